"""A relationship as a story: the moments folded into threads, appointments and open duties.

Nothing here depends on the present time; what time alone changes is worked out from a story in `moves.py`. `at` is
always a place in the story's order, so that "later than" has one meaning, also where only the days are known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from inroad.practice import moments as m
from inroad.practice.appointments import STANDS, Appointment, AppointmentState, fold_appointments
from inroad.practice.threads import Thread, ThreadState, fold_threads
from inroad.practice.ties import Tie
from inroad.practice.working_days import Calendar, When

__all__ = [
    "Appointment",
    "AppointmentState",
    "Duty",
    "DutyKind",
    "Rest",
    "Snooze",
    "Story",
    "Thread",
    "ThreadState",
    "fold",
]


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
        """Whether the two have spoken or written in the practice at all; a meeting that fell through is none."""
        return bool(self.threads) or any(each.state in STANDS for each in self.appointments)

    @property
    def has_met(self) -> bool:
        return any(each.state is AppointmentState.MET for each in self.appointments)

    @property
    def kept(self) -> bool:
        """Whether the user chose to keep in touch."""
        return self.tier is not None and self.tier.tier is not None

    @property
    def talking(self) -> bool:
        """Whether their word waits for ours, or a meeting is on its way."""
        pressing = (ThreadState.ANSWERED, ThreadState.AGREED)
        booked = any(each.state is AppointmentState.BOOKED for each in self.appointments)
        return booked or any(each.state in pressing or each.unanswered for each in self.threads)

    @property
    def latest(self) -> Thread | None:
        """The thread in which the last word was said."""
        return max(self.threads, key=lambda each: each.at, default=None)

    def thread(self, state: ThreadState) -> Thread | None:
        """The latest thread of that state."""
        found = [each for each in self.threads if each.state is state]
        return max(found, key=lambda each: each.at, default=None)

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
    appointments = tuple(fold_appointments(ordered, calendar))
    return Story(
        moments=ordered,
        threads=tuple(fold_threads(ordered, appointments)),
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
            case m.Reopened() | m.Asked() | m.Booked() if rest is Rest.STOPPED:
                rest = None
            case _:
                pass
    return rest


def _duties(ordered: tuple[m.Moment, ...]) -> Iterator[Duty]:
    """What is owed: our promises, advice to act on and then to tell of, names to report on."""
    done = {each.promise for each in ordered if isinstance(each, m.Kept)}
    settled = {each.advice for each in ordered if isinstance(each, m.Dropped | m.Told)}
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
            case m.Advised(id=advice) if advice in acted and advice not in settled:
                place, deed = acted[advice]
                yield Duty(kind=DutyKind.PROGRESS, id=advice, since=deed.happened, at=place, text=moment.text)
            case m.Advised(id=advice) if advice not in acted and advice not in settled:
                yield Duty(kind=DutyKind.ADVICE, id=advice, since=moment.happened, at=at, text=moment.text)
            case m.Referred(id=referral) if referral not in reported:
                yield Duty(kind=DutyKind.REPORT, id=referral, since=moment.happened, at=at, text=moment.name)
            case _:
                pass
