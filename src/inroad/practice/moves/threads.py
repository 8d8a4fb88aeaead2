"""The moves of a thread: answer them today, offer times, book, or nudge after a silence."""

from collections.abc import Iterator

from inroad.practice import moments as m
from inroad.practice.moves.move import Move, MoveKind, Situation
from inroad.practice.moves.silence import nudges_allowed, quiet_on, silent_since
from inroad.practice.reasons import Reason
from inroad.practice.story import Appointment, AppointmentState, Thread, ThreadState

FELL_THROUGH = {
    (AppointmentState.CANCELLED, m.Side.THEIRS): "they_cancelled",
    (AppointmentState.CANCELLED, m.Side.OURS): "you_cancelled",
    (AppointmentState.NO_SHOW, m.Side.THEIRS): "they_did_not_come",
    (AppointmentState.NO_SHOW, m.Side.OURS): "you_did_not_come",
}


def thread_moves(given: Situation) -> Iterator[Move]:
    """At most one move for each thread; nobody is nudged whose own word waits for ours, or who agreed to meet."""
    talking = given.story.talking
    for thread in given.story.threads:
        reply = thread.unanswered
        if reply is not None:
            yield _reply(given, thread, reply)
        elif thread.state is ThreadState.ANSWERED and thread.appointment is not None:
            yield _after_a_meeting_fell_through(given, thread, thread.appointment)
        elif thread.state is ThreadState.WAITING and not talking:
            yield from _nudge(given, thread)


def _reply(given: Situation, thread: Thread, reply: m.Replied) -> Move:
    """A yes asks for times, a yes to offered times asks for a booking, all else asks for an answer today."""
    kind, code, days = MoveKind.ANSWER, "they_wrote", given.cadence.answer_within_days
    if reply.says is m.Says.YES and thread.offered:
        kind, code = MoveKind.BOOK, "they_chose"
    elif reply.says is m.Says.YES:
        kind, code, days = MoveKind.OFFER_TIMES, "they_said_yes", given.cadence.offer_within_days
    return Move(
        kind=kind,
        about=thread.id,
        opens=given.calendar.begin(reply.happened),
        due=given.calendar.working_days_after(reply.happened, days),
        reason=Reason(code, {"when": reply.happened}),
        at=thread.at,
    )


def _after_a_meeting_fell_through(given: Situation, thread: Thread, appointment: Appointment) -> Move:
    when = given.story.moments[appointment.at].happened
    return Move(
        kind=MoveKind.OFFER_TIMES,
        about=thread.id,
        opens=given.calendar.begin(when),
        due=given.calendar.working_days_after(when, given.cadence.offer_within_days),
        reason=Reason(FELL_THROUGH[appointment.state, appointment.by or m.Side.THEIRS], {"when": when}),
        at=appointment.at,
    )


def _nudge(given: Situation, thread: Thread) -> Iterator[Move]:
    cadence, calendar = given.cadence, given.calendar
    if thread.nudges >= nudges_allowed(thread, given.story, cadence):
        return
    wait = cadence.second_nudge_after if thread.nudges else cadence.nudge_after
    due = calendar.working_days_after(silent_since(thread, calendar), wait)
    quiet = quiet_on(thread, given.story, cadence=cadence, calendar=calendar)
    code = "second_silence" if thread.nudges else "silence_after_times" if thread.offered else "silence"
    yield Move(
        kind=MoveKind.NUDGE,
        about=thread.id,
        opens=calendar.start(due),
        closes=calendar.start(quiet) if quiet else None,
        due=due,
        reason=Reason(code, {"when": thread.last.happened, "days": wait}),
        at=thread.at,
    )
