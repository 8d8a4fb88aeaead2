"""What is wrong with the disk or the database is told from what came of it."""

import errno
import sqlite3

import pytest

from inroad.records.trouble import Trouble, trouble_of
from inroad.records.trouble_told import DO, WHAT, trouble


def of_sqlite(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("whatever it says")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (of_sqlite("SQLITE_FULL"), Trouble.FULL),
        (of_sqlite("SQLITE_IOERR_WRITE"), Trouble.FULL),
        (of_sqlite("SQLITE_READONLY_DBMOVED"), Trouble.READ_ONLY),
        (of_sqlite("SQLITE_CANTOPEN"), Trouble.READ_ONLY),
        (of_sqlite("SQLITE_BUSY_SNAPSHOT"), Trouble.LOCKED),
        (of_sqlite("SQLITE_CORRUPT_VTAB"), Trouble.DAMAGED),
        (of_sqlite("SQLITE_NOTADB"), Trouble.DAMAGED),
        (of_sqlite("SQLITE_CONSTRAINT_UNIQUE"), None),
        (OSError(errno.ENOSPC, "No space left"), Trouble.FULL),
        (PermissionError(errno.EACCES, "No"), Trouble.READ_ONLY),
        (FileNotFoundError(errno.ENOENT, "No"), None),
        (ValueError("disk is full"), None),
    ],
)
def test_the_kind_is_told_from_the_error_itself_and_from_the_one_behind_it(
    error: BaseException, kind: Trouble | None
) -> None:
    assert trouble_of(error) is kind
    wrapped = RuntimeError("wrapped")
    wrapped.__cause__ = error
    assert trouble_of(wrapped) is kind


def test_every_kind_says_what_it_is_and_what_to_do() -> None:
    assert set(WHAT) == set(DO) == set(Trouble)
    assert trouble(Trouble.FULL).startswith("The disk is full")
