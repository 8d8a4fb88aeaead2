"""READ: plain sentences."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.reading import grade
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """The longest sentence is shown, as it is the first to be cut."""
    year = grade([sentence.text for sentence in text.sentences])
    if year > thresholds.grade_hint and text.words >= thresholds.words_few:
        longest = max(text.sentences, key=lambda sentence: len(sentence.text))
        yield Finding(
            rule="READ",
            severity=Severity.WARNING if year > thresholds.grade_warn else Severity.HINT,
            span=longest.span(),
            reason=Reason("read.hard", {"grade": round(year)}),
        )


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="READ",
    kinds=REQUESTS,
    channels=LETTERS,
    languages=frozenset({"en"}),
    thresholds=("grade_hint", "grade_warn"),
    severity=Severity.WARNING,
    why="why.read",
    source="Boomerang, 2016: 53 % of mails at the level of third grade are answered, 39 % at college level",
    good=(
        _example(
            "I am a nurse in Leeds. Your talk on data changed how our ward keeps its notes. Could we speak for 20 "
            "minutes next week? I would love to hear how you chose your first team, and what you would read first."
        ),
        _example("Could we speak?"),
    ),
    bad=(
        _example(
            "I am a nurse in Leeds, and since your presentation about data contracts I have been wondering how our "
            "ward "
            "could improve its documentation without asking colleagues for additional paperwork, so I would value "
            "your view."
        ),
        _example(
            "Notwithstanding considerable organisational complexity, I respectfully request an informational "
            "conversation regarding interdepartmental documentation responsibilities, professional development "
            "opportunities and contemporary methodological considerations within administrative infrastructure, "
            "notwithstanding your considerable responsibilities."
        ),
    ),
    check=check,
)
