"""The doctor finds what is wrong with a book, and puts right what can be without losing anything."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.examine_book import examine, repair
from inroad.records import search
from inroad.records.models import BatchState, Due, Forgotten, ImportBatch, Person, SearchEntry, User
from tests import people
from tests.planted import plant

NOW = datetime(2026, 3, 30, 9, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def of_today(settings: Settings, tmp_path: Path) -> None:
    """Rows are made at the time that the tests believe, in a folder of their own."""
    settings.DATA = tmp_path
    file = tmp_path / "clock"
    file.write_text(NOW.isoformat())
    file.chmod(0o600)
    settings.CLOCK_FILE = str(file)


@pytest.fixture
def owner() -> User:
    return people.olu()


def codes(now: datetime = NOW) -> list[str]:
    return [str(each.id) for each in examine(now)]


def test_a_sound_book_has_nothing_wrong(owner: User) -> None:
    plant(owner, now=NOW)
    assert codes() == []


def test_an_index_that_does_not_hold_is_made_anew(owner: User) -> None:
    plant(owner, now=NOW)
    SearchEntry.objects.filter(kind="note").delete()
    assert codes() == ["inroad.W016"]
    assert repair(examine(NOW), now=NOW) == ["inroad.W016"]
    assert codes() == []
    assert search.find(owner, "harvest")


@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="PostgreSQL generates its index itself")
def test_a_full_text_index_that_differs_from_its_table_is_made_anew(owner: User) -> None:
    plant(owner, now=NOW)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO records_words(records_words) VALUES('delete-all')")
    assert codes() == ["inroad.W016"]
    repair(examine(NOW), now=NOW)
    assert codes() == []
    assert search.find(owner, "harvest")


def test_what_is_due_is_worked_out_anew(owner: User) -> None:
    plant(owner, now=NOW)
    assert Due.objects.exists()
    Due.objects.all().delete()
    Person.objects.update(standing="unasked")
    assert codes() == ["inroad.W017"]
    repair(examine(NOW), now=NOW)
    assert codes() == []
    assert Due.objects.exists()


def test_looking_changes_nothing(owner: User) -> None:
    plant(owner, now=NOW)
    Due.objects.all().delete()
    codes()
    assert not Due.objects.exists()


def test_what_was_left_half_done_is_named(owner: User) -> None:
    ImportBatch.objects.create(owner=owner, kind="csv", state=BatchState.APPLYING)
    Forgotten.objects.create(owner=owner)
    assert codes() == ["inroad.W018", "inroad.W019"]


@pytest.mark.parametrize("wrong", [NOW - timedelta(days=20), datetime(2001, 1, 1, tzinfo=UTC)])
def test_a_clock_that_went_back_is_noticed(owner: User, wrong: datetime) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOW)
    assert "inroad.W020" in codes(wrong)


def test_a_zone_that_nobody_knows_is_noticed(owner: User) -> None:
    owner.time_zone = "Atlantis/Capital"
    owner.save()
    assert "inroad.W021" in codes()


@pytest.mark.skipif("sys.platform == 'win32'", reason="Windows has no such rights")
def test_files_that_others_can_read_are_closed(owner: User, tmp_path: Path) -> None:
    assert owner
    file = tmp_path / "left"
    file.write_text("x")
    file.chmod(0o644)
    assert codes() == ["inroad.W022"]
    repair(examine(NOW), now=NOW)
    assert file.stat().st_mode & 0o077 == 0
    assert codes() == []


def test_copies_that_were_never_finished_go_after_an_hour(owner: User, tmp_path: Path) -> None:
    assert owner
    for name in (".restoring-a", "backups/.inroad-b"):
        (tmp_path / name).mkdir(parents=True)
        os.utime(tmp_path / name, (NOW.timestamp() - 4000, NOW.timestamp() - 4000))
    (tmp_path / "backups" / ".inroad-c").mkdir()
    os.utime(tmp_path / "backups" / ".inroad-c", (NOW.timestamp(), NOW.timestamp()))
    assert codes() == ["inroad.W023"]
    repair(examine(NOW), now=NOW)
    assert [each.name for each in (tmp_path / "backups").iterdir()] == [".inroad-c"]
    assert codes() == []
