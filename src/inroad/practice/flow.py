"""Where those who were asked are by now: how many went which way at each step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Place(StrEnum):
    """A step of the way, or where it ended for now; on each step the way onward comes first."""

    ASKED = "asked"
    ANSWERED = "answered"
    WAITING = "waiting"
    SILENT = "silent"
    AGREED = "agreed"
    NOT_NOW = "not_now"
    MET = "met"
    NOT_MET = "not_met"
    KEPT = "kept"
    NOT_SINCE = "not_since"


# The steps from left to right, each from above to below.
STEPS: Sequence[Sequence[Place]] = (
    (Place.ASKED,),
    (Place.ANSWERED, Place.WAITING, Place.SILENT),
    (Place.AGREED, Place.NOT_NOW),
    (Place.MET, Place.NOT_MET),
    (Place.KEPT, Place.NOT_SINCE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """So many went from one place to another."""

    source: Place
    target: Place
    count: int


def flows(ways: Iterable[Sequence[Place]]) -> tuple[Flow, ...]:
    """Count how many went where, in the order of `STEPS`."""
    counts = Counter(step for way in ways for step in pairwise(way))
    order = list(Place)
    found = sorted(counts, key=lambda step: (order.index(step[0]), order.index(step[1])))
    return tuple(Flow(source=source, target=target, count=counts[source, target]) for source, target in found)


def way(*, answered: bool, agreed: bool, met: bool, kept: bool, waiting: bool) -> tuple[Place, ...]:
    """The way of one request as far as it came."""
    return tuple(_way(answered=answered, agreed=agreed, met=met, kept=kept, waiting=waiting))


def _way(*, answered: bool, agreed: bool, met: bool, kept: bool, waiting: bool) -> Iterator[Place]:
    yield Place.ASKED
    if not answered:
        yield Place.WAITING if waiting else Place.SILENT
        return
    yield Place.ANSWERED
    if not agreed:
        yield Place.NOT_NOW
        return
    yield Place.AGREED
    if not met:
        yield Place.NOT_MET
        return
    yield Place.MET
    yield Place.KEPT if kept else Place.NOT_SINCE
