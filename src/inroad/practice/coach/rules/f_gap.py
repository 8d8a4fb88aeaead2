"""F-GAP: a reminder gives them some days."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(_text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """Working days of the host; a day that they named themselves goes before."""
    if context.last_sent is None or context.now is None:
        return
    calendar = context.calendar
    today = calendar.day(context.now)
    if context.named_day and context.named_day <= today:
        return
    if today < calendar.working_days_after(context.last_sent, thresholds.nudge_days):
        yield _finding(Severity.ERROR, thresholds.nudge_days_good)
    elif today < calendar.working_days_after(context.last_sent, thresholds.nudge_days_good):
        yield _finding(Severity.WARNING, thresholds.nudge_days_good)


def _finding(severity: Severity, days: int) -> Finding:
    return Finding(rule="F-GAP", severity=severity, reason=Reason("f-gap.soon", {"days": days}))


def _nudge(day: int, named: date | None = None) -> Example:
    """Sent on a Monday, the second of March; reminded on another day of that month."""
    sent, now = (datetime(2026, 3, each, 9, tzinfo=UTC) for each in (2, day))
    story = Context(last_sent=sent, now=now, named_day=named)
    return Example(body="Dear Ana,\n\nMay I ask again?\n\nMina", kind=Kind.NUDGE, context=story)


RULE = Rule(
    id="F-GAP",
    kinds=frozenset({Kind.NUDGE}),
    needs_all=("last_sent", "now"),
    thresholds=("nudge_days", "nudge_days_good"),
    severity=Severity.ERROR,
    why="why.f-gap",
    source="Carleton College: a week at least; Athena, networking course: five to seven working days",
    good=(_nudge(9), _nudge(11), _nudge(4, date(2026, 3, 4))),
    bad=(_nudge(3), _nudge(6)),
    check=check,
)
