"""The questions fit the person, the goal and the clock, and each says why it is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.content import loader
from inroad.practice.questions import FACTS, Picked, Place, choose

QUESTIONS = loader.questions()


def names(picked: tuple[Picked, ...]) -> set[str]:
    return {one.question.name for one in picked}


def test_twenty_minutes_hold_six_questions_one_for_feedback_and_one_for_names() -> None:
    places = [picked.question.place for picked in choose(QUESTIONS, {}, 20)]
    assert len([place for place in places if place in {Place.OPEN, Place.EARLY, Place.MIDDLE}]) == 6
    assert places.count(Place.LATE) == 1
    assert places.count(Place.CLOSE) == 1
    assert places == sorted(places, key=list(Place).index)


def test_someone_who_changed_fields_is_asked_about_it_in_the_words_of_the_change() -> None:
    first = choose(QUESTIONS, {"previous_field": "nursing"}, 20)[0]
    assert first.text.startswith("You came from nursing:")
    assert first.reason.code == "question.only-they"


@pytest.mark.parametrize(
    ("goal", "theme"), [("Which training is worth it?", "skills"), ("what the field will be like", "field")]
)
def test_a_learning_goal_brings_its_questions_in(goal: str, theme: str) -> None:
    picked = [one for one in choose(QUESTIONS, {}, 20, [goal]) if one.question.theme == theme]
    assert picked
    assert picked[0].reason.args == {"goal": goal}


def test_the_questions_before_the_feedback_are_of_different_themes_while_there_are_any() -> None:
    themes = [picked.question.theme for picked in choose(QUESTIONS, {}, 20)[1:6]]
    assert len(set(themes)) == len(themes)


@given(facts=st.dictionaries(st.sampled_from(sorted(FACTS)), st.text(max_size=12)), minutes=st.integers(5, 60))
def test_no_question_speaks_of_what_is_not_known(facts: dict[str, str], minutes: int) -> None:
    for picked in choose(QUESTIONS, facts, minutes):
        assert all(facts.get(name, "").strip() for name in picked.question.needs())
        assert picked.reason.code.startswith("question.")


@given(minutes=st.integers(5, 60))
def test_more_time_never_means_fewer_questions(minutes: int) -> None:
    assert len(choose(QUESTIONS, {}, minutes)) <= len(choose(QUESTIONS, {}, minutes + 5))


def test_what_must_be_asked_is_there_in_five_minutes_too() -> None:
    musts = {question.name for question in QUESTIONS if question.must}
    assert len(musts) == 2
    assert musts <= names(choose(QUESTIONS, {}, 5))
