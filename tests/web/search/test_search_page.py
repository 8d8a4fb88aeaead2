"""Search: as one types and on its page, forgiving of typing errors in names, and within one's own book."""

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, debrief_meeting
from inroad.actions.log_touch import add_note
from inroad.records import search
from inroad.records.models import Goal, Person, User

TYPING = {"HX-Request": "true"}


@pytest.fixture
def ana(owner: User, monday: datetime) -> Person:
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz", title="Data lead", organisation="Acme"), now=monday)
    add_note(owner, ana, text="She measures rivers in <b>spring</b>.", happened=monday, now=monday)
    return ana


def test_a_name_is_found_with_a_typing_error_and_its_post(client: Client, ana: Person) -> None:
    page = client.get("/search?q=Riuz").content.decode()
    assert f'href="/people/{ana.pk}"' in page
    assert "Data lead, Acme" in page


def test_what_is_typed_gets_only_the_results(client: Client, ana: Person) -> None:
    part = client.get("/search?q=ana", headers=TYPING).content.decode()
    assert part.strip().startswith("<ul")
    assert str(ana.pk) in part


def test_words_of_notes_are_marked_and_never_taken_for_markup(client: Client, ana: Person) -> None:
    page = client.get("/search?q=rivers").content.decode()
    assert "<mark>rivers</mark>" in page
    assert "<b>spring</b>" not in page
    assert f'href="/people/{ana.pk}"' in page


def test_a_conversation_leads_to_its_meeting(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    meeting = book_meeting(owner, [ana], Agreed(starts=monday), now=monday)
    debrief_meeting(owner, meeting, ana, Debrief(takeaway="Turbines hum"), now=monday)
    page = client.get("/search?q=turbines").content.decode()
    assert f'href="/meet/{meeting.pk}"' in page


def test_the_seekers_own_words_lead_to_setup(client: Client, owner: User) -> None:
    search.index_rows([Goal.objects.create(owner=owner, statement="How do people move into hydrology?")])
    assert "Your goal" in client.get("/search?q=hydrology").content.decode()


@pytest.mark.parametrize("asked", ["", "a", "zzzzzz", '"; drop table', "%00", "*"])
def test_nothing_found_is_said_and_nothing_breaks(client: Client, ana: Person, asked: str) -> None:
    assert ana.full_name
    assert client.get("/search", {"q": asked}).status_code == 200
    assert client.get("/search", {"q": asked}, headers=TYPING).status_code == 200


def test_nobody_finds_what_is_in_somebody_elses_book(client: Client, team_mate: User, monday: datetime) -> None:
    add_person(team_mate, NewPerson(full_name="Eka Beridze"), now=monday)
    assert "Nothing found" in client.get("/search?q=beridze").content.decode()


def test_more_hits_ask_the_database_no_more(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/search?q=rivers")
        return len(asked)

    before = queries()
    for number in range(12):
        other = add_person(owner, NewPerson(full_name=f"Bob Number{number}"), now=monday)
        add_note(owner, other, text=f"rivers {number}", happened=monday, now=monday)
    assert ana.pk
    assert queries() == before < 15


def test_a_question_that_no_keyboard_can_type_is_answered_too(client: Client) -> None:
    assert client.get("/search", {"q": "Ana\0" + "x" * 5000}).status_code == 200
