"""LEN-F: a reminder is short, and shorter than what it reminds of."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Draft, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_CHANNEL, SPOKEN, Example, Rule
from inroad.practice.coach.text import Text, read
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    first = context.first or context.previous
    before = read(Draft(kind=Kind.REQUEST, channel=Channel.EMAIL, body=first)).words if first else None
    if text.words > thresholds.nudge_words:
        yield _finding(text, "len-f.too-long", thresholds.nudge_words)
    elif before is not None and text.words > before:
        yield _finding(text, "len-f.longer", before)


def _finding(text: Text, code: str, most: int) -> Finding:
    return Finding(
        rule="LEN-F",
        severity=Severity.WARNING,
        span=text.main.span(),
        reason=Reason(code, {"words": text.words, "most": most}),
    )


def _nudge(words: int, first: str | None = None) -> Example:
    body = "Dear Ana,\n\n" + "Your talk on school libraries stayed with me. " * (words // 8) + "\n\nMina"
    return Example(body=body, kind=Kind.NUDGE, context=Context(first=first))


RULE = Rule(
    id="LEN-F",
    kinds=frozenset({Kind.NUDGE}),
    channels=EVERY_CHANNEL - SPOKEN,
    thresholds=("nudge_words",),
    severity=Severity.WARNING,
    why="why.len-f",
    source="Athena, networking course; Turing School",
    good=(_nudge(40), _nudge(24, "Dear Ana,\n\n" + "Your talk on libraries stayed with me. " * 8)),
    bad=(_nudge(80), _nudge(48, "Dear Ana,\n\nMay I ask you three questions about your first year?\n\nMina")),
    check=check,
)
