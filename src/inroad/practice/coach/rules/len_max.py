"""LEN-MAX: a request fits one phone screen."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    if text.words > thresholds.words_warn:
        too_long = text.words > thresholds.words_most
        yield Finding(
            rule="LEN-MAX",
            severity=Severity.ERROR if too_long else Severity.WARNING,
            span=text.main.span(),
            reason=Reason("len-max.too-long", {"words": text.words, "most": thresholds.words_warn}),
        )


def _words(count: int) -> Example:
    return Example(body="Dear Ana,\n\n" + "Your talk on school libraries stayed with me. " * (count // 8) + "\n\nMina")


RULE = Rule(
    id="LEN-MAX",
    kinds=REQUESTS,
    channels=LETTERS,
    thresholds=("words_warn", "words_most"),
    severity=Severity.ERROR,
    why="why.len-max",
    source="Boomerang, 40 million mails, 2016; Simon Fraser University: under 100 words",
    good=(_words(80), _words(120)),
    bad=(_words(136), _words(208)),
    check=check,
)
