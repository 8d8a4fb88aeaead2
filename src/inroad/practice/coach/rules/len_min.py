"""LEN-MIN: long enough to say why."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    if text.words < thresholds.words_short:
        yield Finding(
            rule="LEN-MIN",
            severity=Severity.WARNING if text.words < thresholds.words_few else Severity.HINT,
            span=text.main.span() if text.main.text else None,
            reason=Reason("len-min.too-short", {"words": text.words, "least": thresholds.words_short}),
        )


def _words(count: int) -> Example:
    return Example(body="Dear Ana,\n\n" + "Your talk on school libraries stayed with me. " * (count // 8) + "\n\nMina")


RULE = Rule(
    id="LEN-MIN",
    kinds=REQUESTS,
    channels=LETTERS,
    thresholds=("words_few", "words_short"),
    severity=Severity.WARNING,
    why="why.len-min",
    source="Boomerang, 40 million mails, 2016: 36 % of mails of ten words or fewer are answered",
    good=(_words(40), _words(80)),
    bad=(_words(16), _words(32)),
    check=check,
)
