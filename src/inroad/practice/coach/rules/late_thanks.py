"""LATE-THANKS: thanks within a day, and not from the doorstep."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_HOUR = 3600


def check(_text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    if context.met_at is None or context.now is None:
        return
    since = context.now - context.met_at
    if since > timedelta(hours=thresholds.thanks_hours):
        hours = int(since.total_seconds() // _HOUR)
        yield _finding(Severity.WARNING, "late-thanks.late", hours=hours, limit=thresholds.thanks_hours)
    elif since < timedelta(minutes=thresholds.thanks_minutes):
        yield _finding(Severity.HINT, "late-thanks.soon", limit=thresholds.thanks_minutes)


def _finding(severity: Severity, code: str, **told: int) -> Finding:
    return Finding(rule="LATE-THANKS", severity=severity, reason=Reason(code, dict(told)))


_MET = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)


def _after(hours: float) -> Example:
    context = Context(met_at=_MET, now=_MET + timedelta(hours=hours))
    return Example(body="Dear Ana,\n\nThank you for the talk.\n\nMina", kind=Kind.THANKS, context=context)


RULE = Rule(
    id="LATE-THANKS",
    kinds=frozenset({Kind.THANKS}),
    needs_all=("met_at", "now"),
    thresholds=("thanks_hours", "thanks_minutes"),
    severity=Severity.WARNING,
    why="why.late-thanks",
    source="We Can Code IT and others: within 24 hours; Princeton University: not the minute you leave",
    good=(_after(2), _after(23)),
    bad=(_after(50), _after(0.2)),
    check=check,
)
