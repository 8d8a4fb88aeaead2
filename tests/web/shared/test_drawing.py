"""Clocks and funnels."""

import re
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from inroad.web.shared.drawing import arcs, bars


@given(st.lists(st.integers(0, 90), max_size=12))
def test_the_parts_of_a_clock_follow_each_other_without_a_gap(minutes: list[int]) -> None:
    drawn = arcs([SimpleNamespace(title="part", minutes=each) for each in minutes])
    assert [arc.start for arc in drawn] == [sum(minutes[:number]) for number in range(len(minutes))]


def test_one_part_fills_the_whole_clock() -> None:
    (arc,) = arcs([SimpleNamespace(title="all of it", minutes=30)])
    assert " 1 1 " in arc.path


@given(st.lists(st.integers(0, 10_000), max_size=8))
def test_no_strip_of_a_funnel_leaves_the_picture(counts: list[int]) -> None:
    drawn = bars([SimpleNamespace(label="stage", count=each) for each in counts])
    assert [bar.count for bar in drawn] == counts
    assert all(0 <= float(x) <= 100 for bar in drawn for x in re.findall(r"([\d.]+),", bar.points))
