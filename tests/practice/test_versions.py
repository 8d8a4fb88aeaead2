"""Of what a text said before, what is worth keeping is kept."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.versions import APART, is_worth_keeping


@given(st.text(min_size=1), st.text())
def test_the_first_and_what_stood_for_long_are_kept(before: str, after: str) -> None:
    kept = bool(before.strip()) and before != after
    assert is_worth_keeping(before, after, since_last=None) == kept
    assert is_worth_keeping(before, after, since_last=APART) == kept


def test_of_what_is_typed_within_ten_minutes_the_beginning_is_enough() -> None:
    assert not is_worth_keeping("Dear Ana", "Dear Ana,", since_last=timedelta(minutes=1))


def test_what_disappears_at_once_is_kept_whenever_that_is() -> None:
    assert is_worth_keeping("Dear Ana, thank you", "", since_last=timedelta(seconds=1))
