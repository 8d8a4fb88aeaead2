"""The planned moves of a story, and those of them that are open now."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from inroad.practice.cadences import Cadence
from inroad.practice.moves.duties import duty_moves
from inroad.practice.moves.meetings import meeting_moves
from inroad.practice.moves.move import WEIGHT, Move, MoveKind, Situation
from inroad.practice.moves.outreach import outreach_moves
from inroad.practice.moves.threads import thread_moves
from inroad.practice.neighbours import ALONE, Neighbours
from inroad.practice.story import Snooze, Story
from inroad.practice.working_days import Calendar

# What a date in the calendar commands; putting a person off for a while does not put off a meeting with them.
FIXED_BY_A_MEETING = frozenset({MoveKind.HOLD, MoveKind.PREPARE, MoveKind.INVITE})


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
    given = Situation(story, neighbours, cadence, calendar)
    return tuple(each for each in _put_off(given) if each.ever_open)


def in_order(moves: tuple[Move, ...], calendar: Calendar) -> tuple[Move, ...]:
    """The moves by weight; among equals, the one that is due first."""
    return tuple(sorted(moves, key=lambda move: (WEIGHT[move.kind], calendar.end(move.due), move.about)))


def _plan(given: Situation) -> Iterator[Move]:
    yield from thread_moves(given)
    yield from meeting_moves(given)
    yield from duty_moves(given)
    yield from outreach_moves(given)


def _put_off(given: Situation) -> Iterator[Move]:
    """A snooze hides what arose before it; what arises after it is news, and shown."""
    snooze = given.story.snooze
    for move in _plan(given):
        hidden = snooze is not None and move.at <= snooze.at and not _is_fixed(move, snooze, given)
        yield _later(move, snooze, given.calendar) if snooze and hidden else move


def _is_fixed(move: Move, snooze: Snooze, given: Situation) -> bool:
    """Whether a meeting commands it; who was put off before a meeting is asked all the same how it went."""
    put_off = given.calendar.begin(given.story.moments[snooze.at].happened)
    return move.kind in FIXED_BY_A_MEETING or (move.kind is MoveKind.DEBRIEF and put_off < move.opens)


def _later(move: Move, snooze: Snooze, calendar: Calendar) -> Move:
    """The move after the snooze; it is not late because it was put off, but a promise keeps its date."""
    shown = calendar.start(snooze.until)
    keeps = move.kind is MoveKind.KEEP_PROMISE or calendar.end(move.due) > shown
    due = move.due if keeps else calendar.working_day_from(snooze.until)
    return replace(move, opens=max(move.opens, shown), due=due)
