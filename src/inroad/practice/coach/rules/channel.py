"""CHANNEL: the reader may choose how to talk."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import spoken
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_ENOUGH = 2


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """Two ways named, or the choice left to them; the phrase file has one line for each way."""
    ways = {each.words.casefold() for each in spoken(text, "tone", "media")}
    chosen = next(spoken(text, "tone", "your_choice"), None)
    if chosen is None and len(ways) < _ENOUGH:
        yield Finding(rule="CHANNEL", severity=Severity.HINT, reason=Reason("channel.absent"))


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="CHANNEL",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL, Channel.LETTER}),
    languages=frozenset({"en"}),
    severity=Severity.HINT,
    why="why.channel",
    source="Google Applied Machine Learning Intensive: the helper chooses the medium",
    good=(
        _example("Could we speak for 20 minutes, by phone or by video?"),
        _example("Could we talk for 20 minutes, in whichever way suits you?"),
        _example("May I come by your office, or would you prefer a call?"),
    ),
    bad=(
        _example("Could we speak for 20 minutes?"),
        _example("Would you have 20 minutes for a Zoom meeting?"),
    ),
    check=check,
)
