"""Facts about a person, each with where it comes from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from inroad.adapters.mail.mailto import link_to
from inroad.records.models import ContactKind, ContactPoint, Education, Person, Position
from inroad.web.people.origins import Origins
from inroad.web.shared.posts import post


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label, a value, a quiet word on its source, and where it links to, if anywhere."""

    label: str
    value: str
    source: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """An address or a number, and the row to take out."""

    row: ContactPoint
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A post or a school, when, and where that is known from."""

    what: str
    when: str
    current: bool
    source: str


def facts_of(person: Person, origins: Origins) -> list[Fact]:
    """What is known of the person themselves."""
    return [
        Fact(label=label, value=value, source=origins.of_field(person, name), url=_link(value))
        for name, label, value in _known(person)
        if value
    ]


def _known(person: Person) -> Iterator[tuple[str, str, str]]:
    yield "headline", _("In their words"), person.headline
    yield "nickname", _("Called"), person.nickname
    yield "pronouns", _("Pronouns"), person.pronouns
    yield "city", _("Town"), ", ".join(part for part in (person.city, person.country) if part)
    yield "time_zone", _("Time zone"), person.time_zone
    yield "linkedin", _("LinkedIn"), person.linkedin


def contact_of(row: ContactPoint, origins: Origins) -> Contact:
    """An address with the link that opens it."""
    labels = {ContactKind.EMAIL: _("E-mail"), ContactKind.PHONE: _("Telephone"), ContactKind.URL: _("Web")}
    kind = ContactKind(row.kind)
    address = {ContactKind.EMAIL: link_to, ContactKind.PHONE: _dial, ContactKind.URL: _link}[kind](row.value)
    fact = Fact(label=row.label or labels[kind], value=row.value, source=origins.of_row(row), url=address)
    return Contact(row=row, fact=fact)


def posts_of(positions: Sequence[Position], schools: Sequence[Education], origins: Origins) -> list[Held]:
    """Posts first, the present ones before the past, then the schools."""
    held = [
        Held(
            what=post(each.title, each.organisation),
            when=_span(each.started, each.ended, current=each.current),
            current=each.current,
            source=origins.of_row(each),
        )
        for each in positions
    ]
    return held + [
        Held(
            what=", ".join(part for part in (each.degree, each.field, each.school) if part),
            when=_span(each.started, each.ended, current=False),
            current=False,
            source=origins.of_row(each),
        )
        for each in schools
    ]


def _link(value: str) -> str:
    """The value where it is a web address, and nothing where a browser could take it for anything else."""
    try:
        return value if urlsplit(value).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _dial(number: str) -> str:
    """The number as a telephone takes it: its digits, and a plus before them."""
    return "tel:" + "".join(each for each in number if each in "+0123456789")


def _span(started: str, ended: str, *, current: bool) -> str:
    if current:
        return _("since %(started)s") % {"started": started} if started else _("now")
    if started and ended:
        return _("%(started)s to %(ended)s") % {"started": started, "ended": ended}
    return _("until %(ended)s") % {"ended": ended} if ended else started
