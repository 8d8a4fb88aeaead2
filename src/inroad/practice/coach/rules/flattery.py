"""FLATTERY: one kind word is enough."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_WINDOW = 50


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """Praise is counted in any fifty words that follow each other."""
    praise = list(heard(text, "praise", "praise"))
    most = thresholds.praise_words
    for first, last in zip(praise, praise[most:], strict=False):
        begin, end = first.sentence.start + first.found.start(), last.sentence.start + last.found.end()
        if len(text.draft.body[begin:end].split()) <= _WINDOW:
            yield Finding(
                rule="FLATTERY",
                severity=Severity.WARNING,
                span=last.sentence.span(last.found),
                reason=Reason("flattery.much", {"words": "”, “".join(each.words for each in praise), "most": most}),
            )
            return


def _example(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind)


RULE = Rule(
    id="FLATTERY",
    kinds=REQUESTS | {Kind.THANKS, Kind.INTRODUCTION},
    languages=frozenset({"en"}),
    thresholds=("praise_words",),
    severity=Severity.WARNING,
    why="why.flattery",
    source="athena, Outreach Masterclass: flattery overload; Boomerang: gushing is answered no better than plain words",
    good=(
        _example("Your talk impressed me, as it named the very thing our ward gets wrong."),
        _example("Thank you for the wonderful hour, and for the name of your tailor.", Kind.THANKS),
    ),
    bad=(
        _example("Your incredible career is truly inspiring, and your amazing work is outstanding."),
        _example("I have admired you for years and would be honoured to speak with someone of your calibre."),
        _example("What a brilliant, inspiring and unparalleled hour with a legend.", Kind.THANKS),
    ),
    check=check,
)
