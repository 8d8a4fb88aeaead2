"""A relationship as a story: the moments folded into threads, appointments and open duties.

Nothing here depends on the present time; what time alone changes is worked out from a story in `moves.py`. `at` is
always a place in the story's order, so that "later than" has one meaning, also where only the days are known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from inroad.practice import moments as m
from inroad.practice.ties import Tie
from inroad.practice.working_days import Calendar, When


class ThreadState(StrEnum):
    """What presses in a thread."""

    WAITING = "waiting"
    ANSWERED = "answered"
    AGREED = "agreed"
    MET = "met"
    DECLINED = "declined"
    LATER = "later"
    OVERTAKEN = "overtaken"


class AppointmentState(StrEnum):
    BOOKED = "booked"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    MET = "met"


class DutyKind(StrEnum):
    """Something owed outside of a thread."""

    PROMISE = "promise"
    ADVICE = "advice"
    PROGRESS = "progress"
    REPORT = "report"


class Rest(StrEnum):
    STOPPED = "stopped"
    BARRED = "barred"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One request and what came of it; `last` is the latest word from either side."""

    id: str
    asked: m.Asked | None
    last: m.Moment
    at: int
    answered_ever: bool
    offered: bool
    nudges: int
    away_until: date | None
    appointment: Appointment | None
    overtaken: bool = False

    @property
    def state(self) -> ThreadState:
        """An appointment speaks for the thread, until it fell through or was called off in words."""
        spoken = _spoken(self.last)
        if self.overtaken:
            return ThreadState.OVERTAKEN
        if self.appointment is None:
            return spoken
        appointed = _APPOINTED[self.appointment.state]
        if self.appointment.at >= self.at or appointed is ThreadState.MET:
            return appointed
        called_off = spoken in (ThreadState.DECLINED, ThreadState.LATER)
        return appointed if appointed is ThreadState.AGREED and not called_off else spoken

    @property
    def unanswered(self) -> m.Replied | None:
        """Their last word, where it still waits for ours; an agreed meeting has answered a yes."""
        if not isinstance(self.last, m.Replied) or self.state in (ThreadState.DECLINED, ThreadState.LATER):
            return None
        if self.state is ThreadState.ANSWERED:
            return self.last if self.appointment is None or self.at > self.appointment.at else None
        settled = self.appointment is not None and self.appointment.at >= self.at
        return self.last if self.last.says is m.Says.QUESTION and not settled else None

    @property
    def live(self) -> bool:
        """Whether the thread still waits for somebody's next word or for a meeting."""
        return self.state in (ThreadState.WAITING, ThreadState.ANSWERED, ThreadState.AGREED)


_APPOINTED = {
    AppointmentState.BOOKED: ThreadState.AGREED,
    AppointmentState.MET: ThreadState.MET,
    AppointmentState.CANCELLED: ThreadState.ANSWERED,
    AppointmentState.NO_SHOW: ThreadState.ANSWERED,
}


def _spoken(last: m.Moment) -> ThreadState:
    match last:
        case m.Declined() | m.Replied(says=m.Says.NO):
            return ThreadState.DECLINED
        case m.Replied(says=m.Says.LATER):
            return ThreadState.LATER
        case m.Replied():
            return ThreadState.ANSWERED
        case _:
            return ThreadState.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Something that we owe; `since` is when it arose, `due` a date only where one was named."""

    kind: DutyKind
    id: str
    since: When
    at: int
    text: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    until: date
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All that happened with one person, and what it comes to."""

    moments: tuple[m.Moment, ...]
    threads: tuple[Thread, ...]
    appointments: tuple[Appointment, ...]
    duties: tuple[Duty, ...]
    tier: m.Tiered | None
    rest: Rest | None
    snooze: Snooze | None
    reopened: int | None
    introduced: m.Introduced | None
    news: m.Changed | None
    contacted: m.Moment | None
    tie: Tie | None = None

    @property
    def begun(self) -> bool:
        """Whether the two have spoken or written in the practice at all."""
        return bool(self.threads or self.appointments)

    def at(self, moment: m.Moment) -> int:
        return self.moments.index(moment)


CONTACT = (
    m.Asked,
    m.Nudged,
    m.Replied,
    m.Answered,
    m.Offered,
    m.Declined,
    m.Met,
    m.Thanked,
    m.Told,
    m.Reported,
    m.Touched,
)


K = TypeVar("K", bound=m.Moment)


def fold(moments: Iterable[m.Moment], calendar: Calendar, tie: Tie | None = None) -> Story:
    """Fold the moments of one person into a story; any order of the moments gives the same one."""
    ordered = m.in_order(moments, calendar)
    appointments = tuple(_appointments(ordered))
    return Story(
        moments=ordered,
        threads=tuple(_threads(ordered, appointments)),
        appointments=appointments,
        duties=tuple(_duties(ordered)),
        tier=_latest(ordered, m.Tiered),
        rest=_rest(ordered),
        snooze=_snooze(ordered),
        reopened=_place_of_latest(ordered, m.Reopened),
        introduced=_latest(ordered, m.Introduced),
        news=_latest(ordered, m.Changed),
        contacted=next((each for each in reversed(ordered) if isinstance(each, CONTACT)), None),
        tie=tie,
    )


def _latest(ordered: tuple[m.Moment, ...], kind: type[K]) -> K | None:
    return next((each for each in reversed(ordered) if isinstance(each, kind)), None)


def _place_of_latest(ordered: tuple[m.Moment, ...], kind: type[m.Moment]) -> int | None:
    return max((at for at, each in enumerate(ordered) if isinstance(each, kind)), default=None)


def _snooze(ordered: tuple[m.Moment, ...]) -> Snooze | None:
    at = _place_of_latest(ordered, m.Snoozed)
    latest = _latest(ordered, m.Snoozed)
    return Snooze(until=latest.until, at=at) if latest and at is not None else None


def _rest(ordered: tuple[m.Moment, ...]) -> Rest | None:
    """A stop lasts until the user takes the person up again; a bar, until they write or meet of their own accord."""
    rest: Rest | None = None
    for moment in ordered:
        match moment:
            case m.Barred():
                rest = Rest.BARRED
            case m.Stopped() if rest is None:
                rest = Rest.STOPPED
            case m.Met():
                rest = None
            case m.Replied(says=says) if says is not m.Says.AWAY:
                rest = None
            case m.Reopened() | m.Asked() if rest is Rest.STOPPED:
                rest = None
            case _:
                pass
    return rest


SPOKEN = (m.Asked, m.Nudged, m.Replied, m.Answered, m.Offered, m.Declined)


def _threads(ordered: tuple[m.Moment, ...], appointments: tuple[Appointment, ...]) -> Iterator[Thread]:
    said: dict[str, list[tuple[int, m.Moment]]] = {}
    for at, moment in enumerate(ordered):
        if isinstance(moment, SPOKEN):
            said.setdefault(moment.thread, []).append((at, moment))
    latest = {each.thread: each for each in appointments}
    for thread, words in said.items():
        told = _thread(thread, words, latest.get(thread))
        waits = told.state is ThreadState.WAITING
        yield replace(told, overtaken=waits and any(_is_theirs(each) for each in ordered[told.at + 1 :]))


def _is_theirs(moment: m.Moment) -> bool:
    """Whether they spoke, in whatever way; a request that waits elsewhere is then answered too."""
    match moment:
        case m.Replied(says=says):
            return says is not m.Says.AWAY
        case m.Touched(by=by):
            return by is m.Side.THEIRS
        case _:
            return isinstance(moment, m.Met | m.Debriefed)


def _thread(thread: str, words: list[tuple[int, m.Moment]], appointment: Appointment | None) -> Thread:
    """An automatic "away" answer is not a word of theirs: it only names the day until which they are away."""
    spoken = [(at, word) for at, word in words if not _is_away(word)] or words
    at, last = spoken[-1]
    heard = [place for place, word in spoken if isinstance(word, m.Replied)]
    since = heard[-1] if heard else -1
    return Thread(
        id=thread,
        asked=next((word for _, word in words if isinstance(word, m.Asked)), None),
        last=last,
        at=at,
        answered_ever=bool(heard),
        offered=any(isinstance(word, m.Offered) for _, word in words),
        nudges=sum(isinstance(word, m.Nudged) and place > since for place, word in words),
        away_until=_away_until(words),
        appointment=appointment,
    )


def _is_away(word: m.Moment) -> bool:
    return isinstance(word, m.Replied) and word.says is m.Says.AWAY


def _away_until(words: list[tuple[int, m.Moment]]) -> date | None:
    return next((word.until for _, word in reversed(words) if isinstance(word, m.Replied) and _is_away(word)), None)


def _appointments(ordered: tuple[m.Moment, ...]) -> Iterator[Appointment]:
    known: dict[str, Appointment] = {}
    for at, moment in enumerate(ordered):
        if isinstance(moment, m.Booked):
            known[moment.meeting] = Appointment(
                id=moment.meeting,
                thread=moment.thread,
                starts=moment.starts,
                ends=moment.ends,
                agreed=moment.happened,
                at=at,
            )
        elif isinstance(moment, APPOINTING) and moment.meeting in known:
            known[moment.meeting] = _after(known[moment.meeting], moment, at)
    yield from sorted(known.values(), key=lambda each: each.at)


APPOINTING = (m.Moved, m.Cancelled, m.Invited, m.Prepared, m.NoShow, m.Met, m.Debriefed, m.Thanked)


def _after(appointment: Appointment, moment: m.Moment, at: int) -> Appointment:
    """The appointment after one more moment; a move makes the invitation stale."""
    match moment:
        case m.Moved():
            return replace(
                appointment,
                starts=moment.starts,
                ends=moment.ends,
                agreed=moment.happened,
                at=at,
                state=AppointmentState.BOOKED,
                by=None,
                invited=False,
            )
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
            return replace(appointment, state=AppointmentState.MET, at=at, debriefed=True)
        case _:
            return replace(appointment, thanked=True)


def _duties(ordered: tuple[m.Moment, ...]) -> Iterator[Duty]:
    """What is owed: our promises, advice to act on and then to tell of, names to report on."""
    done = {each.promise for each in ordered if isinstance(each, m.Kept)}
    dropped = {each.advice for each in ordered if isinstance(each, m.Dropped)}
    told = {each.advice for each in ordered if isinstance(each, m.Told)}
    acted = {each.advice: (at, each) for at, each in enumerate(ordered) if isinstance(each, m.Acted)}
    reported = {each.referral for each in ordered if isinstance(each, m.Reported)}
    for at, moment in enumerate(ordered):
        match moment:
            case m.Promised(by=m.Side.OURS, id=promise) if promise not in done:
                yield Duty(
                    kind=DutyKind.PROMISE,
                    id=promise,
                    since=moment.happened,
                    at=at,
                    text=moment.text,
                    due=moment.due,
                )
            case m.Advised(id=advice) if advice in acted and advice not in told:
                place, deed = acted[advice]
                yield Duty(kind=DutyKind.PROGRESS, id=advice, since=deed.happened, at=place, text=moment.text)
            case m.Advised(id=advice) if advice not in acted | dict.fromkeys(dropped | told):
                yield Duty(kind=DutyKind.ADVICE, id=advice, since=moment.happened, at=at, text=moment.text)
            case m.Referred(id=referral) if referral not in reported:
                yield Duty(kind=DutyKind.REPORT, id=referral, since=moment.happened, at=at, text=moment.name)
            case _:
                pass
