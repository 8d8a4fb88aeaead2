"""The copies in an archive that other programs read: cards, a calendar, and a page for each person."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from inroad.adapters.archive.card import Card, card
from inroad.adapters.archive.event import BEGIN, END, Event, event
from inroad.adapters.archive.form import note_member
from inroad.adapters.archive.page import Entry, page
from inroad.records import models as m

AT_ONCE = 1000
CANCELLED = (m.MeetingStatus.CANCELLED_BY_THEM, m.MeetingStatus.CANCELLED_BY_US)


def cards_of(owner: m.User) -> Iterator[str]:
    """Everybody as a card."""
    for people in _people(owner):
        ids = [each.pk for each in people]
        points = _listed(m.ContactPoint.objects.filter(person__in=ids), "person_id", "kind", "value")
        tags = _listed(m.Tagging.objects.filter(person__in=ids), "person_id", "tag__name")
        for person in people:
            yield card(_card(person, points[person.pk], [name for (name,) in tags[person.pk]]))


def _card(person: m.Person, points: Sequence[tuple[Any, ...]], tags: Sequence[str]) -> Card:
    linkedin = [("url", person.linkedin)] if person.linkedin else []
    return Card(
        uid=str(person.pk),
        full_name=person.full_name,
        family=person.family,
        given=person.given,
        nickname=person.nickname,
        title=person.title_now,
        organisation=person.organisation_now.name if person.organisation_now else "",
        city=person.city,
        country=person.country,
        points=[*((kind, value) for kind, value in points), *linkedin],
        tags=tags,
    )


def _people(owner: m.User) -> Iterator[list[m.Person]]:
    rows = m.Person.objects.filter(owner=owner).select_related("organisation_now").order_by("pk")
    every = rows.iterator(chunk_size=AT_ONCE)
    while several := list(islice(every, AT_ONCE)):
        yield several


def _listed(rows: "QuerySet[Any]", key: str, *names: str) -> Mapping[UUID, list[tuple[Any, ...]]]:
    told: dict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    for held, *values in rows.order_by("pk").values_list(key, *names):
        told[held].append(tuple(values))
    return told


def calendar_of(owner: m.User) -> Iterator[str]:
    """Every meeting that has a day, as an event."""
    yield BEGIN
    dated = Q(starts__isnull=False) | Q(held_on__isnull=False)
    rows = m.Meeting.objects.filter(dated, owner=owner).order_by("pk").prefetch_related("meeting_people__person")
    for meeting in rows.iterator(chunk_size=AT_ONCE):
        yield event(_event(meeting))
    yield END


def _event(meeting: m.Meeting) -> Event:
    names = ", ".join(sorted(each.person.full_name for each in meeting.meeting_people.all()))
    return Event(
        uid=meeting.uid,
        sequence=meeting.sequence,
        stamp=meeting.changed,
        summary=meeting.title or names,
        starts=meeting.starts,
        ends=meeting.ends,
        day=meeting.held_on,
        place=meeting.place,
        cancelled=meeting.status in CANCELLED,
    )


@dataclass(frozen=True, slots=True)
class Written:
    """A noun whose words stand on a person's page: by which columns, and what the heading calls it."""

    noun: type[m.Owned]
    day: str
    columns: tuple[str, ...]
    kind: Callable[..., str]
    person: str = "person_id"


def _message(subject: str, body: str, direction: str, state: str) -> str:
    del subject, body
    return "Draft" if state == m.MessageState.DRAFT else "From them" if direction == m.Direction.IN else "To them"


def _called(kind: str) -> Callable[..., str]:
    return lambda *_columns: kind


# The texts come first; what only the heading asks for follows them.
TEXTS = 2
WRITTEN = (
    Written(m.Note, "happened_on", ("text", "url"), _called("Note")),
    Written(m.Message, "happened_on", ("subject", "body", "direction", "state"), _message),
    Written(m.Touch, "happened_on", ("text",), _called("Contact")),
    Written(m.Advice, "happened_on", ("text", "outcome"), _called("Advice")),
    Written(m.Claim, "happened_on", ("topic", "text"), _called("They said")),
    Written(m.Promise, "happened_on", ("text",), _called("Promise")),
    Written(m.Referral, "happened_on", ("person__full_name", "said"), _called("They named"), "introducer_id"),
)


def pages_of(owner: m.User) -> Iterator[tuple[str, Iterator[str]]]:
    """A page for everybody of whom something was written, by its member."""
    for people in _people(owner):
        told = _entries([each.pk for each in people])
        for person in people:
            if entries := told.get(person.pk):
                yield note_member(person.full_name, str(person.pk)[-12:]), page(person.full_name, entries)


def _entries(people: Sequence[UUID]) -> Mapping[UUID, list[Entry]]:
    told: dict[UUID, list[Entry]] = defaultdict(list)
    for each in WRITTEN:
        rows: QuerySet[Any] = QuerySet(each.noun).filter(**{f"{each.person}__in": people}).order_by("pk")
        for person, day, *values in rows.values_list(each.person, each.day, *each.columns):
            told[person].append(_entry(each, day.isoformat() if day else "", values))
    for person, entry in _conversations(people):
        told[person].append(entry)
    return told


def _entry(written: Written, day: str, values: Sequence[str]) -> Entry:
    return Entry(day, written.kind(*values), "\n\n".join(filter(None, values[:TEXTS])))


def _conversations(people: Sequence[UUID]) -> Iterator[tuple[UUID, Entry]]:
    """The words of a conversation stand with everybody who was there."""
    rows = m.MeetingPerson.objects.filter(person__in=people, meeting__conversations__isnull=False).order_by("pk")
    told = ("meeting__held_on", "meeting__starts", "meeting__conversations__takeaway", "meeting__conversations__notes")
    for person, held_on, starts, *texts in rows.values_list("person_id", *told):
        day = held_on or (starts.date() if starts else None)
        yield person, Entry(day.isoformat() if day else "", "Conversation", "\n\n".join(filter(None, texts)))
