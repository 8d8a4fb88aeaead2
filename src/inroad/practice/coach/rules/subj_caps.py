"""SUBJ-CAPS: a subject that does not shout."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Fix, Kind, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_URGENT = re.compile(r"\b(?:urgent(?:ly)?|asap|a\.s\.a\.p|time[- ]sensitive|dringend|urgence)\b|!!+", re.IGNORECASE)
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_LETTERS = 8


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    subject = text.subject
    urgent = _URGENT.search(subject)
    if _shouts(subject):
        whole = Span(part=Part.SUBJECT, start=0, end=len(subject))
        fix = Fix(span=whole, text=subject.capitalize())
        yield Finding(
            rule="SUBJ-CAPS", severity=Severity.WARNING, span=whole, reason=Reason("subj-caps.capitals"), fix=fix
        )
    elif urgent:
        span = Span(part=Part.SUBJECT, start=urgent.start(), end=urgent.end())
        reason = Reason("subj-caps.urgent", {"words": urgent[0]})
        yield Finding(rule="SUBJ-CAPS", severity=Severity.WARNING, span=span, reason=reason)
    elif context.high_priority:
        yield Finding(rule="SUBJ-CAPS", severity=Severity.WARNING, reason=Reason("subj-caps.flag"))


def _shouts(subject: str) -> bool:
    """All capitals, and more than the initials of something."""
    letters = [sign for sign in subject if sign.isalpha()]
    return len(letters) >= _LETTERS and all(map(str.isupper, letters)) and _LONG_WORD.search(subject) is not None


def _under(subject: str, context: Context | None = None) -> Example:
    return Example(subject=subject, body="Dear Ana,\n\nCould we speak?\n\nMina", context=context or Context())


RULE = Rule(
    id="SUBJ-CAPS",
    kinds=REQUESTS | {Kind.NUDGE, Kind.THANKS},
    channels=frozenset({Channel.EMAIL}),
    needs_all=("subject",),
    severity=Severity.WARNING,
    why="why.subj-caps",
    source="Boomerang, 2016: 35 % of mails with a subject in capitals are answered; Northeastern University",
    good=(_under("A question about NASA and UCLA"), _under("BBC, UCL")),
    bad=(
        _under("QUESTION ABOUT YOUR WORK"),
        _under("Urgent: a question about your work"),
        _under("A question about your work", Context(high_priority=True)),
    ),
    check=check,
)
