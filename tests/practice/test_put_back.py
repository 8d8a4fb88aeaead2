"""What was overwritten comes back, and what was written since stays."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.put_back import ChangedSinceError, put_back

WORDS = st.sampled_from("abcd")
MAPPINGS = st.dictionaries(WORDS, st.integers(0, 3))
LISTS = st.lists(WORDS, unique=True)


@given(st.one_of(WORDS, MAPPINGS, LISTS), st.one_of(WORDS, MAPPINGS, LISTS))
def test_what_nobody_touched_since_is_as_before(before: Any, after: Any) -> None:  # noqa: ANN401 - any plain value
    assert put_back(before, after, after) == before


def test_a_value_that_was_changed_since_is_not_overwritten() -> None:
    with pytest.raises(ChangedSinceError):
        put_back("Bilbao", "Madrid", "Porto")


@given(MAPPINGS, MAPPINGS, MAPPINGS)
def test_an_entry_comes_back_unless_it_was_changed_since(
    before: dict[str, int], after: dict[str, int], now: dict[str, int]
) -> None:
    found = put_back(before, after, now)
    for name in "abcd":
        touched = now.get(name) != after.get(name) or before.get(name) == after.get(name)
        assert found.get(name) == (now if touched else before).get(name)


@given(LISTS, LISTS, LISTS)
def test_of_a_list_what_was_added_goes_and_what_was_taken_out_returns(
    before: list[str], after: list[str], later: list[str]
) -> None:
    found = put_back(before, after, [*after, *(each for each in later if each not in after)])
    assert set(found) == {*before, *(set(later) - set(after))}
