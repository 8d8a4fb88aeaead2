"""Rows leave the tables as plain values and come back as they were."""

import json
from datetime import UTC, date, datetime

import pytest

from inroad.records.models import Attachment, Message, Note, Person, User
from inroad.records.rows import as_row, as_values

pytestmark = pytest.mark.django_db
WHEN = datetime(2026, 3, 2, 9, 30, 0, 123456, tzinfo=UTC)


@pytest.fixture
def owner() -> User:
    return User.objects.the_local()


@pytest.fixture
def ana(owner: User) -> Person:
    return Person.objects.create(owner=owner, full_name="Ana Ruiz", sources={"emails": {"without": ["a"]}})


def test_what_comes_back_from_json_is_the_row_that_left(owner: User, ana: Person) -> None:
    message = Message(owner=owner, person=ana, kind="request", state="sent", body="Dear Ana")
    message.happened = WHEN
    message.save()
    note = Note.objects.create(owner=owner, person=ana, text="Tea", happened_on=date(2026, 3, 1))
    for row in (ana, message, note):
        values = json.loads(json.dumps(as_values(row)))
        assert as_values(as_row(type(row), values, owner=owner)) == values


def test_the_bytes_of_a_file_survive(owner: User, ana: Person) -> None:
    file = Attachment.objects.create(owner=owner, person=ana, name="x.pdf", content=b"\x00\xff")
    assert as_row(Attachment, as_values(file), owner=owner).content == b"\x00\xff"


def test_a_row_does_not_tell_whose_it_is(ana: Person) -> None:
    assert "owner_id" not in as_values(ana)
    assert "owner" not in as_values(ana)


def test_a_column_of_a_later_version_is_left_out(owner: User, ana: Person) -> None:
    assert as_row(Person, {**as_values(ana), "shoe_size": 42}, owner=owner).full_name == "Ana Ruiz"
