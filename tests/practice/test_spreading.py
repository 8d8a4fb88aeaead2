"""Much at once is spread over working days, a few a day."""

from datetime import date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.spreading import spread
from inroad.practice.working_days import Calendar

CALENDAR = Calendar(zone=ZoneInfo("Europe/Berlin"))


@given(st.integers(0, 60), st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 5))
def test_everybody_has_a_working_day_to_come_and_no_day_is_crowded(many: int, today: date, a_day: int) -> None:
    days = list(spread(range(many), CALENDAR, today, a_day=a_day))
    assert [each for _, some in days for each in some] == list(range(many))
    assert all(day > today and CALENDAR.is_working(day) and 1 <= len(some) <= a_day for day, some in days)
    assert all(later > day for (day, _), (later, _) in pairwise(days))


def test_after_a_friday_comes_monday() -> None:
    friday = date(2026, 3, 6)
    assert next(iter(spread(["Ana"], CALENDAR, friday)))[0] == friday + timedelta(days=3)
