"""Whatever is written while a change is open is kept with it, however it is written."""

from datetime import UTC, date, datetime, timedelta

import pytest

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.log_touch import add_note
from inroad.actions.tag_person import tag_person, untag_person
from inroad.records.fragments import Kept, pack, unpack
from inroad.records.journal import KEPT_FOR, named, recording, unrecorded
from inroad.records.models import Change, Door, Meeting, MeetingPerson, Note, Person, Position, User, Verb
from tests import people

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def owner() -> User:
    return people.olu()


@pytest.fixture
def ana(owner: User) -> Person:
    return add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)


def kept(change: Change) -> set[tuple[str, str]]:
    """The nouns of a change, each with what became of the row."""
    return {
        (each.noun, "made" if each.made else "deleted" if each.deleted else "overwritten")
        for each in unpack(bytes(change.fragment))
    }


def the_last() -> Change:
    return Change.objects.latest("created")


def test_what_is_written_outside_of_a_change_is_not_kept(ana: Person) -> None:
    assert ana.pk
    assert not Change.objects.exists()


def test_a_row_that_is_made_and_one_that_is_overwritten_are_kept(owner: User, ana: Person) -> None:
    with recording(owner, door=Door.PAGE, now=NOW):
        tag_person(owner, ana, "Rivers", now=NOW)
        ana.city = "Bilbao"
        ana.save()
    change = the_last()
    assert kept(change) == {("Tag", "made"), ("Tagging", "made"), ("Person", "overwritten")}
    person = next(each for each in unpack(bytes(change.fragment)) if each.noun == "Person")
    assert (person.before, person.after) == ({"city": ""}, {"city": "Bilbao"})


def test_what_is_written_to_many_rows_at_once_is_kept(owner: User, ana: Person) -> None:
    with recording(owner, door=Door.PAGE, now=NOW):
        ana.positions.update(current=False)
        Note.objects.bulk_create([Note(owner=owner, person=ana, text="Tea", happened_on=date(2026, 3, 1))])
    assert kept(the_last()) == {("Position", "overwritten"), ("Note", "made")}


def test_whatever_goes_with_a_row_is_kept_and_so_is_what_pointed_to_it(owner: User, ana: Person) -> None:
    meeting = Meeting.objects.create(owner=owner, happened_on=date(2026, 3, 1))
    MeetingPerson.objects.create(owner=owner, meeting=meeting, person=ana)
    employer = Position.objects.get().organisation
    assert employer
    with recording(owner, door=Door.PAGE, now=NOW):
        Person.objects.filter(pk=ana.pk).delete()
    assert kept(the_last()) == {("Person", "deleted"), ("Position", "deleted"), ("MeetingPerson", "deleted")}
    bob = add_person(owner, NewPerson(full_name="Bob Stone", organisation="Acme"), now=NOW)
    with recording(owner, door=Door.PAGE, now=NOW + timedelta(1)):
        employer.delete()
    assert kept(the_last()) == {("Organisation", "deleted"), ("Position", "deleted"), ("Person", "overwritten")}
    assert bob.pk


def test_what_is_as_before_in_the_end_is_no_change(owner: User, ana: Person) -> None:
    with recording(owner, door=Door.PAGE, now=NOW):
        tag = tag_person(owner, ana, "Rivers", now=NOW)
        ana.sources = {}
        untag_person(owner, ana, tag)
        ana.sources = {}
        ana.save()
    assert not Change.objects.exists()


def test_somebody_elses_rows_are_not_in_ones_change(owner: User, ana: Person) -> None:
    tamar = people.tamar()
    with recording(owner, door=Door.PAGE, now=NOW):
        add_person(tamar, NewPerson(full_name="Eka Beridze"), now=NOW)
    assert ana.pk
    assert not Change.objects.exists()


def test_a_change_within_a_change_is_part_of_it(owner: User, ana: Person) -> None:
    with recording(owner, door=Door.COMMAND, now=NOW), recording(owner, door=Door.PAGE, now=NOW):
        add_note(owner, ana, text="Tea", happened=NOW, now=NOW)
    change = Change.objects.get()
    assert (change.door, change.verb, change.person, change.about) == (Door.COMMAND, Verb.NOTED, ana, "Ana Ruiz")


def test_what_is_set_aside_is_nobodys_change(owner: User, ana: Person) -> None:
    with recording(owner, door=Door.PAGE, now=NOW), unrecorded():
        add_note(owner, ana, text="Tea", happened=NOW, now=NOW)
    assert not Change.objects.exists()


def test_an_outer_name_counts_for_more_than_what_is_done_within(owner: User, ana: Person) -> None:
    @named(Verb.DEBRIEFED)
    def debrief(owner: User, person: Person) -> None:
        add_note(owner, person, text="Tea", happened=NOW, now=NOW)

    with recording(owner, door=Door.PAGE, now=NOW):
        debrief(owner, ana)
    assert Change.objects.get().verb == Verb.DEBRIEFED


def test_a_change_is_kept_for_thirty_days(owner: User, ana: Person) -> None:
    for day in (NOW, NOW + KEPT_FOR + timedelta(1)):
        with recording(owner, door=Door.PAGE, now=day):
            add_note(owner, ana, text="Tea", happened=day, now=day)
    assert Change.objects.get().created == NOW + KEPT_FOR + timedelta(1)


def test_what_is_packed_comes_back(ana: Person) -> None:
    rows = [Kept("Person", ana.pk, {"city": "a\u2028b"}, {"city": "é"}), Kept("Note", ana.pk, seal="x")]
    assert list(unpack(pack(rows))) == rows
    assert list(unpack(pack([]))) == []
