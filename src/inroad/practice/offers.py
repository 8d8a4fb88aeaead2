"""Which times to offer somebody for a talk: three, on different working days, in their own working hours."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from inroad.practice.wall_clock import read_wall_clock
from inroad.practice.working_days import Calendar

# Hours on the host's clock that leave the edges of the day and the lunch break free; our judgement.
HOURS = (time(10), time(14, 30), time(11), time(16), time(9, 30), time(15))
# Offered on day 0, the first time lies two working days on, so that an answer may take a day; our judgement.
NOTICE = 2
# Hours of the user's own day in which a talk may lie.
WAKING = (time(7), time(21, 30))
HORIZON = 30

Span = tuple[datetime, datetime]


def offer_times(
    calendar: Calendar, *, host: ZoneInfo, now: datetime, minutes: int = 20, busy: Sequence[Span] = (), count: int = 3
) -> tuple[datetime, ...]:
    """Up to `count` instants in UTC; `calendar` has the host's working days and the user's zone."""
    days = _days(calendar, now.astimezone(host).date())
    found = (
        _free(day, place, calendar=calendar, host=host, minutes=minutes, busy=busy) for place, day in enumerate(days)
    )
    return tuple(islice((each for each in found if each), count))


def _days(calendar: Calendar, today: date) -> Iterator[date]:
    day = calendar.working_days_after(today, NOTICE)
    for _ in range(HORIZON):
        yield day
        day = calendar.working_days_after(day, 1)


def _free(
    day: date, place: int, *, calendar: Calendar, host: ZoneInfo, minutes: int, busy: Sequence[Span]
) -> datetime | None:
    """The first good hour of the day that is free; each day begins with another one, for a choice."""
    for hour in (*HOURS[place % len(HOURS) :], *HOURS[: place % len(HOURS)]):
        for starts in read_wall_clock(day, hour, host)[:1]:
            ends = starts + timedelta(minutes=minutes)
            clear = all(ends <= begin or end <= starts for begin, end in busy)
            if clear and WAKING[0] <= starts.astimezone(calendar.zone).time() <= WAKING[1]:
                return starts
    return None
