"""REF-NAMED: who gave the name is named."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    said = f"{text.subject} {text.main.text}".casefold()
    names = (context.referrer or "").split()
    # A given name or a family name is enough; an initial is not.
    if not any(name.casefold() in said for name in names if len(name.rstrip(".")) > 1):
        yield Finding(
            rule="REF-NAMED",
            severity=Severity.WARNING,
            reason=Reason("ref-named.absent", {"referrer": context.referrer or ""}),
        )


_BY_BOB = Context(referrer="Bob J. Johnson")

RULE = Rule(
    id="REF-NAMED",
    kinds=REQUESTS,
    needs=("referrer",),
    severity=Severity.WARNING,
    why="why.ref-named",
    source="Kansas State University; Northeastern University; SalesLoft",
    good=(
        Example(body="Dear Ana,\n\nBob Johnson suggested that I write to you.\n\nMina", context=_BY_BOB),
        Example(body="Dear Ana,\n\nCould we speak?\n\nMina", subject="Referred by Bob Johnson", context=_BY_BOB),
    ),
    bad=(
        Example(body="Dear Ana,\n\nCould we speak for 20 minutes?\n\nMina", context=_BY_BOB),
        Example(body="Dear Ana,\n\nA friend of yours gave me your name.\n\nMina", context=_BY_BOB),
    ),
    check=check,
)
