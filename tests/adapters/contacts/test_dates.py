"""Dates are read in the styles and languages of exports."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.contacts.dates import is_day_first, read_date, read_instant


@pytest.mark.parametrize(
    "text",
    [
        "2023-03-15", "2023/3/15", "2023-03-15 10:00:00 UTC", "15 Mar 2023", "Mar 15, 2023", "15-Mar-23",
        "March 15 2023",
        "15.03.2023", "15/03/2023", "03/15/23", "15. März 2023", "15 mars 2023", "15 de marzo de 2023", "15 mar. 2023",
        "15 de mar. de 2023", "15 marzo 2023", "15 mrt. 2023", "2023年3月15日", "2023년 3월 15일", "3/15/23, 3:04 PM",
    ],
)  # fmt: skip
def test_one_day_is_written_in_many_ways(text: str) -> None:
    assert read_date(text) == date(2023, 3, 15)


def test_a_month_or_a_year_is_its_first_day() -> None:
    assert [read_date(text) for text in ("Jan 2020", "2020", "06/2020", "2020-06")] == [
        date(2020, 1, 1),
        date(2020, 1, 1),
        date(2020, 6, 1),
        date(2020, 6, 1),
    ]


@pytest.mark.parametrize("text", ["", "soon", "99/99/9999", "2023-13-45", "31 Feb 2023", "Present", "12"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


def test_the_order_of_day_and_month_shows_in_a_column() -> None:
    assert is_day_first(["03/04/2023", "25/04/2023"]) is True
    assert is_day_first(["03/04/2023", "04/25/2023"]) is False
    assert is_day_first(["03/04/2023"]) is None


def test_the_clock_is_read_with_the_day() -> None:
    assert read_instant("1/15/23, 3:04 PM") == datetime(2023, 1, 15, 15, 4, tzinfo=UTC)
    assert read_instant("2023-01-15 12:00:01 UTC") == datetime(2023, 1, 15, 12, 0, 1, tzinfo=UTC)


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31)))
def test_any_day_is_read_back(day: date) -> None:
    for style in ("%Y-%m-%d", "%d %b %Y", "%B %d, %Y", "%d.%m.%Y", "%m/%d/%Y"):
        assert read_date(day.strftime(style)) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    read_date(text)
    read_instant(text)
