"""SLOT-COUNT: two to five times to choose from."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.slots import Slot, slots
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """Only where the other has said yes; where no time is offered, ASK-SLOTS says so."""
    offered = slots(text) if text.draft.kind is Kind.TIMES or context.agreed else ()
    if not offered:
        return
    if len(offered) < thresholds.slots_least:
        yield _finding(offered[0], Severity.WARNING, Reason("slot-count.few"))
    elif len(offered) > thresholds.slots_most:
        yield _finding(offered[-1], Severity.HINT, Reason("slot-count.many", {"count": len(offered)}))


def _finding(slot: Slot, severity: Severity, reason: Reason) -> Finding:
    return Finding(rule="SLOT-COUNT", severity=severity, span=slot.place.span(), reason=reason)


def _times(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=Kind.TIMES)


RULE = Rule(
    id="SLOT-COUNT",
    kinds=REQUESTS | {Kind.TIMES, Kind.ANSWER},
    languages=LANGUAGES,
    thresholds=("slots_least", "slots_most"),
    severity=Severity.WARNING,
    why="why.slot-count",
    source="Wall Street Playbook; athena, Outreach Masterclass",
    good=(
        _times("Would Tuesday at 10:00, Wednesday at 14:30 or Friday at 9:00 suit you?"),
        _times("Tuesday or Thursday, both after four."),
        Example(body="Dear Ana,\n\nCould we speak on Tuesday?\n\nMina"),
    ),
    bad=(
        _times("Would Tuesday at 10:00 suit you?"),
        _times("Monday, Tuesday, Wednesday, Thursday and Friday at 9:00, or Friday at 11:00, would all suit me."),
    ),
    check=check,
)
