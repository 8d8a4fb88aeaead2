"""Spread what is due over the days to come: what presses stays, the rest is put off, a few a day."""

from datetime import datetime, timedelta

from django.db import transaction

from inroad.actions.compose_today import open_dues
from inroad.actions.for_several import name_several, snooze_several
from inroad.practice.moves import MoveKind
from inroad.practice.spreading import CROWDED, MAY_WAIT, spread
from inroad.records.calendars import calendar_for
from inroad.records.models import Person, Press, User, Verb

AWAY = timedelta(days=30)


@transaction.atomic
def spread_out(owner: User, *, keep: int, now: datetime) -> int:
    """Put off everybody with whom only such things are due that may wait, but for the first `keep`; say how many."""
    calendar = calendar_for(owner)
    waiting = [each.pk for each in _who_may_wait(owner, now=now)][keep:]
    rows = Person.objects.filter(owner=owner).in_bulk(waiting)
    people = [rows[each] for each in waiting]
    for day, some in spread(people, calendar, calendar.day(now)):
        snooze_several(owner, some, until=day, now=now)
    name_several(people, Verb.SNOOZED)
    return len(people)


def _who_may_wait(owner: User, *, now: datetime) -> list[Person]:
    """In the order in which they come first; nobody with whom something presses."""
    dues = open_dues(owner, now=now).exclude(kind=MoveKind.REQUEST).select_related("person")
    pressing = {each.person_id for each in dues if each.kind not in MAY_WAIT}
    return list({each.person_id: each.person for each in dues if each.person_id not in pressing}.values())


def is_crowded(count: int) -> bool:
    return count > CROWDED


def was_away(owner: User, *, now: datetime) -> bool:
    """Whether nothing was pressed here for a month while something was due."""
    since = now - AWAY
    overdue = open_dues(owner, now=now).exclude(kind=MoveKind.REQUEST).filter(due_on__lt=since.date())
    return overdue.exists() and not Press.objects.filter(owner=owner, created__gte=since).exists()
