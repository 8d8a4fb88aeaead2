"""Today: what is due, why, and what to press."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.keep_word import make_promise
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.moments import Says
from inroad.practice.moves import MoveKind
from inroad.records.models import Goal, Mark, Message, MessageKind, Promise, User
from inroad.web.shared.moves import MEETING, PRESSED, WRITTEN, url_of
from tests import people


def promised(owner: User, count: int, now: datetime) -> list[Promise]:
    """So many people, each promised a paper a week ago."""
    return [
        make_promise(
            owner,
            people.person(owner, f"Ana Number{number}"),
            text=f"the paper {number}",
            happened=now - timedelta(days=7),
            now=now,
        )
        for number in range(count)
    ]


def text(client: Client, address: str = "/today") -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_root_leads_to_today(client: Client) -> None:
    assert client.get("/").headers["Location"] == "/today"


@pytest.mark.usefixtures("monday")
def test_an_empty_book_offers_to_start(client: Client) -> None:
    page = text(client)
    assert "Nobody is in your book yet" in page
    assert "2 March" in page


@pytest.mark.usefixtures("monday")
def test_with_nothing_due_the_day_is_called_a_good_one(client: Client, owner: User) -> None:
    people.person(owner, "Ana Ruiz")
    page = text(client)
    assert "A good day" in page
    assert "Nobody is in your book yet" not in page


def test_each_line_says_what_and_why_and_offers_its_one_action(client: Client, owner: User, monday: datetime) -> None:
    ana = people.person(owner, "Ana Ruiz")
    record_reply(owner, ana, says=Says.QUESTION, happened=monday - timedelta(hours=3), now=monday)
    page = text(client)
    assert "Answer Ana Ruiz" in page
    assert "An answer the same day keeps a conversation warm." in page
    assert f"/write/{ana.pk}/answer?about=" in page


@pytest.mark.parametrize(("count", "shown"), [(5, 5), (7, 7), (12, 7)])
def test_seven_lines_are_shown_at_most(client: Client, owner: User, monday: datetime, count: int, shown: int) -> None:
    promised(owner, count, monday)
    page = text(client)
    assert page.count("Keep your promise to") == 2 * shown + shown  # the words, the button's name, the menu's
    assert ("All of it" in page) is (count > shown)


def test_all_of_it_comes_a_hundred_at_a_time(client: Client, owner: User, monday: datetime) -> None:
    promised(owner, 103, monday)
    assert text(client, "/today?all=1").count('class="move') >= 100
    rest = text(client, "/today?all=1&page=2")
    assert rest.count('<li class="move') == 3
    assert "101 to 103 of 103" in rest


def test_more_lines_ask_the_database_no_more(client: Client, owner: User, monday: datetime) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        return len(asked)

    def unasked(count: int) -> None:
        for number in range(count):
            known = NewPerson(full_name=f"Li Number{number}", organisation=f"Office {count} {number}")
            add_person(owner, known, now=monday)

    promised(owner, 8, monday)
    unasked(3)
    few = queries("/today"), queries("/today?all=1")
    promised(owner, 30, monday)
    unasked(30)
    assert (queries("/today"), queries("/today?all=1")) == few
    assert max(few) < 30


def test_a_kept_promise_leaves_today_and_the_page_stays(client: Client, owner: User, monday: datetime) -> None:
    [promise] = promised(owner, 1, monday)
    page = text(client)
    assert f"/people/promise/{promise.pk}/keep?next=%2Ftoday" in page
    answer = client.post(f"/people/promise/{promise.pk}/keep?next=%2Ftoday", follow=True)
    assert answer.redirect_chain == [("/today", 302)]
    assert "the paper 0" not in answer.content.decode()


def test_who_is_put_off_comes_back_on_the_day(
    client: Client, owner: User, monday: datetime, turn: Callable[[datetime], None]
) -> None:
    [promise] = promised(owner, 1, monday)
    client.post(f"/people/{promise.person_id}/snooze?next=/today", {"until": "2026-03-09"})
    assert "the paper 0" not in text(client)
    turn(monday + timedelta(days=7))
    assert "the paper 0" in text(client)


def test_who_is_let_go_is_gone_from_today(client: Client, owner: User, monday: datetime) -> None:
    [promise] = promised(owner, 1, monday)
    client.post(f"/people/{promise.person_id}/stop?next=/today")
    assert "the paper 0" not in text(client)


@pytest.mark.usefixtures("monday")
def test_first_requests_are_three_at_most_and_say_which_words_are_shared(client: Client, owner: User) -> None:
    Goal.objects.create(owner=owner, statement="How do people move into hydrology?")
    for name in ("Ana Ruiz", "Li Wei", "Tom Brook", "Ines Maro", "Okan Demir"):
        client.post("/people/new", {"name": name, "position": "Hydrology", "organisation": f"{name}'s"})
    page = text(client)
    assert page.count('<li class="move') == 3
    assert "Their work touches what you want to find out: hydrology." in page


def test_every_kind_of_move_has_a_place_where_its_button_leads() -> None:
    known = {*WRITTEN, *MEETING, *PRESSED, MoveKind.BOOK}
    assert known == set(MoveKind)
    row = "01890a5d-ac96-774b-bcce-b302099a8057"
    assert all(url_of(kind, UUID(row), row).startswith("/") for kind in MoveKind)


def waited(owner: User, count: int, since: datetime) -> None:
    """So many who were asked and have not answered."""
    for number in range(count):
        person = people.person(owner, f"Li Number{number}")
        record_sent(owner, Message(owner=owner, person=person, kind=MessageKind.REQUEST), happened=since, now=since)


def test_a_crowd_can_be_spread_and_promises_stay(client: Client, owner: User, monday: datetime) -> None:
    promised(owner, 2, monday)
    waited(owner, 40, monday - timedelta(days=14))
    assert "More than fits into a day" in text(client)
    client.post("/today/spread")
    page = text(client)
    assert "9 things are due" in page
    assert "More than fits into a day" not in page
    assert page.count(">Keep your promise to Ana") == 2
    rooms = Counter(Mark.objects.filter(owner=owner).values_list("until", flat=True))
    assert set(rooms.values()) <= {1, 3}
    assert all(day and day > monday.date() for day in rooms)


def test_after_a_long_rest_one_is_welcome(client: Client, owner: User, monday: datetime) -> None:
    promised(owner, 1, monday - timedelta(days=100))
    assert "Good to see you again" in text(client)
    client.post("/people/new", {"once": "a", "name": "Ana Ruiz"})
    assert "Good to see you again" not in text(client)


@pytest.mark.usefixtures("monday")
def test_whoever_only_just_began_is_not_called_back(client: Client, owner: User) -> None:
    people.person(owner, "Ana Ruiz")
    assert "Good to see you again" not in text(client)
