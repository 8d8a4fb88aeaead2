"""OPEN-MYNAME: the first line is too good for a name that stands below in any case."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_MY_NAME = re.compile(
    r"my name(?:'s|’s| is)\b[^.!?,;]{0,60}?(?P<end>[.!]|,? and (?=I\b)|, (?=I\b)|$)|mein name ist\b|je m['’]appelle\b",
    re.IGNORECASE,
)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    first = text.sentences[0] if text.sentences else None
    found = _MY_NAME.match(first.text) if first else None
    if first and found:
        # What follows "My name is Mina Roy and" can stand alone.
        fix = Fix(span=first.span(found), text="") if found["end"] and found.end() < len(first.text) else None
        yield Finding(
            rule="OPEN-MYNAME",
            severity=Severity.HINT,
            span=first.span(found),
            reason=Reason("open-myname.found"),
            fix=fix,
        )


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina Roy")


RULE = Rule(
    id="OPEN-MYNAME",
    kinds=REQUESTS,
    channels=LETTERS,
    severity=Severity.HINT,
    why="why.open-myname",
    source="Athena, networking course",
    good=(
        _example("Your talk on data contracts changed how our ward works. My name is Mina Roy."),
        _example("I am a nurse in Leeds and read your paper twice."),
    ),
    bad=(
        _example("My name is Mina Roy. I am a nurse in Leeds."),
        _example("My name is Mina Roy and I am a nurse in Leeds."),
        _example("My name's Mina, I work in Leeds."),
    ),
    check=check,
)
