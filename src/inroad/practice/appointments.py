"""The meetings of a story, as they stand after every move, cancellation and late entry."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from inroad.practice import moments as m
from inroad.practice.working_days import Calendar, When


class AppointmentState(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    MET = "met"


STANDS = (AppointmentState.BOOKED, AppointmentState.MET)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """A meeting as it stands after every move, cancellation and entry."""

    id: str
    thread: str
    starts: When
    ends: When
    agreed: When
    at: int
    state: AppointmentState = AppointmentState.BOOKED
    by: m.Side | None = None
    invited: bool = False
    prepared: bool = False
    debriefed: bool = False
    thanked: bool = False


def fold_appointments(ordered: tuple[m.Moment, ...], calendar: Calendar) -> Iterator[Appointment]:
    """The meetings as they stand; a meeting may be entered, and so booked, only after it was held."""
    known: dict[str, Appointment] = {}
    for at, moment in enumerate(ordered):
        if isinstance(moment, m.Booked):
            known.setdefault(moment.meeting, _booked(moment, at))
    if not known:
        return
    for at, moment in enumerate(ordered):
        if isinstance(moment, APPOINTING) and moment.meeting in known:
            known[moment.meeting] = _after(known[moment.meeting], moment, at)
        elif isinstance(moment, m.Declined | m.Replied) and m.turns_down(moment):
            for each in known.values():
                if _calls_off(moment, each, at=at, calendar=calendar):
                    known[each.id] = replace(each, state=AppointmentState.CANCELLED, by=m.Side.THEIRS, at=at)
    yield from sorted(known.values(), key=lambda each: each.at)


def _booked(moment: m.Booked, at: int) -> Appointment:
    return Appointment(
        id=moment.meeting,
        thread=moment.thread,
        starts=moment.starts,
        ends=moment.ends,
        agreed=moment.happened,
        at=at,
    )


def _calls_off(word: m.Declined | m.Replied, appointment: Appointment, *, at: int, calendar: Calendar) -> bool:
    """Whether a no or a later was said of this meeting: after it was agreed, and before it was over."""
    agreed = word.thread == appointment.thread and appointment.at < at
    before = calendar.begin(word.happened) < calendar.end(appointment.ends)
    return agreed and before and appointment.state is AppointmentState.BOOKED


APPOINTING = (m.Moved, m.Cancelled, m.Invited, m.Prepared, m.NoShow, m.Met, m.Debriefed, m.Thanked)


def _after(appointment: Appointment, moment: m.Moment, at: int) -> Appointment:
    """The appointment after one more moment; thanks and a debrief say that it was held, and what was held stays so."""
    booked = appointment.state is AppointmentState.BOOKED
    match moment:
        case m.Moved():
            return _moved(appointment, moment, at)
        case m.Cancelled() | m.NoShow() if appointment.state is AppointmentState.MET:
            return appointment
        case m.Cancelled():
            return replace(appointment, state=AppointmentState.CANCELLED, by=moment.by, at=at)
        case m.NoShow():
            return replace(appointment, state=AppointmentState.NO_SHOW, by=moment.by, at=at)
        case m.Invited():
            return replace(appointment, invited=True)
        case m.Prepared():
            return replace(appointment, prepared=True)
        case m.Met():
            return replace(appointment, state=AppointmentState.MET, at=at)
        case m.Debriefed():
            return replace(appointment, state=AppointmentState.MET, at=at if booked else appointment.at, debriefed=True)
        case _:
            held = replace(appointment, state=AppointmentState.MET, at=at) if booked else appointment
            return replace(held, thanked=True)


def _moved(appointment: Appointment, moment: m.Moved, at: int) -> Appointment:
    """A move makes the invitation stale; of a meeting that was held, it only sets the times right."""
    times = replace(appointment, starts=moment.starts, ends=moment.ends)
    if appointment.state is AppointmentState.MET:
        return times
    return replace(times, agreed=moment.happened, at=at, state=AppointmentState.BOOKED, by=None, invited=False)
