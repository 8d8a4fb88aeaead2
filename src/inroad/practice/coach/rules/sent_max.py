"""SENT-MAX: a request in few sentences."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# The lines of a list, such as times to choose from, are read at a glance.
_LIST = ("-", "*", "•", "\u2013", "1", "2", "3", "4", "5")


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """In a text that is too long in any case it is a hint: the coach warns of one thing once."""
    count = sum(not _is_listed(sentence) for sentence in text.sentences)
    if count > thresholds.sentences_most:
        long = text.words > thresholds.words_warn
        yield Finding(
            rule="SENT-MAX",
            severity=Severity.HINT if long else Severity.WARNING,
            span=text.main.span(),
            reason=Reason("sent-max.too-many", {"count": count, "most": thresholds.sentences_most}),
        )


def _is_listed(sentence: Stretch) -> bool:
    return sentence.text.startswith(_LIST)


def _sentences(count: int) -> Example:
    return Example(body="Dear Ana,\n\n" + "Your talk on libraries stayed with me. " * count + "\n\nMina")


RULE = Rule(
    id="SENT-MAX",
    kinds=REQUESTS,
    channels=LETTERS,
    thresholds=("sentences_most",),
    severity=Severity.WARNING,
    why="why.sent-max",
    source="Athena, networking course: five to seven; Wall Street Playbook: five",
    good=(
        _sentences(7),
        Example(body="Dear Ana,\n\nCould we speak?\n" + "- Monday at ten\n" * 9 + "\nMina"),
    ),
    bad=(_sentences(9), _sentences(20)),
    check=check,
)
