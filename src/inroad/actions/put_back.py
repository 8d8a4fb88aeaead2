"""A backup takes the place of the book, which is kept beside it. Nobody else may have the book open meanwhile."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from inroad.adapters.archive.backup import RefusedBackupError, Told, read_backup, unpack_backup
from inroad.records.database_file import (
    DamagedError,
    check_database,
    close_doors,
    database_file,
    migrations_in,
    rows_in,
    sync_folder,
    take_place,
)
from inroad.records.versions import unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """A backup that was unpacked and found sound."""

    told: Told
    people: int
    database: Path
    content: Path


@contextmanager
def unpacked(file: Path) -> Iterator[Sound]:
    """Unpack a backup beside the book and check it; raises RefusedBackupError, and nothing has changed."""
    if database_file() is None:
        raise RefusedBackupError("not_here")
    told = read_backup(file)
    with TemporaryDirectory(prefix=".restoring-", dir=settings.DATA) as folder:
        database, content = unpack_backup(file, Path(folder))
        _check(database, told)
        yield Sound(told=told, people=rows_in(database).get("records_person", 0), database=database, content=content)


def _check(database: Path, told: Told) -> None:
    try:
        check_database(database)
        newer = unknown(migrations_in(database))
    except DamagedError:
        raise RefusedBackupError("broken") from None
    if newer:
        raise RefusedBackupError("newer", told.version[:20])


def put_back(sound: Sound, *, now: datetime) -> Path | None:
    """Let the backup take the book's place, and say where the book that was there is kept, if there was one.

    Every browser needs a new link afterwards, and erases at the door what it kept to be read offline.
    """
    live, data = database_file(), Path(settings.DATA)
    if live is None:
        raise RefusedBackupError("not_here")
    content, there = Path(settings.OWN_CONTENT), live.exists()
    kept = _new_folder(data / "replaced", now)
    if content.is_dir():
        shutil.copytree(content, kept / "content")
    close_doors(sound.database)
    take_place(sound.database, live, kept / live.name)
    if sound.content.is_dir():
        # The words follow the book: a moment without them is a moment with those that come with Inroad.
        let_follow(sound.content, content)
    sync_folder(data)
    return kept if there else None


def let_follow(fresh: Path, content: Path) -> None:
    """The old words go only when the new ones are in their place."""
    with TemporaryDirectory(prefix=".replaced-", dir=content.parent) as aside:
        old = Path(aside) / content.name
        if content.is_dir():
            content.rename(old)
        try:
            fresh.rename(content)
        except OSError:
            if old.is_dir():
                old.rename(content)
            raise


def _new_folder(beside: Path, now: datetime) -> Path:
    name = f"{now.astimezone(UTC):%Y-%m-%d-%H%M%S}"
    place = next(each for each in _names(beside, name) if not each.exists())
    place.mkdir(mode=0o700, parents=True)
    return place


def _names(beside: Path, name: str) -> Iterator[Path]:
    yield beside / name
    yield from (beside / f"{name}-{number}" for number in range(2, 1000))
