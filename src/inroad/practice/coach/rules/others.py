"""OTHERS: the reader is not told that they are one of many."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    found = next(heard(text, "tone", "others"), None)
    if found:
        yield Finding(
            rule="OTHERS",
            severity=Severity.WARNING,
            span=found.sentence.span(found.found),
            reason=Reason("others.found", {"words": found.words}),
        )


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="OTHERS",
    kinds=REQUESTS,
    languages=frozenset({"en"}),
    severity=Severity.WARNING,
    why="why.others",
    source="Turing School",
    good=(
        _example("Bob Johnson told me that you moved from nursing to data."),
        _example("I have talked with nurses who made this move, and each of them named your course."),
        _example("Is there anyone else whom I should talk to?"),
    ),
    bad=(
        _example("I am contacting a number of people in your department."),
        _example("I have also written to several of your colleagues."),
        _example("I am reaching out to many alumni in finance."),
        _example("I am sending this to everyone on your team."),
        _example("You are one of ten people I am emailing this week."),
    ),
    check=check,
)
