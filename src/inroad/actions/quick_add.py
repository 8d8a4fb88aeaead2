"""Somebody is jotted down: who, what happened, through whom, and what comes next, kept together."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from inroad.actions.add_person import NewPerson, keep_person
from inroad.actions.edit_person import add_contact
from inroad.actions.hold_position import hold_position
from inroad.actions.keep_word import make_promise
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.settle import settle, settled_once
from inroad.practice.quick_add import How
from inroad.practice.working_days import When
from inroad.records.journal import name_change
from inroad.records.models import ContactKind, Person, Referral, Source, TouchKind, User, Verb

KINDS = {How.MET: TouchKind.MET, How.CALLED: TouchKind.CALL, How.WROTE: TouchKind.MESSAGE, How.HEARD: TouchKind.MESSAGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Jotted:
    """What was jotted down; `known` and `introducer` are people of the book, `through` is the name of a new one."""

    new: NewPerson
    known: Person | None = None
    how: How = How.NOTHING
    where: str = ""
    happened: When | None = None
    introducer: Person | None = None
    through: str = ""
    then: str = ""
    then_on: date | None = None
    note: str = ""


@transaction.atomic
def quick_add(owner: User, jotted: Jotted, *, now: datetime) -> Person:
    """Keep it all; what is known of somebody already is added to, and never overwritten."""
    happened = jotted.happened or now
    with settled_once(owner, now=now):
        person = jotted.known or keep_person(owner, jotted.new, source=Source.HAND, now=now)
        note = _add_to(owner, jotted, now=now) if jotted.known else jotted.note
        _introduce(owner, person, jotted, happened=happened, now=now)
        if jotted.how is not How.NOTHING:
            kind, ours = KINDS[jotted.how], jotted.how is not How.HEARD
            log_touch(owner, person, kind=kind, ours=ours, text=jotted.where, happened=happened, now=now)
        if jotted.then:
            make_promise(owner, person, text=jotted.then, due=jotted.then_on, happened=now, now=now)
        if note:
            add_note(owner, person, text=note, happened=happened, now=now)
        settle(owner, person.pk, found=[person], now=now)
    name_change(Verb.EDITED if jotted.known else Verb.ADDED, person)
    return person


def _add_to(owner: User, jotted: Jotted, *, now: datetime) -> str:
    """Add the address, and the post where none is known; another post than the known one goes into the note."""
    person, new = jotted.known, jotted.new
    if person is None:
        return jotted.note
    if new.email:
        add_contact(owner, person, kind=ContactKind.EMAIL, value=new.email, now=now)
    if not (person.title_now or person.organisation_now):
        if new.title or new.organisation:
            hold_position(owner, person, title=new.title, organisation=new.organisation, now=now)
        return jotted.note
    here = person.organisation_now.name if person.organisation_now else ""
    other = [told for told, known in ((new.title, person.title_now), (new.organisation, here)) if told != known]
    return "\n".join(part for part in (jotted.note, ", ".join(each for each in other if each)) if part)


def _introduce(owner: User, person: Person, jotted: Jotted, *, happened: When, now: datetime) -> None:
    introducer = jotted.introducer
    if introducer is None and jotted.through:
        introducer = keep_person(owner, NewPerson(full_name=jotted.through), source=Source.HAND, now=now)
    if introducer is None or introducer.pk == person.pk:
        return
    referral = Referral(owner=owner, introducer=introducer, person=person)
    referral.happened = happened
    referral.save()
    settle(owner, person.pk, introducer.pk, found=[introducer, referral], now=now)
