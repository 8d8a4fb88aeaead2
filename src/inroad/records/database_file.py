"""The SQLite file as a whole: copied while it is written to, checked, and put in the place of another."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

PAGES_AT_ONCE = 4096
PATIENCE = 20
BESIDE = ("-wal", "-shm")


class DamagedError(Exception):
    """The file is no sound SQLite database."""


def database_file() -> Path | None:
    """Where the book is, unless it is in a database server or in memory."""
    name = str(settings.DATABASES["default"].get("NAME", ""))
    return Path(name) if connection.vendor == "sqlite" and name and "memory" not in name else None


def copy_database(source: Path, target: Path) -> None:
    """Copy the database as it is at one moment, whoever writes meanwhile, into one file that needs no other."""
    with closing(_open(source)) as there, closing(_open(target)) as here:
        there.backup(here, pages=PAGES_AT_ONCE, sleep=0.001)
        here.execute("PRAGMA journal_mode=DELETE")


def check_database(file: Path) -> None:
    """Read every page of it, and follow every key; raises DamagedError."""
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as opened:
            told = [line for (line,) in opened.execute("PRAGMA integrity_check")]
            lost = opened.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        raise DamagedError from error
    if told != ["ok"] or lost:
        raise DamagedError


def rows_in(file: Path) -> dict[str, int]:
    """How many rows each table of the book has."""
    with closing(_open(file)) as opened:
        names = opened.execute("SELECT name FROM sqlite_master WHERE type='table' AND name LIKE 'records_%'")
        tables = [name for (name,) in names if not name.startswith(("records_words", "records_names"))]
        return {name: _count(opened, name) for name in sorted(tables)}


def migrations_in(file: Path) -> set[tuple[str, str]]:
    """Which migrations made the tables of it."""
    try:
        with closing(_open(file)) as opened:
            return set(opened.execute("SELECT app, name FROM django_migrations"))
    except sqlite3.Error as error:
        raise DamagedError from error


def close_doors(file: Path) -> None:
    """Take every session out of it, and the devices: one that was sent away since must not come back with a backup."""
    with closing(_open(file)) as opened:
        there = {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        for table in there & {"django_session", "records_device"}:
            opened.execute(f'DELETE FROM "{table}"')  # noqa: S608 - named in this line
        opened.commit()


def take_place(new: Path, live: Path, kept: Path) -> None:
    """Put a database where another is, which is kept; at no moment is there none.

    Nobody else may have the live one open. Its journal is first written into it: one that stayed would be taken for
    the new one's. Where it is too damaged for that, its files are set aside as they are.
    """
    connections.close_all()
    if live.exists():
        if _settle_journal(live):
            _keep(live, kept)
        else:
            _set_aside(live, kept)
    new.replace(live)
    sync_folder(live.parent)


def _settle_journal(live: Path) -> bool:
    try:
        with closing(_open(live)) as opened:
            mode = opened.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except sqlite3.Error:
        return False
    return str(mode) == "delete" and not any(_beside(live, end).exists() for end in BESIDE)


def _keep(live: Path, kept: Path) -> None:
    try:
        os.link(live, kept)
    except OSError:  # a disk that knows no links
        shutil.copy2(live, kept)


def _set_aside(live: Path, kept: Path) -> None:
    for end in (*BESIDE, ""):
        if _beside(live, end).exists():
            _beside(live, end).replace(_beside(kept, end))


def sync_folder(folder: Path) -> None:
    """Let the disk know of what was moved; Windows does so by itself."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _beside(file: Path, end: str) -> Path:
    return file.with_name(file.name + end)


def _open(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=PATIENCE)


def _count(opened: sqlite3.Connection, table: str) -> int:
    (count,) = opened.execute(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608 - a table's own name
    return int(count)
