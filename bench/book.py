"""Invented books of any size, alike at every run."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
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
    ids = list(r.Person.objects.filter(owner=owner).order_by("sort_name", "pk").values_list("pk", flat=True))
    write(owner, _stories(ids, moments, dice, now), now=now)
    write_notes(owner, ids, notes, now=now)
    rebuild_due(owner, now=now)
    return owner


def write(owner: r.User, rows: Rows, *, now: datetime) -> None:
    for noun in NOUNS:
        insert(noun, rows.get(noun, ()), owner_id=owner.pk, created=now, changed=now)


def _stories(people: list[UUID], moments: int, dice: Random, now: datetime) -> Rows:
    """One person in three has a story; a few have long ones, as in life."""
    rows: Rows = defaultdict(list)
    acquainted = people[:: max(len(people) // max(len(people) // 3, 1), 1)]
    told = 0
    while told < moments:
        person = acquainted[int(len(acquainted) * dice.random() ** 2)]
        day = now - timedelta(days=dice.uniform(1, 365 * YEARS))
        told += sum(_chapter(rows, person, day, dice)) if dice.random() < 0.15 else _touch(rows, person, day, dice)
    return rows


def _chapter(rows: Rows, person: UUID, day: datetime, dice: Random) -> Iterator[int]:
    """One request and what came of it; gives how many moments each row is."""
    request = uuid7()
    rows[r.Request].append({"id": request, "person_id": person})
    yield _message(rows, person, request, r.MessageKind.REQUEST, day)
    if dice.random() < 0.4:
        return
    yield _message(rows, person, request, r.MessageKind.REPLY, day + timedelta(days=2))
    day += timedelta(days=6)
    meeting = uuid7()
    rows[r.Meeting].append(
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
    rows[r.MeetingPerson].append({"meeting_id": meeting, "person_id": person})
    yield 4
    told = {"person_id": person, "meeting_id": meeting, **_on(day)}
    rows[r.Advice].append({**told, "text": _sentence(dice)})
    rows[r.Promise].append({**told, "text": _sentence(dice), "kept_on": (day + timedelta(days=9)).date()})
    yield 3
    yield _message(rows, person, request, r.MessageKind.THANKS, day + timedelta(hours=20), meeting=meeting)


def _message(
    rows: Rows, person: UUID, request: UUID, kind: r.MessageKind, day: datetime, *, meeting: UUID | None = None
) -> int:
    theirs = kind is r.MessageKind.REPLY
    rows[r.Message].append(
        {
            "person_id": person,
            "request_id": request,
            "meeting_id": meeting,
            "direction": (r.Direction.IN if theirs else r.Direction.OUT).value,
            "kind": kind.value,
            "state": (r.MessageState.RECEIVED if theirs else r.MessageState.SENT).value,
            "says": Says.YES.value if theirs else "",
            "subject": "A question about your work",
            "body": COMMON,
            **_on(day),
        }
    )
    return 1


def _touch(rows: Rows, person: UUID, day: datetime, dice: Random) -> int:
    rows[r.Touch].append(
        {"person_id": person, "kind": r.TouchKind.CALL.value, "text": _sentence(dice), "ours": True, **_on(day)}
    )
    return 1


def _on(day: datetime) -> dict[str, Any]:
    return {"happened_at": day, "happened_on": day.date()}


def write_notes(owner: r.User, people: list[UUID], count: int, *, now: datetime) -> None:
    """Notes of a few sentences, half of them with the commonest words, ready to be found."""
    dice = Random(7)
    midnight = datetime.combine(now, time(), now.tzinfo)
    for start in range(0, count, 5_000):
        rows: Rows = {r.Note: [_note(people, dice, midnight) for _ in range(min(5_000, count - start))]}
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
