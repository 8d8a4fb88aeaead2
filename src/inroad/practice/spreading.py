"""Much that is due at once is spread over the days to come, a few a day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from inroad.practice.moves import MoveKind
from inroad.practice.working_days import Calendar

# As many as one does besides other things; our judgement.
A_DAY = 3
# More than this cannot be taken in as one day's list; our judgement.
CROWDED = 30
# What can wait without a promise being broken, a person being left without an answer, or a meeting being missed.
MAY_WAIT = frozenset(
    {
        MoveKind.NUDGE,
        MoveKind.KEEP_IN_TOUCH,
        MoveKind.CONGRATULATE,
        MoveKind.REOPEN,
        MoveKind.FOLLOW_REFERRAL,
        MoveKind.REPORT_BACK,
        MoveKind.TELL_PROGRESS,
        MoveKind.ACT_ON_ADVICE,
    }
)

Who = TypeVar("Who")


def spread(
    waiting: Sequence[Who], calendar: Calendar, today: date, *, a_day: int = A_DAY
) -> Iterator[tuple[date, Sequence[Who]]]:
    """Give each the next working day that has room, those that come first soonest."""
    day = today
    for start in range(0, len(waiting), a_day):
        day = calendar.working_days_after(day, 1)
        yield day, waiting[start : start + a_day]
