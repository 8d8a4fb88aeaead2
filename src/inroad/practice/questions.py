"""Choose the questions for this person and this clock, each with the reason why it is there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inroad.practice.reasons import Reason

# For 20 minutes plan 5 or 6 questions, two minutes each with what follows from them (Epicodus; Athena).
MINUTES_EACH = 2
_LEAST_MIDDLE, _LATE, _CLOSE = 2, 1, 1
_LONG_TALK = 25
_BLANK = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[^\W_]{3,}")


class Place(StrEnum):
    """When in the conversation a question has its place."""

    OPEN = "open"
    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    CLOSE = "close"


# What may be known of a person, with an example that shows how it is worded in a question.
FACTS: Mapping[str, str] = {
    "organisation": "Acme Health",
    "position": "data lead",
    "previous_organisation": "Oxfam",
    "previous_field": "nursing",
    "field": "health data",
    "years_here": "12",
    "article": "“Small data on busy wards”",
    "school": "the University of Leeds",
    "shared_employer": "Oxfam",
    "shared": "the Leeds data evenings",
    "referrer": "Bob Johnson",
    "new_position": "head of data",
    "leads": "a team of eight",
    "founded": "Brightwater",
    "dormant": "our time at Oxfam",
    "news": "the new ward in Leeds",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`for_who` names the facts without which the question makes no sense; `must` is asked in any case."""

    name: str
    text: str
    theme: str
    place: Place
    must: bool = False
    for_who: tuple[str, ...] = ()

    def needs(self) -> frozenset[str]:
        return frozenset(self.for_who) | frozenset(found[1] for found in _BLANK.finditer(self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """A question in words for this person, and why it was picked."""

    question: Question
    text: str
    reason: Reason


def choose(
    questions: Iterable[Question], facts: Mapping[str, str], minutes: int, learning_goals: Sequence[str] = ()
) -> tuple[Picked, ...]:
    """In the order of asking. Every question that must be asked is there, however short the time.

    `facts` are those of `FACTS` that are known; a question that only this person can answer goes before a
    learning goal of the user, and that before the common ones.
    """
    known = {name: fact for name, fact in facts.items() if fact.strip()}
    possible = [question for question in questions if question.needs() <= known.keys()]
    ranked = sorted(possible, key=lambda question: -_worth(question, learning_goals))
    chosen: list[Question] = []
    for places, room in _rooms(minutes):
        chosen += _fill_room([question for question in ranked if question.place in places], room)
    order = list(Place)
    chosen.sort(key=lambda question: order.index(question.place))
    return tuple(_picked(question, known, learning_goals) for question in chosen)


def _rooms(minutes: int) -> tuple[tuple[frozenset[Place], int], ...]:
    """How many questions have room in which part: most before the feedback, one or two for it, one for names."""
    late = _LATE + (minutes > _LONG_TALK)
    before = max(_LEAST_MIDDLE, round(minutes * 0.6) // MINUTES_EACH)
    first = min(_LATE, before)
    return (
        (frozenset({Place.OPEN}), first),
        (frozenset({Place.EARLY, Place.MIDDLE}), before - first),
        (frozenset({Place.LATE}), late),
        (frozenset({Place.CLOSE}), _CLOSE + (minutes > _LONG_TALK)),
    )


def _fill_room(ranked: Sequence[Question], room: int) -> list[Question]:
    """The musts, then the best, one of each theme before a second of any."""
    chosen = [question for question in ranked if question.must]
    rest = [question for question in ranked if not question.must]
    for fresh_only in (True, False):
        for question in rest:
            fresh = question.theme not in {other.theme for other in chosen}
            if len(chosen) < room and question not in chosen and (fresh or not fresh_only):
                chosen.append(question)
    return chosen


def _worth(question: Question, goals: Sequence[str]) -> int:
    personal = 2 if question.needs() else 0
    return personal + (1 if _goal_of(question, goals) else 0)


def _goal_of(question: Question, goals: Sequence[str]) -> str | None:
    """The first learning goal that shares a telling word with the question or names its theme."""
    words = _stems(f"{question.text} {question.theme}")
    return next((goal for goal in goals if _stems(goal) & words), None)


_COMMON = frozenset(
    _WORD.findall(
        "about and are but can did does for from had has have how into like most much not one people should that the "
        "their them they this was were what when where which who why will with work would you your"
    )
)


def _stems(text: str) -> frozenset[str]:
    words = (word for word in _WORD.findall(text.casefold()) if word not in _COMMON)
    return frozenset(word.rstrip("s")[:6] for word in words)


def _picked(question: Question, facts: Mapping[str, str], goals: Sequence[str]) -> Picked:
    text = _BLANK.sub(lambda found: facts[found[1]], question.text)
    return Picked(question=question, text=text, reason=_reason(question, goals))


def _reason(question: Question, goals: Sequence[str]) -> Reason:
    goal = _goal_of(question, goals)
    if question.needs():
        return Reason("question.only-they", {"fact": min(question.needs())})
    if question.must:
        return Reason("question.must")
    if goal:
        return Reason("question.goal", {"goal": goal})
    return Reason("question.common", {"theme": question.theme})
