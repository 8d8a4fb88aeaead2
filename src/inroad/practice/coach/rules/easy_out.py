"""EASY-OUT: a no is easy to say."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import spoken
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    if next(spoken(text, "tone", "easy_out"), None) is None:
        yield Finding(rule="EASY-OUT", severity=Severity.HINT, reason=Reason("easy-out.absent"))


def _example(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind)


RULE = Rule(
    id="EASY-OUT",
    kinds=REQUESTS | {Kind.NUDGE, Kind.INTRODUCTION},
    channels=frozenset({Channel.EMAIL, Channel.LINKEDIN, Channel.LETTER}),
    languages=frozenset({"en"}),
    severity=Severity.HINT,
    why="why.easy-out",
    source="athena, Outreach Masterclass; Carpenter 2013, and its re-analysis, which finds no proven lift",
    good=(
        _example("Could we speak for 20 minutes? I quite understand if this month is too full."),
        _example("Could we speak for 20 minutes? If this month is too full, I understand."),
        _example("Could we speak for 20 minutes? If not, that is fine."),
        _example("No worries if the timing does not work."),
        _example("If now is not a good time, please say so.", Kind.NUDGE),
        _example("If you would rather answer by email, that would help me just as much."),
    ),
    bad=(
        _example("Could we speak for 20 minutes?"),
        _example("I am free on Tuesday at ten.", Kind.NUDGE),
    ),
    check=check,
)
