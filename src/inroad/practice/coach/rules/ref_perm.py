"""REF-PERM: whoever is named has been asked."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """What is not noted either way is a hint."""
    span = None if context.may_name else _named(text, context.referrer or "")
    if span:
        refused = context.may_name is False
        yield Finding(
            rule="REF-PERM",
            severity=Severity.WARNING if refused else Severity.HINT,
            span=span,
            reason=Reason("ref-perm.refused" if refused else "ref-perm.unasked", {"referrer": context.referrer or ""}),
        )


def _named(text: Text, referrer: str) -> Span | None:
    """Where they are named; a given name alone is enough."""
    for name in (word for word in referrer.split() if len(word.rstrip(".")) > 1):
        for part in (Part.BODY, Part.SUBJECT):
            found = re.search(rf"\b{re.escape(name)}\b", text.draft.part(part))
            if found:
                return Span(part=part, start=found.start(), end=found.end())
    return None


def _by_bob(body: str, *, may: bool | None) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", context=Context(referrer="Bob Johnson", may_name=may))


RULE = Rule(
    id="REF-PERM",
    kinds=REQUESTS,
    needs=("referrer",),
    severity=Severity.WARNING,
    why="why.ref-perm",
    source="Open Textbooks, Hong Kong: ask before you name; double opt-in",
    good=(
        _by_bob("Bob Johnson suggested that I write to you.", may=True),
        _by_bob("A friend of yours gave me your name.", may=False),
    ),
    bad=(
        _by_bob("Bob Johnson suggested that I write to you.", may=False),
        _by_bob("Bob suggested that I write to you.", may=None),
    ),
    check=check,
)
