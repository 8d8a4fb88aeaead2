"""Two entries are compared, made one, told apart."""

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.edit_person import edit_person
from inroad.records.models import Change, Person, User
from tests.web.conftest import at_the_door_of

pytestmark = pytest.mark.usefixtures("monday")


@pytest.fixture
def both(owner: User, monday: datetime) -> tuple[Person, Person]:
    one = add_person(owner, NewPerson(full_name="Ana Ruiz", email="ana@example.org"), now=monday)
    other = add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=monday)
    edit_person(owner, one, {"city": "Bilbao"}, now=monday)
    edit_person(owner, other, {"city": "Porto"}, now=monday)
    return one, other


def text(client: Client, where: str) -> str:
    return client.get(where).content.decode()


def test_the_other_entry_is_offered_by_its_name(client: Client, both: tuple[Person, Person]) -> None:
    one, other = both
    assert f"/same/{one.pk}/{other.pk}" in text(client, f"/same/{one.pk}")
    assert f"/same/{one.pk}/{other.pk}" in text(client, "/same/")
    assert f"/same/{one.pk}/{other.pk}" not in text(client, f"/same/{one.pk}?q=zebra")
    assert f"/same/{one.pk}" in text(client, f"/people/{one.pk}")


def test_only_what_differs_is_a_choice(client: Client, both: tuple[Person, Person]) -> None:
    page = text(client, f"/same/{both[0].pk}/{both[1].pk}")
    assert 'name="keep-city"' in page
    assert 'name="keep-full_name"' not in page
    assert Person.objects.count() == 2


def test_the_choice_is_kept_and_the_press_can_be_undone(client: Client, both: tuple[Person, Person]) -> None:
    one, other = both
    answer = client.post(f"/same/{one.pk}/{other.pk}", {"keep-city": "other"})
    assert answer.headers["Location"] == f"/people/{one.pk}"
    assert Person.objects.get().city == "Porto"
    client.post(f"/changes/{Change.objects.get().pk}/undo")
    assert {each.city for each in Person.objects.all()} == {"Bilbao", "Porto"}


def test_who_was_told_apart_is_not_asked_about_again(client: Client, both: tuple[Person, Person]) -> None:
    client.post(f"/same/{both[0].pk}/{both[1].pk}/apart")
    assert "Nobody twice" in text(client, "/same/")


def test_nobody_is_the_same_as_themselves(client: Client, both: tuple[Person, Person]) -> None:
    where = f"/same/{both[0].pk}/{both[0].pk}"
    assert client.post(where).headers["Location"] == f"/same/{both[0].pk}"
    assert Person.objects.count() == 2


def test_nobody_elses_people_become_one(client: Client, team_mate: User, both: tuple[Person, Person]) -> None:
    other = at_the_door_of(team_mate)
    where = f"/same/{both[0].pk}/{both[1].pk}"
    assert {other.get(where).status_code, other.post(where).status_code, other.post(f"{where}/apart").status_code} == {
        404
    }
    assert other.get(f"/same/{both[0].pk}").status_code == 404
    assert "Ana Ruiz" not in text(other, "/same/").partition("<main")[2].partition("</main")[0]
    assert client.get(where).status_code == 200


def test_more_pairs_ask_the_database_no_more_questions(client: Client, owner: User, monday: datetime) -> None:
    counts = []
    for name in ("Ana Ruiz", "Ben Okoro", "Cleo Wu"):
        for _ in range(2):
            add_person(owner, NewPerson(full_name=name, organisation=name), now=monday)
        with CaptureQueriesContext(connection) as asked:
            client.get("/same/")
        counts.append(len(asked))
    assert counts[1] == counts[2]
