"""The same for several people at once: tag, take a tag off, keep close, put off, let rest."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from inroad.actions.put_off import set_tier, snooze_person, stop_person
from inroad.actions.settle import settled_once
from inroad.actions.tag_person import untag_person
from inroad.practice.moments import Tier
from inroad.practice.names import fold
from inroad.records import search
from inroad.records.access import owned
from inroad.records.journal import journal
from inroad.records.models import Person, Tag, Tagging, User, Verb


@transaction.atomic
def tag_several(owner: User, people: Sequence[Person], name: str, *, now: datetime) -> Tag:
    """Tag them all; who has the tag keeps it."""
    clean = " ".join(name.split())
    tag, _ = Tag.objects.get_or_create(
        owner=owner, folded=fold(clean) or clean, defaults={"name": clean, "created": now, "changed": now}
    )
    tagged = set(owned(Tagging, owner).filter(tag=tag).values_list("person_id", flat=True))
    fresh = [each for each in people if each.pk not in tagged]
    Tagging.objects.bulk_create([Tagging(owner=owner, tag=tag, person=each) for each in fresh])
    search.index_rows(fresh)
    name_several(people, Verb.TAGGED)
    return tag


@transaction.atomic
def untag_several(owner: User, people: Sequence[Person], tag: Tag) -> None:
    """Take the tag off those who have it."""
    tagged = set(owned(Tagging, owner).filter(tag=tag, person__in=people).values_list("person_id", flat=True))
    for each in people:
        if each.pk in tagged:
            untag_person(owner, each, tag)
    name_several(people, Verb.UNTAGGED)


@transaction.atomic
def tier_several(owner: User, people: Sequence[Person], tier: Tier | None, *, now: datetime) -> None:
    with settled_once(owner, now=now):
        for each in people:
            set_tier(owner, each, tier=tier, now=now)
    name_several(people, Verb.TIERED)


@transaction.atomic
def snooze_several(owner: User, people: Sequence[Person], *, until: date, now: datetime) -> None:
    with settled_once(owner, now=now):
        for each in people:
            snooze_person(owner, each, until=until, now=now)
    name_several(people, Verb.SNOOZED)


@transaction.atomic
def stop_several(owner: User, people: Sequence[Person], *, now: datetime) -> None:
    with settled_once(owner, now=now):
        for each in people:
            stop_person(owner, each, now=now)
    name_several(people, Verb.STOPPED)


def name_several(people: Sequence[Person], verb: Verb) -> None:
    """Name the change by all whom it is about, and not by one of them."""
    here = journal()
    if here:
        here.name(verb, *people)
