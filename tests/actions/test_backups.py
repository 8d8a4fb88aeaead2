"""One backup a day by itself, seven of them kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

from inroad.actions.back_up import Why, back_up, back_up_daily, backups
from inroad.adapters.archive.backup import is_backup, read_backup
from inroad.adapters.archive.reading import is_archive
from tests import people

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
A_FILE = connection.vendor == "sqlite"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def a_folder_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    settings.OWN_CONTENT = tmp_path / "content"


def test_a_second_visit_on_the_same_day_makes_no_second_backup() -> None:
    assert back_up_daily(now=NOON)
    assert back_up_daily(now=NOON + timedelta(hours=3)) is None
    assert back_up_daily(now=NOON + timedelta(days=1))


def test_seven_daily_ones_are_kept_and_those_made_by_hand_stay() -> None:
    back_up(now=NOON - timedelta(days=400))
    for day in range(9):
        back_up_daily(now=NOON + timedelta(days=day))
    kept = backups()
    assert [each.why for each in kept] == [*[Why.DAILY] * 7, Why.BY_HAND]
    assert kept[0].made == NOON + timedelta(days=8)


def test_what_else_lies_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    back_up(now=NOON)
    (tmp_path / "backups" / "mine.zip").write_bytes(b"mine")
    (tmp_path / "backups" / "inroad-2026-11-22-120000-unheard-of.zip").write_bytes(b"mine")
    assert len(backups()) == 1


def test_a_backup_is_for_its_owners_eyes_only_and_says_what_is_in_it() -> None:
    people.person(people.olu(), "Ana Ruiz")
    file = back_up(now=NOON)
    assert file.stat().st_mode & 0o077 == 0
    if A_FILE and is_backup(file):
        assert read_backup(file).counts["records_person"] == 1
    else:
        assert is_archive(file)
