"""What to do next with one person: one function from a story to moves.

A move has a window (`opens` to `closes`, instants) and the day on which it is `due`. The windows depend on the story and
its neighbours alone, never on the present time: nothing is scheduled, so nothing has to be cancelled, and a table of
windows stays true however much time passes. `next_moves` is the planned moves whose window is open.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from inroad.practice import moments as m
from inroad.practice.cadences import Cadence
from inroad.practice.neighbours import ALONE, Became, Neighbours
from inroad.practice.reasons import Reason
from inroad.practice.story import (
    Appointment,
    AppointmentState,
    Duty,
    DutyKind,
    Story,
    Thread,
    ThreadState,
)
from inroad.practice.ties import Warmth
from inroad.practice.working_days import Calendar, When


class MoveKind(StrEnum):
    """What can be proposed; the order is the order of pressing."""

    HOLD = "hold"
    ANSWER = "answer"
    OFFER_TIMES = "offer_times"
    BOOK = "book"
    DEBRIEF = "debrief"
    THANK = "thank"
    INVITE = "invite"
    PREPARE = "prepare"
    KEEP_PROMISE = "keep_promise"
    REPORT_BACK = "report_back"
    FOLLOW_REFERRAL = "follow_referral"
    NUDGE = "nudge"
    TELL_PROGRESS = "tell_progress"
    CONGRATULATE = "congratulate"
    ACT_ON_ADVICE = "act_on_advice"
    REQUEST = "request"
    KEEP_IN_TOUCH = "keep_in_touch"
    REOPEN = "reopen"


WEIGHT = {kind: weight for weight, kind in enumerate(MoveKind)}
# What a date in the calendar commands; putting a person off for a while does not put off a meeting with them.
FIXED_BY_A_MEETING = frozenset({MoveKind.HOLD, MoveKind.PREPARE, MoveKind.INVITE})
# Whom nobody has asked could have been asked at any time.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One proposal: what, about which row, from when until when, due when, and why."""

    kind: MoveKind
    about: str
    opens: datetime
    due: When
    reason: Reason
    at: int
    closes: datetime | None = None

    def open_at(self, now: datetime) -> bool:
        return self.opens <= now and (self.closes is None or now < self.closes)


def next_moves(
    story: Story,
    *,
    neighbours: Neighbours = ALONE,
    cadence: Cadence,
    calendar: Calendar,
    now: datetime,
) -> tuple[Move, ...]:
    """The moves that are open at `now`, the most pressing first."""
    planned = planned_moves(story, neighbours=neighbours, cadence=cadence, calendar=calendar)
    return in_order(tuple(each for each in planned if each.open_at(now)), calendar)


def planned_moves(
    story: Story, *, neighbours: Neighbours = ALONE, cadence: Cadence, calendar: Calendar
) -> tuple[Move, ...]:
    """Every move that the story leads to if nothing else happens, each with its window; none for a person at rest."""
    if story.rest is not None:
        return ()
    planner = _Planner(story, neighbours, cadence, calendar)
    return tuple(_put_off(move, story, calendar) for move in planner.plan())


def in_order(moves: tuple[Move, ...], calendar: Calendar) -> tuple[Move, ...]:
    return tuple(sorted(moves, key=lambda move: (WEIGHT[move.kind], calendar.end(move.due), move.about)))


def _put_off(move: Move, story: Story, calendar: Calendar) -> Move:
    """A snooze hides what arose before it; what arises after it is news, and shown."""
    if story.snooze is None or move.at > story.snooze.at or move.kind in FIXED_BY_A_MEETING:
        return move
    return replace(move, opens=max(move.opens, calendar.start(story.snooze.until)))


def quiet_on(thread: Thread, story: Story, *, cadence: Cadence, calendar: Calendar) -> date | None:
    """The day on which waiting for an answer ends, if nobody writes until then."""
    if thread.state is not ThreadState.WAITING:
        return None
    spent = thread.nudges >= _nudges_allowed(thread, story, cadence)
    days = cadence.quiet_after if spent else cadence.nudge_after + cadence.nudge_window
    return calendar.working_days_after(_silent_since(thread, calendar), days)


def _silent_since(thread: Thread, calendar: Calendar) -> When:
    """The last word, or the end of an absence that they told us of."""
    said = calendar.day(thread.last.happened)
    return max(said, thread.away_until) if thread.away_until else thread.last.happened


def _nudges_allowed(thread: Thread, story: Story, cadence: Cadence) -> int:
    """Once, and a second time where the tie is warm; who has answered before is warm."""
    warm = thread.answered_ever or _warmth(story) in cadence.second_nudge_warmths
    return 2 if warm else 1


def _warmth(story: Story) -> Warmth:
    if story.introduced:
        return Warmth.INTRODUCED
    return story.tie.warmth if story.tie else Warmth.COLD


@dataclass(frozen=True, slots=True)
class _Planner:
    """The planned moves of one story; each method is one sentence of the practice."""

    story: Story
    neighbours: Neighbours
    cadence: Cadence
    calendar: Calendar

    def plan(self) -> Iterator[Move]:
        for thread in self.story.threads:
            yield from self._thread(thread)
        for appointment in self.story.appointments:
            yield from self._appointment(appointment)
        for duty in self.story.duties:
            yield from self._duty(duty)
        yield from self._first_request()
        yield from self._reopen()
        yield from self._news()
        yield from self._keep_in_touch()

    def _thread(self, thread: Thread) -> Iterator[Move]:
        reply = thread.unanswered
        if reply is not None:
            yield self._reply(thread, reply)
        elif thread.state is ThreadState.ANSWERED and thread.appointment is not None:
            yield self._after_a_meeting_fell_through(thread, thread.appointment)
        elif thread.state is ThreadState.WAITING:
            yield from self._nudge(thread)

    def _reply(self, thread: Thread, reply: m.Replied) -> Move:
        """A yes asks for times, a yes to offered times asks for a booking, all else asks for an answer today."""
        yes = reply.says is m.Says.YES
        kind = MoveKind.ANSWER if not yes else MoveKind.BOOK if thread.offered else MoveKind.OFFER_TIMES
        code = "they_wrote" if not yes else "they_chose" if thread.offered else "they_said_yes"
        return Move(
            kind=kind,
            about=thread.id,
            opens=self.calendar.begin(reply.happened),
            due=self.calendar.working_days_after(reply.happened, self.cadence.answer_within_days),
            reason=Reason(code, {"when": reply.happened}),
            at=thread.at,
        )

    def _after_a_meeting_fell_through(self, thread: Thread, appointment: Appointment) -> Move:
        codes = {
            (AppointmentState.CANCELLED, m.Side.THEIRS): "they_cancelled",
            (AppointmentState.CANCELLED, m.Side.OURS): "you_cancelled",
            (AppointmentState.NO_SHOW, m.Side.THEIRS): "they_did_not_come",
            (AppointmentState.NO_SHOW, m.Side.OURS): "you_did_not_come",
        }
        when = self.story.moments[appointment.at].happened
        return Move(
            kind=MoveKind.OFFER_TIMES,
            about=thread.id,
            opens=self.calendar.begin(when),
            due=self.calendar.working_days_after(when, self.cadence.offer_within_days),
            reason=Reason(codes[appointment.state, appointment.by or m.Side.THEIRS], {"when": when}),
            at=appointment.at,
        )

    def _nudge(self, thread: Thread) -> Iterator[Move]:
        if thread.nudges >= _nudges_allowed(thread, self.story, self.cadence):
            return
        wait = self.cadence.second_nudge_after if thread.nudges else self.cadence.nudge_after
        due = self.calendar.working_days_after(_silent_since(thread, self.calendar), wait)
        quiet = quiet_on(thread, self.story, cadence=self.cadence, calendar=self.calendar)
        code = "second_silence" if thread.nudges else "silence_after_times" if thread.offered else "silence"
        yield Move(
            kind=MoveKind.NUDGE,
            about=thread.id,
            opens=self.calendar.start(due),
            closes=self.calendar.start(quiet) if quiet else None,
            due=due,
            reason=Reason(code, {"when": thread.last.happened, "days": wait}),
            at=thread.at,
        )

    def _appointment(self, appointment: Appointment) -> Iterator[Move]:
        if appointment.state is AppointmentState.BOOKED and self._stands(appointment):
            yield from self._before_meeting(appointment)
        elif appointment.state is AppointmentState.MET:
            yield from self._after_meeting(appointment)

    def _stands(self, appointment: Appointment) -> bool:
        """Whether nobody called the meeting off in words after it was agreed."""
        thread = next((each for each in self.story.threads if each.id == appointment.thread), None)
        return thread is None or thread.appointment != appointment or thread.state is ThreadState.AGREED

    def _before_meeting(self, appointment: Appointment) -> Iterator[Move]:
        starts, ends = self.calendar.begin(appointment.starts), self.calendar.end(appointment.ends)
        day = self.calendar.day(appointment.starts)
        if not appointment.invited:
            agreed = self.calendar.begin(appointment.agreed)
            due = min(agreed + timedelta(hours=self.cadence.invite_within_hours), starts)
            yield self._meeting_move(MoveKind.INVITE, appointment, opens=agreed, closes=starts, due=due)
        if not appointment.prepared:
            before = day
            for _ in range(self.cadence.prepare_before):
                before = self.calendar.working_day_before(before)
            opens = self.calendar.start(before)
            due_on: When = before if before >= self.calendar.day(appointment.agreed) else appointment.starts
            yield self._meeting_move(MoveKind.PREPARE, appointment, opens=opens, closes=starts, due=due_on)
        opens = self.calendar.start(day)
        yield self._meeting_move(MoveKind.HOLD, appointment, opens=opens, closes=ends, due=appointment.starts)
        yield self._debrief(appointment, code="did_you_meet")

    def _meeting_move(
        self, kind: MoveKind, appointment: Appointment, *, opens: datetime, closes: datetime, due: When
    ) -> Move:
        reason = Reason(f"meeting_{kind.value}", {"when": appointment.starts})
        return Move(
            kind=kind,
            about=appointment.id,
            opens=min(opens, closes),
            closes=closes,
            due=due,
            reason=reason,
            at=appointment.at,
        )

    def _after_meeting(self, appointment: Appointment) -> Iterator[Move]:
        if not appointment.debriefed:
            yield self._debrief(appointment, code="you_met")
        if not appointment.thanked:
            ended = self.calendar.end(appointment.ends)
            yield Move(
                kind=MoveKind.THANK,
                about=appointment.id,
                opens=self.calendar.begin(appointment.ends),
                due=ended + timedelta(hours=self.cadence.thanks_within_hours),
                reason=Reason("thanks_within_a_day", {"when": appointment.starts}),
                at=appointment.at,
            )

    def _debrief(self, appointment: Appointment, *, code: str) -> Move:
        ended = self.calendar.end(appointment.ends)
        return Move(
            kind=MoveKind.DEBRIEF,
            about=appointment.id,
            opens=self.calendar.begin(appointment.ends),
            due=ended + timedelta(hours=self.cadence.debrief_within_hours),
            reason=Reason(code, {"when": appointment.starts}),
            at=appointment.at,
        )

    def _duty(self, duty: Duty) -> Iterator[Move]:
        match duty.kind:
            case DutyKind.PROMISE:
                yield self._promise(duty)
            case DutyKind.ADVICE:
                due = self.calendar.day(duty.since) + timedelta(days=self.cadence.advice_within_days)
                yield self._owed(MoveKind.ACT_ON_ADVICE, duty, due=due, code="they_advised")
            case DutyKind.PROGRESS:
                due = self.calendar.working_days_after(duty.since, self.cadence.tell_within_days)
                yield self._owed(MoveKind.TELL_PROGRESS, duty, due=due, code="you_acted")
            case DutyKind.REPORT:
                yield from self._report(duty)

    def _promise(self, duty: Duty) -> Move:
        """A promise keeps its date, also on a day off; it is shown some days before."""
        made = self.calendar.day(duty.since)
        due = duty.due or made + timedelta(days=self.cadence.promise_default_days)
        move = self._owed(MoveKind.KEEP_PROMISE, duty, due=due, code="you_promised")
        shown = self.calendar.start(due - timedelta(days=self.cadence.promise_shown_before))
        return replace(move, opens=max(move.opens, shown))

    def _owed(self, kind: MoveKind, duty: Duty, *, due: date, code: str) -> Move:
        return Move(
            kind=kind,
            about=duty.id,
            opens=self.calendar.begin(duty.since),
            due=due,
            reason=Reason(code, {"text": duty.text, "when": duty.since}),
            at=duty.at,
        )

    def _report(self, duty: Duty) -> Iterator[Move]:
        """The introducer hears what became of the name, also when nothing did."""
        outcome = self.neighbours.outcomes.get(duty.id)
        if outcome is None:
            return
        opens = self.calendar.end(outcome.when) if outcome.became is Became.MET else self.calendar.begin(outcome.when)
        yield Move(
            kind=MoveKind.REPORT_BACK,
            about=duty.id,
            opens=opens,
            due=self.calendar.working_days_after(outcome.when, self.cadence.report_within),
            reason=Reason(f"introduced_{outcome.became.value}", {"name": duty.text, "when": outcome.when}),
            at=duty.at,
        )

    def _first_request(self) -> Iterator[Move]:
        """Nobody has asked yet: ask, but never a second person at one employer within its gap.

        Whom the user only keeps in touch with, by a tier of their own choice, is not asked.
        """
        kept = self.story.tier is not None and self.story.tier.tier is not None
        if self.story.begun or (kept and not self.story.introduced):
            return
        introduced, news = self.story.introduced, self.story.news
        origin = introduced or news
        opens = self._employer_is_free(self.calendar.begin(origin.happened) if origin else None)
        kind = MoveKind.FOLLOW_REFERRAL if introduced else MoveKind.REQUEST
        due = self.calendar.working_day_from(self.calendar.day(opens))
        if introduced:
            due = max(
                due,
                self.calendar.working_days_after(introduced.happened, self.cadence.follow_referral_within),
            )
        yield Move(
            kind=kind,
            about="",
            opens=opens,
            due=due,
            reason=self._why_ask(),
            at=self.story.at(introduced) if introduced else -1,
        )

    def _employer_is_free(self, opens: datetime | None) -> datetime:
        """The instant from which a request at this employer disturbs no other one there."""
        gaps = [
            self.calendar.start(self.calendar.working_days_after(each.asked, self.cadence.employer_gap))
            for each in self.neighbours.employer_asks
        ]
        return max([each for each in (opens, *gaps) if each is not None], default=LONG_AGO)

    def _why_ask(self) -> Reason:
        """The warmest reason: a name was given, they have news, a colleague is silent, you wrote before, you know them."""
        introduced, news, tie = self.story.introduced, self.story.news, self.story.tie
        if introduced:
            return Reason("introduced_by", {"name": introduced.by, "when": introduced.happened})
        if news:
            return Reason("new_position", {"title": news.title, "organisation": news.organisation})
        silent = [each for each in self.neighbours.employer_asks if not each.answered]
        if silent:
            return Reason("second_contact", {"name": silent[-1].name, "organisation": silent[-1].organisation})
        if tie and tie.wrote_to_each_other and tie.last_contact:
            return Reason("wrote_before", {"when": tie.last_contact})
        return Reason("known" if tie and tie.warmth is not Warmth.COLD else "cold")

    def _reopen(self) -> Iterator[Move]:
        """After a rest, a request that found no answer or a "later" may be taken up again, if nothing else goes on."""
        if not self.story.threads or self._talking() or self._has_met():
            return
        thread = self.story.threads[-1]
        opens, code = self._rested(thread)
        if opens is None:
            return
        due = self.calendar.working_day_from(opens)
        yield Move(
            kind=MoveKind.REOPEN,
            about=thread.id,
            opens=self.calendar.start(due),
            due=due,
            reason=Reason(code, {"when": thread.last.happened}),
            at=thread.at,
        )

    def _rested(self, thread: Thread) -> tuple[date | None, str]:
        last = self.calendar.day(thread.last.happened)
        rest = timedelta(days=self.cadence.rest_days)
        quiet = quiet_on(thread, self.story, cadence=self.cadence, calendar=self.calendar)
        if quiet:
            return quiet + rest, "rested"
        if thread.state is ThreadState.LATER and isinstance(thread.last, m.Replied):
            return thread.last.until or last + rest, "they_said_later"
        if self.story.reopened is not None and self.story.reopened > thread.at:
            return self.calendar.day(self.story.moments[self.story.reopened].happened), "taken_up_again"
        return None, ""

    def _in(self, *states: ThreadState) -> bool:
        return any(each.state in states for each in self.story.threads)

    def _talking(self) -> bool:
        """Whether an answer or a meeting is on its way."""
        return self._in(ThreadState.ANSWERED, ThreadState.AGREED) or self._booked()

    def _has_met(self) -> bool:
        return any(each.state is AppointmentState.MET for each in self.story.appointments)

    def _thanks_are_owed(self) -> bool:
        return any(each.state is AppointmentState.MET and not each.thanked for each in self.story.appointments)

    def _booked(self) -> bool:
        return any(each.state is AppointmentState.BOOKED for each in self.story.appointments)

    def _news(self) -> Iterator[Move]:
        """Their new post is a reason to write to somebody whom we have spoken with."""
        news, contacted = self.story.news, self.story.contacted
        if news is None or not self._has_met() or self._talking():
            return
        at = self.story.at(news)
        if contacted and self.story.at(contacted) > at:
            return
        day = self.calendar.working_day_from(self.calendar.day(news.recorded))
        yield Move(
            kind=MoveKind.CONGRATULATE,
            about=news.id,
            opens=self.calendar.start(day),
            closes=self.calendar.start(day + timedelta(days=self.cadence.news_within_days)),
            due=day,
            reason=Reason("new_position", {"title": news.title, "organisation": news.organisation}),
            at=at,
        )

    def _keep_in_touch(self) -> Iterator[Move]:
        """By the rhythm of the tier, counted from the last contact, while nothing else goes on between the two."""
        tiered, contacted = self.story.tier, self.story.contacted
        if tiered is None or tiered.tier is None or self._talking() or self._thanks_are_owed():
            return
        if self._in(ThreadState.WAITING, ThreadState.LATER) or (self.story.introduced and not self.story.begun):
            return
        since = contacted.happened if contacted else tiered.happened
        weeks = self.cadence.touch_weeks[tiered.tier.value]
        due = self.calendar.working_day_from(self.calendar.day(since) + timedelta(weeks=weeks))
        yield Move(
            kind=MoveKind.KEEP_IN_TOUCH,
            about="",
            opens=self.calendar.start(due),
            due=due,
            reason=Reason("time_to_write", {"weeks": weeks, "when": since}),
            at=self.story.at(contacted or tiered),
        )
