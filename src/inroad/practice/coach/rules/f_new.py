"""F-NEW: a reminder brings something new."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NEW = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|june|july|august|september|"
    r"october|november|december)\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|p\.m|o['’]clock)\b|\b\d{1,2}:\d\d\b|"
    r"\b(?:next|this|the "
    r"following|later this) (?:week|month|spring|summer|autumn|fall|winter)\b|https?:|"
    r"\b(?:instead|by e-?mail|one question|two questions|a question or two|shorter|even (?:ten|fifteen|\d+) minutes|"
    r"(?:ten|fifteen|twenty|\d+)[- ]minutes?|since (?:then|i wrote|my last|we)|meanwhile|in the meantime|recently|"
    r"just (?:read|saw|finished|started|learned|learnt|heard)|i (?:also )?(?:read|saw|noticed|finished|attended|heard)|"
    r"your (?:new|recent|latest)|someone else|another person|better person|right person|congratulations)\b|\?.*\?|"
    r"\b(?:nächste|kommende)\w* woche\b|\bla semaine prochaine\b|\b\d+ minut\w*\b|\b\w+tag\b|\b\w+di\b",
    re.IGNORECASE | re.DOTALL,
)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    if not _NEW.search(text.main.text):
        yield Finding(rule="F-NEW", severity=Severity.HINT, reason=Reason("f-new.absent"))


def _nudge(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=Kind.NUDGE)


RULE = Rule(
    id="F-NEW",
    kinds=frozenset({Kind.NUDGE}),
    languages=frozenset({"en", "de", "fr"}),
    severity=Severity.HINT,
    why="why.f-new",
    source="Turing School: once, with a new time",
    good=(
        _nudge("Would Thursday at ten suit you?"),
        _nudge("I could also send you one question by e-mail, if that is easier."),
        _nudge("Since I wrote, I finished the course that you teach."),
    ),
    bad=(_nudge("I wanted to bring my note back to the top of your inbox."), _nudge("I hope that we may still speak.")),
    check=check,
)
