"""The threads of a story: each one request, or a word of theirs that nobody asked for, and what came of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeGuard

from inroad.practice import moments as m
from inroad.practice.appointments import Appointment, AppointmentState

Word = m.Asked | m.Nudged | m.Replied | m.Answered | m.Offered | m.Declined | m.Booked
Words = list[tuple[int, Word]]


class ThreadState(StrEnum):
    """What presses in a thread."""

    WAITING = "waiting"
    ANSWERED = "answered"
    AGREED = "agreed"
    MET = "met"
    DECLINED = "declined"
    LATER = "later"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One request and what came of it; `last` is the latest telling word from either side.

    `offered` says whether times were offered since the last meeting was agreed, `nudges` how often we nudged since
    they last wrote, `overtaken` that a request waits here while the talk went on elsewhere.
    """

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
        """A meeting speaks for the thread, until it fell through, or after it another one was sought."""
        spoken, appointment = _spoken(self.last), self.appointment
        if self.overtaken:
            return ThreadState.OVERTAKEN
        if appointment is None:
            return spoken
        if appointment.state is AppointmentState.BOOKED:
            return ThreadState.AGREED
        if appointment.state is AppointmentState.MET:
            return spoken if self.at > appointment.at and _seeks_a_meeting(self.last) else ThreadState.MET
        return ThreadState.ANSWERED if appointment.at > self.at else spoken

    @property
    def unanswered(self) -> m.Replied | None:
        """Their last word, where it still waits for ours; after a meeting was agreed or held, only a question does."""
        settled = self.appointment is not None and self.appointment.at >= self.at
        if settled or not isinstance(self.last, m.Replied):
            return None
        waits = self.state is ThreadState.ANSWERED or self.last.says is m.Says.QUESTION
        return self.last if waits else None

    @property
    def live(self) -> bool:
        """Whether the thread still waits for somebody's next word or for a meeting."""
        return self.state in (ThreadState.WAITING, ThreadState.ANSWERED, ThreadState.AGREED)


def _spoken(last: m.Moment) -> ThreadState:
    match last:
        case m.Declined() | m.Replied(says=m.Says.NO):
            return ThreadState.DECLINED
        case m.Replied(says=m.Says.LATER):
            return ThreadState.LATER
        case m.Replied() | m.Booked():
            return ThreadState.ANSWERED
        case _:
            return ThreadState.WAITING


def _seeks_a_meeting(word: m.Moment) -> bool:
    yes = isinstance(word, m.Replied) and word.says is m.Says.YES
    return yes or isinstance(word, m.Asked | m.Nudged | m.Offered)


def fold_threads(ordered: tuple[m.Moment, ...], appointments: tuple[Appointment, ...]) -> Iterator[Thread]:
    """The threads, in the order in which they began."""
    said: dict[str, Words] = {}
    for at, moment in enumerate(ordered):
        if _is_word(moment):
            said.setdefault(moment.thread, []).append((at, moment))
    for thread, words in said.items():
        telling = list(_telling(words))
        if telling:
            told = _thread(telling, words, _speaking(thread, appointments))
            waits = told.state is ThreadState.WAITING
            yield replace(told, overtaken=True) if waits and _went_on(ordered[told.at + 1 :]) else told


def _is_word(moment: m.Moment) -> TypeGuard[Word]:
    return isinstance(moment, Word) and not (isinstance(moment, m.Booked) and moment.guest)


def _telling(words: Words) -> Iterator[tuple[int, Word]]:
    """The words that change where a thread stands: no automatic answer, and not our courtesy after a no or a later."""
    closed = False
    for at, word in words:
        if _is_away(word) or (closed and isinstance(word, m.Answered)):
            continue
        closed = m.turns_down(word)
        yield at, word


def _is_away(moment: m.Moment) -> bool:
    return isinstance(moment, m.Replied) and moment.says is m.Says.AWAY


def _speaking(thread: str, appointments: tuple[Appointment, ...]) -> Appointment | None:
    """The meeting that speaks for a thread: one that is still to come, or else the latest."""
    own = [each for each in appointments if each.thread == thread]
    return max(own, key=lambda each: (each.state is AppointmentState.BOOKED, each.at), default=None)


def _went_on(later: Iterable[m.Moment]) -> bool:
    """Whether the talk went on elsewhere: a word in another thread, a meeting, or their own sign of life."""
    return any(
        (_is_word(each) and not _is_away(each))
        or isinstance(each, m.Met)
        or (isinstance(each, m.Touched) and each.by is m.Side.THEIRS)
        for each in later
    )


def _thread(telling: Words, words: Words, appointment: Appointment | None) -> Thread:
    at, last = telling[-1]
    heard = max((place for place, word in telling if isinstance(word, m.Replied | m.Booked)), default=-1)
    agreed = appointment.at if appointment else -1
    return Thread(
        id=last.thread,
        asked=next((word for _, word in words if isinstance(word, m.Asked)), None),
        last=last,
        at=at,
        answered_ever=heard >= 0,
        offered=any(isinstance(word, m.Offered) and place > agreed for place, word in words),
        nudges=sum(isinstance(word, m.Nudged) and place > heard for place, word in words),
        away_until=_away_until(words),
        appointment=appointment,
    )


def _away_until(words: Words) -> date | None:
    return next((word.until for _, word in reversed(words) if isinstance(word, m.Replied) and _is_away(word)), None)
