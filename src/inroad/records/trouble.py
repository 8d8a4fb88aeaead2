"""What is wrong with the disk or the database, told from the error that came of it."""

import errno
import sqlite3
from collections.abc import Iterator, Mapping
from enum import StrEnum

from django.db import connection
from django.db.utils import InterfaceError, OperationalError


class Trouble(StrEnum):
    """What the user can do something about."""

    FULL = "full"
    READ_ONLY = "read_only"
    LOCKED = "locked"
    DAMAGED = "damaged"
    UNREACHABLE = "unreachable"


BY_NAME: Mapping[str, Trouble] = {
    "SQLITE_FULL": Trouble.FULL,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_CANTOPEN": Trouble.READ_ONLY,
    "SQLITE_PERM": Trouble.READ_ONLY,
    "SQLITE_BUSY": Trouble.LOCKED,
    "SQLITE_LOCKED": Trouble.LOCKED,
    "SQLITE_CORRUPT": Trouble.DAMAGED,
    "SQLITE_NOTADB": Trouble.DAMAGED,
    # A disk that takes or gives nothing any more; most often it is full, or its cable was pulled.
    "SQLITE_IOERR_WRITE": Trouble.FULL,
    "SQLITE_IOERR": Trouble.DAMAGED,
}
BY_NUMBER: Mapping[int, Trouble] = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
}


def trouble_of(error: BaseException) -> Trouble | None:
    """What lies behind an error, if it is the disk's or the database's; nothing where the program itself is wrong."""
    for each in _behind(error):
        if isinstance(each, sqlite3.Error):
            return _of_sqlite(getattr(each, "sqlite_errorname", ""))
        if isinstance(each, OSError):
            return BY_NUMBER.get(each.errno or 0)
    of_server = isinstance(error, OperationalError | InterfaceError) and connection.vendor == "postgresql"
    return Trouble.UNREACHABLE if of_server else None


def _behind(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _of_sqlite(name: str) -> Trouble | None:
    """Names grow more particular to the right: SQLITE_BUSY_SNAPSHOT is a kind of SQLITE_BUSY."""
    return next((trouble for known, trouble in BY_NAME.items() if name.startswith(known)), None)
