"""T-REFERRAL: the names that they gave are not forgotten."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_THE_NAMES = re.compile(
    r"\b(?:the|those|these|your|both|all) (?:\w+ )?(?:names|people|contacts|introductions?|colleagues|referrals?)\b|"
    r"\b(?:die|ihre) (?:namen|kontakte)\b|\b(?:les|vos) (?:noms|contacts)\b",
    re.IGNORECASE,
)


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    if _THE_NAMES.search(text.main.text):
        return
    for name in context.names_offered or ():
        if not any(part in text.main.text for part in name.split() if len(part.rstrip(".")) > 1):
            yield Finding(rule="T-REFERRAL", severity=Severity.HINT, reason=Reason("t-referral.absent", {"name": name}))


def _thanks(body: str) -> Example:
    offered = Context(names_offered=("Li Wei", "Tom Sands"))
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=Kind.THANKS, context=offered)


RULE = Rule(
    id="T-REFERRAL",
    kinds=frozenset({Kind.THANKS}),
    needs=("names_offered",),
    severity=Severity.HINT,
    why="why.t-referral",
    source="Yale University, postdoctoral office",
    good=(
        _thanks("Thank you. I will write to Li Wei and to Tom this week."),
        _thanks("Thank you, not least for the names; I will write to both."),
    ),
    bad=(_thanks("Thank you for your time."), _thanks("Thank you. I will write to Li Wei this week.")),
    check=check,
)
