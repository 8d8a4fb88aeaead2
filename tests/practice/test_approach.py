"""Whom to write to first, among people whom nobody has asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.approach import match, words_of
from inroad.practice.ties import Tie, Warmth, warmth_of

GOAL = words_of("I want to learn about hydrology and how to become a data analyst at the Water Board")
DORMANT = Tie(warmth=Warmth.DORMANT, messages_sent=2, messages_received=1)
STRONG = Tie(warmth=Warmth.STRONG, messages_sent=9, messages_received=9)
CONNECTED = Tie(warmth=Warmth.SHARED)


def test_telling_words_are_few_and_without_accents() -> None:
    assert GOAL == ("hydrology", "data", "analyst", "water", "board")
    assert words_of("Ingénieure, ingénieure; l'Énergie") == ("ingenieure", "energie")


def test_a_match_with_the_goal_comes_before_every_tie() -> None:
    matching = match(GOAL, ("Data analyst", "Aurora"), None)
    known = match(GOAL, ("Baker", "Crumb"), DORMANT)
    assert matching.words == ("data", "analyst")
    assert matching.rank < known.rank


def test_more_matching_words_come_first() -> None:
    assert match(GOAL, ("Data analyst", "Water Board"), None).rank < match(GOAL, ("Data analyst", "Aurora"), None).rank


def test_then_dormant_ties_then_other_ties_then_strangers() -> None:
    ranks = [match(GOAL, ("Baker", "Crumb"), each).rank for each in (DORMANT, STRONG, CONNECTED, None)]
    assert ranks == sorted(set(ranks))


def test_a_word_is_found_in_its_other_forms() -> None:
    assert match(words_of("engineering"), ("Senior Engineer", ""), None).words == ("engineering",)
    assert match(words_of("art"), ("Party planner", "Artemis"), None).words == ()


@given(st.text(), st.text())
def test_any_text_can_be_matched(goal: str, post: str) -> None:
    found = match(words_of(goal), (post,), None)
    assert set(found.words) <= set(words_of(goal))
    assert found.rank >= 0


@pytest.mark.parametrize(
    ("sent", "received", "last", "connected", "expected"),
    [
        (3, 2, date(2026, 1, 1), True, Warmth.STRONG),
        (3, 2, date(2022, 1, 1), True, Warmth.DORMANT),
        (3, 0, date(2026, 1, 1), True, Warmth.SHARED),
        (1, 1, date(2026, 1, 1), True, Warmth.SHARED),
        (0, 0, None, True, Warmth.SHARED),
        (1, 0, date(2026, 1, 1), False, Warmth.COLD),
    ],
)
def test_the_warmth_of_a_tie_is_told_from_letters_both_ways(
    *, sent: int, received: int, last: date | None, connected: bool, expected: Warmth
) -> None:
    found = warmth_of(sent=sent, received=received, last=last, connected=connected, today=date(2026, 3, 2))
    assert found is expected
