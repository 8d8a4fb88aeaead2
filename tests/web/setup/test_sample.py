"""Looking around among invented people, and coming back to one's own book."""

import pytest
from django.test import Client

from inroad.records.models import Goal, Person, User
from tests import people
from tests.web.conftest import at_the_door_of


@pytest.fixture
def own(db: None) -> User:  # noqa: ARG001 - the database that the book lives in
    """The one real book of this machine, with one person."""
    own = User.objects.the_local()
    people.person(own, "Ana Ruiz")
    Goal.objects.create(owner=own, statement="How do nurses become analysts?")
    return own


def test_looking_around_shows_invented_people_and_says_so_on_every_page(own: User) -> None:
    client = at_the_door_of(own)
    assert client.post("/setup/sample/fill").headers["Location"] == "/today"
    for page in ("/today", "/people/", "/setup/"):
        assert "You are looking around with invented people." in client.get(page).content.decode()
    assert client.get("/people/?q=Ana Ruiz").context["people"].rows == []
    assert Person.objects.filter(owner=User.objects.the_sample()).count() > 10


def test_one_press_wipes_the_invented_ones_and_leads_back(own: User) -> None:
    client = at_the_door_of(own)
    client.post("/setup/sample/fill")
    page = client.post("/setup/sample/wipe", follow=True)
    assert "This is your own book." in page.content.decode()
    assert "invented people. Nothing here is sent" not in page.content.decode()
    assert list(Person.objects.values_list("full_name", "owner")) == [("Ana Ruiz", own.pk)]
    assert Goal.objects.get().owner == own


def test_the_real_book_is_untouched_by_filling(own: User) -> None:
    before = list(Person.objects.filter(owner=own).values_list())
    at_the_door_of(own).post("/setup/sample/fill")
    assert list(Person.objects.filter(owner=own).values_list()) == before


def test_a_link_followed_by_mistake_fills_nothing(own: User) -> None:
    assert at_the_door_of(own).get("/setup/sample/fill").status_code == 405
    assert Client().post("/setup/sample/fill").status_code == 302
    assert Person.objects.count() == 1
