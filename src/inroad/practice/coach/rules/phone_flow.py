"""PHONE-FLOW: a call or a voice mail says all that is needed."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, SPOKEN, Example, Rule
from inroad.practice.coach.spoken import spoken_seconds, telephone_numbers
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NAME = re.compile(
    r"\b(?:my name(?:'s|’s| is)|this is|i am|i'm|i’m|it(?:'s|’s| is)|(?:here|hier) (?:is|ist)|je suis)\b", re.IGNORECASE
)
_PURPOSE = re.compile(
    r"\b(?:calling|call|phoning|ringing|wanted|want|hoping|hope|would like|wondering|looking to|interested|speak|"
    r"talk|learn|"
    r"ask|advice|questions?|conversation|chat|interview|minutes|mins|gespräch|fragen|entretien)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri)day|\b(?:tomorrow|next week|this week|morning|afternoon|lunch|convenient|"
    r"suits? you|"
    r"works? for you|good time|best time|available|your schedule|calendar)\b|\b\d{1,2}(?::\d\d)? ?(?:am|pm|a\.m|"
    r"p\.m|o['’]clock)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\[[^\]]*(?:number|phone)[^\]]*\]|\(?your (?:phone )?number\)?", re.IGNORECASE)
_TWICE = 2


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """Who gave the name, the minutes and the thanks have rules of their own."""
    body = text.draft.body
    if not _NAME.search(body):
        yield _finding("phone-flow.name")
    elif not _PURPOSE.search(body):
        yield _finding("phone-flow.purpose")
    elif text.draft.channel is Channel.PHONE and not _TIMES.search(body):
        yield _finding("phone-flow.times", Severity.HINT)
    if text.draft.channel is Channel.VOICEMAIL:
        yield from _voice_mail(body, spoken_seconds(body, context.pace or thresholds.words_a_minute), thresholds)


def _voice_mail(body: str, seconds: int, thresholds: Thresholds) -> Iterator[Finding]:
    numbers = telephone_numbers(body)
    if max((numbers.count(number) for number in numbers), default=0) + len(_BLANK.findall(body)) < _TWICE:
        yield _finding("phone-flow.number")
    if seconds > thresholds.voicemail_seconds:
        yield Finding(
            rule="PHONE-FLOW",
            severity=Severity.WARNING,
            reason=Reason("phone-flow.long", {"seconds": seconds, "most": thresholds.voicemail_seconds}),
        )


def _finding(code: str, severity: Severity = Severity.WARNING) -> Finding:
    return Finding(rule="PHONE-FLOW", severity=severity, reason=Reason(code))


def _call(body: str) -> Example:
    return Example(body=body, channel=Channel.PHONE)


def _message(body: str) -> Example:
    return Example(body=body, channel=Channel.VOICEMAIL)


_HELLO = "Hello, this is Mina Roy, a nurse in Leeds. I would like to ask you two questions about data work."
_NUMBER = "My number is 0113 496 0123."

RULE = Rule(
    id="PHONE-FLOW",
    kinds=REQUESTS,
    channels=SPOKEN,
    thresholds=("voicemail_seconds", "words_a_minute"),
    severity=Severity.WARNING,
    why="why.phone-flow",
    source="Kansas State University; Pomona College; Asbury University",
    good=(
        _call(f"{_HELLO} Would Tuesday morning suit you, or Thursday at two?"),
        _message(f"{_HELLO} {_NUMBER} Again, 0113 496 0123. Thank you."),
    ),
    bad=(
        _call("Hello, is Dr. Okafor there? I read a paper of hers, and it was very good."),
        _call("Hello, this is Mina Roy. Your paper was very good."),
        _call(_HELLO),
        _message(f"{_HELLO} {_NUMBER}"),
        _message(
            f"{_HELLO} I have read your papers, and they have changed how our ward works. {_NUMBER} {_NUMBER}" + _HELLO
        ),
    ),
    check=check,
)
