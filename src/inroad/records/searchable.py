"""What text each noun gives to the search, declared in this one place."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, prefetch_related_objects

from inroad.records import models as m


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What can be found of one row: `title` and `body` are shown and searched, `names` forgive typing errors."""

    kind: str
    row_id: UUID
    owner_id: UUID
    person_id: UUID | None
    title: str
    body: str
    happened: datetime
    names: str = ""


EVERY = Q()


@dataclass(frozen=True, slots=True)
class Searchable:
    """A noun that can be found: its kind, what to load beside its rows, and how a row becomes an entry.

    `rows` says which of its rows can be found. `more` reads the lines that a row's text takes from rows which belong
    to it, for many rows at once.
    """

    kind: str
    model: type[m.Owned]
    beside: tuple[str, ...]
    text: Callable[[Any], tuple[str, str]]
    person_id: Callable[[Any], UUID | None] = lambda row: row.person_id
    names: Callable[[Any], str] = lambda _: ""
    more: Callable[[Collection[UUID]], Mapping[UUID, list[str]]] = lambda _: {}
    rows: Q = EVERY

    def entries(self, rows: Sequence[m.Owned]) -> Iterator[Entry]:
        prefetch_related_objects(rows, *self.beside)
        more = self.more([row.pk for row in rows])
        for row in rows:
            yield self._entry(row, more.get(row.pk, []))

    def _entry(self, row: m.Owned, more: Iterable[str]) -> Entry:
        title, body = self.text(row)
        return Entry(
            kind=self.kind,
            row_id=row.pk,
            owner_id=row.owner_id,
            person_id=self.person_id(row),
            title=title,
            body=lines(body, *dict.fromkeys(more)),
            names=self.names(row),
            happened=_instant(getattr(row, "happened", None) or row.created),
        )


def _instant(when: datetime | date) -> datetime:
    return when if isinstance(when, datetime) else datetime.combine(when, time(), UTC)


def lines(*texts: str) -> str:
    """The texts that say something, each on its line."""
    return "\n".join(text for text in texts if text)


def _about_people(people: Collection[UUID]) -> Mapping[UUID, list[str]]:
    """Read what is known of people; from their tables, because an import has thirty thousand of them."""
    told: dict[UUID, list[str]] = defaultdict(list)
    for table, columns in _TOLD_OF_PEOPLE:
        rows: QuerySet[Any] = (
            QuerySet(table).filter(person__in=people).order_by("created", "pk").values_list("person_id", *columns)
        )
        for person, *texts in rows:
            told[person].append(", ".join(text for text in texts if text))
    return told


_TOLD_OF_PEOPLE: tuple[tuple[type[m.Owned], tuple[str, ...]], ...] = (
    (m.Position, ("title", "organisation__name")),
    (m.Education, ("school", "degree", "field")),
    (m.ContactPoint, ("value",)),
    (m.Tagging, ("tag__name",)),
)


def _agenda(row: m.Conversation) -> Iterable[str]:
    for item in row.agenda:
        yield str(item.get("question", ""))
        yield str(item.get("answer", ""))


def _only_person(meeting: m.Meeting) -> UUID | None:
    people = meeting.meeting_people.all()
    return people[0].person_id if len(people) == 1 else None


def _who(meeting: m.Meeting) -> str:
    return ", ".join(each.person.full_name for each in meeting.meeting_people.all())


def _nobody(_row: m.Owned) -> None:
    return None


SEARCHABLE: tuple[Searchable, ...] = (
    Searchable(
        "person",
        m.Person,
        (),
        lambda row: (row.full_name, lines(row.headline, row.city)),
        person_id=lambda row: row.pk,
        names=lambda row: lines(row.full_name, row.nickname),
        more=_about_people,
    ),
    Searchable(
        "organisation",
        m.Organisation,
        (),
        lambda row: (row.name, lines(row.website, row.domain)),
        person_id=_nobody,
        names=lambda row: row.name,
    ),
    Searchable(
        "note",
        m.Note,
        ("person", "organisation"),
        lambda row: (str(row.person or row.organisation or ""), lines(row.text, row.url)),
    ),
    Searchable(
        "message",
        m.Message,
        ("person",),
        lambda row: (row.subject or str(row.person), row.body),
        rows=~Q(state=m.MessageState.DRAFT),
    ),
    Searchable(
        "meeting",
        m.Meeting,
        ("meeting_people__person",),
        lambda row: (row.title or _who(row), row.place),
        person_id=_only_person,
    ),
    Searchable(
        "conversation",
        m.Conversation,
        ("meeting__meeting_people__person",),
        lambda row: (row.meeting.title or _who(row.meeting), lines(row.takeaway, row.notes, *_agenda(row))),
        person_id=lambda row: _only_person(row.meeting),
    ),
    Searchable("advice", m.Advice, ("person",), lambda row: (str(row.person), lines(row.text, row.outcome))),
    Searchable("claim", m.Claim, ("person",), lambda row: (str(row.person), lines(row.text, row.topic))),
    Searchable("promise", m.Promise, ("person",), lambda row: (str(row.person), row.text)),
    Searchable(
        "referral",
        m.Referral,
        ("person", "introducer"),
        lambda row: (str(row.person), lines(row.said, str(row.introducer))),
    ),
    Searchable("touch", m.Touch, ("person",), lambda row: (str(row.person), row.text)),
    Searchable("attachment", m.Attachment, (), lambda row: (row.name, "")),
    Searchable("goal", m.Goal, (), lambda row: (row.statement, row.learning_goals), person_id=_nobody),
    Searchable("evidence", m.Evidence, (), lambda row: (row.text, row.organisation_name), person_id=_nobody),
    Searchable(
        "background",
        m.Background,
        (),
        lambda row: (row.text or row.organisation_name, lines(row.organisation_name, row.title)),
        person_id=_nobody,
    ),
    Searchable("pitch", m.Pitch, (), lambda row: (row.text, ""), person_id=_nobody),
)
OF_KIND = {each.kind: each for each in SEARCHABLE}
OF_MODEL = {each.model: each for each in SEARCHABLE}
