"""T-SPECIFIC: a thank-you speaks of something that was said."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text, stems
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# Notes are longer than what a letter takes from them: two of their telling words are enough.
_ENOUGH = 2


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    takeaways = context.takeaways or ()
    if not any(_echoed(text, note) for note in takeaways):
        yield Finding(
            rule="T-SPECIFIC",
            severity=Severity.WARNING,
            reason=Reason("t-specific.generic", {"takeaway": takeaways[0]}),
        )


def _echoed(text: Text, note: str) -> bool:
    return text.mentions(note) or len(stems(note) & text.stems) >= _ENOUGH


_NOTES = Context(takeaways=("start with one small model in dbt before the big migration", "teams are small"))


def _thanks(body: str) -> Example:
    return Example(body=body, subject="Thank you", kind=Kind.THANKS, context=_NOTES)


RULE = Rule(
    id="T-SPECIFIC",
    kinds=frozenset({Kind.THANKS}),
    needs=("takeaways",),
    severity=Severity.WARNING,
    why="why.t-specific",
    source="University of Waterloo; Northeastern University",
    good=(
        _thanks("Dear Ana,\n\nThank you. I will start with one small dbt model, as you said.\n\nMina"),
        _thanks("Dear Ana,\n\nThank you. That your teams are so small surprised me.\n\nMina"),
    ),
    bad=(
        _thanks("Dear Ana,\n\nThank you for your time today. It was a pleasure, and I learnt a lot.\n\nMina"),
        _thanks("Dear Ana,\n\nThank you for all your great insights. Let us keep in touch.\n\nMina"),
    ),
    check=check,
)
