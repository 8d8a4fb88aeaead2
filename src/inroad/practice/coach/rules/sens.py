"""SENS: the host's private life stays theirs."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.leaving_out import leave_out
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.sayings import heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    found = next(heard(text, "sensitive", "private"), None)
    if found:
        yield Finding(
            rule="SENS",
            severity=Severity.WARNING,
            span=found.sentence.span(found.found),
            reason=Reason("sens.private", {"words": found.words}),
            fix=leave_out(text, found.sentence),
        )


def _example(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind)


RULE = Rule(
    id="SENS",
    kinds=EVERY_KIND,
    languages=frozenset({"en"}),
    severity=Severity.WARNING,
    why="why.sens",
    source="our own reading of data-protection law and of employers' guidance on questions that are not asked",
    good=(
        _example("I am a mother of two and am going back to work; how did your first year at the bureau go?"),
        _example("How do you plan a week with so many deadlines?"),
        _example("I study how families choose a school."),
        _example("I am the first in my family to go to university."),
    ),
    bad=(
        _example("Congratulations on the baby."),
        _example("How do you manage your kids and the travel?"),
        _example("As you are Muslim too, I thought you would understand."),
        _example("I read that you had cancer two years ago and admire how you went on."),
        _example("I hope your husband is better.", Kind.TOUCH),
        _example("How is it to lead engineers at your age?"),
    ),
    check=check,
)
