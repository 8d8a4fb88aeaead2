"""The week at a glance: what was done, and what it still holds."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.compose_week import compose_week
from inroad.actions.record_sent import record_sent
from inroad.records.models import Message, MessageKind, User
from tests import people

pytestmark = pytest.mark.django_db
WEDNESDAY = datetime(2026, 3, 4, 10, tzinfo=UTC)


@pytest.fixture
def owner() -> User:
    return people.olu()


def ask(owner: User, name: str, when: datetime) -> None:
    person = people.person(owner, name)
    record_sent(owner, Message(owner=owner, person=person, kind=MessageKind.REQUEST), happened=when, now=when)


def test_what_was_sent_stands_on_its_day_and_a_meeting_on_the_day_to_come(owner: User) -> None:
    ask(owner, "Ana Ruiz", WEDNESDAY - timedelta(days=1))
    friday = WEDNESDAY + timedelta(days=2)
    book_meeting(owner, [people.person(owner, "Li Wei")], Agreed(starts=friday), now=WEDNESDAY)
    week = compose_week(owner, now=WEDNESDAY)
    assert [each.done for each in week] == [0, 1, 0, 0, 0, 0, 0]
    assert [each.meetings for each in week] == [0, 0, 0, 0, 1, 0, 0]
    assert [each.today for each in week].index(True) == 2


def test_the_hour_before_midnight_belongs_to_the_users_own_day(owner: User) -> None:
    ask(owner, "Ana Ruiz", datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    assert [each.done for each in compose_week(owner, now=WEDNESDAY)] == [0, 1, 0, 0, 0, 0, 0]


def test_more_that_was_done_asks_the_database_no_more(owner: User) -> None:
    ask(owner, "Ana Ruiz", WEDNESDAY)
    with CaptureQueriesContext(connection) as few:
        compose_week(owner, now=WEDNESDAY)
    for number in range(10):
        ask(owner, f"Li Number{number}", WEDNESDAY)
    with CaptureQueriesContext(connection) as many:
        compose_week(owner, now=WEDNESDAY)
    assert len(many) == len(few)
