"""What is known of a person is corrected by hand; from then on no import overwrites it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from inroad.actions.hold_position import hold_position
from inroad.actions.settle import settle
from inroad.actions.take_out import take_out
from inroad.practice.names import fold, read_name
from inroad.practice.profiles import fold_email, fold_tel, fold_url
from inroad.records import search
from inroad.records.journal import name_deletion, named
from inroad.records.models import ContactKind, ContactPoint, Person, Position, Source, User, Verb

EDITABLE = (
    *("full_name", "nickname", "pronouns", "headline", "city", "country", "time_zone", "linkedin"),
    *("etiquette", "writes_in"),
)
FIELDS = {ContactKind.EMAIL: "emails", ContactKind.PHONE: "tels", ContactKind.URL: "urls"}
FOLDS = {ContactKind.EMAIL: fold_email, ContactKind.PHONE: fold_tel, ContactKind.URL: fold_url}


@named(Verb.EDITED)
@transaction.atomic
def edit_person(owner: User, person: Person, known: Mapping[str, str], *, now: datetime) -> list[str]:
    """Store the fields that differ, each with the user's hand as its source; give their names."""
    changed = [name for name in EDITABLE if name in known and known[name] != getattr(person, name)]
    for name in changed:
        setattr(person, name, known[name])
        person.sources[name] = {"by": Source.HAND.value, "at": now.isoformat()}
    if "full_name" in changed:
        _read_name(person)
    person.save()
    settle(owner, person.pk, found=[person], now=now)
    if "full_name" in changed:
        search.index_person(person)
    return changed


def _read_name(person: Person) -> None:
    name = read_name(person.full_name)
    person.given, person.family = name.given, name.family
    person.sort_name = fold(f"{name.family} {name.given}".strip() or person.full_name)


@named(Verb.TOOK_POST)
@transaction.atomic
def take_position(
    owner: User, person: Person, *, title: str, organisation: str, started: str, now: datetime
) -> Position:
    """They have a new post; the present one ends where the new one begins, as far as that is known."""
    person.positions.filter(owner=owner, current=True).update(current=False, ended=started, changed=now)
    position = hold_position(owner, person, title=title, organisation=organisation, started=started, now=now)
    settle(owner, person.pk, found=[person], now=now)
    return position


@named(Verb.KEPT_CONTACT)
@transaction.atomic
def add_contact(owner: User, person: Person, *, kind: ContactKind, value: str, now: datetime) -> ContactPoint:
    """Keep an address or a number; one that is already there stays as it is."""
    folded = FOLDS[kind](value) or value.casefold()
    point, _ = ContactPoint.objects.get_or_create(
        owner=owner, person=person, kind=kind, folded=folded, defaults={"value": value, "source": Source.HAND}
    )
    settle(owner, person.pk, found=[person], now=now)
    return point


@transaction.atomic
def remove_contact(point: ContactPoint, *, now: datetime) -> None:
    """Take it out of the book, for good."""
    name_deletion(point)
    person = point.person
    point.delete()
    take_out(person, FIELDS[ContactKind(point.kind)], point.value)
    settle(person.owner, person.pk, found=[person], now=now)
