"""SUBJ-NONE: a new e-mail has a subject."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Fix, Kind, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_START = Span(part=Part.SUBJECT, start=0, end=0)


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """An answer in a thread keeps the thread's subject, so that an empty one is no fault there."""
    if not text.subject.strip() and not context.previous:
        yield Finding(
            rule="SUBJ-NONE", severity=Severity.ERROR, reason=Reason("subj-none.empty"), fix=_fix(text, context)
        )


def _fix(text: Text, context: Context) -> Fix | None:
    if text.draft.kind is Kind.THANKS:
        return Fix(span=_START, text="Thank you for your time")
    if text.draft.kind in REQUESTS and context.organisation:
        return Fix(span=_START, text=f"A question about your work at {context.organisation}")
    return None


RULE = Rule(
    id="SUBJ-NONE",
    kinds=REQUESTS | {Kind.THANKS, Kind.REPORT, Kind.PROGRESS, Kind.TOUCH},
    channels=frozenset({Channel.EMAIL}),
    needs_all=("subject",),
    severity=Severity.ERROR,
    why="why.subj-none",
    source="Boomerang, 40 million mails, 2016: 14 % of mails without a subject are answered",
    good=(
        Example(body="Dear Ana,\n\nThank you.\n\nMina", subject="Fellow Leeds graduate"),
        Example(
            body="Dear Ana,\n\nThank you.\n\nMina", subject="", kind=Kind.THANKS, context=Context(previous="See you.")
        ),
        Example(body="Dear Ana,\n\nThank you.\n\nMina", subject="", channel=Channel.LETTER),
    ),
    bad=(
        Example(body="Dear Ana,\n\nCould we talk?\n\nMina", subject=""),
        Example(body="Dear Ana,\n\nThank you.\n\nMina", subject="  ", kind=Kind.THANKS),
    ),
    check=check,
)
