"""LEN-P: on the telephone the question comes soon."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.spoken import spoken_seconds
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    said = text.draft.body.partition("?")[0]
    seconds = spoken_seconds(said, context.pace or thresholds.words_a_minute)
    if seconds > thresholds.opening_seconds:
        yield Finding(
            rule="LEN-P",
            severity=Severity.WARNING,
            span=text.main.span() if text.main.text else None,
            reason=Reason("len-p.late", {"seconds": seconds, "most": thresholds.opening_seconds}),
        )


def _call(body: str, pace: int | None = None) -> Example:
    return Example(body=body, channel=Channel.PHONE, context=Context(pace=pace))


_LONG = "Hello, this is Mina Roy, a nurse in Leeds. " + "I read your paper and it changed how our ward works. " * 10

RULE = Rule(
    id="LEN-P",
    kinds=EVERY_KIND,
    channels=frozenset({Channel.PHONE}),
    thresholds=("opening_seconds", "words_a_minute"),
    severity=Severity.WARNING,
    why="why.len-p",
    source="Kansas State University, telephone script",
    good=(
        _call("Hello, this is Mina Roy, a nurse in Leeds. Bob Johnson gave me your name. Do you have a minute?"),
        _call("Hello, this is Mina Roy. Is this a good moment? " + _LONG),
        _call(_LONG + "Is this a good moment?", pace=220),
    ),
    bad=(_call(_LONG + "Is this a good moment?"), _call(_LONG)),
    check=check,
)
