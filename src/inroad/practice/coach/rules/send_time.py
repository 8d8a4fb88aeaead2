"""SEND-TIME: when it arrives."""

from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_FRIDAY = 4


def check(_text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """On the host's clock, and only a hint: the sources disagree."""
    if context.now is None:
        return
    there = context.now.astimezone(context.zone)
    if not context.calendar.is_working(there.date()):
        code = "send-time.day-off"
    elif not thresholds.day_begins <= there.hour < thresholds.day_ends:
        code = "send-time.night"
    elif there.weekday() == _FRIDAY and there.hour >= thresholds.friday_ends:
        code = "send-time.friday"
    else:
        return
    yield Finding(rule="SEND-TIME", severity=Severity.HINT, reason=Reason(code, {"hour": f"{there:%H:%M}"}))


def _at(day: int, hour: int) -> Example:
    """In March 2026, universal time, to a host in New York, four or five hours behind."""
    sent = Context(now=datetime(2026, 3, day, hour, tzinfo=UTC), zone=ZoneInfo("America/New_York"))
    return Example(body="Dear Ana,\n\nCould we speak?\n\nMina", context=sent)


RULE = Rule(
    id="SEND-TIME",
    kinds=REQUESTS | {Kind.NUDGE},
    channels=frozenset({Channel.EMAIL, Channel.LINKEDIN, Channel.PHONE}),
    needs_all=("now", "zone"),
    thresholds=("day_begins", "day_ends", "friday_ends"),
    severity=Severity.HINT,
    why="why.send-time",
    source="LinkedIn, 2022: Friday and Saturday are worse; Kooti et al., WWW 2015; Yesware, 2014 disagrees",
    good=(_at(3, 15), _at(4, 20)),
    bad=(_at(3, 7), _at(7, 15), _at(6, 21)),
    check=check,
)
