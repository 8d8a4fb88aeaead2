"""ASK-TIME: a request says how many minutes it asks for."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        "five": 5,
        "ten": 10,
        "twelve": 12,
        "fifteen": 15,
        "twenty": 20,
        "twenty-five": 25,
        "thirty": 30,
        "forty": 40,
        "forty-five": 45,
        "forty five": 45,
        "fifty": 50,
        "sixty": 60,
        "ninety": 90,
        "few": 10,
        "couple of": 10,
        "couple": 10,
    }
)
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_MINUTES = re.compile(
    rf"\b(?:(?:{_NUMBER})[ -]*(?:to|or|\u2013|-)[ -]*)?(?P<minutes>{_NUMBER})[ -]*(?:minutes?|mins?)\b"
    r"|(?P<three>\bthree[- ]quarters of an hour|\b45[- ]min)|(?P<half>\b(?:half[- ](?:an[- ])?hour))"
    r"|(?P<quarter>\bquarter (?:of an )?hour)|\b(?:an|one|1|a full)[- ](?:half[- ])?hour\b|"
    r"\b(?P<hours>two|three|2|3)[- ]hours?\b",
    re.IGNORECASE,
)
# A stretch of the road or of a film is not what is asked for.
_ELSEWHERE = re.compile(
    r"^ (?:away|walk|drive|from (?:your|my|the)|ago|late|early|by (?:train|bus|car))", re.IGNORECASE
)
_HOUR = 60


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    asked = next(_asked(text), None)
    if asked is None:
        yield Finding(rule="ASK-TIME", severity=Severity.WARNING, reason=Reason("ask-time.absent"))
        return
    sentence, found = asked
    minutes = _minutes(found)
    if minutes > thresholds.minutes_most:
        yield _finding(sentence, found, Severity.ERROR, "ask-time.too-long", thresholds.minutes_most)
    elif minutes < thresholds.minutes_least:
        yield _finding(sentence, found, Severity.HINT, "ask-time.too-short", thresholds.minutes_least)


def _asked(text: Text) -> Iterator[tuple[Stretch, re.Match[str]]]:
    for sentence in text.sentences:
        for found in _MINUTES.finditer(sentence.text):
            if not _ELSEWHERE.match(sentence.text, found.end()) and not _ELSEWHERE.match(sentence.text[found.end() :]):
                yield sentence, found


def _minutes(found: re.Match[str]) -> int:
    named = found["minutes"]
    if named:
        return int(named) if named.isdigit() else _NUMBERS[named.casefold()]
    fixed = {"three": 45, "half": 30, "quarter": 15}
    return next((value for group, value in fixed.items() if found[group]), _HOUR)


def _finding(sentence: Stretch, found: re.Match[str], severity: Severity, code: str, limit: int) -> Finding:
    return Finding(
        rule="ASK-TIME",
        severity=severity,
        span=sentence.span(found),
        reason=Reason(code, {"minutes": _minutes(found), "limit": limit}),
    )


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="ASK-TIME",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL, Channel.LETTER, Channel.PHONE}),
    severity=Severity.ERROR,
    why="why.ask-time",
    source="Tufts University and Northeastern University: 15 to 30 minutes",
    good=(
        _example("Could we speak for 20 minutes?"),
        _example("Would you have fifteen to twenty minutes?"),
        _example("Might I take half an hour of your time?"),
        _example("My office is 40 minutes away by train. Could we speak for 20 minutes?"),
        _example("Would a 15-minute call suit you?"),
        _example("Could we talk for 15-20 mins?"),
    ),
    bad=(
        _example("Could we speak some time?"),
        _example("Could I have an hour of your time?"),
        _example("Could we meet for 45 minutes?"),
        _example("Could we speak for five minutes?"),
    ),
    check=check,
)
