"""What many rows at once promise: the same rows as one by one."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db.models import QuerySet
from uuid_utils.compat import uuid7

from inroad.records.bulk import insert
from inroad.records.models import Owned, Person, Tie
from tests.people import olu

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


def values(model: type[Owned]) -> list[dict[str, Any]]:
    return list(QuerySet(model).order_by("full_name" if model is Person else "known_since").values())


def test_rows_in_bulk_are_the_rows_that_saving_writes() -> None:
    owner = olu()
    told = [
        {"id": uuid7(), "full_name": "Ada Example", "rows": ["a1"], "sources": {}, "last_contact_on": date(2026, 1, 5)},
        {"id": uuid7(), "full_name": "Bo", "rows": [], "sources": {"name": {"by": "hand"}}, "last_contact_on": None},
    ]
    insert(Person, told, owner_id=owner.pk, created=NOW, changed=NOW)
    in_bulk = values(Person)
    Person.objects.all().delete()
    for row in told:
        Person.objects.create(owner=owner, created=NOW, changed=NOW, **row)
    assert in_bulk == values(Person)


def test_a_row_that_tells_no_key_has_one_of_its_own() -> None:
    owner = olu()
    people = [uuid7(), uuid7()]
    insert(Person, ({"id": each, "full_name": "Ada"} for each in people), owner_id=owner.pk)
    insert(Tie, ({"person_id": each, "known_since": date(2020, 5, 17)} for each in people), owner_id=owner.pk)
    assert {each.person_id for each in Tie.objects.filter(owner=owner)} == set(people)
    assert Tie.objects.values("pk").distinct().count() == 2


def test_no_rows_are_no_trouble() -> None:
    insert(Person, [], owner_id=olu().pk)
    assert not Person.objects.exists()
