"""The moves toward somebody with whom nothing goes on: ask first, congratulate, keep in touch, or take up again.

At most one of them is ever open, so that nobody is written to twice for two reasons.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inroad.practice import moments as m
from inroad.practice.moves.move import LONG_AGO, LONG_AGO_ON, Move, MoveKind, Situation
from inroad.practice.moves.silence import quiet_on
from inroad.practice.reasons import Reason
from inroad.practice.story import AppointmentState, Thread, ThreadState
from inroad.practice.ties import Warmth


def outreach_moves(given: Situation) -> Iterator[Move]:
    """Whom the user only keeps in touch with, by a tier of their own choice, is not asked unless introduced."""
    story = given.story
    if not story.begun and (story.introduced or not story.kept):
        yield _first_request(given)
        return
    free = _free_from(given)
    if free is None:
        return
    again = _again(given, free)
    if again and again.pressing:
        yield _reopen(given, again)
        return
    news = _news(given, free)
    if news:
        yield news
    if story.kept:
        yield from _keep_in_touch(given, free, news)
    elif again:
        yield _reopen(given, again)


def _free_from(given: Situation) -> date | None:
    """The day from which nothing else goes on: not while an answer, a meeting or thanks are on their way."""
    met = [each for each in given.story.appointments if each.state is AppointmentState.MET]
    if given.story.talking or not all(each.thanked for each in met):
        return None
    waiting = given.story.thread(ThreadState.WAITING)
    if waiting is None:
        return LONG_AGO_ON
    return quiet_on(waiting, given.story, cadence=given.cadence, calendar=given.calendar)


def _first_request(given: Situation) -> Move:
    """Nobody has asked yet: ask, but never a second person at one employer within its gap."""
    calendar, introduced, news = given.calendar, given.story.introduced, given.story.news
    origin = introduced or news
    opens = max(_employer_free_from(given), calendar.begin(origin.happened) if origin else LONG_AGO)
    due = calendar.working_day_from(calendar.day(opens))
    if introduced:
        follow = calendar.working_days_after(introduced.happened, given.cadence.follow_referral_within)
        due = max(due, follow)
    return Move(
        kind=MoveKind.FOLLOW_REFERRAL if introduced else MoveKind.REQUEST,
        about="",
        opens=opens,
        due=due,
        reason=_why_ask(given),
        at=given.story.at(introduced) if introduced else -1,
    )


def _employer_free_from(given: Situation) -> datetime:
    """The instant from which a request at this employer disturbs no other one there."""
    calendar, gap = given.calendar, given.cadence.employer_gap
    asks = given.neighbours.employer_asks
    return max((calendar.start(calendar.working_days_after(each.asked, gap)) for each in asks), default=LONG_AGO)


def _why_ask(given: Situation) -> Reason:
    """The warmest reason: they were named to us, have news, have a silent colleague, once wrote, or are known."""
    introduced, news, tie = given.story.introduced, given.story.news, given.story.tie
    if introduced:
        return Reason("introduced_by", {"name": introduced.by, "when": introduced.happened})
    if news:
        return _new_position(news)
    silent = [each for each in given.neighbours.employer_asks if not each.answered]
    if silent:
        return Reason("second_contact", {"name": silent[-1].name, "organisation": silent[-1].organisation})
    if tie and tie.wrote_to_each_other and tie.last_contact:
        return Reason("wrote_before", {"when": tie.last_contact})
    return Reason("known" if tie and tie.warmth is not Warmth.COLD else "cold")


def _new_position(news: m.Changed) -> Reason:
    return Reason("new_position", {"title": news.title, "organisation": news.organisation})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Again:
    """A day on which to take a thread up again; `pressing` where they or the user named it."""

    thread: Thread
    on: date
    reason: Reason
    at: int
    pressing: bool


def _again(given: Situation, free: date) -> _Again | None:
    """After a no only the user's own word or a new introduction; after a later, its day; after a silence, a rest."""
    thread, calendar = given.story.latest, given.calendar
    if thread is None or thread.state is ThreadState.MET:
        return None
    fresh = _fresh_start(given, thread, free)
    if fresh:
        return fresh
    last, rest = calendar.day(thread.last.happened), timedelta(days=given.cadence.rest_days)
    if thread.state is ThreadState.LATER:
        named = thread.last.until if isinstance(thread.last, m.Replied) else None
        reason = Reason("they_said_later", {"when": thread.last.happened})
        return _Again(thread=thread, on=named or last + rest, reason=reason, at=thread.at, pressing=True)
    if thread.state is ThreadState.DECLINED:
        return None
    contacted = given.story.contacted or thread.last
    since = max(free, last, calendar.day(contacted.happened))
    reason = Reason("rested", {"when": thread.last.happened})
    return _Again(thread=thread, on=since + rest, reason=reason, at=thread.at, pressing=False)


def _fresh_start(given: Situation, thread: Thread, free: date) -> _Again | None:
    """The user's own word, or an introduction, that came after all was said; a later keeps the day that they named."""
    story = given.story
    introduced = story.at(story.introduced) if story.introduced and thread.state is not ThreadState.LATER else -1
    fresh = max(introduced, -1 if story.reopened is None else story.reopened)
    if fresh <= thread.at or given.calendar.day(story.moments[fresh].happened) < free:
        return None
    moment = story.moments[fresh]
    reason = Reason("taken_up_again", {"when": thread.last.happened})
    if isinstance(moment, m.Introduced):
        reason = Reason("introduced_by", {"name": moment.by, "when": moment.happened})
    on = given.calendar.day(moment.happened)
    return _Again(thread=thread, on=on, reason=reason, at=fresh, pressing=True)


def _reopen(given: Situation, again: _Again) -> Move:
    due = given.calendar.working_day_from(again.on)
    return Move(
        kind=MoveKind.REOPEN,
        about=again.thread.id,
        opens=given.calendar.start(due),
        due=due,
        reason=again.reason,
        at=again.at,
    )


def _news(given: Situation, free: date) -> Move | None:
    """Their new post is a reason to write to somebody whom we have met or keep in touch with."""
    story, calendar = given.story, given.calendar
    if story.news is None or not (story.has_met or story.kept):
        return None
    at = story.at(story.news)
    if story.contacted and story.at(story.contacted) > at:
        return None
    told = calendar.working_day_from(calendar.day(story.news.recorded))
    day = max(told, calendar.working_day_from(free))
    move = Move(
        kind=MoveKind.CONGRATULATE,
        about=story.news.id,
        opens=calendar.start(day),
        closes=calendar.start(told + timedelta(days=given.cadence.news_within_days)),
        due=day,
        reason=_new_position(story.news),
        at=at,
    )
    return move if move.ever_open else None


def _keep_in_touch(given: Situation, free: date, news: Move | None) -> Iterator[Move]:
    """By the rhythm of the tier, counted from the last contact; their news, while it is fresh, is a better reason."""
    story, calendar = given.story, given.calendar
    tiered = story.tier
    if tiered is None or tiered.tier is None:
        return
    since = story.contacted or tiered
    weeks = given.cadence.touch_weeks[tiered.tier.value]
    days = [calendar.day(since.happened) + timedelta(weeks=weeks), calendar.day(tiered.happened), free]
    if news and news.closes:
        days.append(calendar.day(news.closes))
    due = calendar.working_day_from(max(days))
    yield Move(
        kind=MoveKind.KEEP_IN_TOUCH,
        about="",
        opens=calendar.start(due),
        due=due,
        reason=Reason("time_to_write", {"weeks": weeks, "when": since.happened}),
        at=story.at(since),
    )
