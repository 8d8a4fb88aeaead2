"""STOCK: it sounds like its writer and not like a template."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    phrases = list(heard(text, "tone", "stock"))
    if len(phrases) >= thresholds.stock_phrases:
        last = phrases[-1]
        yield Finding(
            rule="STOCK",
            severity=Severity.HINT,
            span=last.sentence.span(last.found),
            reason=Reason("stock.found", {"words": "”, “".join(each.words for each in phrases)}),
        )


def _example(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind)


RULE = Rule(
    id="STOCK",
    kinds=REQUESTS | {Kind.NUDGE, Kind.INTRODUCTION},
    languages=frozenset({"en"}),
    thresholds=("stock_phrases",),
    severity=Severity.HINT,
    why="why.stock",
    source="professors' pages on e-mail; athena, Outreach Masterclass",
    good=(
        _example("I hope this email finds you well. Your talk on triage is pinned above my desk."),
        _example("Last spring you told our class that a budget is a letter to your future self."),
    ),
    bad=(
        _example("I hope this email finds you well. I wanted to reach out about your esteemed firm."),
        _example("I wanted to touch base and circle back.", Kind.NUDGE),
    ),
    check=check,
)
