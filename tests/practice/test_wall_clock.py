"""Clocks that jump: an hour that is missing, an hour that comes twice."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.wall_clock import read_wall_clock

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Lagos", "Asia/Kathmandu"])


def test_an_hour_that_the_clocks_skip_is_no_instant() -> None:
    assert read_wall_clock(date(2026, 3, 29), time(2, 30), BERLIN) == ()


def test_an_hour_that_comes_twice_is_two_instants_in_their_order() -> None:
    first, second = read_wall_clock(date(2026, 10, 25), time(2, 30), BERLIN)
    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert second == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@given(
    day=st.dates(date(2000, 1, 1), date(2040, 1, 1)), at=st.times().map(lambda each: each.replace(fold=0)), name=ZONES
)
def test_every_instant_shows_the_time_that_was_read(day: date, at: time, name: str) -> None:
    zone = ZoneInfo(name)
    for instant in read_wall_clock(day, at, zone):
        shown = instant.astimezone(zone)
        assert (shown.date(), shown.time().replace(fold=0)) == (day, at)


@given(at=st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)), name=ZONES)  # noqa: DTZ001 - bounds have no zone
def test_no_instant_is_lost_between_wall_and_clock(at: datetime, name: str) -> None:
    shown = at.astimezone(ZoneInfo(name))
    assert at in read_wall_clock(shown.date(), shown.time().replace(fold=0), ZoneInfo(name))
