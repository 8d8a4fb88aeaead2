"""People as a board: columns of standings, and moves that ask for what happened."""

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.log_sent import log_sent
from inroad.actions.put_off import bar_person
from inroad.records.models import MessageKind, Person, User
from tests import people


@pytest.fixture
def ana(owner: User, monday: datetime) -> Person:
    return add_person(owner, NewPerson(full_name="Ana Ruiz", title="Data lead", organisation="Acme"), now=monday)


def columns(client: Client, address: str = "/people/board") -> dict[str, list[str]]:
    """Who stands where, as the board shows it."""
    answer = client.get(address)
    assert answer.status_code == 200
    return {
        each.kind: [card.row.title for card in each.cards] for each in answer.context["board"].columns if each.cards
    }


def test_everybody_is_in_the_column_where_they_stand(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    add_person(owner, NewPerson(full_name="Bob Stone"), now=monday)
    log_sent(owner, ana, kind=MessageKind.REQUEST, happened=monday, now=monday)
    assert columns(client) == {"unasked": ["Bob Stone"], "waiting": ["Ana Ruiz"]}
    assert columns(client, "/people/board?q=ruis") == {"waiting": ["Ana Ruiz"]}


def test_a_move_that_takes_something_asks_for_it_and_then_comes_true(client: Client, ana: Person) -> None:
    asked = client.get(f"/people/{ana.pk}/stand?to=waiting", headers={"HX-Request": "true"}).content.decode()
    assert "What did you send, and when?" in asked
    assert "<h1" not in asked
    told = {"kind": "request", "when": "2026-03-02", "channel": "email", "text": ""}
    done = client.post(f"/people/{ana.pk}/stand?to=waiting", told, follow=True)
    assert "Ana Ruiz: Waiting for an answer." in done.content.decode()
    assert columns(client) == {"waiting": ["Ana Ruiz"]}


def test_a_form_that_is_not_right_is_given_back(client: Client, ana: Person) -> None:
    answer = client.post(f"/people/{ana.pk}/stand?to=waiting", {"kind": "request", "when": "2027-01-01"})
    assert answer.status_code == 422
    assert "This day is still to come." in answer.content.decode()


def test_a_meeting_is_agreed_on_its_own_page(client: Client, ana: Person) -> None:
    answer = client.get(f"/people/{ana.pk}/stand?to=agreed")
    assert answer.headers["Location"] == f"/meet/book/{ana.pk}"


def test_a_move_to_which_nothing_leads_says_why(client: Client, ana: Person) -> None:
    refused = client.post(f"/people/{ana.pk}/stand?to=quiet", {"when": "2026-03-02"})
    assert refused.status_code == 200
    assert "Nobody is moved there" in refused.content.decode()
    assert columns(client) == {"unasked": ["Ana Ruiz"]}


def test_whoever_asked_not_to_be_written_to_is_moved_nowhere(
    client: Client, owner: User, ana: Person, monday: datetime
) -> None:
    bar_person(owner, ana, happened=monday, now=monday)
    assert "They asked you not to write." in client.get(f"/people/{ana.pk}/stand?to=waiting").content.decode()


def test_without_a_script_a_page_asks_where_to(client: Client, ana: Person) -> None:
    page = client.get(f"/people/{ana.pk}/stand").content.decode()
    assert page.count("stand?to=") == 8
    assert "stand?to=unasked" not in page


def test_more_people_ask_the_database_no_more_and_fill_no_more_than_a_page(
    client: Client, owner: User, ana: Person
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/people/board")
        return len(asked)

    before = queries()
    Person.objects.bulk_create(Person(owner=owner, full_name=f"P {n:03}", sort_name=f"p {n:03}") for n in range(150))
    assert queries() == before < 12
    assert [len(cards) for cards in columns(client).values()] == [99]
    assert ana.full_name


def test_a_board_shows_nobody_elses_people(client: Client, ana: Person, team_mate: User) -> None:
    theirs = people.person(team_mate, "Eka Beridze")
    assert columns(client) == {"unasked": [ana.full_name]}
    assert client.get(f"/people/{theirs.pk}/stand").status_code == 404
