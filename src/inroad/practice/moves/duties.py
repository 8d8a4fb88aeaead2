"""The moves of what we owe: promises, advice to act on and to tell of, names to report on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from inroad.practice.moves.move import Move, MoveKind, Situation
from inroad.practice.neighbours import Became
from inroad.practice.reasons import Reason
from inroad.practice.story import Duty, DutyKind


def duty_moves(given: Situation) -> Iterator[Move]:
    for duty in given.story.duties:
        match duty.kind:
            case DutyKind.PROMISE:
                yield _promise(given, duty)
            case DutyKind.ADVICE:
                due = given.calendar.day(duty.since) + timedelta(days=given.cadence.advice_within_days)
                yield _owed(given, MoveKind.ACT_ON_ADVICE, duty, due=due, code="they_advised")
            case DutyKind.PROGRESS:
                due = given.calendar.working_days_after(duty.since, given.cadence.tell_within_days)
                yield _owed(given, MoveKind.TELL_PROGRESS, duty, due=due, code="you_acted")
            case DutyKind.REPORT:
                yield from _report(given, duty)


def _promise(given: Situation, duty: Duty) -> Move:
    """A promise keeps its date, also on a day off; it is shown some days before."""
    made = given.calendar.day(duty.since)
    due = duty.due or made + timedelta(days=given.cadence.promise_default_days)
    move = _owed(given, MoveKind.KEEP_PROMISE, duty, due=due, code="you_promised")
    shown = given.calendar.start(due - timedelta(days=given.cadence.promise_shown_before))
    return replace(move, opens=max(move.opens, shown))


def _owed(given: Situation, kind: MoveKind, duty: Duty, *, due: date, code: str) -> Move:
    return Move(
        kind=kind,
        about=duty.id,
        opens=given.calendar.begin(duty.since),
        due=due,
        reason=Reason(code, {"text": duty.text, "when": duty.since}),
        at=duty.at,
    )


def _report(given: Situation, duty: Duty) -> Iterator[Move]:
    """The introducer hears what became of the name, also when nothing did; not before they gave it."""
    outcome, calendar = given.neighbours.outcomes.get(duty.id), given.calendar
    if outcome is None:
        return
    known = calendar.end(outcome.when) if outcome.became is Became.MET else calendar.begin(outcome.when)
    opens = max(known, calendar.begin(duty.since))
    yield Move(
        kind=MoveKind.REPORT_BACK,
        about=duty.id,
        opens=opens,
        due=calendar.working_days_after(max(calendar.begin(outcome.when), opens), given.cadence.report_within),
        reason=Reason(f"introduced_{outcome.became.value}", {"name": duty.text, "when": outcome.when}),
        at=duty.at,
    )
