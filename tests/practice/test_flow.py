"""Where those who were asked are by now."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.flow import STEPS, Place, flows, way

WAYS = st.lists(
    st.builds(
        way,
        answered=st.booleans(),
        agreed=st.booleans(),
        met=st.booleans(),
        kept=st.booleans(),
        waiting=st.booleans(),
    ),
    max_size=40,
)


@given(WAYS)
def test_nobody_is_lost_on_the_way(ways: list[tuple[Place, ...]]) -> None:
    came, went = Counter[Place](), Counter[Place]()
    for flow in flows(ways):
        came[flow.target] += flow.count
        went[flow.source] += flow.count
    ended = Counter(each[-1] for each in ways)
    for place in Place:
        arrived = len(ways) if place is Place.ASKED else came[place]
        assert arrived == went[place] + ended[place]


@given(WAYS)
def test_every_way_goes_one_step_at_a_time(ways: list[tuple[Place, ...]]) -> None:
    step = {place: at for at, places in enumerate(STEPS) for place in places}
    assert all(step[flow.target] == step[flow.source] + 1 for flow in flows(ways))


def test_silence_is_told_from_what_may_still_be_answered() -> None:
    waits = way(answered=False, agreed=False, met=False, kept=False, waiting=True)
    silent = way(answered=False, agreed=False, met=False, kept=False, waiting=False)
    assert [waits[-1], silent[-1]] == [Place.WAITING, Place.SILENT]
