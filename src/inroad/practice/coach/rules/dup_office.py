"""DUP-OFFICE: one request at a time in one office."""

from collections.abc import Iterator
from datetime import UTC, datetime

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(_text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    if context.now is None or not context.office:
        return
    free = context.calendar.working_days_after(max(context.office), thresholds.office_days)
    if context.calendar.day(context.now) < free:
        yield Finding(
            rule="DUP-OFFICE",
            severity=Severity.WARNING,
            reason=Reason("dup-office.found", {"days": thresholds.office_days, "day": free}),
        )


def _on(day: int) -> Example:
    """Another in the office was asked on Monday, the second of March."""
    story = Context(office=(datetime(2026, 3, 2, 9, tzinfo=UTC),), now=datetime(2026, 3, day, 9, tzinfo=UTC))
    return Example(body="Dear Ana,\n\nCould we speak?\n\nMina", context=story)


RULE = Rule(
    id="DUP-OFFICE",
    kinds=REQUESTS,
    needs_all=("office", "now"),
    thresholds=("office_days",),
    severity=Severity.WARNING,
    why="why.dup-office",
    source="We Can Code IT: they talk to each other; Dalton, The 2-Hour Job Search",
    good=(_on(5), _on(20)),
    bad=(_on(3), _on(4)),
    check=check,
)
