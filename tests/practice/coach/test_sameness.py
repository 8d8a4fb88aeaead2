"""Two messages are compared by what they say one after the other, not by their words alone."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.coach.sameness import shared_percent
from inroad.practice.coach.spoken import spoken_seconds, telephone_numbers

LETTER = "Your team keeps its records in a way that our ward could learn from. Could we speak for 20 minutes?"


def test_a_text_is_all_the_same_as_itself_whatever_its_case() -> None:
    assert shared_percent(LETTER, LETTER.upper()) == 100


def test_another_name_hardly_makes_another_letter() -> None:
    assert shared_percent(LETTER, LETTER.replace("team", "group")) > 80


def test_other_words_share_nothing() -> None:
    assert shared_percent(LETTER, "I read your paper on triage, and it stayed with me for weeks.") == 0


def test_a_word_or_two_cannot_be_compared() -> None:
    assert shared_percent("Thank you", "Thank you") == 0


@given(st.text(max_size=200), st.text(max_size=200))
def test_it_is_a_share_of_a_hundred(text: str, other: str) -> None:
    assert 0 <= shared_percent(text, other) <= 100


def test_speaking_takes_its_time_and_numbers_are_said_by_their_digits() -> None:
    assert spoken_seconds("word " * 140, 140) == 60
    assert spoken_seconds("word " * 140, 70) == 120
    assert spoken_seconds("0113 496 0123", 120) == round(11 / 2 / 2)
    assert telephone_numbers("Call 0113 496 0123, that is (0113) 496-0123.") == ["01134960123", "01134960123"]
