"""T-ACTION: what becomes of the advice."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_DOES = re.compile(
    r"\bI(?:'ll|’ll| will| shall| plan| intend|'m going| am going|’m going|'ve| have|’ve| (?:just |already |then )?"
    r"(?:wrote|signed|read|ordered|bought|started|began|joined|enrolled|registered|tried|made|called|contacted|emailed|"
    r"applied|downloaded|booked|updated|rewrote|rebuilt|spent|looked|found|did))\b|\bI (?:am|'m|’m) (?:already|"
    r"now) \w+ing|"
    r"\b(?:next|this) (?:week|month|weekend|step)\b|\b(?:ich werde|ich habe|je vais|j['’]ai)\b",
    re.IGNORECASE,
)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    if not any(_DOES.search(sentence.text) for sentence in text.sentences):
        yield Finding(rule="T-ACTION", severity=Severity.HINT, reason=Reason("t-action.absent"))


def _thanks(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", subject="Thank you", kind=Kind.THANKS)


RULE = Rule(
    id="T-ACTION",
    kinds=frozenset({Kind.THANKS}),
    languages=frozenset({"en", "de", "fr"}),
    severity=Severity.HINT,
    why="why.t-action",
    source="Athena, networking course; Drawiin",
    good=(
        _thanks("Thank you for the talk. I will start with one small model."),
        _thanks("Thank you for the talk. I ordered the book this morning."),
    ),
    bad=(
        _thanks("Thank you for the talk. Your advice on small models was clear."),
        _thanks("Thank you. It was a pleasure to hear about your team."),
    ),
    check=check,
)
