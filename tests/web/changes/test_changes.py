"""What was done is listed with its door, and undone with one press."""

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.delete_row import DELETABLE
from inroad.actions.log_touch import add_note
from inroad.actions.record_reply import record_reply
from inroad.actions.set_goal import Aim, set_goal
from inroad.practice.moments import Says
from inroad.records.journal import recording
from inroad.records.models import Change, Door, Note, Organisation, Owned, Person, User, Verb
from inroad.records.taking_back import LEFT
from inroad.sentences_changes import DONE, DOORS, NOUNS, WHY
from tests.web.conftest import at_the_door_of

pytestmark = pytest.mark.usefixtures("monday")


@pytest.fixture
def ana(owner: User, monday: datetime) -> Person:
    return add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=monday)


def text(client: Client, where: str) -> str:
    return client.get(where, follow=True).content.decode()


def write_a_note(client: Client, person: Person, words: str = "likes tea") -> str:
    given = {"text": words, "when": "2026-03-02"}
    return client.post(f"/people/{person.pk}/note", given, follow=True).content.decode()


def test_a_press_is_answered_with_what_it_did_and_an_undo(client: Client, ana: Person) -> None:
    page = write_a_note(client, ana)
    change = Change.objects.get()
    assert "Kept the note." in page
    assert f'action="/changes/{change.pk}/undo"' in page
    assert client.post(f"/changes/{change.pk}/undo", follow=True).status_code == 200
    assert not Note.objects.exists()


def test_a_press_that_says_nothing_itself_is_answered_too(client: Client, ana: Person) -> None:
    given = {"full_name": "Ana Ruiz", "city": "Bilbao"}
    page = client.post(f"/people/{ana.pk}/edit", given, follow=True).content.decode()
    assert "You corrected what is known of Ana Ruiz" in page


def test_what_was_done_is_listed_with_its_door(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    write_a_note(client, ana)
    with recording(owner, door=Door.COMMAND, now=monday):
        add_note(owner, ana, text="By the way", happened=monday, now=monday)
    page = text(client, "/changes/")
    assert "A note about Ana Ruiz" in page
    assert "on a page" in page
    assert "by a command" in page
    assert "on a page" not in text(client, "/changes/?show=command").partition("<main")[2]


def test_a_persons_changes_are_those_of_no_other(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    ben = add_person(owner, NewPerson(full_name="Ben Okoro"), now=monday)
    write_a_note(client, ana)
    write_a_note(client, ben)
    page = text(client, f"/changes/?person={ana.pk}")
    assert "A note about Ana Ruiz" in page
    assert "A note about Ben Okoro" not in page


def test_an_undo_can_be_undone_from_the_list(client: Client, ana: Person) -> None:
    write_a_note(client, ana)
    client.post(f"/changes/{Change.objects.get().pk}/undo")
    undo = Change.objects.get(verb=Verb.UNDONE)
    assert "Undone: A note about Ana Ruiz" in text(client, "/changes/")
    client.post(f"/changes/{undo.pk}/undo")
    assert Note.objects.get().text == "likes tea"


def test_a_second_undo_of_the_same_is_refused_in_words(client: Client, ana: Person) -> None:
    write_a_note(client, ana)
    where = f"/changes/{Change.objects.get().pk}/undo"
    client.post(where)
    assert "This was undone already" in client.post(where, follow=True).content.decode()


def test_what_stayed_is_named_with_the_reason(client: Client, ana: Person) -> None:
    given = {"full_name": "Ana Ruiz", "city": "Bilbao"}
    client.post(f"/people/{ana.pk}/edit", given)
    change = Change.objects.get()
    client.post(f"/people/{ana.pk}/edit", given | {"city": "Porto"})
    page = client.post(f"/changes/{change.pk}/undo", follow=True).content.decode()
    assert "Undone, but for 1 thing that was changed since." in page
    assert "kept, because it was changed later" in page
    assert f'<a href="/people/{ana.pk}">Ana Ruiz</a>' in page


def test_a_deleted_person_comes_back(client: Client, ana: Person) -> None:
    page = client.post(f"/changes/delete/person/{ana.pk}", follow=True).content.decode()
    assert not Person.objects.exists()
    assert "Deleted. For thirty days you can put it back." in page
    assert "You deleted Ana Ruiz" in text(client, "/changes/")
    client.post(f"/changes/{Change.objects.get().pk}/undo")
    assert Person.objects.get().organisation_now == Organisation.objects.get()
    assert f"/changes/?person={ana.pk}" in text(client, f"/people/{ana.pk}")


def test_an_organisation_where_somebody_works_stays(client: Client, ana: Person) -> None:
    employer = ana.positions.get().organisation
    assert employer
    page = client.post(f"/changes/delete/organisation/{employer.pk}", follow=True).content.decode()
    assert "It stays." in page
    assert Organisation.objects.exists()


@pytest.mark.parametrize("noun", ["user", "press", "nothing", "change"])
def test_what_is_no_noun_of_the_book_is_not_deleted(client: Client, ana: Person, noun: str) -> None:
    assert client.post(f"/changes/delete/{noun}/{ana.pk}").status_code == 404


def test_nobody_elses_changes_and_rows_exist(client: Client, team_mate: User, ana: Person) -> None:
    write_a_note(client, ana)
    other, change = at_the_door_of(team_mate), Change.objects.get()
    assert other.get(f"/changes/{change.pk}").status_code == 404
    assert other.post(f"/changes/{change.pk}/undo").status_code == 404
    assert other.post(f"/changes/delete/person/{ana.pk}").status_code == 404
    for where in ("/changes/", f"/changes/?person={ana.pk}"):
        assert "about Ana Ruiz" not in text(other, where)


def test_more_changes_ask_the_database_no_more_questions(client: Client, ana: Person) -> None:
    counts = []
    for _ in range(2):
        for number in range(4):
            write_a_note(client, ana, f"note {number}")
            client.post(f"/changes/{Change.objects.latest('created').pk}/undo")
        with CaptureQueriesContext(connection) as asked:
            client.get("/changes/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_everything_that_can_be_done_has_its_sentence() -> None:
    assert set(DONE) == {*Verb, *(f"deleted_{noun}" for noun in DELETABLE)}
    assert set(DOORS) == set(Door)
    assert set(WHY) == set(LEFT)


def test_every_noun_that_can_stay_has_its_word() -> None:
    journaled = {each.__name__ for each in Owned.__subclasses__() if each.journaled}
    assert journaled <= set(NOUNS)


def test_a_question_a_message_and_a_meeting_are_deleted_on_their_own_pages(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    goal = set_goal(owner, Aim(statement="How are rivers measured?"), now=monday)
    reply = record_reply(owner, ana, says=Says.YES, happened=monday, now=monday)
    meeting = book_meeting(owner, [ana], Agreed(starts=monday), now=monday)
    for row, page in ((goal, "setup/goal"), (reply, "write/message"), (meeting, "meet")):
        press = f"/changes/delete/{type(row).__name__.lower()}/{row.pk}"
        assert press in text(client, f"/{page}/{row.pk}")
        client.post(press)
        assert not type(row).objects.filter(pk=row.pk).exists()
    page = text(client, "/changes/")
    assert "You deleted a question: How are rivers measured?" in page
    assert "You deleted a meeting with Ana Ruiz" in page


def test_a_page_of_changes_that_is_too_far_shows_the_last(client: Client, ana: Person) -> None:
    write_a_note(client, ana)
    assert "A note about Ana Ruiz" in text(client, "/changes/?page=99&show=nothing&person=nobody")
