"""What counting the rows anew is for."""

import pytest
from django.db import connection
from uuid_utils.compat import uuid7

from inroad.records.bulk import insert
from inroad.records.models import Person, User
from inroad.records.statistics import count_anew
from tests.people import olu

pytestmark = pytest.mark.django_db


def way_to_a_few(owner: User) -> str:
    return Person.objects.filter(owner=owner, pk__in=[uuid7(), uuid7(), uuid7()]).values_list("pk", "country").explain()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL counts by itself")
def test_a_few_people_are_found_by_their_keys_and_not_by_reading_the_whole_book() -> None:
    owner = olu()
    insert(Person, ({"full_name": f"Ada {number}"} for number in range(500)), owner_id=owner.pk)
    count_anew()
    assert "(id=?)" in way_to_a_few(owner)


def test_an_empty_book_can_be_counted() -> None:
    count_anew()
    assert not Person.objects.exists()
