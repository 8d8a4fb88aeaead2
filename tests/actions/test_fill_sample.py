"""Whoever looks around finds the book in the middle of its season; it is wiped without a trace."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from inroad.actions.compose_today import compose_today
from inroad.actions.fill_sample import NotASampleError, fill_sample
from inroad.actions.wipe_book import wipe_book
from inroad.practice.moves import MoveKind
from inroad.records import search
from inroad.records.models import ContactPoint, Message, Person, SearchEntry, User
from inroad.records.taking_back import children_first
from tests import people

pytestmark = pytest.mark.django_db
WEDNESDAY = datetime(2026, 4, 29, 10, tzinfo=UTC)
# What a person who looks around is to see on Today, whatever the day.
DUE = {
    MoveKind.ANSWER,
    MoveKind.THANK,
    MoveKind.PREPARE,
    MoveKind.KEEP_PROMISE,
    MoveKind.REPORT_BACK,
    MoveKind.FOLLOW_REFERRAL,
    MoveKind.NUDGE,
    MoveKind.ACT_ON_ADVICE,
    MoveKind.KEEP_IN_TOUCH,
}


@pytest.fixture
def owner() -> User:
    return User.objects.the_sample()


@pytest.mark.parametrize(
    "now",
    [
        WEDNESDAY,
        datetime(2026, 5, 4, 6, tzinfo=UTC),  # a Monday and a bank holiday in Ireland, early
        datetime(2026, 8, 22, 12, tzinfo=UTC),  # a Saturday, after a long weekend in Hungary
        datetime(2027, 1, 2, 23, 30, tzinfo=UTC),  # after the days off at the end of the year, at night
    ],
)
def test_on_any_day_everything_is_due_that_there_is_to_see(owner: User, now: datetime) -> None:
    assert fill_sample(owner, now=now)
    today = compose_today(owner, now=now)
    assert sorted(line.kind for line in today.due) == sorted(DUE)
    assert len({line.reason for line in today.requests}) == len(today.requests) == 3


def test_nothing_of_the_season_lies_in_the_future(owner: User) -> None:
    fill_sample(owner, now=WEDNESDAY)
    assert not Message.objects.filter(owner=owner, happened_at__gt=WEDNESDAY).exists()


def test_all_of_it_can_be_found_and_nobody_can_be_written_to(owner: User) -> None:
    fill_sample(owner, now=WEDNESDAY)
    assert {hit.kind for hit in search.find(owner, "marking trial")} >= {"message", "promise", "evidence"}
    addresses = ContactPoint.objects.filter(owner=owner).values_list("value", flat=True)
    assert all(each.endswith(("@example.org", "@example.com")) for each in addresses)
    assert not Person.objects.filter(owner=owner).exclude(linkedin="").exists()


def test_a_book_that_holds_anybody_is_not_filled_again(owner: User) -> None:
    people.person(owner, "Ana Ruiz")
    assert not fill_sample(owner, now=WEDNESDAY)
    assert Person.objects.filter(owner=owner).count() == 1


@pytest.mark.parametrize("deed", [lambda user: fill_sample(user, now=WEDNESDAY), wipe_book])
def test_a_book_of_ones_own_is_neither_filled_nor_wiped(deed: Callable[[User], object]) -> None:
    olu = people.olu()
    people.person(olu, "Ana Ruiz")
    with pytest.raises(NotASampleError):
        deed(olu)
    assert Person.objects.filter(owner=olu).count() == 1


def test_a_wiped_book_is_empty_and_others_are_untouched(owner: User) -> None:
    olu = people.olu()
    people.person(olu, "Ana Ruiz")
    fill_sample(owner, now=WEDNESDAY)
    wipe_book(owner)
    left = {noun.__name__ for noun in nouns() if models.QuerySet(noun).filter(owner=owner).exists()}
    assert not left
    assert search.find(owner, "marking trial") == []
    assert User.objects.filter(pk=owner.pk).exists()
    assert Person.objects.filter(owner=olu).exists()
    assert fill_sample(owner, now=WEDNESDAY + timedelta(days=3))


def nouns() -> list[type[models.Model]]:
    return list(children_first())


def test_every_noun_of_a_book_is_wiped() -> None:
    owned = {each.__name__ for each in apps.get_app_config("records").get_models()} - {"User", "LoginLink"}
    assert {each.__name__ for each in nouns()} == owned


def test_a_large_book_is_wiped_by_table(owner: User) -> None:
    def queries(count: int) -> int:
        rows = [Person(owner=owner, full_name=f"Ana {number}", sort_name=f"ana {number}") for number in range(count)]
        search.index_rows(Person.objects.bulk_create(rows))
        with CaptureQueriesContext(connection) as asked:
            wipe_book(owner)
        assert not SearchEntry.objects.filter(owner=owner).exists()
        return len(asked)

    assert queries(3) == queries(600)
