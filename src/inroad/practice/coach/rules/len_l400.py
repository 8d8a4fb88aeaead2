"""LEN-L400: a message on LinkedIn is answered most while it is short."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    length = len(text.draft.body.strip())
    if length > thresholds.message_characters:
        yield Finding(
            rule="LEN-L400",
            severity=Severity.WARNING if length > thresholds.message_characters_most else Severity.HINT,
            span=text.main.span(),
            reason=Reason("len-l400.too-long", {"characters": length, "most": thresholds.message_characters}),
        )


def _message(characters: int) -> Example:
    body = ("Hi Ana, your talk on school libraries stayed with me. " * 20)[:characters]
    return Example(body=body, channel=Channel.LINKEDIN)


RULE = Rule(
    id="LEN-L400",
    kinds=EVERY_KIND,
    channels=frozenset({Channel.LINKEDIN}),
    thresholds=("message_characters", "message_characters_most"),
    severity=Severity.WARNING,
    why="why.len-l400",
    source="LinkedIn, 2022: 22 % more replies under 400 characters, 11 % fewer above 1,200",
    good=(_message(200), _message(399)),
    bad=(_message(500), _message(820)),
    check=check,
)
