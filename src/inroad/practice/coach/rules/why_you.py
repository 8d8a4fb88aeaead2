"""WHY-YOU: a request says something that would not fit anyone else."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_CHANNEL, REQUESTS, SPOKEN, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    particulars = context.particulars or ()
    if not any(text.mentions(fact) for fact in particulars):
        yield Finding(
            rule="WHY-YOU",
            severity=Severity.WARNING,
            reason=Reason("why-you.absent", {"fact": particulars[0]}),
        )


_TALK = Context(organisation="Acme", particulars=("talk on data contracts", "moved from nursing to analytics"))

RULE = Rule(
    id="WHY-YOU",
    kinds=REQUESTS,
    channels=EVERY_CHANNEL - SPOKEN,
    needs=("particulars",),
    severity=Severity.WARNING,
    why="why.why-you",
    source="Adam Grant's six points; Tufts University",
    good=(
        Example(body="Dear Ana,\n\nYour talk on data contracts changed how I work.\n\nMina", context=_TALK),
        Example(body="Dear Ana,\n\nYou left nursing for analytics, which I am about to do.\n\nMina", context=_TALK),
    ),
    bad=(
        Example(body="Dear Ana,\n\nYour work at Acme is impressive. Could we speak?\n\nMina", context=_TALK),
        Example(body="Dear Ana,\n\nI would love to hear about your career.\n\nMina", context=_TALK),
    ),
    check=check,
)
