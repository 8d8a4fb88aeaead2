"""The moments of a story have one order, however they were entered."""

from dataclasses import replace
from itertools import permutations

from inroad.practice.moments import ORDER, Moment, in_order
from tests.stories import Told, kinds_told, tell


def told_in_order(told: Told) -> list[str]:
    return [type(each).__name__ for each in in_order(told.moments, told.calendar)]


def test_every_kind_of_moment_has_its_place_in_the_order_and_can_be_told() -> None:
    kinds = {each.__name__ for each in Moment.__subclasses__()}
    assert sorted(each.__name__ for each in ORDER) == sorted(kinds)
    assert set(kinds_told()) == kinds


def test_of_one_bare_day_the_practice_tells_the_order(told: Told) -> None:
    """
    Mon 9 Mar thanked
    Mon 9 Mar met
    Mon 9 Mar debriefed
    """
    assert told_in_order(told) == ["Met", "Debriefed", "Thanked"]


def test_instants_are_ordered_by_the_clock_alone(told: Told) -> None:
    """
    Mon 9 Mar 10:00 replied question
    Mon 9 Mar 09:00 answered
    """
    assert told_in_order(told) == ["Answered", "Replied"]


def test_a_bare_day_stands_before_the_instants_that_come_later_in_the_practice(told: Told) -> None:
    """
    Mon 9 Mar 09:00 asked
    Mon 9 Mar 16:00 thanked
    Mon 9 Mar met
    """
    assert told_in_order(told) == ["Asked", "Met", "Thanked"]


def test_the_day_is_the_one_on_the_users_calendar(told: Told) -> None:
    """
    Zone: Pacific/Apia
    Tue 10 Mar 00:30 replied yes
    Mon 9 Mar nudged
    """
    assert told_in_order(told) == ["Nudged", "Replied"]


def test_every_order_of_entry_gives_the_same_story(told: Told) -> None:
    """
    Mon 9 Mar asked
    Mon 9 Mar 10:00 replied question
    Mon 9 Mar 10:00 answered
    Mon 9 Mar nudged
    Mon 9 Mar stopped
    """
    stories = {tuple(in_order(each, told.calendar)) for each in permutations(told.moments)}
    assert len(stories) == 1


def test_entry_decides_between_two_moments_that_are_otherwise_alike(told: Told) -> None:
    """
    Mon 9 Mar tier A (entered 11 Mar)
    Mon 9 Mar tier B (entered 10 Mar)
    """
    assert told.story.tier == told.moments[0]


def test_what_is_told_twice_is_two_moments() -> None:
    once = tell("Mon 2 Mar they touched")
    twice = replace(once, moments=once.moments + tell("Mon 2 Mar asked / Mon 2 Mar they touched").moments[1:])
    assert told_in_order(twice) == ["Touched", "Touched"]
