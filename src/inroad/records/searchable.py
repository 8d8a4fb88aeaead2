"""What text each noun gives to the search, declared in this one place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

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


@dataclass(frozen=True, slots=True)
class Searchable:
    """A noun that can be found: its kind, what to load beside its rows, and how a row becomes an entry."""

    kind: str
    model: type[m.Owned]
    beside: tuple[str, ...]
    text: Callable[[Any], tuple[str, str]]
    person_id: Callable[[Any], UUID | None] = lambda row: row.person_id
    names: Callable[[Any], str] = lambda _: ""

    def entry(self, row: m.Owned) -> Entry:
        title, body = self.text(row)
        return Entry(
            kind=self.kind,
            row_id=row.pk,
            owner_id=row.owner_id,
            person_id=self.person_id(row),
            title=title,
            body=body,
            names=self.names(row),
            happened=_instant(getattr(row, "happened", None) or row.created),
        )


def _instant(when: datetime | date) -> datetime:
    return when if isinstance(when, datetime) else datetime.combine(when, time(), UTC)


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)


def _person(row: m.Person) -> tuple[str, str]:
    posts = (_post(each.title, each.organisation) for each in row.positions.all())
    schools = (_lines(each.school, each.degree, each.field) for each in row.educations.all())
    contacts = (each.value for each in row.contact_points.all())
    tags = (each.name for each in row.tags.all())
    now = _post(row.title_now, row.organisation_now)
    once = dict.fromkeys([row.headline, now, *posts, *schools, row.city, *contacts, *tags])
    return row.full_name, _lines(*once)


def _post(title: str, organisation: m.Organisation | None) -> str:
    return ", ".join(part for part in (title, organisation.name if organisation else "") if part)


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
        ("organisation_now", "positions__organisation", "educations", "contact_points", "tags"),
        _person,
        person_id=lambda row: row.pk,
        names=lambda row: _lines(row.full_name, row.nickname),
    ),
    Searchable(
        "organisation",
        m.Organisation,
        (),
        lambda row: (row.name, _lines(row.website, row.domain)),
        person_id=_nobody,
        names=lambda row: row.name,
    ),
    Searchable(
        "note",
        m.Note,
        ("person", "organisation"),
        lambda row: (str(row.person or row.organisation or ""), _lines(row.text, row.url)),
    ),
    Searchable("message", m.Message, ("person",), lambda row: (row.subject or str(row.person), row.body)),
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
        lambda row: (row.meeting.title or _who(row.meeting), _lines(row.takeaway, row.notes, *_agenda(row))),
        person_id=lambda row: _only_person(row.meeting),
    ),
    Searchable("advice", m.Advice, ("person",), lambda row: (str(row.person), _lines(row.text, row.outcome))),
    Searchable("claim", m.Claim, ("person",), lambda row: (str(row.person), _lines(row.text, row.topic))),
    Searchable("promise", m.Promise, ("person",), lambda row: (str(row.person), row.text)),
    Searchable(
        "referral",
        m.Referral,
        ("person", "introducer"),
        lambda row: (str(row.person), _lines(row.said, str(row.introducer))),
    ),
    Searchable("touch", m.Touch, ("person",), lambda row: (str(row.person), row.text)),
    Searchable("attachment", m.Attachment, (), lambda row: (row.name, "")),
    Searchable("goal", m.Goal, (), lambda row: (row.statement, row.learning_goals), person_id=_nobody),
    Searchable("evidence", m.Evidence, (), lambda row: (row.text, row.organisation_name), person_id=_nobody),
    Searchable(
        "background",
        m.Background,
        (),
        lambda row: (row.text or row.organisation_name, _lines(row.organisation_name, row.title)),
        person_id=_nobody,
    ),
    Searchable("pitch", m.Pitch, (), lambda row: (row.text, ""), person_id=_nobody),
)
OF_MODEL = {each.model: each for each in SEARCHABLE}
