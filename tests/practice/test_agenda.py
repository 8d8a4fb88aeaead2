"""An agenda fits the clock, and what must be asked is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.content import loader
from inroad.practice.agenda import Item, plan_agenda
from inroad.practice.questions import FACTS, Picked, Place, Question, choose

QUESTIONS = loader.questions()
known = st.dictionaries(st.sampled_from(sorted(FACTS)), st.just("something"))
goals = st.lists(
    st.sampled_from(["how people get in", "culture of small teams", "training worth doing", ""]), max_size=3
)
extra_musts = st.lists(st.sampled_from(list(Place)), max_size=12)


def minutes_of(minutes: int) -> dict[Item, float]:
    return {slot.item: slot.seconds / 60 for slot in plan_agenda(minutes, ()).slots}


def test_twenty_minutes_are_shared_as_the_guides_do() -> None:
    assert list(minutes_of(20).values()) == [2, 12, 3, 2, 1]


def test_thirty_minutes_are_shared_as_the_guides_do() -> None:
    assert list(minutes_of(30).values()) == [3, 18, 4, 3, 2]


def test_twenty_five_minutes_lie_between() -> None:
    assert list(minutes_of(25).values()) == [2.5, 15, 3.5, 2.5, 1.5]


@pytest.mark.parametrize(("minutes", "calls"), [(20, (15 * 60, 17 * 60)), (30, (22 * 60 + 30, 27 * 60))])
def test_the_clock_is_called_at_three_quarters_and_three_minutes_before_the_end(
    minutes: int, calls: tuple[int, ...]
) -> None:
    assert plan_agenda(minutes, ()).warnings == calls


@given(minutes=st.integers(-5, 300), facts=known, learning=goals)
def test_an_agenda_takes_exactly_its_minutes_without_gaps(
    minutes: int, facts: dict[str, str], learning: list[str]
) -> None:
    agenda = plan_agenda(minutes, choose(QUESTIONS, facts, minutes, learning))
    assert 5 <= agenda.minutes <= 120
    ends = 0
    for slot in agenda.slots:
        assert slot.starts == ends
        assert slot.seconds >= 0
        ends += slot.seconds
    assert ends == agenda.minutes * 60


@given(minutes=st.integers(5, 120), facts=known, places=extra_musts)
def test_every_question_that_must_be_asked_is_in_the_agenda(
    minutes: int, facts: dict[str, str], places: list[Place]
) -> None:
    musts = [
        Question(name=f"must-{number}", text="Why?", theme="path", place=place, must=True)
        for number, place in enumerate(places)
    ]
    chosen = choose((*musts, *QUESTIONS), facts, minutes)
    asked = [picked for slot in plan_agenda(minutes, chosen).slots for picked in slot.questions]
    assert {question.name for question in musts} <= {picked.question.name for picked in asked}
    assert sorted(asked, key=id) == sorted(chosen, key=id)
    for slot in plan_agenda(minutes, chosen).slots:
        assert slot.seconds_each * len(slot.questions) <= slot.seconds


def test_names_are_asked_for_at_the_end_and_feedback_just_before() -> None:
    agenda = plan_agenda(20, choose(QUESTIONS, {}, 20))

    def themes(item: Item) -> list[str]:
        slot = next(slot for slot in agenda.slots if slot.item is item)
        return [picked.question.theme for picked in slot.questions]

    assert themes(Item.FEEDBACK) == ["feedback"]
    assert themes(Item.NAMES) == ["people"]
    assert isinstance(agenda.slots[1].questions[0], Picked)
