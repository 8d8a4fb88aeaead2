"""SUBJ-LEN: a subject that says something and is read whole."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    words = len(text.subject.split())
    least, most = thresholds.subject_words_least, thresholds.subject_words_most
    if words and (not least <= words <= most or len(text.subject) > thresholds.subject_characters):
        yield Finding(
            rule="SUBJ-LEN",
            severity=Severity.HINT,
            span=Span(part=Part.SUBJECT, start=0, end=len(text.subject)),
            reason=Reason("subj-len.outside", {"words": words, "least": least, "most": most}),
        )


def _under(subject: str) -> Example:
    return Example(subject=subject, body="Dear Ana,\n\nCould we speak?\n\nMina")


RULE = Rule(
    id="SUBJ-LEN",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL}),
    needs_all=("subject",),
    thresholds=("subject_words_least", "subject_words_most", "subject_characters"),
    severity=Severity.HINT,
    why="why.subj-len",
    source="Boomerang, 2016: three to four words; Backlinko, 12 million mails: 36 to 50 characters",
    good=(_under("A nurse with a data question"), _under("Fellow Leeds graduate")),
    bad=(
        _under("Leeds"),
        _under("I am a nurse in Leeds and I would so like to ask you about data work"),
        _under("Understanding interdepartmental recordkeeping infrastructure responsibilities"),
    ),
    check=check,
)
