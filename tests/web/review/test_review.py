"""Review: the season in honest figures, and what was learnt in it."""

import re
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, NamedPerson, debrief_meeting
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.moments import Says
from inroad.records.models import Goal, Message, MessageKind, Person, User
from tests import people


def ask(owner: User, name: str, now: datetime) -> Person:
    person = people.person(owner, name)
    record_sent(owner, Message(owner=owner, person=person, kind=MessageKind.REQUEST), happened=now, now=now)
    return person


def answer(owner: User, person: Person, now: datetime) -> None:
    record_reply(owner, person, says=Says.NO, happened=now, now=now)


def meet(owner: User, person: Person, now: datetime, *claims: str, named: str = "") -> None:
    meeting = book_meeting(owner, [person], Agreed(starts=now), now=now)
    names = [NamedPerson(new=NewPerson(full_name=named))] if named else []
    told = Debrief(claims=claims, names=names, advice=["Read on."])
    debrief_meeting(owner, meeting, person, told, now=now + timedelta(hours=1))


def text(client: Client, address: str = "/review/") -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("monday")
def test_with_nobody_asked_the_page_says_what_it_will_show(client: Client) -> None:
    assert "Nothing in this stretch of time" in text(client)
    assert "Nothing to look back on yet" in text(client, "/review/?period=all")


def test_few_cases_are_counted_and_not_made_into_shares(client: Client, owner: User, monday: datetime) -> None:
    answer(owner, ask(owner, "Ana Ruiz", monday - timedelta(days=3)), monday - timedelta(days=1))
    ask(owner, "Li Wei", monday - timedelta(days=2))
    page = text(client)
    assert "You asked 2 people, and one answered." in page
    assert "1 of 2, too few to tell" in page
    assert "One letter is still on its way and may be answered." in page
    assert "%" not in page.partition('<table class="funnel">')[2].partition("</table>")[0]


def test_from_ten_cases_on_a_share_has_its_interval(client: Client, owner: User, monday: datetime) -> None:
    for number in range(20):
        asked = ask(owner, f"Ana Number{number}", monday - timedelta(days=40))
        if number < 10:
            answer(owner, asked, monday - timedelta(days=38))
    page = text(client)
    assert "50 %, likely 30 to 70 %" in page
    assert "Half of those who answered did so within 2 days." in page
    assert "That not everybody answers is usual" in page


def test_a_stretch_of_time_is_an_address(client: Client, owner: User, monday: datetime) -> None:
    ask(owner, "Ana Ruiz", monday - timedelta(days=60))
    assert "You asked one person" in text(client)
    assert "You asked one person" not in text(client, "/review/?period=month")
    assert "You asked one person" in text(client, "/review/?period=nonsense")


def test_what_was_learnt_stands_by_the_question_that_it_answers(client: Client, owner: User, monday: datetime) -> None:
    questions = "What does a typical week look like?\nIs a degree needed?"
    Goal.objects.create(owner=owner, statement="Data", learning_goals=questions)
    meet(
        owner, people.person(owner, "Ana Ruiz"), monday - timedelta(days=2), "A typical week is half meetings.", "Rain."
    )
    page = text(client)
    heard, _, still_open = page.partition("Still to find out")
    assert heard.index("What does a typical week look like?") < heard.index("A typical week is half meetings.")
    assert heard.index("Also heard") < heard.index("Rain.")
    assert "Is a degree needed?" in still_open


def test_names_that_were_followed_and_advice_are_counted(client: Client, owner: User, monday: datetime) -> None:
    meet(owner, people.person(owner, "Ana Ruiz"), monday - timedelta(days=9), named="Bo Lind")
    bo = Person.objects.get(owner=owner, full_name="Bo Lind")
    assert "0 of 1" in text(client)
    record_sent(owner, Message(owner=owner, person=bo, kind=MessageKind.REQUEST), happened=monday, now=monday)
    followed = text(client).partition("Names you followed")[2]
    assert followed.partition("</p>")[0].endswith("<span>1 of 1</span>")


def test_more_stories_ask_the_database_no_more(client: Client, owner: User, monday: datetime) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            text(client)
        return len(asked)

    def season(name: str) -> None:
        asked = ask(owner, name, monday - timedelta(days=9))
        answer(owner, asked, monday - timedelta(days=8))
        meet(owner, asked, monday - timedelta(days=7), "A claim.", named=f"{name} Junior")

    season("Ana Ruiz")
    few = queries()
    for number in range(5):
        season(f"Li Number{number}")
    assert queries() == few < 30


def test_nothing_of_another_book_is_counted(client: Client, team_mate: User, monday: datetime) -> None:
    meet(team_mate, ask(team_mate, "Gia Beridze", monday - timedelta(days=9)), monday - timedelta(days=5), "A secret.")
    assert "Nothing in this stretch of time" in text(client)


def test_every_picture_has_its_numbers_as_a_table(client: Client, owner: User, monday: datetime) -> None:
    answer(owner, ask(owner, "Ana Ruiz", monday - timedelta(days=3)), monday - timedelta(days=1))
    ask(owner, "Li Wei", monday - timedelta(days=2))
    page = text(client)
    rows = [" ".join(re.sub("<[^>]+>", " ", row).split()) for row in re.findall("<tr>(.*?)</tr>", page, re.DOTALL)]
    assert "You asked They answered 1" in rows
    assert "You asked Still on its way 1" in rows
    assert "They answered Not now 1" in rows
    assert any(row.endswith(" 2 0") for row in rows)
