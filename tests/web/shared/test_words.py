"""Dates that speak."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from inroad.web.shared import words

NOW = datetime(2026, 3, 25, 12, tzinfo=UTC)  # a Wednesday; the clocks of Europe change on the Sunday after


@pytest.fixture(autouse=True)
def in_madrid() -> Iterator[None]:
    with timezone.override(ZoneInfo("Europe/Madrid")):
        yield


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "Friday"),
        (6, "Tuesday"),
        (7, "1 April"),
        (-2, "last Monday"),
        (-6, "last Thursday"),
        (-7, "18 March"),
        (-100, "15 December 2025"),
        (300, "19 January 2027"),
    ],
)
def test_a_day_is_named_as_a_friend_would(days: int, said: str) -> None:
    assert words.day(NOW.date() + timedelta(days=days), NOW) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (3, "in 3 days"),
        (-3, "3 days ago"),
        (1, "tomorrow"),
        (14, "in 2 weeks"),
        (-21, "3 weeks ago"),
        (90, "in June"),
        (-70, "in January"),
        (-130, "last November"),
        (-400, "February 2025"),
        (300, "January 2027"),
    ],
)
def test_a_distance_is_told_in_the_unit_that_fits(days: int, said: str) -> None:
    assert words.away(NOW.date() + timedelta(days=days), NOW) == said


def test_an_instant_has_its_hour_in_the_readers_zone() -> None:
    assert words.when(datetime(2026, 3, 27, 13, tzinfo=UTC), NOW) == "Friday 14:00"


def test_the_hour_is_right_after_the_clocks_change() -> None:
    assert words.when(datetime(2026, 3, 30, 13, tzinfo=UTC), NOW) == "Monday 15:00"


def test_a_short_night_does_not_lose_a_day() -> None:
    late_on_saturday = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)  # 23:30 in Madrid
    assert words.day(datetime(2026, 3, 29, 21, 30, tzinfo=UTC), late_on_saturday) == "tomorrow"


def test_today_ends_at_the_readers_midnight() -> None:
    assert words.day(datetime(2026, 3, 25, 22, 30, tzinfo=UTC), NOW) == "today"
    assert words.day(datetime(2026, 3, 25, 23, 30, tzinfo=UTC), NOW) == "tomorrow"


def test_a_bare_date_has_no_hour() -> None:
    assert words.when(date(2026, 3, 27), NOW) == "Friday"


def test_another_year_needs_no_hour() -> None:
    assert words.when(datetime(2024, 3, 3, 14, tzinfo=UTC), NOW) == "3 March 2024"


def test_the_exact_form_names_the_zone() -> None:
    assert words.exact(datetime(2026, 3, 27, 13, tzinfo=UTC)) == "Friday 27 March 2026, 14:00 (Europe/Madrid)"


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)), st.integers(-900, 900))  # noqa: DTZ001 - the zone is beside
def test_every_day_has_a_name_and_near_days_differ(now: datetime, days: int) -> None:
    one = words.day_of(now) + timedelta(days=days)
    assert words.day(one, now) != words.day(one + timedelta(days=1), now)
    assert words.away(one, now)
