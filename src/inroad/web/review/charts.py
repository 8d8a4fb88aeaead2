"""The geometry of Review's charts, as numbers that a template writes into SVG attributes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from inroad.practice.figures import Share, Week
from inroad.practice.flow import STEPS, Flow, Place

# The flow: how far apart the steps stand, how high all who were asked are drawn, and the air between two ends.
STEP, HIGH, AIR, THICK = 170, 190, 30, 8
# The rhythm: how wide all weeks are, and each at least and at most; how high the busiest one.
ALL_WEEKS, LEAST_WEEK, MOST_WEEK, TALL = 560, 24, 44, 100
THIN = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A place as a bar; `tone` says whether it is the way onward, still open, or an end."""

    place: Place
    count: int
    x: float
    y: float
    height: float
    tone: str

    @property
    def text_x(self) -> float:
        return self.x + THICK + 8

    @property
    def text_y(self) -> float:
        return self.y + min(self.height / 2, 12) + 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A flow as a path."""

    path: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowChart:
    nodes: Sequence[Node]
    bands: Sequence[Band]
    width: float
    height: float


OPEN = {Place.WAITING, Place.NOT_MET, Place.NOT_SINCE}
ENDS = {Place.SILENT, Place.NOT_NOW}


def flow_chart(flows: Sequence[Flow]) -> FlowChart:
    """Lay the places out step by step, the way onward always on top, so that bands never cross."""
    counts = _counts(flows)
    scale = HIGH / counts[Place.ASKED]
    nodes = {node.place: node for node in _nodes(counts, scale)}
    return FlowChart(
        nodes=list(nodes.values()),
        bands=list(_bands(flows, nodes, scale)),
        width=max((node.x for node in nodes.values()), default=0) + STEP,
        height=max((node.y + node.height for node in nodes.values()), default=0) + AIR / 2,
    )


def _counts(flows: Sequence[Flow]) -> Mapping[Place, int]:
    arrived = {flow.target: flow.count for flow in flows}
    return {Place.ASKED: sum(flow.count for flow in flows if flow.source is Place.ASKED) or 1, **arrived}


def _nodes(counts: Mapping[Place, int], scale: float) -> Iterator[Node]:
    for step, places in enumerate(STEPS):
        y = 0.0
        for place in places:
            if place in counts:
                height = max(counts[place] * scale, THIN)
                yield Node(place=place, count=counts[place], x=step * STEP, y=y, height=height, tone=_tone(place))
                y += height + AIR


def _tone(place: Place) -> str:
    if place in OPEN:
        return "open"
    return "end" if place in ENDS else "on"


def _bands(flows: Sequence[Flow], nodes: Mapping[Place, Node], scale: float) -> Iterator[Band]:
    left: dict[Place, float] = {}
    for flow in flows:
        source, target = nodes[flow.source], nodes[flow.target]
        start = left.get(flow.source, source.y)
        left[flow.source] = start + flow.count * scale
        yield Band(path=_band(source.x + THICK, start, target.x, target.y, target.height), tone=target.tone)


def _band(x: float, y: float, to_x: float, to_y: float, height: float) -> str:
    """A ribbon between two bars, as an SVG path."""
    middle = (x + to_x) / 2
    there = f"M{x:.1f} {y:.1f}C{middle:.1f} {y:.1f} {middle:.1f} {to_y:.1f} {to_x:.1f} {to_y:.1f}"
    y, to_y = y + height, to_y + height
    return f"{there}V{to_y:.1f}C{middle:.1f} {to_y:.1f} {middle:.1f} {y:.1f} {x:.1f} {y:.1f}Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekBars:
    """A week: where its two bars stand, and the month's name where a month begins."""

    monday: date
    asked: int
    met: int
    x: float
    wide: float
    asked_height: float
    met_height: float
    begins_month: bool

    @property
    def asked_y(self) -> float:
        return TALL - self.asked_height

    @property
    def met_y(self) -> float:
        return TALL - self.met_height

    @property
    def met_x(self) -> float:
        return self.x + self.wide


def week_bars(weeks: Sequence[Week]) -> list[WeekBars]:
    """Two bars for each week, as high as its numbers beside the busiest week."""
    most = max((max(week.asked, week.met) for week in weeks), default=0) or 1
    wide = min(max(ALL_WEEKS // max(len(weeks), 1), LEAST_WEEK), MOST_WEEK)
    months = [None, *(week.monday.month for week in weeks)]
    return [
        WeekBars(
            monday=week.monday,
            asked=week.asked,
            met=week.met,
            x=at * wide,
            wide=wide // 3,
            asked_height=round(TALL * week.asked / most, 1),
            met_height=round(TALL * week.met / most, 1),
            begins_month=week.monday.month != months[at],
        )
        for at, week in enumerate(weeks)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whisker:
    """A share on a line from none to all: the likely range, and the share itself where it may be said."""

    low: float
    wide: float
    part: float | None


def whisker(share: Share) -> Whisker:
    low, high = share.likely
    return Whisker(
        low=round(100 * low, 1),
        wide=round(100 * (high - low), 1),
        part=None if share.doubt else round(100 * share.part, 1),
    )
