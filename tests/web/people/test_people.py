"""The list of people: filters as addresses, counts, names with typing errors, a hundred rows at a time."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.put_off import set_tier
from inroad.actions.tag_person import tag_person
from inroad.practice.moments import Tier
from inroad.practice.standing import StandingKind
from inroad.records.models import Person, SavedFilter, User
from tests import people


def names(client: Client, address: str) -> list[str]:
    """Who is listed there, in order."""
    answer = client.get(address)
    assert answer.status_code == 200
    return [row.title for row in answer.context["people"].rows]


@pytest.fixture
def few(owner: User, monday: datetime) -> dict[str, Person]:
    """Three people of different kinds."""
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz", title="Data lead", organisation="Acme"), now=monday)
    bob = add_person(owner, NewPerson(full_name="Bob Stone", organisation="Northwind"), now=monday)
    li = add_person(owner, NewPerson(full_name="Li Wei"), now=monday)
    set_tier(owner, bob, tier=Tier.A, now=monday)
    tag_person(owner, li, "Hydrology", now=monday)
    return {"ana": ana, "bob": bob, "li": li}


def test_everybody_is_listed_by_family_name_with_what_they_do(client: Client, few: dict[str, Person]) -> None:
    assert len(few) == 3
    assert names(client, "/people/") == ["Ana Ruiz", "Bob Stone", "Li Wei"]
    assert "Data lead, Acme" in client.get("/people/").content.decode()


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("standing=kept", ["Bob Stone"]),
        ("standing=unasked", ["Ana Ruiz", "Li Wei"]),
        ("tier=A", ["Bob Stone"]),
        ("tag=hydrology", ["Li Wei"]),
        ("source=hand", ["Ana Ruiz", "Bob Stone", "Li Wei"]),
        ("source=linkedin", []),
        ("q=ruis", ["Ana Ruiz"]),
        ("q=li", ["Li Wei"]),
        ("q=stnoe&standing=kept", ["Bob Stone"]),
        ("standing=nonsense&tier=Z&sort=up&organisation=x&page=a", ["Ana Ruiz", "Bob Stone", "Li Wei"]),
    ],
)
def test_a_filter_is_an_address(client: Client, few: dict[str, Person], asked: str, listed: list[str]) -> None:
    assert len(few) == 3
    assert sorted(names(client, f"/people/?{asked}")) == listed


def test_people_of_one_organisation_are_listed_by_its_id(client: Client, few: dict[str, Person]) -> None:
    assert names(client, f"/people/?organisation={few['ana'].organisation_now_id}") == ["Ana Ruiz"]


def test_somebody_elses_organisation_lists_nobody(client: Client, few: dict[str, Person], team_mate: User) -> None:
    theirs = add_person(team_mate, NewPerson(full_name="Eka Beridze", organisation="Acme"), now=few["ana"].created)
    page = client.get(f"/people/?organisation={theirs.organisation_now_id}")
    assert page.context["people"].rows == []
    assert "Acme" not in page.content.decode()


def test_chips_count_how_many_stand_where(client: Client, few: dict[str, Person]) -> None:
    assert len(few) == 3
    chips = client.get("/people/?standing=kept").context["people"].standings
    assert [(chip.label, chip.count) for chip in chips] == [("Everyone", 3), ("Not asked yet", 2), ("In touch", 1)]


def test_a_waiting_that_has_been_silent_long_enough_is_quiet(client: Client, owner: User, monday: datetime) -> None:
    turned = {"standing": StandingKind.WAITING.value, "quiet_from": monday - timedelta(days=1)}
    still = {"standing": StandingKind.WAITING.value, "quiet_from": monday + timedelta(days=1)}
    Person.objects.filter(pk=people.person(owner, "Ana Ruiz").pk).update(**turned)
    Person.objects.filter(pk=people.person(owner, "Bob Stone").pk).update(**still)
    assert names(client, "/people/?standing=quiet") == ["Ana Ruiz"]
    assert names(client, "/people/?standing=waiting") == ["Bob Stone"]


def test_no_page_has_more_than_a_hundred_rows(client: Client, owner: User) -> None:
    rows = [Person(owner=owner, full_name=f"P {n:03}", sort_name=f"p {n:03}") for n in range(101)]
    Person.objects.bulk_create(rows)
    assert len(names(client, "/people/")) == 100
    assert names(client, "/people/?page=2") == ["P 100"]


def test_more_people_ask_the_database_no_more(client: Client, owner: User, few: dict[str, Person]) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get("/people/?sort=recent")
        return len(asked)

    before = queries()
    for number in range(20):
        known = NewPerson(full_name=f"Eka Number{number}", organisation=f"Office {number}")
        tag_person(owner, add_person(owner, known, now=few["ana"].created), f"tag {number}", now=few["ana"].created)
    assert queries() == before < 15


def test_a_name_alone_brings_somebody_into_the_book(client: Client, owner: User) -> None:
    answer = client.post("/people/new", {"name": "Noor Haddad"})
    noor = Person.objects.get(owner=owner, full_name="Noor Haddad")
    assert answer.headers["Location"] == f"/people/{noor.pk}"
    assert "Noor Haddad is in your book." in client.get(answer.headers["Location"]).content.decode()


def test_a_form_that_is_not_right_is_given_back_as_it_was_typed(client: Client) -> None:
    answer = client.post("/people/new", {"name": "", "position": "Hydrologist", "email": "noor at"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This field is required." in page
    assert 'value="Hydrologist"' in page
    assert 'value="noor at"' in page


def test_while_one_types_only_the_rows_come(client: Client, few: dict[str, Person]) -> None:
    assert len(few) == 3
    part = client.get("/people/?q=ruis", headers={"HX-Request": "true"}).content.decode()
    assert "Ana Ruiz" in part
    assert "<h1" not in part
    assert "1 person" in part


def press(client: Client, deed: str, *people: Person, **said: str) -> str:
    """What the page says after a press for several people."""
    told = {"do": deed, "person": [str(each.pk) for each in people], **said}
    return client.post("/people/several?next=/people/", told, follow=True).content.decode()


def test_those_who_are_ticked_are_changed_at_once(client: Client, few: dict[str, Person]) -> None:
    both = few["ana"], few["bob"]
    assert "Tagged 2 people “Rivers”." in press(client, "tag", *both, tag="Rivers")
    assert sorted(names(client, "/people/?tag=rivers")) == ["Ana Ruiz", "Bob Stone"]
    assert "Took “Rivers” off 1 person." in press(client, "untag", few["ana"], tag="rivers")
    assert "Kept, for 2 people." in press(client, "tier", *both, tier="C")
    assert sorted(names(client, "/people/?tier=C")) == ["Ana Ruiz", "Bob Stone"]
    assert "Put off 2 people." in press(client, "snooze", *both, until="two weeks")
    assert "You let 1 person rest." in press(client, "stop", few["bob"])
    assert names(client, "/people/?standing=stopped") == ["Bob Stone"]


@pytest.mark.parametrize(
    ("deed", "said", "answer"),
    [
        ("tag", {}, "Write the tag"),
        ("untag", {"tag": "unknown"}, "Write which tag"),
        ("snooze", {"until": "yesterday"}, "Say until when"),
    ],
)
def test_a_press_that_lacks_a_word_says_which(
    client: Client, few: dict[str, Person], deed: str, said: dict[str, str], answer: str
) -> None:
    assert answer in press(client, deed, few["ana"], **said)


def test_a_press_for_nobody_changes_nobody(client: Client, few: dict[str, Person]) -> None:
    assert len(few) == 3
    assert "Nobody is ticked." in press(client, "stop")
    assert names(client, "/people/?standing=stopped") == []


def test_somebody_elses_people_cannot_be_ticked(client: Client, few: dict[str, Person], team_mate: User) -> None:
    theirs = add_person(team_mate, NewPerson(full_name="Eka Beridze"), now=few["ana"].created)
    for wrong in (str(theirs.pk), "0193-nobody"):
        told = {"do": "stop", "person": [str(few["ana"].pk), wrong]}
        client.post("/people/several", told)
    theirs.refresh_from_db()
    assert theirs.standing == "unasked"


def test_a_list_is_kept_by_a_name_and_let_go(client: Client, owner: User, few: dict[str, Person]) -> None:
    assert len(few) == 3
    client.post("/people/lists/keep", {"name": "Close ones", "asked": "?tier=A&sort=longest&nonsense=1"})
    kept = SavedFilter.objects.get(owner=owner)
    assert kept.asked == "?tier=A&sort=longest"
    (_, chip) = client.get(f"/people/{kept.asked}").context["people"].saved[0]
    assert (chip.label, chip.url, chip.current) == ("Close ones", f"/people/{kept.asked}", True)
    assert names(client, chip.url) == ["Bob Stone"]
    client.post(f"/people/lists/{kept.pk}/drop")
    assert not SavedFilter.objects.exists()
    assert "Give the list a name" in client.post("/people/lists/keep", {"name": " "}, follow=True).content.decode()


def test_rows_may_lie_narrow(client: Client, few: dict[str, Person]) -> None:
    assert len(few) == 3
    assert 'class="rows compact"' in client.get("/people/?density=compact").content.decode()
