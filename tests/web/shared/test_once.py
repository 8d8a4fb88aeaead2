"""A form that is sent twice acts once."""

import re
from threading import Thread

import pytest
from django.db import connection
from django.test import Client

from inroad.records.models import Note, Person, Press, User
from tests import people
from tests.web.conftest import at_the_door_of

pytestmark = pytest.mark.usefixtures("monday")


def values(client: Client, page: str) -> list[str]:
    return re.findall(r'name="once" value="([^"]+)"', client.get(page).content.decode())


def test_each_form_of_a_page_has_a_value_of_its_own(client: Client) -> None:
    both = values(client, "/people/new") + values(client, "/people/new")
    assert both
    assert len(set(both)) == len(both)


def test_a_person_added_by_two_presses_is_one_person(client: Client, owner: User) -> None:
    given = {"name": "Ana Ruiz", "once": values(client, "/people/new")[0]}
    first, second = client.post("/people/new", given), client.post("/people/new", given)
    assert Person.objects.filter(owner=owner).count() == 1, first.content.decode()
    assert second.headers["Location"] == first.headers["Location"]


def test_the_same_page_with_other_words_is_another_press(client: Client, owner: User) -> None:
    value = values(client, "/people/new")[0]
    for name in ("Ana Ruiz", "Li Wei"):
        client.post("/people/new", {"name": name, "once": value})
    assert Person.objects.filter(owner=owner).count() == 2


def test_what_was_refused_may_be_sent_again(client: Client, owner: User) -> None:
    given = {"name": "", "once": "a value"}
    assert client.post("/people/new", given).status_code == 422
    assert client.post("/people/new", given).status_code == 422
    assert not Press.objects.filter(owner=owner).exists()


def test_a_value_that_one_owner_spent_is_nothing_to_another(client: Client, team_mate: User) -> None:
    given = {"name": "Ana Ruiz", "once": "a value"}
    client.post("/people/new", given)
    at_the_door_of(team_mate).post("/people/new", given)
    assert Person.objects.filter(owner=team_mate).count() == 1


@pytest.mark.skipif(connection.vendor == "sqlite", reason="a database in memory has no lock to wait for")
@pytest.mark.django_db(transaction=True)
def test_two_presses_at_one_time_act_once_and_lead_to_one_place(owner: User) -> None:
    ana, answers = people.person(owner, "Ana Ruiz"), []

    def press() -> None:
        given = {"text": "likes tea", "when": "2026-03-02", "once": "a value"}
        answers.append(at_the_door_of(owner).post(f"/people/{ana.pk}/note", given))
        connection.close()

    presses = [Thread(target=press) for _ in range(4)]
    for each in presses:
        each.start()
    for each in presses:
        each.join()
    assert {each.status_code for each in answers} == {302}
    assert len({each.headers["Location"] for each in answers}) == 1
    assert Note.objects.filter(owner=owner).count() == 1
