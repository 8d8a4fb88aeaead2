"""The geometry of our small pictures, as numbers that a template writes into SVG attributes."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Protocol

RADIUS = 44
GAP = 0.03


class Part(Protocol):
    """A part of an agenda."""

    @property
    def title(self) -> str: ...
    @property
    def minutes(self) -> int: ...


class Stage(Protocol):
    """A stage of the season: so many came this far."""

    @property
    def label(self) -> str: ...
    @property
    def count(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """One part as a stroke on the clock's ring; `start` counts minutes from the beginning."""

    title: str
    minutes: int
    start: int
    path: str
    now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One stage as a centred strip, as wide above as itself and below as what comes after it."""

    label: str
    count: int
    note: str
    points: str


def arcs(parts: Sequence[Part]) -> list[Arc]:
    """Lay the parts around the clock from the top, each as long as its minutes."""
    total = sum(part.minutes for part in parts) or 1
    drawn, start = [], 0
    for part in parts:
        path = _stroke(start / total, (start + part.minutes) / total)
        now = bool(getattr(part, "now", False))
        drawn.append(Arc(title=part.title, minutes=part.minutes, start=start, path=path, now=now))
        start += part.minutes
    return drawn


def bars(stages: Sequence[Stage]) -> list[Bar]:
    """Stack the stages into one funnel; each strip is 100 wide and 10 high, and none is too thin to be seen."""
    widest = max((stage.count for stage in stages), default=0) or 1
    widths = [max(100 * stage.count / widest, 1) for stage in stages]
    return [
        Bar(
            label=stage.label,
            count=stage.count,
            note=str(getattr(stage, "note", "")),
            points=_strip(width, below),
        )
        for stage, width, below in zip(stages, widths, [*widths[1:], *widths[-1:]], strict=True)
    ]


def _strip(above: float, below: float) -> str:
    corners = (50 - above / 2, 0), (50 + above / 2, 0), (50 + below / 2, 10), (50 - below / 2, 10)
    return " ".join(f"{x:.2f},{y}" for x, y in corners)


def _stroke(start: float, end: float) -> str:
    """An arc of the ring, as an SVG path, from one fraction of the turn to another, with a little air at its ends."""
    a, b = 2 * pi * start + GAP, 2 * pi * min(end, 0.9999) - GAP
    large = int(b - a > pi)
    return f"M{_point(a)}A{RADIUS} {RADIUS} 0 {large} 1 {_point(b)}"


def _point(angle: float) -> str:
    return f"{50 + RADIUS * sin(angle):.2f} {50 - RADIUS * cos(angle):.2f}"
