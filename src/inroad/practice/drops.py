"""What it means that somebody is moved from one standing to another: a standing follows from what happened.

So a move asks for what happened; and where nothing that the user could tell leads there, it says why.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from inroad.practice.standing import StandingKind as S


class Asks(StrEnum):
    """What has to be told for the move to come true."""

    SENT = "sent"
    REPLY = "reply"
    AGREED = "agreed"
    MET = "met"
    TIER = "tier"
    DECLINED = "declined"
    STOP = "stop"
    REOPEN = "reopen"


class Refusal(StrEnum):
    """Why nothing leads there."""

    SAME = "same"
    HAPPENED = "happened"
    SILENCE = "silence"
    OWED = "owed"
    NOT_MET = "not_met"
    NOT_ASKED = "not_asked"
    BOOKED = "booked"


_TO: Mapping[S, Asks | Refusal] = MappingProxyType(
    {
        S.UNASKED: Refusal.HAPPENED,
        S.WAITING: Asks.SENT,
        S.ANSWERED: Asks.REPLY,
        S.AGREED: Asks.AGREED,
        S.OWING: Asks.MET,
        S.KEPT: Refusal.NOT_MET,
        S.DECLINED: Asks.DECLINED,
        S.QUIET: Refusal.SILENCE,
        S.STOPPED: Asks.STOP,
    }
)
# Where it matters from where.
_FROM_TO: Mapping[tuple[S, S], Asks | Refusal] = MappingProxyType(
    {
        (S.UNASKED, S.KEPT): Asks.TIER,
        (S.OWING, S.KEPT): Refusal.OWED,
        (S.UNASKED, S.DECLINED): Refusal.NOT_ASKED,
        (S.KEPT, S.DECLINED): Refusal.NOT_ASKED,
        (S.OWING, S.DECLINED): Refusal.OWED,
        # What becomes of a booked meeting is told on its own page.
        (S.AGREED, S.WAITING): Refusal.BOOKED,
        (S.AGREED, S.ANSWERED): Refusal.BOOKED,
        (S.AGREED, S.OWING): Refusal.BOOKED,
        (S.AGREED, S.KEPT): Refusal.BOOKED,
        (S.AGREED, S.DECLINED): Refusal.BOOKED,
        (S.OWING, S.WAITING): Refusal.OWED,
        (S.STOPPED, S.UNASKED): Asks.REOPEN,
        (S.STOPPED, S.KEPT): Asks.REOPEN,
        (S.STOPPED, S.DECLINED): Asks.REOPEN,
        (S.STOPPED, S.QUIET): Asks.REOPEN,
    }
)


def drop(start: S, end: S) -> Asks | Refusal:
    """What a move from one standing to the other asks, or why it cannot be."""
    if start is end:
        return Refusal.SAME
    return _FROM_TO.get((start, end), _TO[end])
