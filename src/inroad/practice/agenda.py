"""A timed plan for a conversation of so many minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from inroad.practice.questions import Picked, Place

MINUTE = 60
# Seconds are shared out in steps that a person can follow on a clock.
STEP = 30


class Item(StrEnum):
    OPENING = "opening"
    QUESTIONS = "questions"
    FEEDBACK = "feedback"
    NAMES = "names"
    THANKS = "thanks"


# Minutes of each item in a talk of 20 and of 30 minutes, the last three minutes being for names and thanks: after the
# timed outlines of the Athena career course. Lengths between are interpolated, others keep the nearer one's shares.
_OUTLINES: Mapping[int, tuple[int, ...]] = MappingProxyType({20: (2, 12, 3, 2, 1), 30: (3, 18, 4, 3, 2)})
_SHORT, _LONG = _OUTLINES
WARN_AT = 0.75
WARN_BEFORE_END = 3 * MINUTE
SHORTEST, LONGEST = 5, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """An item of the agenda; `starts` and `seconds` count from the beginning of the conversation."""

    item: Item
    starts: int
    seconds: int
    questions: tuple[Picked, ...] = ()

    @property
    def seconds_each(self) -> int:
        """The time that each of the questions has."""
        return self.seconds // max(1, len(self.questions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """`warnings` are the seconds at which the clock is called: at three quarters, and three minutes before the end."""

    minutes: int
    slots: tuple[Slot, ...]
    warnings: tuple[int, ...]


def plan_agenda(minutes: int, questions: Sequence[Picked]) -> Agenda:
    """Every question is kept, each in its own part, and the whole takes exactly the minutes.

    Minutes below 5 and above 120 are taken as 5 and 120.
    """
    length = min(max(minutes, SHORTEST), LONGEST)
    slots: list[Slot] = []
    starts = 0
    for item, seconds in zip(Item, _shares(length), strict=True):
        chosen = tuple(picked for picked in questions if _item_of(picked) is item)
        slots.append(Slot(item=item, starts=starts, seconds=seconds, questions=chosen))
        starts += seconds
    return Agenda(minutes=length, slots=tuple(slots), warnings=_warnings(length))


def question_seconds(minutes: int) -> int:
    """The time for questions in a conversation of so many minutes."""
    return _shares(min(max(minutes, SHORTEST), LONGEST))[1]


def _item_of(picked: Picked) -> Item:
    return {Place.LATE: Item.FEEDBACK, Place.CLOSE: Item.NAMES}.get(picked.question.place, Item.QUESTIONS)


def _shares(minutes: int) -> tuple[int, ...]:
    """Seconds of each item; what rounding leaves over goes to the questions."""
    shares = [round(share * MINUTE / STEP) * STEP for share in _outline(minutes)]
    shares[1] += minutes * MINUTE - sum(shares)
    return tuple(shares)


def _outline(minutes: int) -> list[float]:
    if _SHORT < minutes < _LONG:
        way = (minutes - _SHORT) / (_LONG - _SHORT)
        return [a + (b - a) * way for a, b in zip(_OUTLINES[_SHORT], _OUTLINES[_LONG], strict=True)]
    nearest = _SHORT if minutes <= _SHORT else _LONG
    return [share * minutes / nearest for share in _OUTLINES[nearest]]


def _warnings(minutes: int) -> tuple[int, ...]:
    whole = minutes * MINUTE
    return tuple(sorted({int(whole * WARN_AT), max(0, whole - WARN_BEFORE_END)}))
