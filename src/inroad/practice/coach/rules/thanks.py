"""THANKS: thanks, said once."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, SPOKEN, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_THANKS = re.compile(
    r"\b(?:thank\w*|thx|grateful\w*|gratitude|appreciat\w+|obliged|indebted|"
    r"dank\w*|bedanke\w*|verbunden|merci\w*|remerci\w*|reconnaissan\w+|gré|"
    r"(?:it )?would (?:mean|be) (?:a lot|so much|the world|wonderful|great|lovely|(?:very |most |really )?helpful|"
    r"an honou?r)|"
    r"i(?:'d| would|’d) (?:\w+ )?(?:welcome|value|be (?:glad|happy|delighted|honou?red)))\b",
    re.IGNORECASE,
)
# Only these count when there may be too many: being glad is no thanks.
_SAID = re.compile(r"\b(?:thank\w*|grateful\w*|gratitude|appreciat\w+|dank\w*|merci\w*|remerci\w*)\b", re.IGNORECASE)


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """A reminder may be so short that thanks would be its longest part."""
    below = text.signature.text if text.signature else ""
    if not _THANKS.search(text.main.text) and not _THANKS.search(below):
        severity = Severity.HINT if text.draft.kind is Kind.NUDGE else Severity.WARNING
        yield Finding(rule="THANKS", severity=severity, reason=Reason("thanks.absent"))
        return
    said = [(sentence, found) for sentence in text.sentences if (found := _SAID.search(sentence.text))]
    if len(said) > thresholds.thanks_most:
        sentence, found = said[thresholds.thanks_most]
        yield Finding(
            rule="THANKS",
            severity=Severity.HINT,
            span=sentence.span(found),
            reason=Reason("thanks.too-many", {"count": len(said), "most": thresholds.thanks_most}),
        )


def _example(body: str, kind: Kind = Kind.REQUEST, channel: Channel = Channel.EMAIL) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind, channel=channel)


RULE = Rule(
    id="THANKS",
    kinds=REQUESTS | {Kind.NUDGE},
    channels=LETTERS | SPOKEN,
    languages=frozenset({"en", "de", "fr"}),
    thresholds=("thanks_most",),
    severity=Severity.WARNING,
    why="why.thanks",
    source="Boomerang, 2016: 62 % of mails that close with thanks are answered, 48 % of others",
    good=(
        _example("Could we speak for 20 minutes? I would be grateful."),
        _example("Could we speak for 20 minutes?\n\nThank you,"),
        _example("Hätten Sie 20 Minuten für ein Gespräch? Vielen Dank."),
    ),
    bad=(
        _example("Could we speak for 20 minutes?"),
        _example("May I ask once more for 20 minutes?", Kind.NUDGE),
        _example("Thank you for reading. I appreciate your time. I am so grateful. Many thanks again."),
    ),
    check=check,
)
