"""A database and an archive of every release open for ever."""

import gzip
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inroad.actions.restore_book import restore_book
from inroad.records.models import Attachment, Meeting, Message, Person
from tests import people
from tests.browser.served import inroad, surroundings

RELEASES = Path(__file__).parent / "samples" / "releases"
DATABASES = sorted(RELEASES.glob("*/book.sqlite3.gz"))
ARCHIVES = sorted(RELEASES.glob("*/book.zip"))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PATIENCE = 120


def release(file: Path) -> str:
    return file.parent.name


def run(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        inroad(*words), env=surroundings(data), check=False, capture_output=True, text=True, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr
    return done


def laid(file: Path, folder: Path) -> Path:
    """A data folder that holds this release's database."""
    folder.mkdir()
    (folder / "inroad.sqlite3").write_bytes(gzip.decompress(file.read_bytes()))
    return folder


@pytest.mark.django_db
@pytest.mark.parametrize("archive", ARCHIVES, ids=release)
def test_an_archive_of_every_release_comes_back_on_this_database(archive: Path) -> None:
    owner = people.olu()
    preview = restore_book(owner, archive, now=NOON)
    told = {noun: Model.objects.filter(owner=owner).count() for noun, Model in NOUNS.items()}
    assert told == {noun: preview.counts[noun]["new"] for noun in NOUNS}
    assert all(told.values())
    assert bytes(Attachment.objects.get(owner=owner).content) == b"A card that was kept."


NOUNS = {"person": Person, "message": Message, "meeting": Meeting, "attachment": Attachment}


@pytest.mark.django_db
@pytest.mark.parametrize("database", DATABASES, ids=release)
def test_a_database_of_every_release_is_brought_up_to_date_and_moves_here(database: Path, tmp_path: Path) -> None:
    data = laid(database, tmp_path / "old")
    with closing(sqlite3.connect(data / "inroad.sqlite3")) as before:
        (count,) = before.execute("SELECT count(*) FROM records_person").fetchone()
    assert count > 0
    run(data, "today")
    run(data, "export", str(tmp_path / "moved.zip"))
    owner = people.olu()
    restore_book(owner, tmp_path / "moved.zip", now=NOON)
    assert Person.objects.filter(owner=owner).count() == count


@pytest.mark.parametrize("database", DATABASES, ids=release)
def test_before_an_old_database_is_brought_up_to_date_it_is_backed_up(database: Path, tmp_path: Path) -> None:
    data = laid(database, tmp_path / "old")
    with closing(sqlite3.connect(data / "inroad.sqlite3")) as before:
        steps = set(before.execute("SELECT app, name FROM django_migrations"))
    run(data, "today")
    with closing(sqlite3.connect(data / "inroad.sqlite3")) as after:
        grown = set(after.execute("SELECT app, name FROM django_migrations")) > steps
    assert len(list((data / "backups").glob("*-before-upgrade.zip")) if (data / "backups").exists() else []) == grown


def test_the_samples_are_small() -> None:
    assert DATABASES
    assert ARCHIVES
    assert {file.name: file.stat().st_size for file in (*DATABASES, *ARCHIVES) if file.stat().st_size > 300_000} == {}


def test_the_first_release_is_among_them() -> None:
    assert release(DATABASES[0]) == "0.1.0"
