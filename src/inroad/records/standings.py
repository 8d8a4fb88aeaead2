"""People by where they stand at an instant; silence alone turns a waiting into a quiet."""

from datetime import datetime

from django.db.models import Case, Q, QuerySet, Value, When
from django.db.models.fields import CharField

from inroad.practice.standing import StandingKind
from inroad.records.models import Person


def at_standing(people: QuerySet[Person], kind: StandingKind, now: datetime) -> QuerySet[Person]:
    """Those of the people who stand so now."""
    turned = Q(standing=StandingKind.WAITING, quiet_from__lte=now)
    if kind is StandingKind.QUIET:
        return people.filter(turned | Q(standing=kind))
    if kind is StandingKind.WAITING:
        return people.filter(Q(quiet_from__isnull=True) | Q(quiet_from__gt=now), standing=kind)
    return people.filter(standing=kind)


def standing_at(now: datetime) -> Case:
    """Where each person stands now, as an expression to count by."""
    turned = When(standing=StandingKind.WAITING, quiet_from__lte=now, then=Value(StandingKind.QUIET.value))
    return Case(turned, default="standing", output_field=CharField())


def standing_of(person: Person, now: datetime) -> StandingKind:
    """Where one person stands now."""
    turned = person.quiet_from is not None and person.quiet_from <= now
    quiet = person.standing == StandingKind.WAITING and turned
    return StandingKind.QUIET if quiet else StandingKind(person.standing)
