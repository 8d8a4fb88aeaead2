"""Adding somebody by a sentence: what was understood is seen before it is kept."""

from datetime import datetime

import pytest
from django.test import Client

from inroad.actions.add_person import NewPerson, add_person
from inroad.records.models import Person, Promise, Referral, Touch, User

SENTENCE = "Met Ana Ruiz (Acme, data lead) through Bob at PyCon; write her next week"


def kept(client: Client, **changed: str) -> dict[str, str]:
    """The fields that the page shows for the sentence, as a browser would send them."""
    form = client.get("/people/new", {"said": SENTENCE}).context["form"]
    shown = {field.name: field.value() for field in form}
    return {name: str(value) for name, value in shown.items() if value is not None} | changed


def test_a_sentence_fills_the_parts_and_keeps_nothing_yet(client: Client, monday: datetime) -> None:
    assert monday
    page = client.get("/people/new", {"said": SENTENCE}, headers={"HX-Request": "true"}).content.decode()
    for part in ("Ana Ruiz", "Acme", "data lead", "Bob", "PyCon", "write her", "2026-03-13", "2026-03-02"):
        assert f'value="{part}"' in page
    assert "<h1" not in page
    assert not Person.objects.exists()


def test_what_was_understood_is_kept_together(client: Client, owner: User, monday: datetime) -> None:
    assert monday
    answer = client.post("/people/new", kept(client))
    ana = Person.objects.get(owner=owner, full_name="Ana Ruiz")
    assert answer.headers["Location"] == f"/people/{ana.pk}"
    assert (ana.title_now, Touch.objects.get().text, Promise.objects.get().text) == ("data lead", "PyCon", "write her")
    assert Referral.objects.get().introducer.full_name == "Bob"


def test_each_part_can_be_put_right_before_it_is_kept(client: Client, monday: datetime) -> None:
    assert monday
    client.post("/people/new", kept(client, how="", through="", then="", position="Head of data"))
    assert Person.objects.get().title_now == "Head of data"
    assert not Touch.objects.exists()
    assert not Promise.objects.exists()


def test_who_is_in_the_book_already_is_chosen_and_not_added_twice(
    client: Client, owner: User, monday: datetime
) -> None:
    bob = add_person(owner, NewPerson(full_name="Bob Stone"), now=monday)
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz"), now=monday)
    told = kept(client)
    assert (told["known"], told["introducer"]) == (str(ana.pk), str(bob.pk))
    assert "Kept with Ana Ruiz." in client.post("/people/new", told, follow=True).content.decode()
    assert Person.objects.count() == 2
    assert Referral.objects.get().introducer == bob


@pytest.mark.parametrize("known", ["", "0193-nobody"])
def test_a_doubtful_name_is_asked_about(client: Client, owner: User, monday: datetime, known: str) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruis"), now=monday)
    told = kept(client, known=known)
    answer = client.post("/people/new", told)
    assert answer.status_code == 422
    assert "Somebody new: Ana Ruiz" in answer.content.decode()
    assert client.post("/people/new", told | {"known": "new"}).status_code == 302
    assert Person.objects.filter(full_name="Ana Ruiz").exists()


def test_nobody_elses_person_is_chosen(client: Client, team_mate: User, monday: datetime) -> None:
    theirs = add_person(team_mate, NewPerson(full_name="Ana Ruiz"), now=monday)
    client.post("/people/new", kept(client, known=str(theirs.pk)))
    assert not theirs.touches.exists()


def test_a_day_that_is_still_to_come_has_not_happened(client: Client, monday: datetime) -> None:
    assert monday
    answer = client.post("/people/new", kept(client, when="2026-04-01"))
    assert answer.status_code == 422
    assert "This day is still to come." in answer.content.decode()
