"""A book in which one person is spoken of everywhere, so that a test can look for what is left of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inroad.actions import keep_word
from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.attach_file import attach_file
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.draft_message import open_draft
from inroad.actions.edit_person import add_contact
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.actions.tag_person import tag_person
from inroad.practice.moments import Says
from inroad.records.journal import recording
from inroad.records.models import Channel, ContactKind, Door, MessageKind, Organisation, Person, Press, TouchKind, User

GIVEN, FAMILY = "Zephyrine", "Quillfeather"
NAME = f"{GIVEN} {FAMILY}"
ADDRESS = "zephyrine.quillfeather@plumage.example"
LINKEDIN = "https://www.linkedin.com/in/zq-plumage"
SENTENCE = "the marmalade barometer predicts our ninefold harvest"
TELEPHONE = "+44 20 7946 0123"
# What must be nowhere afterwards.
PLANTED = (GIVEN, FAMILY, "zephyrine.quillfeather", "zq-plumage", "marmalade barometer", "7946 0123")
ROW = "Full name,E-mail,Organisation\n{},{},Plumage\nBen Okoro,ben@example.org,Northlight\n"


@dataclass(frozen=True, slots=True)
class Planted:
    """Who is to be forgotten, and who stays."""

    person: Person
    introducer: Person
    named: Person


def plant(owner: User, *, now: datetime) -> Planted:
    """A person with a whole story, who is also named by others, in others' notes, in imports, presses and the bin."""
    with recording(owner, door=Door.PAGE, now=now):
        bob = add_person(owner, NewPerson(full_name="Bob Stone", organisation="Plumage"), now=now)
        meeting = book_meeting(owner, [bob], Agreed(starts=now - timedelta(days=20)), now=now - timedelta(days=22))
        names = [NamedPerson(new=NewPerson(full_name=NAME, organisation="Plumage", title="Baker"), said=SENTENCE)]
        debrief_meeting(owner, meeting, bob, Debrief(names=names), now=now - timedelta(days=20))
    zeph = Person.objects.get(owner=owner, full_name=NAME)
    with recording(owner, door=Door.PAGE, now=now):
        cleo = _tell_story(owner, zeph, now=now)
    with recording(owner, door=Door.PAGE, now=now):
        _speak_of(owner, bob, now=now)
    _import(owner, now=now)
    Press.objects.create(owner=owner, mark="a" * 64, leads_to=f"/people/{zeph.pk}")
    return Planted(zeph, bob, cleo)


def _tell_story(owner: User, zeph: Person, *, now: datetime) -> Person:
    zeph.linkedin, zeph.headline = LINKEDIN, SENTENCE
    zeph.save()
    add_contact(owner, zeph, kind=ContactKind.EMAIL, value=ADDRESS, now=now)
    add_contact(owner, zeph, kind=ContactKind.PHONE, value=TELEPHONE, now=now)
    draft = open_draft(owner, zeph, MessageKind.REQUEST, "", now=now - timedelta(days=19))
    draft.subject, draft.body, draft.channel = "A question", f"Dear {GIVEN}, {SENTENCE}.", Channel.EMAIL
    draft.save()
    record_sent(owner, draft, happened=now - timedelta(days=18), now=now - timedelta(days=18))
    reply = {"says": Says.YES, "text": SENTENCE, "channel": Channel.EMAIL}
    record_reply(owner, zeph, happened=now - timedelta(days=16), now=now - timedelta(days=16), **reply)  # type: ignore[arg-type]  # told as a form tells it
    agreed = Agreed(starts=now - timedelta(days=9), place=SENTENCE)
    met = book_meeting(owner, [zeph], agreed, now=now - timedelta(days=15))
    names = [NamedPerson(new=NewPerson(full_name="Cleo Marsh"), said=SENTENCE)]
    told = Debrief(advice=[SENTENCE], claims=[SENTENCE], promises=[Undertaking(text=SENTENCE)], names=names)
    debrief_meeting(owner, met, zeph, told, now=now - timedelta(days=9))
    add_note(owner, zeph, text=SENTENCE, happened=now, now=now)
    log_touch(owner, zeph, kind=TouchKind.CALL, text=SENTENCE, happened=now, now=now)
    attach_file(owner, zeph, name=f"{NAME}.txt", media_type="text/plain", content=SENTENCE.encode())
    tag_person(owner, zeph, "Bakers", now=now)
    return Person.objects.get(owner=owner, full_name="Cleo Marsh")


def _speak_of(owner: User, bob: Person, *, now: datetime) -> None:
    """Somebody else's rows that name them."""
    add_note(owner, bob, text=f"{NAME} told Bob of the harvest.", happened=now, now=now)
    keep_word.make_promise(owner, bob, text=f"Write to {NAME} ({ADDRESS})", happened=now, now=now)
    draft = open_draft(owner, bob, MessageKind.TOUCH, "", now=now)
    draft.body = f"I met {NAME} by the harbour"
    draft.save()


def _import(owner: User, *, now: datetime) -> None:
    """A table that was brought in, and one whose preview still waits."""
    once = plan_import(owner, ROW.format(NAME, ADDRESS).encode(), name=f"{NAME}.csv", now=now)
    apply_import(once, now=now)
    plan_import(owner, ROW.format(f"{GIVEN[0]}. {FAMILY}", ADDRESS).encode(), name="later.csv", now=now)
    assert Organisation.objects.filter(owner=owner).exists()
