"""What the palette offers: orders first, then people and organisations, pages, and what can be begun."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.practice.names import fold
from inroad.practice.orders import Order, Verb, offered, read_order
from inroad.records.models import Person, User
from inroad.web.palette.orders import carry_out, spelt
from inroad.web.palette.people import Place, find_named, find_people, find_places, recent_people
from inroad.web.shared.posts import post_of

MOST = 12
FEW = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose: it leads to `url`, or presses it with `fields`; `fill` is what it puts into the line."""

    title: str
    url: str
    icon: str = "chevron-right"
    detail: str = ""
    person: Person | None = None
    pressed: bool = False
    fields: Sequence[tuple[str, str]] = ()
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    name: str
    title: Promise
    icon: str
    words: str = ""


PAGES = (
    Page(name="today", title=gettext_lazy("Today"), icon="sun", words="home due"),
    Page(name="people", title=gettext_lazy("People"), icon="users", words="list everybody"),
    Page(name="people_board", title=gettext_lazy("People as a board"), icon="milestone", words="columns standings"),
    Page(name="person_new", title=gettext_lazy("Add a person"), icon="user-plus", words="new person"),
    Page(name="write", title=gettext_lazy("Write"), icon="pen-line", words="drafts letters"),
    Page(name="meet", title=gettext_lazy("Meet"), icon="coffee", words="meetings conversations"),
    Page(name="review", title=gettext_lazy("Review"), icon="chart-no-axes-column", words="figures season"),
    Page(
        name="imports", title=gettext_lazy("Bring people in"), icon="upload", words="import linkedin archive contacts"
    ),
    Page(name="setup", title=gettext_lazy("Setup"), icon="settings", words="settings"),
    Page(name="setup_you", title=gettext_lazy("About you"), icon="settings", words="profile name signature"),
    Page(name="setup_rhythm", title=gettext_lazy("Rhythm"), icon="settings", words="cadence holidays"),
    Page(name="goal_new", title=gettext_lazy("A new goal"), icon="flag", words="goal"),
    Page(name="background", title=gettext_lazy("Your background"), icon="settings", words="schools posts towns"),
    Page(name="evidence", title=gettext_lazy("Your stories"), icon="settings", words="evidence accomplishments"),
    Page(name="pitch", title=gettext_lazy("Your pitch"), icon="settings", words="pitch"),
    Page(name="keys", title=gettext_lazy("Keys"), icon="info", words="shortcuts keyboard help"),
)


def offer(owner: User, typed: str, *, today: date, languages: Sequence[str]) -> list[Option]:
    """The likeliest first; with nothing typed, those whom one was with last, and the pages."""
    if not typed:
        return [*map(_person, recent_people(owner, limit=FEW)), *islice(_pages(""), FEW)]
    order = read_order(typed, today, languages=languages)
    ordered = list(_ordered(owner, order)) if order else []
    found = chain(
        ordered,
        map(_person, find_people(owner, typed, limit=FEW)),
        _pages(typed),
        _begun(typed) if not ordered else (),
        map(_place, find_places(owner, typed, limit=3)),
    )
    return [*islice(found, MOST), *_last_resorts(typed)]


def _person(person: Person) -> Option:
    url = reverse("person", args=[person.pk])
    return Option(title=person.full_name, detail=post_of(person), url=url, person=person)


def _place(place: Place) -> Option:
    return Option(title=place.name, detail=_("Organisation"), url=place.url, icon="building-2")


def _ordered(owner: User, order: Order) -> Iterator[Option]:
    """The order, for each person who may be meant."""
    people = find_named(owner, order.who, limit=FEW) if order.who else recent_people(owner, limit=FEW)
    for person in people:
        deed = carry_out(order, person)
        yield Option(
            title=deed.title,
            detail=post_of(person),
            url=deed.url,
            icon=deed.icon,
            person=person,
            pressed=deed.pressed,
            fields=deed.fields,
        )


def _begun(typed: str) -> Iterator[Option]:
    """Verbs that somebody is about to type; choosing one writes it into the line."""
    for verb in offered(typed)[:4]:
        words = f"{spelt(verb)} "
        yield Option(
            title=f"{words.strip()} …",
            detail=_("then a name") if verb is not Verb.SNOOZE else _("then a name, and until when"),
            url=f"{reverse('palette')}?{urlencode({'q': words})}",
            icon="corner-down-right",
            fill=words,
        )


def _pages(typed: str) -> Iterator[Option]:
    """Pages of which a word begins so."""
    begun = fold(typed)
    for page in PAGES:
        words = fold(f"{page.title} {page.words}")
        if not begun or words.startswith(begun) or f" {begun}" in words:
            yield Option(title=str(page.title), detail=_("Page"), url=reverse(page.name), icon=page.icon)


def _last_resorts(typed: str) -> Iterator[Option]:
    yield Option(
        title=_("Add “%(said)s”") % {"said": typed},
        detail=_("Somebody new"),
        url=f"{reverse('person_new')}?{urlencode({'said': typed})}",
        icon="user-plus",
    )
    yield Option(
        title=_("Search everything for “%(said)s”") % {"said": typed},
        url=f"{reverse('search')}?{urlencode({'q': typed})}",
        icon="search",
    )
