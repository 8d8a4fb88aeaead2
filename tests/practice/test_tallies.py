"""A story whose words are gone counts as it did."""

import json
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.cadences import Cadence
from inroad.practice.figures import Figures, Period, Told, figures
from inroad.practice.story import Story, fold
from inroad.practice.tallies import moments_of, numbered, steps_of
from inroad.practice.ties import Tie
from tests.practice.test_histories import History, histories
from tests.stories import tell

EVER = Period(since=None, until=date(2035, 1, 1))
nows = st.datetimes(datetime(2025, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds take no zone


def counted(story: Story, history: History, channels: dict[str, str], now: datetime) -> Figures:
    told = Told(story=story, calendar=history.calendar, channels=channels)
    return figures([told], period=EVER, cadence=Cadence(), now=now)


@given(histories(), nows)
def test_the_figures_stay_as_they_were(history: History, now: datetime) -> None:
    ids = numbered(history.moments)
    steps = json.loads(json.dumps(steps_of(history.moments, renamed=ids)))
    tie = Tie(warmth=history.tie.warmth) if history.tie else None
    left = fold(moments_of(steps), history.calendar, tie)
    channels = {"t1": "email", "t2": "phone"}
    renamed = {ids[name]: channel for name, channel in channels.items() if name in ids}
    assert counted(left, history, renamed, now) == counted(history.story, history, channels, now)


def test_no_word_and_no_name_is_kept() -> None:
    told = tell("Mon 2 Mar introduced by Bob / Tue 3 Mar promised the paper by Fri 6 Mar / Wed 4 Mar referred Li Wei")
    steps = steps_of(told.story.moments, renamed=numbered(told.story.moments))
    assert not {"Bob", "paper", "Li"} & {part for word in json.dumps(steps).split('"') for part in word.split()}
    assert [each["kind"] for each in steps] == ["introduced", "promised", "referred"]


def test_ids_stay_where_a_story_that_goes_on_asks_for_them() -> None:
    told = tell("Wed 4 Mar referred Li Wei")
    assert [each.id for each in moments_of(steps_of(told.story.moments))] == [each.id for each in told.story.moments]
