"""A message that was sent or received can be read and put right."""

from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from inroad.actions.record_reply import record_reply
from inroad.practice.moments import Says
from inroad.records.models import Due, Message, User
from tests import people
from tests.web.conftest import at_the_door_of


@pytest.fixture
def reply(owner: User, monday: datetime) -> Message:
    ana = people.person(owner, "Ana Ruiz")
    return record_reply(owner, ana, says=Says.YES, text="Gladly.", happened=monday - timedelta(hours=1), now=monday)


def corrected(**other: str) -> dict[str, str]:
    return {"when": "2026-03-02", "channel": "email", "says": "yes", "subject": "", "body": "Gladly.", **other}


def test_their_words_are_shown(client: Client, reply: Message) -> None:
    page = client.get(f"/write/message/{reply.pk}").content.decode()
    assert "From Ana Ruiz" in page
    assert "Gladly." in page


def test_what_an_answer_comes_to_can_be_put_right_and_changes_what_is_due(
    client: Client, owner: User, reply: Message
) -> None:
    assert Due.objects.filter(owner=owner, kind="offer_times").exists()
    client.post(f"/write/message/{reply.pk}", corrected(says="no"))
    assert not Due.objects.filter(owner=owner, kind="offer_times").exists()


def test_the_hour_stays_as_long_as_the_day_does(client: Client, reply: Message) -> None:
    before = reply.happened
    client.post(f"/write/message/{reply.pk}", corrected(body="Gladly, in May."))
    reply.refresh_from_db()
    assert (reply.body, reply.happened) == ("Gladly, in May.", before)
    client.post(f"/write/message/{reply.pk}", corrected(when="2026-02-27"))
    reply.refresh_from_db()
    assert reply.happened == date(2026, 2, 27)


def test_a_day_to_come_is_told_beside_the_field(client: Client, reply: Message) -> None:
    answer = client.post(f"/write/message/{reply.pk}", corrected(when="2026-03-09", body="Kept words"))
    assert answer.status_code == 422
    assert "still to come" in answer.content.decode()
    assert "Kept words" in answer.content.decode()


def test_a_message_of_another_book_does_not_exist(team_mate: User, stranger: User, reply: Message) -> None:
    for other in (team_mate, stranger):
        client = at_the_door_of(other)
        assert client.get(f"/write/message/{reply.pk}").status_code == 404
        assert client.post(f"/write/message/{reply.pk}", corrected()).status_code == 404
