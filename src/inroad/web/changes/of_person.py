"""All rows that tell of a person, one noun after the other, each of which can be deleted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.urls import reverse

from inroad.records import models as r
from inroad.records.journal import title_of
from inroad.records.models.owned import Rows
from inroad.records.searchable import OF_MODEL
from inroad.sentences_changes import done, plural

ON_A_PAGE = 50
# The nouns in the order in which they are shown, each with what leads from it to the person.
OF_PERSON: Mapping[str, tuple[type[r.Owned], str]] = {
    "note": (r.Note, "person"),
    "message": (r.Message, "person"),
    "touch": (r.Touch, "person"),
    "meeting": (r.Meeting, "people"),
    "request": (r.Request, "person"),
    "mark": (r.Mark, "person"),
    "promise": (r.Promise, "person"),
    "advice": (r.Advice, "person"),
    "claim": (r.Claim, "person"),
    "referral": (r.Referral, "introducer"),
    "position": (r.Position, "person"),
    "education": (r.Education, "person"),
    "contactpoint": (r.ContactPoint, "person"),
    "attachment": (r.Attachment, "person"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: what it says, when it was written down, and the address that deletes it."""

    text: str
    row: r.Owned
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    label: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfPerson:
    person: r.Person
    chips: Sequence[Chip]
    rows: Sequence[Row]
    page: Page[Any]


def rows_of(owner: r.User, person: r.Person, asked: str, number: str) -> OfPerson:
    """A page of one noun; the first of which there is anything, unless another is asked for."""
    counts = {name: _rows(owner, person, name).count() for name in OF_PERSON}
    told = [name for name, count in counts.items() if count]
    shown = asked if asked in told else next(iter(told), "note")
    here = reverse("of_person", args=[person.pk])
    page = Paginator(_rows(owner, person, shown).order_by("-created", "-pk"), ON_A_PAGE).get_page(number)
    return OfPerson(
        person=person,
        chips=[
            Chip(
                label=plural(OF_PERSON[name][0].__name__),
                url=f"{here}?{urlencode({'noun': name})}",
                count=counts[name],
                current=name == shown,
            )
            for name in told
        ],
        rows=[_row(each, shown, here) for each in page],
        page=page,
    )


def _rows(owner: r.User, person: r.Person, name: str) -> "QuerySet[Any]":
    noun, key = OF_PERSON[name]
    beside = {r.Position: ("organisation",), r.Referral: ("person",), r.Mark: ("person",), r.Request: ("person",)}.get(
        noun, ()
    )
    either = Q(person=person) if noun is r.Referral else Q()
    return Rows(noun).filter(Q(**{key: person}) | either, owner=owner).select_related(*beside)


def _row(row: r.Owned, name: str, here: str) -> Row:
    leads_back = urlencode({"next": f"{here}?{urlencode({'noun': name})}"})
    return Row(text=text_of(row), row=row, url=f"{reverse('row_delete', args=[name, row.pk])}?{leads_back}")


def text_of(row: r.Owned) -> str:
    """What the row says, in a line."""
    match row:
        case r.Position():
            return ", ".join(part for part in (row.title, str(row.organisation or "")) if part)
        case r.Education():
            return ", ".join(part for part in (row.school, row.degree, row.field) if part)
        case r.Mark():
            return done(row.kind, str(row.person))
        case r.Meeting():
            return row.title or row.place
        case r.Message() | r.Note() | r.Touch() | r.Promise() | r.Advice() | r.Claim():
            return _first_of(row)
        case r.Referral():
            return f"{row.person} · {row.said}" if row.said else str(row.person)
    return title_of(row)


def _first_of(row: r.Message | r.Note | r.Touch | r.Promise | r.Advice | r.Claim) -> str:
    title, body = OF_MODEL[type(row)].text(row)
    return body or title
