"""Whose value stays where two entries are one person."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.merging import Side, choices, merged_sources

FIELDS = ("city", "headline")
NOBODY = {Side.KEPT: frozenset[str](), Side.OTHER: frozenset[str]()}
TOLD = st.fixed_dictionaries({name: st.sampled_from(["", "Bilbao", "bilbao", "Porto"]) for name in FIELDS})


@given(TOLD, TOLD)
def test_what_only_one_of_them_says_is_kept(kept: dict[str, str], other: dict[str, str]) -> None:
    for each in choices(FIELDS, kept, other, by_hand=NOBODY):
        assert each.value
        assert each.doubtful == (bool(each.kept and each.other) and each.kept.lower() != each.other.lower())


def test_what_was_corrected_by_hand_counts_for_more() -> None:
    by_hand = {Side.KEPT: frozenset[str](), Side.OTHER: frozenset({"city"})}
    (choice,) = choices(["city"], {"city": "Bilbao"}, {"city": "Porto"}, by_hand=by_hand)
    assert choice.value == "Porto"


def test_the_users_word_counts_for_most() -> None:
    said = {"city": "other", "headline": "nonsense"}
    told = choices(FIELDS, {"city": "A", "headline": "A"}, {"city": "B", "headline": "B"}, by_hand=NOBODY, said=said)
    assert [each.value for each in told] == ["B", "A"]


def test_where_a_field_comes_from_goes_with_it_and_what_was_taken_out_of_either_stays_out() -> None:
    kept = {"city": {"by": "hand"}, "emails": {"without": ["a"]}}
    other = {"city": {"by": "batch"}, "emails": {"without": ["b"]}}
    chosen = choices(["city"], {"city": "A"}, {"city": "B"}, by_hand=NOBODY, said={"city": "other"})
    assert merged_sources(kept, other, chosen) == {"city": {"by": "batch"}, "emails": {"without": ["a", "b"]}}
