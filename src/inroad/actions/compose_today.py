"""Today: the few things to do now, and whom to write to first."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from inroad.actions.refresh_due import goal_words
from inroad.practice.approach import words_of
from inroad.practice.cadences import Cadence
from inroad.practice.moves import MoveKind, next_moves
from inroad.practice.reasons import Reason
from inroad.practice.today import Candidate, first_requests
from inroad.practice.working_days import Calendar
from inroad.records import coached
from inroad.records import models as r
from inroad.records.calendars import calendar_for
from inroad.records.etiquettes import load_cadences
from inroad.records.neighbourhoods import FIRST_ASKS, Asked, load_neighbours, recently_asked
from inroad.records.stories import load_stories

Row = tuple[UUID, UUID | None, int | None]
# Enough that one per organisation can be chosen from them.
CANDIDATES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to do: with whom, what about, due when, and why."""

    kind: str
    person: r.Person
    about: str
    due: date | datetime
    overdue: bool
    reason: str
    reason_args: Mapping[str, Any]
    shared_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What is due, the most pressing first (`count` says how many in all), and at most a few first requests."""

    due: Sequence[Line]
    count: int
    requests: Sequence[Line]


def compose_today(owner: r.User, *, now: datetime, limit: int | None = None) -> Today:
    """Read what is due from the table, and choose whom to write to first."""
    calendar = calendar_for(owner)
    rows = open_dues(owner, now=now).exclude(kind=MoveKind.REQUEST)
    shown = list(rows.select_related("person", "person__organisation_now")[:limit])
    count = len(shown) if limit is None or len(shown) < limit else rows.count()
    return Today(
        due=[as_line(row, now=now, calendar=calendar) for row in shown],
        count=count,
        requests=suggest_requests(owner, now=now),
    )


def open_dues(owner: r.User, *, now: datetime) -> QuerySet[r.Due]:
    """What is due now, the most pressing first."""
    within = Q(closes__isnull=True) | Q(closes__gt=now)
    return r.Due.objects.filter(within, owner=owner, opens__lte=now).order_by("weight", "due_on", "due_at", "pk")


def as_line(row: r.Due, *, now: datetime, calendar: Calendar) -> Line:
    due = row.due_at or row.due_on
    return Line(
        kind=row.kind,
        person=row.person,
        about=row.about,
        due=due,
        overdue=calendar.end(due) < now,
        reason=row.reason,
        reason_args=row.reason_args,
    )


def suggest_requests(owner: r.User, *, now: datetime) -> list[Line]:
    """Whom to write to first: by match with the goal, one per organisation, a silent colleague's second before."""
    cadence, calendar = coached.cadence(), calendar_for(owner)
    asked = recently_asked(owner, now=now)
    busy = _busy(asked, cadence=cadence, calendar=calendar, now=now)
    chosen = first_requests(
        _candidates(owner, asked, busy, cadence=cadence, calendar=calendar, now=now),
        asked_today=_asked_on(owner, calendar.day(now), calendar),
        a_day=cadence.requests_a_day,
        busy=busy,
    )
    return lines_to_ask(owner, [UUID(each.person) for each in chosen], cadence=cadence, now=now)


def _asked_on(owner: r.User, day: date, calendar: Calendar) -> int:
    sent = r.Message.objects.filter(owner=owner, state=r.MessageState.SENT, kind__in=FIRST_ASKS)
    start, end = calendar.start(day), calendar.end(day)
    # The day of an instant is kept in UTC, which is at most one day off, and is what the index knows.
    sent = sent.filter(happened_on__range=(day - timedelta(days=1), day + timedelta(days=1)))
    at_an_instant = Q(happened_at__gte=start, happened_at__lt=end)
    return sent.filter(at_an_instant | Q(happened_at__isnull=True, happened_on=day)).count()


def _busy(asked: Mapping[UUID, Asked], *, cadence: Cadence, calendar: Calendar, now: datetime) -> frozenset[str]:
    """Organisations where somebody was asked within the employer's gap."""
    return frozenset(
        str(organisation)
        for organisation, one in asked.items()
        if calendar.start(calendar.working_days_after(one.last, cadence.employer_gap)) > now
    )


def _candidates(
    owner: r.User,
    asked: Mapping[UUID, Asked],
    busy: AbstractSet[str],
    *,
    cadence: Cadence,
    calendar: Calendar,
    now: datetime,
) -> Iterable[Candidate]:
    """The soonest of those whom nobody has asked, and the colleagues of those who are silent."""
    silent = {
        organisation
        for organisation, one in asked.items()
        if _is_silent(one, cadence=cadence, calendar=calendar, now=now)
    }
    # The person is the owner's already; to name the owner again would have SQLite read all that is due for each.
    put_off = r.Due.objects.filter(person=OuterRef("pk"), kind=MoveKind.REQUEST, opens__gt=now)
    # Only somebody whom nobody has asked has an approach, and its index gives them in order.
    unasked = r.Person.objects.filter(~Exists(put_off), owner=owner, approach__isnull=False)
    rows = unasked.order_by("approach", "pk").values_list("pk", "organisation_now_id", "approach")
    found = _from_several_employers(rows, busy, enough=cadence.requests_a_day)
    if silent:
        found += rows.filter(organisation_now__in=silent)[:CANDIDATES]
    for person, organisation, approach in dict.fromkeys(found):
        yield Candidate(
            person=str(person),
            organisation=str(organisation or ""),
            rank=approach or 0,
            second_contact=organisation in silent,
        )


def _from_several_employers(rows: QuerySet[r.Person, Row], busy: AbstractSet[str], *, enough: int) -> list[Row]:
    """The soonest, in portions, until enough employers are among them: one alone may employ the first thousand."""
    found: list[Row] = []
    seen = {UUID(each) for each in busy}
    for _ in range(enough):
        portion = list(rows.exclude(organisation_now__in=seen)[:CANDIDATES])
        found += portion
        seen |= {organisation for _, organisation, _ in portion if organisation}
        if len(portion) < CANDIDATES or len({organisation or person for person, organisation, _ in found}) >= enough:
            break
    return found


def _is_silent(asked: Asked, *, cadence: Cadence, calendar: Calendar, now: datetime) -> bool:
    """Whether the one request at an employer has waited long enough to try a second person there."""
    if asked.answered or asked.times != 1:
        return False
    return calendar.start(calendar.working_days_after(asked.last, cadence.second_contact_after)) <= now


def lines_to_ask(owner: r.User, people: Sequence[UUID], *, cadence: Cadence, now: datetime) -> list[Line]:
    """The first request to each, with its reason from the one function for the moves."""
    rows = r.Person.objects.filter(owner=owner, pk__in=people).select_related("organisation_now").in_bulk()
    stories = load_stories(owner, people)
    neighbours = load_neighbours(owner, people, cadence=cadence)
    cadences = load_cadences(owner, people, cadence)
    goal = goal_words(owner)
    return [
        _as_request(rows[person], move.reason, shared=_shared(goal, rows[person]), today=calendar_for(owner).day(now))
        for person in people
        for move in next_moves(
            stories[person],
            neighbours=neighbours[person],
            cadence=cadences[person],
            calendar=calendar_for(owner, rows[person].country),
            now=now,
        )
        if move.kind is MoveKind.REQUEST
    ]


def _as_request(person: r.Person, reason: Reason, *, shared: tuple[str, ...], today: date) -> Line:
    return Line(
        kind=MoveKind.REQUEST,
        person=person,
        about="",
        due=today,
        overdue=False,
        reason=reason.code,
        reason_args=reason.args,
        shared_words=shared,
    )


def _shared(goal: Sequence[str], person: r.Person) -> tuple[str, ...]:
    employer = person.organisation_now.name if person.organisation_now else ""
    held = set(words_of(f"{person.title_now} {employer}"))
    return tuple(word for word in goal if word in held)
