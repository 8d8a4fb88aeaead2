"""The figures of a season are counted honestly: each share with how far it can be trusted."""

from datetime import date
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.cadences import Cadence
from inroad.practice.figures import OF, Figures, Period, Share, Stage, Told, Week, figures, wilson
from inroad.practice.ties import Warmth
from tests.practice.test_histories import History, histories
from tests.stories import instant, tell

NOW = "Thu 30 Apr"
SEASON = Period(since=date(2026, 3, 1), until=date(2026, 4, 30))
counts = st.integers(0, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


def season(*stories: str, period: Period = SEASON, now: str = NOW) -> Figures:
    """The figures of stories as one would tell them; every request went by e-mail."""
    told = [tell(each) for each in stories]
    seen = [Told(story=each.story, calendar=each.calendar, channels={"first": "email"}) for each in told]
    return figures(seen, period=period, cadence=Cadence(), now=instant(now))


def funnel(*stories: str) -> dict[str, int]:
    return {step.stage.value: step.count for step in season(*stories).funnel}


# The interval.


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 10, 0.0179, 0.4042), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0)],
)
def test_the_interval_is_wilsons(count: int, total: int, low: float, high: float) -> None:
    assert wilson(count, total) == pytest.approx((low, high), abs=0.0001)


@given(counts)
def test_the_interval_holds_the_share_and_stays_within_none_and_all(case: tuple[int, int]) -> None:
    low, high = wilson(*case)
    assert 0 <= low <= Share(*case).part <= high <= 1


@given(counts)
def test_the_interval_is_where_the_score_is_within_the_bound(case: tuple[int, int]) -> None:
    """Wilson's own definition: those shares that lie no further from what was seen than 1.96 standard errors."""
    count, total = case
    for edge in wilson(count, total) if total else ():
        if 0 < edge < 1:
            assert abs(count / total - edge) / sqrt(edge * (1 - edge) / total) == pytest.approx(1.959964, rel=1e-6)


@given(counts, st.integers(2, 9))
def test_more_of_the_same_makes_it_surer(case: tuple[int, int], times: int) -> None:
    (low, high), (lower, higher) = wilson(case[0] * times, case[1] * times), wilson(*case)
    assert high - low <= higher - lower


def test_under_ten_cases_a_share_says_that_they_are_too_few() -> None:
    doubt = Share(4, 9).doubt
    assert doubt is not None
    assert doubt.code == "too_few"
    assert Share(4, 10).doubt is None


# The funnel.


def test_each_stage_holds_those_before_it() -> None:
    assert funnel(
        "Mon 2 Mar asked",
        "Mon 2 Mar asked / Wed 4 Mar replied no",
        "Mon 2 Mar asked / Wed 4 Mar replied yes",
        "Mon 2 Mar asked / Wed 4 Mar booked for Tue 10 Mar 14:00 / Tue 10 Mar met",
    ) == {"asked": 4, "answered": 3, "agreed": 2, "met": 1, "referred": 0, "kept": 0}


def test_a_name_and_keeping_in_touch_are_counted_of_those_who_were_met() -> None:
    met = "Mon 2 Mar asked / Wed 4 Mar booked for Tue 10 Mar 14:00 / Tue 10 Mar met / Tue 10 Mar thanked"
    found = season(f"{met} / Tue 10 Mar referred Bea", f"{met} / Mon 6 Apr touched", met)
    counted = {step.stage: step.share for step in found.funnel}
    assert counted[Stage.REFERRED] == counted[Stage.KEPT] == Share(1, 3)


@pytest.mark.parametrize("story", ["Mon 2 Mar replied other", "Mon 2 Feb asked", "Mon 2 Mar touched"])
def test_whom_nobody_asked_in_the_period_is_not_in_the_funnel(story: str) -> None:
    assert set(funnel(story).values()) == {0}


def test_an_automatic_answer_is_none() -> None:
    assert funnel("Mon 2 Mar asked / Tue 3 Mar replied away until Mon 9 Mar")["answered"] == 0


def test_those_who_may_still_answer_are_told_apart_from_those_who_will_not() -> None:
    assert season("Tue 28 Apr asked", "Mon 2 Mar asked").waiting == 1


def test_answers_are_counted_by_how_well_the_two_knew_each_other_when_it_was_asked() -> None:
    found = season(
        "Tie: dormant / Mon 2 Mar asked / Tue 3 Mar replied no",
        "Tie: dormant / Mon 2 Mar asked",
        "Mon 2 Mar introduced by Bob / Tue 3 Mar asked",
        "Mon 2 Mar asked / Tue 3 Mar introduced by Bob",
    )
    assert found.by_warmth == {Warmth.DORMANT: Share(1, 2), Warmth.INTRODUCED: Share(0, 1), Warmth.COLD: Share(0, 1)}
    assert found.by_channel == {"email": Share(1, 4)}


def test_the_middle_answer_says_how_long_it_takes() -> None:
    answers = [f"Mon 2 Mar asked / {day} replied no" for day in ("Mon 2 Mar", "Wed 4 Mar", "Mon 30 Mar")]
    assert season(*answers).days == 2


# What was done with it.


def test_weeks_without_anything_stand_between_those_with_something() -> None:
    story = "Wed 1 Apr asked / Thu 2 Apr booked for Tue 14 Apr 14:00 / Tue 14 Apr met"
    assert season(story).weeks == (
        Week(monday=date(2026, 3, 30), asked=1, met=0),
        Week(monday=date(2026, 4, 6), asked=0, met=0),
        Week(monday=date(2026, 4, 13), asked=0, met=1),
        Week(monday=date(2026, 4, 20), asked=0, met=0),
        Week(monday=date(2026, 4, 27), asked=0, met=0),
    )


def test_thanks_count_as_said_in_time_within_a_day_of_the_end() -> None:
    met = "Mon 2 Mar booked for Tue 10 Mar 14:00, 20 min / Tue 10 Mar met"
    in_time, late = f"{met} / Wed 11 Mar 14:20 thanked", f"{met} / Wed 11 Mar 14:21 thanked"
    assert season(in_time, late, met).thanks == Share(1, 3)


def test_thanks_for_which_there_still_is_time_are_not_held_against_anybody() -> None:
    met = "Mon 27 Apr booked for Thu 30 Apr 10:00 / Thu 30 Apr met"
    assert season(met).thanks == Share(0, 0)


def test_advice_that_was_dropped_was_weighed_and_not_acted_on() -> None:
    story = "Mon 2 Mar advised one / Mon 2 Mar advised two / Tue 3 Mar acted on one / Tue 3 Mar dropped two"
    assert season(story).advice == Share(1, 2)


def test_a_name_is_followed_once_the_person_was_asked() -> None:
    given_only, asked_before = "Mon 2 Mar introduced by Bob", "Mon 2 Mar asked / Tue 3 Mar introduced by Bob"
    followed = "Mon 2 Mar introduced by Bob / Tue 3 Mar asked"
    assert season(given_only, asked_before, followed).names == Share(1, 3)


@given(st.lists(histories(), max_size=5))
def test_no_history_makes_a_stage_larger_than_the_one_of_which_it_is_a_part(told: list[History]) -> None:
    seen = [Told(story=each.story, calendar=each.calendar, channels={}) for each in told]
    everything = Period(since=None, until=date(2035, 1, 1))
    found = figures(seen, period=everything, cadence=Cadence(), now=instant("Thu 30 Apr 2026"))
    reached = {step.stage: step.count for step in found.funnel}
    assert all(reached[stage] <= reached[whole] for stage, whole in OF.items())
    assert reached[Stage.ANSWERED] + found.waiting <= reached[Stage.ASKED] <= len(told)
    assert sum(share.total for share in found.by_warmth.values()) == reached[Stage.ASKED]
    assert all(share.count <= share.total for share in (found.advice, found.names, found.thanks))
