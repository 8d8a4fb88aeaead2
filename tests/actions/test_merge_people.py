"""Two entries become one person with the rows of both, and apart again when that is undone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_django import Settings

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.edit_person import edit_person
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.log_touch import add_note
from inroad.actions.merge_people import keep_apart, merge_people, plan_merge
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.actions.tag_person import tag_person
from inroad.practice.moments import Says
from inroad.practice.two_pages import BETWEEN
from inroad.records import models as r
from inroad.records.doubles import doubles
from inroad.records.journal import recording
from tests import people
from tests.actions.test_due_table import assert_equals_a_rebuild
from tests.actions.test_undo_change import assert_found_as_after_a_rebuild, the_book, the_last, undo_the_last
from tests.archives import archive, connection

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def now(settings: Settings, tmp_path: Path) -> None:
    """It is Monday, also for rows that take their time from the clock."""
    file = tmp_path / "clock"
    file.write_text(NOW.isoformat(), encoding="utf-8")
    settings.CLOCK_FILE = str(file)


@pytest.fixture
def owner() -> r.User:
    return people.olu()


@pytest.fixture
def ana(owner: r.User) -> r.Person:
    """As she stands in the address book, with a word of ours."""
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz", email="ana@example.org", organisation="Acme"), now=NOW)
    tag_person(owner, ana, "Rivers", now=NOW)
    add_note(owner, ana, text="likes tea", happened=NOW, now=NOW)
    return ana


@pytest.fixture
def ana_too(owner: r.User) -> r.Person:
    """As she came from LinkedIn, with all that happened there."""
    packed = archive(connection("Ana Ruiz-Sole", "Head", "Acme"), on=NOW.date())
    apply_import(plan_import(owner, packed, name="archive.zip", now=NOW), now=NOW)
    ana = r.Person.objects.get(full_name="Ana Ruiz-Sole")
    edit_person(owner, ana, {"city": "Bilbao"}, now=NOW)
    record_sent(owner, r.Message(owner=owner, person=ana, kind="request"), happened=NOW, now=NOW)
    record_reply(owner, ana, says=Says.YES, happened=NOW, text="gladly, by the river", now=NOW)
    tag_person(owner, ana, "Rivers", now=NOW)
    tag_person(owner, ana, "Bridges", now=NOW)
    ben = add_person(owner, NewPerson(full_name="Ben Okoro"), now=NOW)
    meeting = book_meeting(owner, [ana, ben], Agreed(starts=NOW), now=NOW)
    told = Debrief(advice=["Read"], promises=[Undertaking(text="a book")], names=[_ben(ben)])
    debrief_meeting(owner, meeting, ana, told, now=NOW)
    return ana


def _ben(ben: r.Person) -> NamedPerson:
    return NamedPerson(new=NewPerson(full_name="Ben Okoro"), known=ben)


@pytest.fixture
def merged(owner: r.User, ana: r.Person, ana_too: r.Person) -> r.Person:
    with recording(owner, door=r.Door.PAGE, now=NOW):
        return merge_people(owner, plan_merge(owner, ana, ana_too, {"full_name": "other"}), now=NOW)


def test_the_preview_changes_nothing_and_tells_what_would_move(owner: r.User, ana: r.Person, ana_too: r.Person) -> None:
    before = the_book(owner)
    merge = plan_merge(owner, ana, ana_too)
    assert the_book(owner) == before
    chosen = {each.field: (each.value, each.doubtful) for each in merge.choices}
    assert (chosen["full_name"], chosen["city"]) == (("Ana Ruiz", True), ("Bilbao", False))
    assert merge.moving["Message"] == 2


def test_the_one_who_stays_has_the_rows_of_both(owner: r.User, merged: r.Person) -> None:
    assert (merged.full_name, merged.city) == ("Ana Ruiz-Sole", "Bilbao")
    assert {tag.name for tag in merged.tags.all()} == {"Rivers", "Bridges"}
    assert merged.messages.count() == 2
    assert merged.notes.count() == 1
    assert r.Person.objects.filter(full_name__startswith="Ana").count() == 1
    assert_equals_a_rebuild(owner, NOW)
    assert_found_as_after_a_rebuild(owner)


def test_undoing_returns_each_row_to_its_person(owner: r.User, ana: r.Person, ana_too: r.Person) -> None:
    before = the_book(owner)
    with recording(owner, door=r.Door.PAGE, now=NOW):
        merge_people(owner, plan_merge(owner, ana, ana_too), now=NOW)
    assert the_last(owner).verb == r.Verb.MERGED
    assert undo_the_last(owner) == []
    assert the_book(owner) == before
    assert_equals_a_rebuild(owner, LATER)
    assert_found_as_after_a_rebuild(owner)


def test_undoing_names_what_came_later(owner: r.User, merged: r.Person) -> None:
    at = LATER + timedelta(days=1)
    note = r.Note.objects.create(owner=owner, person=merged, text="new", happened_on=at.date(), created=at)
    assert {"noun": "Note", "id": str(note.pk), "why": "later"} in undo_the_last(owner, at)
    assert r.Note.objects.get(pk=note.pk).person.full_name == "Ana Ruiz"  # type: ignore[union-attr]  # a note about her
    assert r.Person.objects.get(full_name="Ana Ruiz-Sole").messages.count() == 2


def test_of_two_drafts_for_one_thing_both_texts_stay(owner: r.User, ana: r.Person, ana_too: r.Person) -> None:
    for person, body in ((ana, "Dear Ana"), (ana_too, "Hola")):
        r.Message.objects.create(owner=owner, person=person, kind="touch", body=body, own_words=True)
    kept = merge_people(owner, plan_merge(owner, ana, ana_too), now=NOW)
    assert kept.messages.get(state="draft").body == f"Dear Ana{BETWEEN}Hola"


def test_nobody_is_their_own_introducer_or_acquaintance(owner: r.User, ana: r.Person, ana_too: r.Person) -> None:
    r.Referral.objects.create(owner=owner, introducer=ana, person=ana_too, happened_on=NOW.date())
    r.Tie.objects.create(owner=owner, person=ana, other=ana_too)
    merge_people(owner, plan_merge(owner, ana, ana_too), now=NOW)
    assert not r.Tie.objects.filter(other__isnull=False).exists()
    assert_equals_a_rebuild(owner, NOW)


def test_a_linkedin_address_can_go_over(owner: r.User, ana: r.Person, ana_too: r.Person) -> None:
    address = ana_too.linkedin
    assert address
    assert merge_people(owner, plan_merge(owner, ana, ana_too), now=NOW).linkedin == address


def test_who_has_one_name_or_one_address_may_be_one_person_until_told_apart(owner: r.User) -> None:
    one = add_person(owner, NewPerson(full_name="Ana Ruiz", email="ana@example.org"), now=NOW)
    two = add_person(owner, NewPerson(full_name="ana ruiz"), now=NOW)
    three = add_person(owner, NewPerson(full_name="A. R.", email="ANA@example.org"), now=NOW)
    found = {(each.one, each.other): each.why for each in doubles(owner)}
    assert found == {(one.pk, two.pk): "name", (one.pk, three.pk): "address"}
    keep_apart(owner, one, two)
    one.refresh_from_db()
    keep_apart(owner, one, three)
    assert doubles(owner) == []


def test_a_mailbox_of_many_says_nothing(owner: r.User) -> None:
    for name in ("Ana Ruiz", "Ben Okoro"):
        add_person(owner, NewPerson(full_name=name, email="info@example.org"), now=NOW)
    assert doubles(owner) == []
