"""What the pages about two entries of one person show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.actions.merge_people import Merge
from inroad.practice.merging import Choice, Side
from inroad.records import search
from inroad.records.access import owned
from inroad.records.doubles import Double, doubles
from inroad.records.models import Person, User
from inroad.sentences_changes import noun
from inroad.web.shared.posts import post_of

ON_A_PAGE = 50
FOUND = 20
LABELS: Mapping[str, Promise] = {
    "full_name": gettext_lazy("Name"),
    "nickname": gettext_lazy("Called"),
    "pronouns": gettext_lazy("Pronouns"),
    "headline": gettext_lazy("In a sentence"),
    "city": gettext_lazy("Town"),
    "country": gettext_lazy("Country"),
    "time_zone": gettext_lazy("Time zone"),
    "linkedin": gettext_lazy("LinkedIn"),
    "etiquette": gettext_lazy("How one writes to them"),
    "writes_in": gettext_lazy("Language"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of two values of a field."""

    value: str
    side: Side
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the preview; only where both say something is there a choice."""

    name: str
    label: str
    options: Sequence[Option]
    doubtful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two entries that may be one person, and why."""

    one: Person
    other: Person
    detail: str
    merge_url: str
    apart_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    person: Person
    detail: str
    url: str


def fields_of(merge: Merge) -> list[Field]:
    return [_field(each) for each in merge.choices]


def _field(choice: Choice) -> Field:
    options = [(choice.kept, Side.KEPT), (choice.other, Side.OTHER)]
    told = [Option(value=value, side=side, chosen=side is choice.side) for value, side in options if value]
    doubtful = choice.doubtful
    return Field(
        name=choice.field,
        label=str(LABELS[choice.field]),
        options=told if doubtful else [each for each in told if each.chosen],
        doubtful=doubtful,
    )


def moving(merge: Merge) -> list[str]:
    """What moves, noun by noun, with how many there are of it."""
    return [_("%(what)s: %(count)s") % {"what": noun(name), "count": count} for name, count in merge.moving.items()]


def pairs(owner: User, number: str) -> tuple[Page[Double], list[Pair]]:
    """A page of the entries that may be one person."""
    page = Paginator(doubles(owner), ON_A_PAGE).get_page(number)
    named = {key for each in page for key in (each.one, each.other)}
    people = owned(Person, owner).select_related("organisation_now").in_bulk(list(named))
    return page, [_pair(each, people[each.one], people[each.other]) for each in page]


def _pair(double: Double, one: Person, other: Person) -> Pair:
    shared = _("both at %(address)s") % {"address": double.shared}
    posts = " · ".join(post for post in (post_of(one), post_of(other)) if post)
    return Pair(
        one=one,
        other=other,
        detail=shared if double.shared else posts or _("the same name"),
        merge_url=reverse("merge", args=[one.pk, other.pk]),
        apart_url=reverse("keep_apart", args=[one.pk, other.pk]),
    )


def candidates(owner: User, person: Person, asked: str) -> list[Candidate]:
    """Who may be the same: whoever is found by what was asked, or else by their name."""
    hits = search.find(owner, asked or person.full_name, kinds=["person"], limit=FOUND + 1)
    keys = [each.row_id for each in hits if each.row_id != person.pk]
    people = owned(Person, owner).select_related("organisation_now").in_bulk(keys)
    return [_candidate(person, people[key]) for key in keys if key in people]


def _candidate(person: Person, other: Person) -> Candidate:
    return Candidate(person=other, detail=post_of(other), url=reverse("merge", args=[person.pk, other.pk]))
