"""Somebody new comes into the book, with as little as a name."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from inroad.actions.hold_position import hold_position
from inroad.actions.settle import settle
from inroad.practice.names import fold, read_name
from inroad.records.journal import named
from inroad.records.models import ContactKind, ContactPoint, Person, Source, User, Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """What the user typed; only the name is needed."""

    full_name: str
    title: str = ""
    organisation: str = ""
    email: str = ""
    country: str = ""


@named(Verb.ADDED)
@transaction.atomic
def add_person(owner: User, new: NewPerson, *, source: Source = Source.HAND, now: datetime) -> Person:
    """Keep the person, their post and their address."""
    person = keep_person(owner, new, source=source, now=now)
    settle(owner, person.pk, found=[person], now=now)
    return person


def keep_person(owner: User, new: NewPerson, *, source: Source, now: datetime) -> Person:
    """Write the rows of a new person; the caller settles."""
    name = read_name(new.full_name)
    person = Person(
        owner=owner,
        full_name=new.full_name.strip(),
        given=name.given,
        family=name.family,
        sort_name=fold(f"{name.family} {name.given}".strip() or new.full_name),
        country=new.country,
        source=source,
        created=now,
        changed=now,
    )
    person.save()
    if new.title or new.organisation:
        hold_position(owner, person, title=new.title, organisation=new.organisation, source=source, now=now)
    if new.email:
        ContactPoint.objects.create(
            owner=owner,
            person=person,
            kind=ContactKind.EMAIL,
            value=new.email,
            folded=new.email.casefold(),
            source=source,
        )
    return person
