"""What the user decides about a person, and is nothing but a moment: put off, let go, take up again, keep close."""

from datetime import date, datetime

from django.db import transaction

from inroad.actions.record_reply import latest_request
from inroad.actions.settle import settle
from inroad.practice.moments import Tier
from inroad.practice.working_days import When
from inroad.records.journal import named
from inroad.records.models import Mark, MarkKind, Person, Request, User, Verb


@named(Verb.SNOOZED)
def snooze_person(owner: User, person: Person, *, until: date, now: datetime) -> Mark:
    """Show nothing that is due now until the day."""
    return _mark(owner, person, MarkKind.SNOOZED, happened=now, until=until, now=now)


@named(Verb.STOPPED)
def stop_person(owner: User, person: Person, *, now: datetime) -> Mark:
    """Let go of this person."""
    return _mark(owner, person, MarkKind.STOPPED, happened=now, now=now)


@named(Verb.BARRED)
def bar_person(owner: User, person: Person, *, happened: When, now: datetime) -> Mark:
    """They asked not to be written to."""
    return _mark(owner, person, MarkKind.BARRED, happened=happened, now=now)


@named(Verb.REOPENED)
def reopen_person(owner: User, person: Person, *, now: datetime) -> Mark:
    """Take up a person again after a stop, a silence or a no."""
    return _mark(owner, person, MarkKind.REOPENED, happened=now, now=now)


@named(Verb.TIERED)
def set_tier(owner: User, person: Person, *, tier: Tier | None, now: datetime) -> Mark:
    """Decide how closely to keep in touch; no tier means not at all."""
    return _mark(owner, person, MarkKind.TIERED, happened=now, value=tier.value if tier else "", now=now)


@named(Verb.DECLINED)
def record_decline(owner: User, person: Person, *, happened: When, now: datetime) -> Mark:
    """They said no in a way that left no message."""
    request = latest_request(owner, person)
    return _mark(owner, person, MarkKind.DECLINED, happened=happened, request=request, now=now)


@transaction.atomic
def _mark(
    owner: User,
    person: Person,
    kind: MarkKind,
    *,
    happened: When,
    now: datetime,
    until: date | None = None,
    value: str = "",
    request: Request | None = None,
) -> Mark:
    mark = Mark(owner=owner, person=person, kind=kind, until=until, value=value, request=request)
    mark.happened = happened
    mark.save()
    settle(owner, person.pk, now=now)
    return mark
