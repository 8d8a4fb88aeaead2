"""A book leaves, comes back, is backed up and brought up to date, as a person types the commands."""

import json
import shutil
import sqlite3
import subprocess
import time
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from inroad import lock
from tests.browser.served import free_port, inroad, link_shown, served, surroundings

pytestmark = pytest.mark.skipif("INROAD_DATABASE_URL" in __import__("os").environ, reason="each book is a file here")
Done = subprocess.CompletedProcess[str]
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-x,,Harbour Data,Data lead,03 Mar 2021\n"
)
A_TABLE_OF_THE_FUTURE = "INSERT INTO django_migrations(app, name, applied) VALUES('records', '9999_more', '2030-01-01')"


def run(data: Path, *words: str, said: str = "") -> Done:
    return subprocess.run(
        inroad(*words), env=surroundings(data), check=False, capture_output=True, text=True, input=said, timeout=120
    )


@contextmanager
def opened(data: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(data / "inroad.sqlite3")) as database, database:
        yield database


def names(data: Path) -> list[str]:
    with opened(data) as database:
        return [name for (name,) in database.execute("SELECT full_name FROM records_person ORDER BY full_name")]


def rename(data: Path, name: str) -> None:
    with opened(data) as database:
        database.execute("UPDATE records_person SET full_name = ?", [name])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with Ana in it."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    assert run(folder / "book", "import", str(folder / "Connections.csv")).returncode == 0
    return folder / "book"


@pytest.fixture
def book(small: Path, tmp_path: Path) -> Path:
    shutil.copytree(small, tmp_path / "book")
    return tmp_path / "book"


def backup_of(book: Path, tmp_path: Path) -> Path:
    file = tmp_path / "kept.zip"
    assert run(book, "backup", str(file)).returncode == 0
    return file


def test_a_book_moves_to_another_machine_and_is_the_same(book: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    assert "Your book is in" in run(book, "export", str(one)).stdout
    assert run(tmp_path / "new", "restore", str(one), "--yes").returncode == 0
    run(tmp_path / "new", "export", str(two))
    with zipfile.ZipFile(one) as first, zipfile.ZipFile(two) as second:
        assert first.namelist() == second.namelist()
        alike = [first.read(name) == second.read(name) for name in first.namelist() if name != "manifest.json"]
    assert alike
    assert all(alike)


@pytest.mark.parametrize("command", ["export", "backup"])
def test_nothing_is_written_over_another_file(book: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "mine.zip").write_bytes(b"mine")
    refused = run(book, command, str(tmp_path / "mine.zip"))
    assert refused.returncode == 1
    assert "is there already" in refused.stderr
    assert (tmp_path / "mine.zip").read_bytes() == b"mine"


def test_restoring_says_what_comes_and_asks(book: Path, tmp_path: Path) -> None:
    run(book, "export", str(tmp_path / "one.zip"))
    asked = run(tmp_path / "new", "restore", str(tmp_path / "one.zip"), said="n\n")
    assert asked.returncode == 1
    assert "rows are new" in asked.stdout
    assert "Nothing has changed" in asked.stdout
    assert names(tmp_path / "new") == []


def test_a_backup_puts_the_book_back_and_keeps_what_was_there(book: Path, tmp_path: Path) -> None:
    (book / "content" / "letters").mkdir(parents=True)
    (book / "content" / "letters" / "touch-hello.md").write_text("Mine", encoding="utf-8")
    kept = backup_of(book, tmp_path)
    rename(book, "Somebody Else")
    (book / "content" / "letters" / "touch-hello.md").write_text("Changed", encoding="utf-8")
    said = run(book, "restore", str(kept), "--yes")
    assert said.returncode == 0, said.stderr
    assert "takes the place of your book" in said.stdout
    assert names(book) == ["Ana Ruiz"]
    assert (book / "content" / "letters" / "touch-hello.md").read_text(encoding="utf-8") == "Mine"
    (before,) = (book / "replaced").iterdir()
    assert names(before) == ["Somebody Else"]
    assert (before / "content" / "letters" / "touch-hello.md").read_text(encoding="utf-8") == "Changed"
    assert run(book, "today").returncode == 0


def test_a_backup_comes_back_where_there_is_no_book_yet(book: Path, tmp_path: Path) -> None:
    said = run(tmp_path / "new", "restore", str(backup_of(book, tmp_path)), "--yes")
    assert said.returncode == 0, said.stderr
    assert "is kept" not in said.stdout
    assert names(tmp_path / "new") == ["Ana Ruiz"]


def test_a_backup_takes_the_place_of_a_book_too_damaged_to_open(book: Path, tmp_path: Path) -> None:
    kept = backup_of(book, tmp_path)
    (book / "inroad.sqlite3").write_bytes(b"no database any more" * 1000)
    said = run(book, "restore", str(kept), "--yes")
    assert said.returncode == 0, said.stderr
    assert names(book) == ["Ana Ruiz"]


@pytest.mark.parametrize("spoil", ["cut", "turned"])
def test_a_damaged_backup_is_refused_and_changes_nothing(book: Path, tmp_path: Path, spoil: str) -> None:
    kept = backup_of(book, tmp_path)
    data = bytearray(kept.read_bytes())
    if spoil == "cut":
        data = data[: len(data) // 2]
    else:
        data[len(data) // 2] ^= 0xFF
    kept.write_bytes(bytes(data))
    rename(book, "Still Here")
    refused = run(book, "restore", str(kept), "--yes")
    assert refused.returncode == 1
    assert refused.stderr.strip()
    assert "Traceback" not in refused.stderr
    assert names(book) == ["Still Here"]


def test_a_backup_of_a_newer_inroad_is_refused(book: Path, tmp_path: Path) -> None:
    with opened(book) as database:
        database.execute(A_TABLE_OF_THE_FUTURE)
    with opened(book) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer, plain = tmp_path / "newer.zip", tmp_path / "plain.zip"
    with opened(book) as database:
        database.execute("DELETE FROM django_migrations WHERE name = '9999_more'")
    run(book, "backup", str(plain))
    copy = tmp_path / "book.sqlite3"
    with zipfile.ZipFile(plain) as archive:
        copy.write_bytes(archive.read("book.sqlite3"))
        manifest = json.loads(archive.read("backup.json"))
    with closing(sqlite3.connect(copy)) as database, database:
        database.execute(A_TABLE_OF_THE_FUTURE)
    import hashlib  # noqa: PLC0415 - only here

    manifest["sha256"] = hashlib.sha256(copy.read_bytes()).hexdigest()
    with zipfile.ZipFile(newer, "w") as archive:
        archive.writestr("backup.json", json.dumps(manifest))
        archive.write(copy, "book.sqlite3")
    refused = run(book, "restore", str(newer), "--yes")
    assert refused.returncode == 1
    assert "newer Inroad" in refused.stderr


def test_an_older_program_refuses_newer_data_in_a_sentence(book: Path) -> None:
    with opened(book) as database:
        database.execute(A_TABLE_OF_THE_FUTURE)
    for command in ("today", "serve", "backup"):
        refused = run(book, command)
        assert refused.returncode == 1
        assert "last opened by a newer Inroad" in refused.stderr
        assert "Traceback" not in refused.stderr


def test_a_book_whose_upgrade_fails_is_put_back_as_it_was(book: Path) -> None:
    """The last step is forgotten, and what it makes is in its way already."""
    with opened(book) as database:
        last = database.execute("SELECT max(name) FROM django_migrations WHERE app = 'records'").fetchone()
        database.execute("DELETE FROM django_migrations WHERE app = 'records' AND name = ?", last)
        before = database.execute("SELECT name FROM django_migrations ORDER BY id").fetchall()
    refused = run(book, "today")
    assert refused.returncode == 1
    assert "put back as it was" in refused.stderr
    assert names(book) == ["Ana Ruiz"]
    with opened(book) as database:
        assert database.execute("SELECT name FROM django_migrations ORDER BY id").fetchall() == before
    assert list((book / "backups").glob("*-before-upgrade.zip"))


def test_while_it_runs_a_backup_works_and_a_restore_refuses(book: Path, tmp_path: Path) -> None:
    with served(book) as running:
        kept = backup_of(book, tmp_path)
        refused = run(book, "restore", str(kept), "--yes")
        again = run(book, "serve")
    assert refused.returncode == 1
    assert "Inroad is running. Stop it first" in refused.stderr
    assert running.address in again.stdout
    assert "running already" in again.stdout


def test_two_that_start_at_the_same_moment_are_one_server(book: Path) -> None:
    around = surroundings(book) | {"INROAD_PORT": "0"}
    starts = [
        subprocess.Popen(inroad("serve", "--port", port), env=around, stdout=subprocess.PIPE, text=True)
        for port in ("18765", "18965")
    ]
    try:
        said = [_first_words(each) for each in starts]
    finally:
        for each in starts:
            each.terminate()
            each.communicate(timeout=20)
    assert sorted("running already" in each for each in said) == [False, True]


def _first_words(start: "subprocess.Popen[str]") -> str:
    assert start.stdout
    return start.stdout.readline()


@pytest.mark.parametrize("command", ["export", "backup"])
def test_where_nothing_can_be_written_that_is_said(book: Path, tmp_path: Path, command: str) -> None:
    refused = run(book, command, str(tmp_path / "nowhere" / "book.zip"))
    assert refused.returncode == 1
    assert "could not be written" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_the_pages_end_with_a_server_that_was_killed_and_the_book_can_be_served_again(book: Path) -> None:
    around = surroundings(book) | {"INROAD_PORT": str(free_port())}
    killed = subprocess.Popen(inroad("serve"), env=around, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    link_shown(killed)
    killed.kill()
    killed.communicate()
    while lock.is_taken(book):
        time.sleep(0.1)
    with served(book) as running:
        assert "running already" in run(book, "serve").stdout
        assert running.address
