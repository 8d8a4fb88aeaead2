"""A phrase that is meant as a day: our own forms first, then those that a library knows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.days_said import read_day

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("tomorrow", date(2026, 3, 3)),
        ("next Tuesday", date(2026, 3, 10)),
        ("two weeks", date(2026, 3, 16)),
        ("for 2 weeks", date(2026, 3, 16)),
        ("in a fortnight", date(2026, 3, 16)),
        ("2026-05-01", date(2026, 5, 1)),
        ("3/12", None),
        ("5", None),
        ("March", None),
        ("her thesis", None),
        ("Ana on Friday", None),
        ("", None),
    ],
)
def test_a_day_ahead(phrase: str, day: date | None) -> None:
    assert read_day(phrase, MONDAY) == day


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("yesterday", date(2026, 3, 1)),
        ("last Tuesday", date(2026, 2, 24)),
        ("on Saturday", date(2026, 2, 28)),
        ("Monday", date(2026, 2, 23)),
        ("two weeks ago", date(2026, 2, 16)),
        ("2026-02-03", date(2026, 2, 3)),
    ],
)
def test_a_day_that_is_over(phrase: str, day: date) -> None:
    assert read_day(phrase, MONDAY, past=True) == day


def test_other_languages_are_read_where_they_are_spoken() -> None:
    assert read_day("übermorgen", MONDAY, languages=("en", "de")) == date(2026, 3, 4)
    assert read_day("übermorgen", MONDAY) is None


@given(st.text(max_size=80), st.booleans())
def test_whatever_is_typed_is_a_day_or_none(phrase: str, past: bool) -> None:  # noqa: FBT001 - Hypothesis gives it
    assert read_day(phrase, MONDAY, past=past) is None or read_day(phrase, MONDAY, past=past)
