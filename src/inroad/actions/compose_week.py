"""The week at a glance: what was done on each day, and what it still holds."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from django.db.models import Q

from inroad.practice.moves import MoveKind
from inroad.practice.working_days import Calendar, When
from inroad.records import models as r
from inroad.records.calendars import calendar_for

DAYS = 7
# What is still to come is asked of the table of what is due; meetings stand for themselves.
MEETINGS = (MoveKind.HOLD, MoveKind.PREPARE, MoveKind.DEBRIEF)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDay:
    """One day: what was sent, said and held on it; the meetings still to come; what falls due on it."""

    day: date
    done: int
    meetings: int
    due: int
    today: bool
    past: bool


def compose_week(owner: r.User, *, now: datetime) -> Sequence[WeekDay]:
    """Monday to Sunday of the present week on the user's calendar, in a fixed number of queries."""
    calendar = calendar_for(owner)
    today = calendar.day(now)
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=each) for each in range(DAYS)]
    held = list(_meetings(owner, days, calendar))
    done = _by_day(calendar, chain(_said(owner, days), (starts for starts, met in held if met)))
    meetings = _by_day(calendar, (starts for starts, met in held if not met))
    due = Counter(
        r.Due.objects.filter(owner=owner, due_on__range=(today + timedelta(days=1), days[-1]))
        .exclude(kind__in=MEETINGS)
        .values_list("due_on", flat=True)
    )
    return [
        WeekDay(
            day=day,
            done=done[day],
            meetings=meetings[day] if day >= today else 0,
            due=due[day],
            today=day == today,
            past=day < today,
        )
        for day in days
    ]


def _by_day(calendar: Calendar, moments: Iterable[When]) -> Counter[date]:
    return Counter(calendar.day(each) for each in moments)


def _said(owner: r.User, days: Sequence[date]) -> Iterator[When]:
    """Messages that were sent, and touches of one's own; an instant's date in UTC is at most a day off."""
    about = (days[0] - timedelta(days=1), days[-1] + timedelta(days=1))
    sent = r.Message.objects.filter(owner=owner, state=r.MessageState.SENT, happened_on__range=about)
    touched = r.Touch.objects.filter(owner=owner, ours=True, happened_on__range=about)
    for rows in (sent, touched):
        yield from (at or on for at, on in rows.values_list("happened_at", "happened_on") if on)


def _meetings(owner: r.User, days: Sequence[date], calendar: Calendar) -> Iterator[tuple[When, bool]]:
    """When each meeting of the week is or was, and whether it was held.

    Instants are compared as they are stored: to ask each for its date would take SQLite through Python for all.
    """
    rows = r.Meeting.objects.filter(owner=owner, status__in=(r.MeetingStatus.BOOKED, r.MeetingStatus.MET))
    timed = Q(starts__gte=calendar.start(days[0]), starts__lt=calendar.end(days[-1]))
    dated = Q(starts__isnull=True, held_on__range=(days[0], days[-1]))
    for starts, held_on, status in rows.filter(timed | dated).values_list("starts", "held_on", "status"):
        when = starts or held_on
        if when:
            yield when, status == r.MeetingStatus.MET
