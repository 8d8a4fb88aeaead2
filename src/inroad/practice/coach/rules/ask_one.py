"""ASK-ONE: one message asks for one thing."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import heard, spoken
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# Each is a kind of ask, and a section of the phrases.
_KINDS = ("papers", "introduction", "shadow", "mentor", "favour")


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """A second way to answer the same question, such as by e-mail, is no second ask."""
    more = [found for found in (next(heard(text, "asks", kind), None) for kind in _KINDS) if found]
    talk = next(spoken(text, "asks", "talk"), None)
    if len(more) + (talk is not None) > 1:
        last = max(more, key=lambda each: each.sentence.start + each.found.start())
        yield Finding(
            rule="ASK-ONE",
            severity=Severity.WARNING,
            span=last.sentence.span(last.found),
            reason=Reason("ask-one.more", {"words": last.words}),
        )


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="ASK-ONE",
    kinds=REQUESTS,
    languages=frozenset({"en"}),
    severity=Severity.WARNING,
    why="why.ask-one",
    source="Carnegie Mellon University; Google Applied Machine Learning Intensive",
    good=(
        _example("Could we speak for 20 minutes, by phone or over a coffee?"),
        _example("Could we speak for 20 minutes? If you prefer, I can send two questions by email."),
        _example("Bob Johnson, who introduced us, told me that you review grants. Could we talk for 20 minutes?"),
    ),
    bad=(
        _example("Could we talk for 20 minutes? Could you also look over my resume?"),
        _example("May I call you, and would you introduce me to your editor?"),
        _example("Would you have 20 minutes? I would also like to shadow you for a day."),
        _example("Would you be my mentor? A call of 20 minutes would be a start."),
    ),
    check=check,
)
