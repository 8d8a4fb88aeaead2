"""Invented books of any size, alike at every run."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from bench.connections import connections
from bench.words import COMMON, FAMILY, GIVEN, SAYINGS, TOPICS
from inroad import clock
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.refresh_due import rebuild_due
from inroad.practice.moments import Says
from inroad.records import models as r
from inroad.records import search
from inroad.records.bulk import insert
from inroad.records.models.owned import Owned
from inroad.records.searchable import OF_MODEL
from inroad.records.statistics import count_anew

YEARS = 3
GOAL = "How do acousticians and designers work in music and film, and who hires them?"
Rows = dict[type[Owned], list[Mapping[str, Any]]]
# Parents before those who name them.
NOUNS = (r.Request, r.Meeting, r.MeetingPerson, r.Message, r.Advice, r.Promise, r.Touch, r.Note)


def make_book(*, people: int, moments: int, notes: int = 0) -> r.User:
    """The local user's book, with so many people and moments, what is due worked out and notes to be found."""
    owner, now, dice = r.User.objects.the_local(), clock.now(), Random(2)
    r.Goal.objects.create(owner=owner, statement=GOAL)
    apply_import(plan_import(owner, connections(people), name="Connections.csv", now=now), now=now)
    known = r.Person.objects.filter(owner=owner).order_by("sort_name", "pk")
    employers = dict(known.values_list("pk", "organisation_now_id"))
    write(owner, _stories(employers, moments, dice, now), now=now)
    write_notes(owner, list(employers), notes, now=now)
    rebuild_due(owner, now=now)
    count_anew()
    return owner


def write(owner: r.User, rows: Rows, *, now: datetime) -> None:
    for noun in NOUNS:
        insert(noun, ({"created": now, **row} for row in rows.get(noun, ())), owner_id=owner.pk, changed=now)


def _stories(employers: Mapping[UUID, UUID | None], moments: int, dice: Random, now: datetime) -> Rows:
    """One person in three has a story; a few have long ones, as in life."""
    rows: Rows = defaultdict(list)
    acquainted = list(employers)[::3]
    told = 0
    while told < moments:
        person = acquainted[int(len(acquainted) * dice.random() ** 2)]
        day = now - timedelta(days=dice.uniform(1, 365 * YEARS))
        story = _Story(rows, person, employers[person], dice)
        told += sum(story.chapter(day)) if dice.random() < 0.15 else story.touch(day)
    return rows


@dataclass(frozen=True, slots=True)
class _Story:
    """What happens with one person; everything gives how many moments it is."""

    rows: Rows
    person: UUID
    employer: UUID | None
    dice: Random

    def chapter(self, day: datetime) -> Iterator[int]:
        """One request and what came of it."""
        request, meeting = uuid7(), uuid7()
        self.rows[r.Request].append(
            {"id": request, "person_id": self.person, "organisation_id": self.employer, "created": day}
        )
        yield self._message(r.MessageKind.REQUEST, day, request_id=request)
        if self.dice.random() < 0.4:
            return
        yield self._message(r.MessageKind.REPLY, day + timedelta(days=2), request_id=request)
        day += timedelta(days=6)
        yield self._meet(day, request, meeting)
        about = {"person_id": self.person, "meeting_id": meeting, **_on(day)}
        self.rows[r.Advice].append({**about, "text": _sentence(self.dice)})
        kept = (day + timedelta(days=9)).date()
        self.rows[r.Promise].append({**about, "text": _sentence(self.dice), "kept_on": kept})
        yield 3
        thanked = day + timedelta(hours=20)
        yield self._message(r.MessageKind.THANKS, thanked, request_id=request, meeting_id=meeting)

    def _message(self, kind: r.MessageKind, day: datetime, *, request_id: UUID, meeting_id: UUID | None = None) -> int:
        theirs = kind is r.MessageKind.REPLY
        self.rows[r.Message].append(
            {
                "person_id": self.person,
                "direction": (r.Direction.IN if theirs else r.Direction.OUT).value,
                "kind": kind.value,
                "state": (r.MessageState.RECEIVED if theirs else r.MessageState.SENT).value,
                "says": Says.YES.value if theirs else "",
                "subject": "A question about your work",
                "body": COMMON,
                "request_id": request_id,
                "meeting_id": meeting_id,
                **_on(day),
            }
        )
        return 1

    def _meet(self, day: datetime, request: UUID, meeting: UUID) -> int:
        """Booked, prepared, held and debriefed."""
        self.rows[r.Meeting].append(
            {
                "id": meeting,
                "request_id": request,
                **_on(day - timedelta(days=3)),
                "starts": day,
                "ends": day + timedelta(minutes=25),
                "zone": "Europe/Berlin",
                "status": r.MeetingStatus.MET.value,
                "uid": f"{meeting}@bench",
                "prepared_at": day - timedelta(hours=3),
                "debriefed_at": day + timedelta(hours=2),
            }
        )
        self.rows[r.MeetingPerson].append({"meeting_id": meeting, "person_id": self.person})
        return 4

    def touch(self, day: datetime) -> int:
        kind, text = r.TouchKind.CALL.value, _sentence(self.dice)
        self.rows[r.Touch].append({"person_id": self.person, "kind": kind, "text": text, **_on(day)})
        return 1


def _on(day: datetime) -> dict[str, Any]:
    return {"happened_at": day, "happened_on": day.date()}


def write_notes(owner: r.User, people: list[UUID], count: int, *, now: datetime) -> None:
    """Notes of a few sentences, half of them with the commonest words, ready to be found."""
    dice = Random(7)
    midnight = datetime.combine(now, time(), now.tzinfo)
    for start in range(0, count, search.AT_ONCE):
        rows: Rows = {r.Note: [_note(people, dice, midnight) for _ in range(min(search.AT_ONCE, count - start))]}
        write(owner, rows, now=now)
        ids = [row["id"] for row in rows[r.Note]]
        search.put_new(OF_MODEL[r.Note].entries(list(r.Note.objects.filter(pk__in=ids))))


def _note(people: list[UUID], dice: Random, now: datetime) -> Mapping[str, Any]:
    sentences = [_sentence(dice) for _ in range(dice.randint(1, 4))]
    if dice.random() < 0.5:
        sentences.append(COMMON)
    return {
        "id": uuid7(),
        "person_id": dice.choice(people),
        "text": ". ".join(sentences),
        **_on(now - timedelta(days=dice.uniform(0, 365 * YEARS))),
    }


def _sentence(dice: Random) -> str:
    saying = dice.choice(SAYINGS).format(one=dice.choice(TOPICS), two=dice.choice(TOPICS))
    return f"{dice.choice(GIVEN)} {dice.choice(FAMILY)} {saying}"
