"""EMOJI-EXCL: no pictures, no shouting."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_EMOJI = re.compile(
    r"[\U0001F300-\U0001FAFF\u2600-\u26FF\u2702-\u27B0\u2B50\u2764]\uFE0F?|(?<!\S)[:;=]-?[)D(P](?![\w(])|<3\b"
)
# Common words: in capitals they shout, where other capitals may be the initials of something.
_SHOUTED = re.compile(
    r"\b(?:ALL|ALWAYS|AMAZING|ANY|ANYTHING|ASAP|BEST|CAN|DESPERATELY|EVER|EVERYTHING|EXTREMELY|GREAT|HELP|HOPE|HUGE|"
    r"IMPORTANT|JUST|LOVE|MUCH|MUST|NEED|NEVER|NOT|NOW|ONLY|PLEASE|PERFECT|REALLY|SO|SOON|THANK|THANKS|THANK YOU|"
    r"TODAY|TOO|"
    r"URGENT|VERY|WANT|WOULD|YOU|YOUR|READY|DREAM|LIFE|HARD|MORE|MOST|HIRE|HIRED|JOB)\b"
)


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    body = text.main.text
    for found in _EMOJI.finditer(body):
        span = text.main.span(found)
        fix = Fix(span=span, text="")
        yield Finding(rule="EMOJI-EXCL", severity=Severity.HINT, span=span, reason=Reason("emoji-excl.emoji"), fix=fix)
    shouted = _SHOUTED.search(body) if not body.isupper() else re.search(r"\S[^\n]*", body)
    if shouted:
        reason = Reason("emoji-excl.capitals", {"words": shouted[0]})
        yield Finding(rule="EMOJI-EXCL", severity=Severity.WARNING, span=text.main.span(shouted), reason=reason)
    marks = list(re.finditer("!", text.draft.body))
    if len(marks) > thresholds.exclamations:
        reason = Reason("emoji-excl.marks", {"count": len(marks), "most": thresholds.exclamations})
        yield Finding(rule="EMOJI-EXCL", severity=Severity.HINT, reason=reason)


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="EMOJI-EXCL",
    kinds=REQUESTS | {Kind.NUDGE, Kind.THANKS},
    channels=LETTERS,
    thresholds=("exclamations",),
    severity=Severity.WARNING,
    why="why.emoji-excl",
    source="Northeastern University; Princeton University",
    good=(
        _example("Your talk at UCLA on NASA's data was a joy! Could we speak?"),
        _example("I met Bob (a friend) at 10:30; he works with SQL."),
    ),
    bad=(
        _example("Your talk was great 😊 Could we speak?"),
        _example("Your talk was great! Could we speak! I would love to!"),
        _example("I would REALLY like to speak with you."),
        _example("COULD WE SPEAK FOR TWENTY MINUTES"),
    ),
    check=check,
)
