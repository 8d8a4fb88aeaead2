"""The moments: what can happen between two people, each a small frozen value.

Every moment has `happened` (an instant in UTC, or a bare date on the user's calendar), `recorded` (when it was entered)
and the `id` of the row that it comes from. Moments of one story have one defined order, whatever the order of entry:
instants by time; a bare date stands, among the instants of its day, just before the first one whose kind comes later
in the practice (a day's "met" stands before its "thanked").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

from inroad.practice.working_days import Calendar, When


class Says(StrEnum):
    """What a reply comes to, as the user reads it."""

    YES = "yes"
    NO = "no"
    LATER = "later"
    QUESTION = "question"
    AWAY = "away"
    OTHER = "other"


class Tier(StrEnum):
    """How closely to keep in touch."""

    A = "A"
    B = "B"
    C = "C"


class Side(StrEnum):
    """Whose doing it was."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    happened: When
    recorded: datetime
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Introduced(Moment):
    """Someone gave us this person's name; `by` is the introducer's name."""

    by: str
    introducer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(Moment):
    """They changed position: their news, and a reason to write."""

    title: str
    organisation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Moment):
    """The request for a conversation was sent; its thread begins."""

    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudged(Moment):
    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied(Moment):
    """They wrote. Where nobody had asked, their writing begins the thread.

    `until` is the day that a `LATER` or an `AWAY` names.
    """

    thread: str
    says: Says = Says.OTHER
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Moment):
    """We wrote back without offering times."""

    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered(Moment):
    """We offered times."""

    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Moment):
    """They said no, by word of mouth or in any way that left no message."""

    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked(Moment):
    """A meeting was agreed; `starts` and `ends` are instants, or both a bare date where only the day is known.

    A meeting is booked once, and from then on moved. A `guest` comes beside the one who was asked, with whom everything
    about the meeting is arranged.
    """

    meeting: str
    thread: str
    starts: When
    ends: When
    guest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Moment):
    meeting: str
    starts: When
    ends: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Moment):
    meeting: str
    by: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited(Moment):
    """The calendar invitation was sent."""

    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared(Moment):
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoShow(Moment):
    meeting: str
    by: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Met(Moment):
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Debriefed(Moment):
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Referred(Moment):
    """They gave us a name; what became of it is told back to them."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised(Moment):
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised(Moment):
    by: Side
    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanked(Moment):
    meeting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted(Moment):
    """We did what they advised; `advice` names it."""

    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped(Moment):
    """We decided against what they advised."""

    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Moment):
    """We told the giver what we did with the advice."""

    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Moment):
    """The promise was kept, or its keeper was released from it."""

    promise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported(Moment):
    """We told the introducer what became of the name that they gave us."""

    referral: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched(Moment):
    """Any later contact, from either side."""

    by: Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiered(Moment):
    """How closely to keep in touch was decided; no tier means not at all."""

    tier: Tier | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened(Moment):
    """After a stop or a no, the user takes the person up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed(Moment):
    """Nothing that arose before this moment is shown until the day."""

    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(Moment):
    """The user lets go of this person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred(Moment):
    """They asked not to be written to; only their own writing changes that."""


def turns_down(moment: Moment) -> bool:
    """Whether they said no, or not now."""
    return isinstance(moment, Declined) or (isinstance(moment, Replied) and moment.says in (Says.NO, Says.LATER))


ORDER: tuple[type[Moment], ...] = (
    Introduced,
    Changed,
    Asked,
    Nudged,
    Replied,
    Answered,
    Offered,
    Declined,
    Booked,
    Moved,
    Invited,
    Prepared,
    Cancelled,
    NoShow,
    Met,
    Debriefed,
    Referred,
    Advised,
    Promised,
    Thanked,
    Acted,
    Dropped,
    Told,
    Kept,
    Reported,
    Touched,
    Tiered,
    Reopened,
    Snoozed,
    Stopped,
    Barred,
)
RANK = {kind: rank for rank, kind in enumerate(ORDER)}


def in_order(moments: Iterable[Moment], calendar: Calendar) -> tuple[Moment, ...]:
    """Sort the moments of one story; the result does not depend on the order in which they are given."""
    days = sorted(((calendar.day(moment.happened), moment) for moment in moments), key=itemgetter(0))
    ordered: list[Moment] = []
    for _, of_day in groupby(days, key=itemgetter(0)):
        ordered += _one_day([moment for _, moment in of_day])
    return tuple(ordered)


def _one_day(moments: list[Moment]) -> list[Moment]:
    timed = sorted((each for each in moments if isinstance(each.happened, datetime)), key=_by_time)
    bare = sorted((each for each in moments if not isinstance(each.happened, datetime)), key=_by_kind)
    places = [(_place(each, timed), 0, each) for each in bare]
    places += [(index, 1, each) for index, each in enumerate(timed)]
    return [each for _, _, each in sorted(places, key=lambda place: place[:2])]


def _place(bare: Moment, timed: list[Moment]) -> int:
    """The index of the first instant of the day whose kind comes later in the practice.

    A word of theirs with a bare date was entered on a later day than what was said at an instant of that date, and so
    it comes after all that was said and agreed.
    """
    rank = RANK[Moved] if isinstance(bare, Replied | Declined) else RANK[type(bare)]
    return next((index for index, each in enumerate(timed) if RANK[type(each)] > rank), len(timed))


def _by_time(moment: Moment) -> tuple[When, int, datetime, str]:
    return moment.happened, RANK[type(moment)], moment.recorded, moment.id


def _by_kind(moment: Moment) -> tuple[int, datetime, str]:
    return RANK[type(moment)], moment.recorded, moment.id
