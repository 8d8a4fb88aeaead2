"""Days begin where the user lives, and working days are the host's own."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.working_days import Calendar
from tests.stories import day

ZONES = ("America/Havana", "America/Sao_Paulo", "Africa/Cairo", "Asia/Tehran", "Pacific/Apia", "Europe/Lisbon")
PLAIN = Calendar(zone=ZoneInfo("UTC"))

days = st.dates(date(2025, 1, 1), date(2028, 12, 31))
calendars = st.builds(
    Calendar,
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    weekend=st.frozensets(st.integers(0, 6), max_size=4),
    holidays=st.frozensets(days, max_size=10),
)


def test_a_week_has_five_working_days() -> None:
    assert PLAIN.working_days_after(day("Mon 2 Mar"), 5) == day("Mon 9 Mar")


def test_counting_from_a_day_off_begins_with_the_next_working_day() -> None:
    assert PLAIN.working_days_after(day("Sat 7 Mar"), 1) == day("Mon 9 Mar")


def test_no_working_day_later_is_the_day_itself_or_the_next_one_that_is() -> None:
    assert PLAIN.working_days_after(day("Fri 6 Mar"), 0) == day("Fri 6 Mar")
    assert PLAIN.working_days_after(day("Sat 7 Mar"), 0) == day("Mon 9 Mar")


def test_the_working_day_before_a_monday_is_the_friday() -> None:
    assert PLAIN.working_day_before(day("Mon 9 Mar")) == day("Fri 6 Mar")


def test_an_instant_falls_on_the_day_that_the_users_wall_shows() -> None:
    late = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    assert Calendar(zone=ZoneInfo("Pacific/Apia")).day(late) == day("Tue 3 Mar")
    assert Calendar(zone=ZoneInfo("America/Sao_Paulo")).day(late) == day("Mon 2 Mar")


def test_a_day_whose_midnight_is_skipped_begins_when_the_clocks_have_moved() -> None:
    cairo = Calendar(zone=ZoneInfo("Africa/Cairo"))
    begins = cairo.start(day("Fri 24 Apr"))
    assert begins.astimezone(cairo.zone).hour == 1
    assert cairo.start(day("Sat 25 Apr")) - begins == timedelta(hours=23)


@given(calendars, days)
def test_a_day_begins_on_itself_and_ends_where_the_next_begins(calendar: Calendar, on: date) -> None:
    assert calendar.day(calendar.start(on)) == on
    assert calendar.day(calendar.start(on) - timedelta(microseconds=1)) == on - timedelta(days=1)
    assert calendar.end(on) == calendar.begin(on + timedelta(days=1))
    assert timedelta(hours=22) <= calendar.end(on) - calendar.begin(on) <= timedelta(hours=26)


@given(calendars, days, st.integers(1, 30))
def test_so_many_working_days_lie_between(calendar: Calendar, on: date, count: int) -> None:
    then = calendar.working_days_after(on, count)
    between = [on + timedelta(days=each) for each in range(1, (then - on).days + 1)]
    assert sum(calendar.is_working(each) for each in between) == count
    assert calendar.is_working(then)


@given(calendars, days)
def test_the_working_day_before_is_the_last_one_earlier(calendar: Calendar, on: date) -> None:
    before = calendar.working_day_before(on)
    assert before < on
    assert calendar.is_working(before)
    assert not any(calendar.is_working(before + timedelta(days=each)) for each in range(1, (on - before).days))
