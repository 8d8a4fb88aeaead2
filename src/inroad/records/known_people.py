"""Rows into what the book knows of people, so that an import can compare with it; a fixed number of queries."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from inroad.practice.known import Known, KnownPerson, KnownPosition
from inroad.practice.profiles import Messages
from inroad.records import models as r

HAND = "hand"
# What a comparison calls otherwise than the row does.
NAMED = {"full_name": "name"}


def load_known(owner: r.User) -> Known:
    """Everybody in the owner's book, indexed for comparison."""
    days = dict(r.ImportBatch.objects.filter(owner=owner).values_list("pk", "archive_on"))
    points, posts, ties = _contact_points(owner), _positions(owner, days), _ties(owner)
    notes, tags = _notes(owner), _tags(owner)
    people = r.Person.objects.filter(owner=owner).values_list(*COLUMNS)
    return Known.of(
        KnownPerson(
            id=str(row[0]),
            name=row[1],
            given=row[2] or None,
            family=row[3] or None,
            name_source=row[6],
            name_on=days.get(row[7]),
            emails=tuple(points[row[0], r.ContactKind.EMAIL]),
            tels=tuple(points[row[0], r.ContactKind.PHONE]),
            urls=(*((row[8],) if row[8] else ()), *points[row[0], r.ContactKind.URL]),
            positions=tuple(posts[row[0]]),
            city=row[4] or None,
            country=row[5] or None,
            notes=tuple(notes[row[0]]),
            tags=tuple(tags[row[0]]),
            connected_on=ties[row[0]][0] if row[0] in ties else None,
            messages=ties[row[0]][1] if row[0] in ties else None,
            edited=frozenset(NAMED.get(name, name) for name, told in row[9].items() if told.get("by") == HAND),
            without=frozenset((name, key) for name, told in row[9].items() for key in told.get("without", ())),
            rows=frozenset(row[10]),
        )
        for row in people.iterator(chunk_size=5000)
    )


COLUMNS = (
    "pk",
    "full_name",
    "given",
    "family",
    "city",
    "country",
    "source",
    "batch_id",
    "linkedin",
    "sources",
    "rows",
)


def _contact_points(owner: r.User) -> defaultdict[tuple[UUID, str], list[str]]:
    found: defaultdict[tuple[UUID, str], list[str]] = defaultdict(list)
    rows = r.ContactPoint.objects.filter(owner=owner).order_by("pk").values_list("person_id", "kind", "value")
    for person, kind, value in rows:
        found[person, kind].append(value)
    return found


def _positions(owner: r.User, days: dict[UUID, date | None]) -> defaultdict[UUID, list[KnownPosition]]:
    found: defaultdict[UUID, list[KnownPosition]] = defaultdict(list)
    rows = r.Position.objects.filter(owner=owner).order_by("pk")
    for person, name, title, source, batch, current, ended in rows.values_list(
        "person_id", "organisation__name", "title", "source", "batch_id", "current", "ended"
    ):
        found[person].append(
            KnownPosition(
                organisation=name or "",
                title=title,
                source=source,
                on=days.get(batch),
                ended=None if current else as_date(ended) or date.min,
                by_hand=source == r.Source.HAND,
            )
        )
    return found


def as_date(partial: str) -> date | None:
    """The first day of a date that is known by year, month or day."""
    return date.fromisoformat((partial + "-01-01")[:10]) if partial else None


def _ties(owner: r.User) -> dict[UUID, tuple[date | None, Messages | None]]:
    rows = r.Tie.objects.filter(owner=owner, other__isnull=True).values_list(
        "person_id", "known_since", "messages_sent", "messages_received", "first_contact", "last_contact"
    )
    return {
        person: (since, _messages(sent, received, first, last)) for person, since, sent, received, first, last in rows
    }


def _messages(sent: int, received: int, first: datetime | None, last: datetime | None) -> Messages | None:
    if first is None or last is None:
        return None
    return Messages(sent=sent, received=received, first=first, last=last)


def _notes(owner: r.User) -> defaultdict[UUID | None, list[str]]:
    found: defaultdict[UUID | None, list[str]] = defaultdict(list)
    for person, text in r.Note.objects.filter(owner=owner, person__isnull=False).values_list("person_id", "text"):
        found[person].append(text)
    return found


def _tags(owner: r.User) -> defaultdict[Any, list[str]]:
    found: defaultdict[Any, list[str]] = defaultdict(list)
    for person, name in r.Tagging.objects.filter(owner=owner).values_list("person_id", "tag__name"):
        found[person].append(name)
    return found
