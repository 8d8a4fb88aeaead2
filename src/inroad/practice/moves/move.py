"""A move: one proposal with its window, its day and its reason; and the situation from which moves are planned."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from inroad.practice.cadences import Cadence
from inroad.practice.neighbours import Neighbours
from inroad.practice.reasons import Reason
from inroad.practice.story import Story
from inroad.practice.working_days import Calendar, When

# What could have been done at any time opened then.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LONG_AGO_ON = date(2000, 1, 1)


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

# Why a move is proposed: every code that the catalogue of sentences has to know.
REASON_CODES = frozenset(
    {
        "cold",
        "did_you_meet",
        "introduced_by",
        "introduced_declined",
        "introduced_met",
        "introduced_silent",
        "known",
        "meeting_hold",
        "meeting_invite",
        "meeting_prepare",
        "new_position",
        "rested",
        "second_contact",
        "second_silence",
        "silence",
        "silence_after_times",
        "taken_up_again",
        "thanks_within_a_day",
        "they_advised",
        "they_cancelled",
        "they_chose",
        "they_did_not_come",
        "they_said_later",
        "they_said_yes",
        "they_wrote",
        "time_to_write",
        "wrote_before",
        "you_acted",
        "you_cancelled",
        "you_did_not_come",
        "you_met",
        "you_promised",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One proposal: what, about which row, from when until when, due when, and why.

    `at` is the place in the story of the moment from which it arose.
    """

    kind: MoveKind
    about: str
    opens: datetime
    due: When
    reason: Reason
    at: int
    closes: datetime | None = None

    @property
    def ever_open(self) -> bool:
        return self.closes is None or self.opens < self.closes

    def open_at(self, now: datetime) -> bool:
        return self.opens <= now and (self.closes is None or now < self.closes)


@dataclass(frozen=True, slots=True)
class Situation:
    """A story, with all that its moves depend on beside it."""

    story: Story
    neighbours: Neighbours
    cadence: Cadence
    calendar: Calendar
