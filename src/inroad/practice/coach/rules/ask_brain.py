"""ASK-BRAIN: nobody's brain is picked."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    found = next(heard(text, "tone", "brain"), None)
    if found:
        yield Finding(
            rule="ASK-BRAIN",
            severity=Severity.WARNING,
            span=found.sentence.span(found.found),
            reason=Reason("ask-brain.found"),
            fix=Fix(span=found.sentence.span(found.found), text=_instead(found.words)),
        )


def _instead(words: str) -> str:
    return ("asking" if words.casefold().startswith("picking") else "ask") + " you a few questions"


def _example(body: str, kind: Kind = Kind.REQUEST) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind)


RULE = Rule(
    id="ASK-BRAIN",
    kinds=REQUESTS | {Kind.NUDGE, Kind.INTRODUCTION, Kind.TOUCH},
    languages=frozenset({"en"}),
    severity=Severity.WARNING,
    why="why.ask-brain",
    source="We Can Code IT; athena, Outreach Masterclass; Wall Street Playbook",
    good=(
        _example("Could I ask you two questions about how you plan a season?"),
        _example("My research is on how the brain picks a word, and your paper was my way in."),
    ),
    bad=(
        _example("I would love to pick your brain over a coffee."),
        _example("May I still pick your brain about policy?", Kind.NUDGE),
        _example("I was hoping to be picking your brain for 20 minutes."),
    ),
    check=check,
)
