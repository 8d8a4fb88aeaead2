"""SLOT-PAST: the times offered can be kept."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.slots import YOUR_TIME, Slot, slots
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    now = context.now
    if now is None:
        return
    own = context.own_zone or context.zone or ZoneInfo("UTC")
    for slot in slots(text, now.astimezone(own).date()):
        reason = _problem(slot, _moment(slot, context, own), context, thresholds)
        if reason:
            past = reason.code == "slot-past.past"
            yield Finding(
                rule="SLOT-PAST",
                severity=Severity.ERROR if past else Severity.WARNING,
                span=slot.place.span(),
                reason=reason,
            )


def _moment(slot: Slot, context: Context, own: ZoneInfo) -> datetime | None:
    """The instant on the host's clock; the writer's clock is meant unless the sentence says "your time"."""
    if slot.day is None or slot.at is None:
        return None
    theirs = context.zone or own
    meant = theirs if YOUR_TIME.search(slot.sentence.text) else own
    return datetime.combine(slot.day, slot.at, meant).astimezone(theirs)


def _problem(slot: Slot, moment: datetime | None, context: Context, thresholds: Thresholds) -> Reason | None:
    day = moment.date() if moment else slot.day
    if day is None or context.now is None:
        return None
    named: dict[str, str | int] = {"day": slot.place.text.strip()}
    if moment < context.now if moment else context.calendar.end(day) <= context.now:
        return Reason("slot-past.past", named)
    if day.weekday() in context.weekend:
        return Reason("slot-past.weekend", named)
    if day in context.holidays:
        return Reason("slot-past.holiday", named)
    if moment and not thresholds.day_begins <= moment.hour < thresholds.day_ends:
        hours = {"begins": f"{thresholds.day_begins}:00", "ends": f"{thresholds.day_ends}:00"}
        return Reason("slot-past.hour", {**named, **hours})
    return None


_NOW = Context(
    now=datetime(2026, 5, 4, 9, 0, tzinfo=UTC),
    zone=ZoneInfo("America/New_York"),
    own_zone=ZoneInfo("Europe/London"),
    holidays=frozenset({date(2026, 5, 25)}),
)


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", context=_NOW)


RULE = Rule(
    id="SLOT-PAST",
    kinds=REQUESTS | {Kind.NUDGE, Kind.TIMES, Kind.INVITATION, Kind.ANSWER},
    languages=LANGUAGES,
    needs_all=("now",),
    thresholds=("day_begins", "day_ends"),
    severity=Severity.ERROR,
    why="why.slot-past",
    source="a plain error, which needs no source",
    good=(
        _example("Would 6 May at 15:00 or 7 May at 16:30 suit you?"),
        _example("Would Tuesday at 10:00 your time suit you?"),
        _example("I heard you speak in Leeds on 2 May 2024."),
    ),
    bad=(
        _example("Would 1 May at 15:00 suit you?"),
        _example("Would Saturday at 15:00 suit you?"),
        _example("Would Tuesday at 9:00 suit you?"),
        _example("Would 25 May at 15:00 suit you?"),
    ),
    check=check,
)
