"""LEN-IDEAL: the length that is answered most."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """Only between the two warnings; what is far too short or too long hears so from their rules."""
    few, most = thresholds.words_ideal_least, thresholds.words_ideal_most
    if thresholds.words_short <= text.words < few or most < text.words <= thresholds.words_warn:
        yield Finding(
            rule="LEN-IDEAL",
            severity=Severity.HINT,
            span=text.main.span(),
            reason=Reason("len-ideal.outside", {"words": text.words, "least": few, "most": most}),
        )


def _words(count: int) -> Example:
    return Example(body="Dear Ana,\n\n" + "Your talk on school libraries stayed with me. " * (count // 8) + "\n\nMina")


RULE = Rule(
    id="LEN-IDEAL",
    kinds=REQUESTS,
    channels=LETTERS,
    thresholds=("words_ideal_least", "words_ideal_most"),
    severity=Severity.HINT,
    why="why.len-ideal",
    source="Boomerang, 40 million mails, 2016: 75 to 100 words; Simon Fraser University",
    good=(_words(56), _words(96)),
    bad=(_words(48), _words(112)),
    check=check,
)
