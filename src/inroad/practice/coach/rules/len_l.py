"""LEN-L: a LinkedIn note fits where it is typed."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """Where it is not known whether the account is a free one, the smaller limit is only a hint."""
    free, paid = thresholds.note_characters_free, thresholds.note_characters
    length = len(text.draft.body.strip())
    if length > paid or (context.free_account and length > free):
        yield _finding(text, Severity.ERROR, "len-l.too-long", length, free if context.free_account else paid)
    elif context.free_account is None and length > free:
        yield _finding(text, Severity.HINT, "len-l.too-long-free", length, free)


def _finding(text: Text, severity: Severity, code: str, length: int, most: int) -> Finding:
    body = text.draft.body
    start = len(body) - len(body.lstrip())
    return Finding(
        rule="LEN-L",
        severity=severity,
        span=Span(part=Part.BODY, start=start + most, end=start + length),
        reason=Reason(code, {"characters": length, "most": most}),
    )


def _note(characters: int, *, free: bool | None = None) -> Example:
    body = ("Hi Ana, your talk on school libraries stayed with me. " * 8)[:characters]
    return Example(body=body, channel=Channel.LINKEDIN_NOTE, context=Context(free_account=free))


RULE = Rule(
    id="LEN-L",
    kinds=EVERY_KIND,
    channels=frozenset({Channel.LINKEDIN_NOTE}),
    thresholds=("note_characters", "note_characters_free"),
    severity=Severity.ERROR,
    why="why.len-l",
    source="LinkedIn's own limits, as of 2026",
    good=(_note(199, free=True), _note(290, free=False)),
    bad=(_note(310), _note(250, free=True), _note(250)),
    check=check,
)
