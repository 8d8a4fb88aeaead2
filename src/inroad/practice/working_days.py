"""Days, working days and the hours where they begin.

Instants are aware and in UTC; a bare date is a day on the user's wall calendar. Nudges and requests count the host's
working days, thanks counts clock hours, a promise keeps its date.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

When = datetime | date
ONE_DAY = timedelta(days=1)
SATURDAY_AND_SUNDAY = frozenset({5, 6})


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Whose days are meant: the user's zone, the host's weekend (Monday is 0) and the host's public holidays."""

    zone: ZoneInfo
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY
    holidays: Container[date] = ()

    def is_working(self, day: date) -> bool:
        return day.weekday() not in self.weekend and day not in self.holidays

    def day(self, when: When) -> date:
        """The day on the user's calendar in which the moment fell."""
        return when.astimezone(self.zone).date() if isinstance(when, datetime) else when

    def start(self, day: date) -> datetime:
        """The instant at which the day begins for the user, in UTC, also where the clocks skip midnight."""
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)

    def end(self, when: When) -> datetime:
        """The moment itself, or where only the day is known, the end of that day."""
        return when if isinstance(when, datetime) else self.start(when + ONE_DAY)

    def begin(self, when: When) -> datetime:
        """The moment itself, or where only the day is known, the beginning of that day."""
        return when if isinstance(when, datetime) else self.start(when)

    def working_day_from(self, day: date) -> date:
        """The day itself where it is a working day, or else the next one that is."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def working_day_before(self, day: date) -> date:
        """The last working day that is earlier than the day."""
        day -= ONE_DAY
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def working_days_after(self, when: When, count: int) -> date:
        """The day that lies `count` working days after the moment's own day; always a working day."""
        day, left = self.day(when), count
        working = self.is_working(day)
        while left or not working:
            day += ONE_DAY
            working = self.is_working(day)
            left -= working and left > 0
        return day
