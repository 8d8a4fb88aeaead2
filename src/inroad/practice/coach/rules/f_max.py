"""F-MAX: two reminders at most."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(_text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    sent = context.unanswered or 0
    if sent >= thresholds.unanswered_warn:
        most = sent >= thresholds.unanswered_most
        yield Finding(
            rule="F-MAX",
            severity=Severity.ERROR if most else Severity.WARNING,
            reason=Reason("f-max.enough" if most else "f-max.last", {"count": sent}),
        )


def _after(sent: int) -> Example:
    return Example(body="Dear Ana,\n\nMay I ask again?\n\nMina", kind=Kind.NUDGE, context=Context(unanswered=sent))


RULE = Rule(
    id="F-MAX",
    kinds=frozenset({Kind.NUDGE}),
    needs_all=("unanswered",),
    thresholds=("unanswered_warn", "unanswered_most"),
    severity=Severity.ERROR,
    why="why.f-max",
    source="Athena, networking course: two at most; Simon Fraser University: once",
    good=(_after(0), _after(1)),
    bad=(_after(2), _after(3)),
    check=check,
)
