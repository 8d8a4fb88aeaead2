"""What Today shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils import timezone

from inroad.actions.compose_today import Line, as_line, compose_today, open_dues
from inroad.actions.import_people import rows_waiting
from inroad.actions.spread_out import is_crowded, was_away
from inroad.practice.moves import MoveKind
from inroad.records.calendars import calendar_for
from inroad.records.models import Due, Person, User
from inroad.web.shared.moves import Shown, show
from inroad.web.today.week import Week, this_week

FEW = 7
MANY = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayPage:
    """`count` is how much is due in all; `whole` says that the list is all of it, by pages.

    `waiting` are rows of imports of which the user has not said yet who they are.
    """

    day: date
    due: Sequence[Shown]
    count: int
    requests: Sequence[Shown] = ()
    empty_book: bool = False
    whole: bool = False
    page: Page[Due] | None = None
    waiting: int = 0
    week: Week | None = None
    away: bool = False
    crowded: bool = False

    @property
    def more(self) -> int:
        """How many are due beyond those shown."""
        return 0 if self.whole else self.count - len(self.due)


def the_few(owner: User, *, now: datetime) -> TodayPage:
    """The most pressing few, and the first requests."""
    today = compose_today(owner, now=now, limit=FEW)
    return TodayPage(
        day=timezone.localdate(now),
        due=_shown(today.due, back=reverse("today"), now=now),
        count=today.count,
        requests=_shown(today.requests, back=reverse("today"), now=now),
        empty_book=not (today.count or today.requests or Person.objects.filter(owner=owner).exists()),
        waiting=rows_waiting(owner),
        week=this_week(owner, now=now),
        away=was_away(owner, now=now),
        crowded=is_crowded(today.count),
    )


def everything_due(owner: User, number: str, *, now: datetime) -> TodayPage:
    """All that is due, by pages."""
    dues = open_dues(owner, now=now).exclude(kind=MoveKind.REQUEST)
    page = Paginator(dues.select_related("person", "person__organisation_now"), MANY).get_page(number)
    calendar = calendar_for(owner)
    lines = [as_line(row, now=now, calendar=calendar) for row in page]
    back = f"{reverse('today')}?all=1&page={page.number}"
    return TodayPage(
        day=timezone.localdate(now),
        due=_shown(lines, back=back, now=now),
        count=page.paginator.count,
        whole=True,
        page=page,
    )


def _shown(lines: Sequence[Line], *, back: str, now: datetime) -> list[Shown]:
    return [show(line, back=back, now=now) for line in lines]
