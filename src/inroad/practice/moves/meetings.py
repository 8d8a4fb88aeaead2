"""The moves of a meeting: invite, prepare, hold; then write it down and give thanks."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from inroad.practice.moves.move import Move, MoveKind, Situation
from inroad.practice.reasons import Reason
from inroad.practice.story import Appointment, AppointmentState
from inroad.practice.working_days import When


def meeting_moves(given: Situation) -> Iterator[Move]:
    for appointment in given.story.appointments:
        if appointment.state is AppointmentState.BOOKED:
            yield from _before(given, appointment)
        elif appointment.state is AppointmentState.MET:
            yield from _after(given, appointment)


def _before(given: Situation, appointment: Appointment) -> Iterator[Move]:
    calendar = given.calendar
    starts, ends = calendar.begin(appointment.starts), calendar.end(appointment.ends)
    if not appointment.invited:
        agreed = calendar.begin(appointment.agreed)
        due = min(agreed + timedelta(hours=given.cadence.invite_within_hours), starts)
        yield _until(MoveKind.INVITE, appointment, opens=agreed, closes=starts, due=due)
    if not appointment.prepared:
        yield _prepare(given, appointment)
    opens = calendar.start(calendar.day(appointment.starts))
    yield _until(MoveKind.HOLD, appointment, opens=opens, closes=ends, due=appointment.starts)
    yield _debrief(given, appointment, opens=ends, code="did_you_meet")


def _prepare(given: Situation, appointment: Appointment) -> Move:
    """On the working day before; a meeting agreed later than that is prepared before it begins."""
    calendar = given.calendar
    before = calendar.day(appointment.starts)
    for _ in range(given.cadence.prepare_before):
        before = calendar.working_day_before(before)
    due: When = before if before >= calendar.day(appointment.agreed) else appointment.starts
    opens, closes = calendar.start(before), calendar.begin(appointment.starts)
    return _until(MoveKind.PREPARE, appointment, opens=opens, closes=closes, due=due)


def _until(kind: MoveKind, appointment: Appointment, *, opens: datetime, closes: datetime, due: When) -> Move:
    return Move(
        kind=kind,
        about=appointment.id,
        opens=opens,
        closes=closes,
        due=due,
        reason=Reason(f"meeting_{kind.value}", {"when": appointment.starts}),
        at=appointment.at,
    )


def _after(given: Situation, appointment: Appointment) -> Iterator[Move]:
    held = given.calendar.begin(appointment.ends)
    if not appointment.debriefed:
        yield _debrief(given, appointment, opens=held, code="you_met")
    if not appointment.thanked:
        ended = given.calendar.end(appointment.ends)
        yield Move(
            kind=MoveKind.THANK,
            about=appointment.id,
            opens=held,
            due=ended + timedelta(hours=given.cadence.thanks_within_hours),
            reason=Reason("thanks_within_a_day", {"when": appointment.starts}),
            at=appointment.at,
        )


def _debrief(given: Situation, appointment: Appointment, *, opens: datetime, code: str) -> Move:
    ended = given.calendar.end(appointment.ends)
    return Move(
        kind=MoveKind.DEBRIEF,
        about=appointment.id,
        opens=opens,
        due=ended + timedelta(hours=given.cadence.debrief_within_hours),
        reason=Reason(code, {"when": appointment.starts}),
        at=appointment.at,
    )
