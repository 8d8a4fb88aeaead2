"""Any later contact, and notes: logged in seconds."""

from datetime import datetime

from django.db import transaction

from inroad.actions.settle import settle, settle_all
from inroad.practice.two_pages import NOWHERE, Page, together
from inroad.practice.working_days import When
from inroad.records.journal import named
from inroad.records.models import Note, Person, Touch, TouchKind, User, Verb


@named(Verb.TOUCHED)
@transaction.atomic
def log_touch(
    owner: User,
    person: Person,
    *,
    kind: str = TouchKind.OTHER,
    ours: bool = True,
    text: str = "",
    happened: When,
    now: datetime,
) -> Touch:
    """A call, a word at an event, an article passed on."""
    touch = Touch(owner=owner, person=person, kind=kind, ours=ours, text=text)
    touch.happened = happened
    touch.save()
    settle(owner, person.pk, found=[touch], now=now)
    return touch


@named(Verb.NOTED)
@transaction.atomic
def add_note(owner: User, person: Person, *, text: str, happened: When, now: datetime) -> Note:
    """A note is found again, and makes nothing due."""
    note = Note(owner=owner, person=person, text=text)
    note.happened = happened
    note.save()
    settle(owner, person.pk, found=[note], now=now)
    return note


@named(Verb.EDITED_NOTE)
@transaction.atomic
def edit_note(note: Note, *, text: str, happened: When, page: Page = NOWHERE, now: datetime) -> bool:
    """Put a note right; says whether another page changed it meanwhile, whose words are then kept above these."""
    note.refresh_from_db(from_queryset=Note.objects.select_for_update())
    kept = together(note.text, "", text, page)
    note.text = kept.text
    note.happened = happened
    note.save()
    settle_all(note.owner, [note.person_id] if note.person_id else [], found=[note], now=now)
    return kept.both
