"""PARA: no wall of text."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    for paragraph in text.paragraphs:
        words = len(paragraph.text.split())
        lines = -(-len(paragraph.text) // thresholds.line_characters)
        listed = paragraph.text.count("\n- ") + paragraph.text.count("\n* ")
        if words > thresholds.paragraph_words and not listed:
            yield _finding(paragraph, Severity.WARNING, "para.words", words, thresholds.paragraph_words)
        elif lines > thresholds.paragraph_lines and not listed:
            yield _finding(paragraph, Severity.HINT, "para.lines", lines, thresholds.paragraph_lines)


def _finding(paragraph: Stretch, severity: Severity, code: str, count: int, most: int) -> Finding:
    return Finding(
        rule="PARA", severity=severity, span=paragraph.span(), reason=Reason(code, {"count": count, "most": most})
    )


_SENTENCE = "Your talk on school libraries stayed with me. "

RULE = Rule(
    id="PARA",
    kinds=REQUESTS | {Kind.THANKS},
    channels=LETTERS,
    thresholds=("paragraph_words", "paragraph_lines", "line_characters"),
    severity=Severity.WARNING,
    why="why.para",
    source="Simon Fraser University: one phone screen; Athena, networking course",
    good=(
        Example(body=f"Dear Ana,\n\n{_SENTENCE * 5}\n\n{_SENTENCE * 5}\n\nMina"),
        Example(body="Dear Ana,\n\nHere are some times:\n" + "- Monday the second of March, at ten\n" * 11 + "\nMina"),
    ),
    bad=(
        Example(body=f"Dear Ana,\n\n{_SENTENCE * 10}\n\nMina"),
        Example(
            body="Dear Ana,\n\n" + "Congratulations on extraordinarily comprehensive documentation. " * 6 + "\n\nMina"
        ),
    ),
    check=check,
)
