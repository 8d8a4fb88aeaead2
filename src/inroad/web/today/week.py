"""The week at a glance, in marks and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inroad.actions.compose_week import WeekDay, compose_week
from inroad.records.models import User

# More marks than these would not be counted at a glance.
MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day with its marks: what was done, a meeting to come, what falls due; and the same in words."""

    day: date
    today: bool
    past: bool
    marks: Sequence[str]
    more: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    days: Sequence[Day]
    told: str


def this_week(owner: User, *, now: datetime) -> Week | None:
    """The week; nothing where nothing is in it."""
    days = compose_week(owner, now=now)
    if not any(each.done + each.meetings + each.due for each in days):
        return None
    return Week(days=[_day(each) for each in days], told=_told(days))


def _day(one: WeekDay) -> Day:
    marks = ["done"] * one.done + ["meeting"] * one.meetings + ["due"] * one.due
    return Day(
        day=one.day,
        today=one.today,
        past=one.past,
        marks=marks[:MOST],
        more=max(len(marks) - MOST, 0),
        label=", ".join([_weekday(one.day), *_counted(one)]),
    )


def _weekday(day: date) -> str:
    return date_format(day, "l")


def _counted(one: WeekDay) -> list[str]:
    said = []
    if one.done:
        said.append(ngettext("%(n)d thing done", "%(n)d things done", one.done) % {"n": one.done})
    if one.meetings:
        said.append(ngettext("%(n)d meeting", "%(n)d meetings", one.meetings) % {"n": one.meetings})
    if one.due:
        said.append(ngettext("%(n)d thing due", "%(n)d things due", one.due) % {"n": one.due})
    return said or [_("nothing")]


def _told(days: Sequence[WeekDay]) -> str:
    """What the week comes to; a quiet one is not reproached."""
    total = WeekDay(
        day=days[0].day,
        done=sum(each.done for each in days),
        meetings=sum(each.meetings for each in days),
        due=sum(each.due for each in days),
        today=False,
        past=False,
    )
    return _("In all: %(what)s.") % {"what": ", ".join(_counted(total))}
