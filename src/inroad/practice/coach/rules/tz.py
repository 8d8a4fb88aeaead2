"""TZ: it is said whose clock is meant."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.slots import names_zone, slots
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """A warning where the two live in different zones, a hint where nobody knows."""
    timed = next((slot for slot in slots(text) if slot.at), None)
    if timed is None or names_zone(text) or _same(context):
        return
    known = context.zone is not None and context.own_zone is not None
    yield Finding(
        rule="TZ",
        severity=Severity.WARNING if known else Severity.HINT,
        span=timed.place.span(),
        reason=Reason("tz.absent"),
    )


def _same(context: Context) -> bool:
    """Whether the clocks of both show the same, now as far as is known, by the name of the zone else."""
    if context.zone is None or context.own_zone is None:
        return False
    moment = context.now
    if moment is None:
        return context.zone.key == context.own_zone.key
    return moment.astimezone(context.zone).utcoffset() == moment.astimezone(context.own_zone).utcoffset()


_FAR = Context(zone=ZoneInfo("America/New_York"), own_zone=ZoneInfo("Europe/London"))
_NEAR = Context(zone=ZoneInfo("Europe/Paris"), own_zone=ZoneInfo("Europe/Paris"))


def _example(body: str, context: Context | None = None) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", context=context or Context())


RULE = Rule(
    id="TZ",
    kinds=REQUESTS | {Kind.NUDGE, Kind.TIMES, Kind.INVITATION, Kind.ANSWER},
    languages=LANGUAGES,
    severity=Severity.WARNING,
    why="why.tz",
    source="Dartmouth Engineering; Miriam Posner",
    good=(
        _example("Would Tuesday at 10:00 New York time suit you?", _FAR),
        _example("Would Tuesday at 3pm ET suit you?", _FAR),
        _example("Would Tuesday at 10:00 suit you?", _NEAR),
        _example("Would Tuesday or Thursday suit you?", _FAR),
    ),
    bad=(
        _example("Would Tuesday at 10:00 suit you?", _FAR),
        _example("Would Tuesday at 3pm suit you?"),
    ),
    check=check,
)
