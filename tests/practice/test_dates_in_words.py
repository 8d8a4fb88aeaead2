"""Days are read as people write them, counted from a given today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.dates_in_words import read_date

# A Wednesday.
TODAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("send paper by Fri", date(2026, 12, 4)),
        ("by Friday", date(2026, 12, 4)),
        ("next Friday", date(2026, 12, 11)),
        ("on Wed", date(2026, 12, 9)),
        ("Weds. at the latest", date(2026, 12, 9)),
        ("by fri", date(2026, 12, 4)),
        ("next fri", date(2026, 12, 11)),
        ("today", TODAY),
        ("tonight", TODAY),
        ("tomorrow", date(2026, 12, 3)),
        ("the day after tomorrow", date(2026, 12, 4)),
        ("send report by 3 Dec", date(2026, 12, 3)),
        ("3rd of December", date(2026, 12, 3)),
        ("Dec 3", date(2026, 12, 3)),
        ("December 3, 2027", date(2027, 12, 3)),
        ("1 Sept", date(2027, 9, 1)),
        ("2 Dec", TODAY),
        ("1 December", date(2027, 12, 1)),
        ("2026-12-24", date(2026, 12, 24)),
        ("in 3 days", date(2026, 12, 5)),
        ("within two weeks", date(2026, 12, 16)),
        ("in a month", date(2027, 1, 2)),
        ("this week", date(2026, 12, 4)),
        ("by the end of next week", date(2026, 12, 11)),
        ("next week", date(2026, 12, 11)),
        ("end of the month", date(2026, 12, 31)),
        ("next month", date(2027, 1, 31)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    found = read_date(text, TODAY)
    assert found
    assert found.day == day


@pytest.mark.parametrize(
    "text",
    [
        "send the paper",
        "3/12",
        "31 June",
        "she may call",
        "sunny days",
        "in the end",
        "2026-13-01",
        "marched on",
        "the sun",
    ],
)
def test_what_is_no_day_or_two_days_is_left_unread(text: str) -> None:
    assert read_date(text, TODAY) is None


@given(day=st.dates(date(2000, 1, 1), date(2090, 1, 1)), ahead=st.integers(0, 364))
def test_a_day_and_month_within_a_year_mean_the_day_ahead(day: date, ahead: int) -> None:
    wanted = day + timedelta(ahead)
    written = f"{wanted.day} {wanted:%B}"
    if (wanted.month, wanted.day) != (2, 29):
        found = read_date(written, day)
        assert found
        assert found.day == wanted


@given(text=st.text(max_size=60), today=st.dates())
def test_any_text_is_read_without_a_fault(text: str, today: date) -> None:
    found = read_date(text, today)
    if found:
        assert 0 <= found.start < found.end <= len(text)
