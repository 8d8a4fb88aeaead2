"""LEN-T: a thank-you of three or four sentences."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """A card may be as short as it likes."""
    if text.words > thresholds.thanks_words_most:
        yield _finding(text, Severity.WARNING, "len-t.too-long", thresholds.thanks_words_most)
    elif text.words < thresholds.thanks_words_least and text.draft.channel is not Channel.CARD:
        yield _finding(text, Severity.HINT, "len-t.too-short", thresholds.thanks_words_least)


def _finding(text: Text, severity: Severity, code: str, limit: int) -> Finding:
    return Finding(
        rule="LEN-T",
        severity=severity,
        span=text.main.span() if text.main.text else None,
        reason=Reason(code, {"words": text.words, "limit": limit}),
    )


def _thanks(words: int, channel: Channel = Channel.EMAIL) -> Example:
    body = "Dear Ana,\n\n" + "Your advice on school libraries stayed with me. " * (words // 8) + "\n\nMina"
    return Example(body=body, kind=Kind.THANKS, channel=channel)


RULE = Rule(
    id="LEN-T",
    kinds=frozenset({Kind.THANKS}),
    channels=LETTERS | {Channel.CARD},
    thresholds=("thanks_words_least", "thanks_words_most"),
    severity=Severity.WARNING,
    why="why.len-t",
    source="University of Waterloo; Athena, networking course",
    good=(_thanks(80), _thanks(16, Channel.CARD)),
    bad=(_thanks(160), _thanks(16)),
    check=check,
)
