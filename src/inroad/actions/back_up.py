"""Backups: made while everything goes on, read again before they count, one a day, seven kept."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from inroad.actions.export_book import export_book
from inroad.adapters.archive.backup import Told, read_backup, unpack_backup, write_backup
from inroad.adapters.archive.reading import open_archive
from inroad.records.calendars import zone_of
from inroad.records.database_file import check_database, copy_database, database_file, rows_in, sync_folder
from inroad.records.models import User
from inroad.records.telling import instant


class Why(StrEnum):
    """What a backup was made for: by hand, as every day, or before something that could go wrong."""

    BY_HAND = "by-hand"
    DAILY = "daily"
    UPGRADE = "before-upgrade"


# Those made by hand stay until somebody deletes them.
KEPT = {Why.DAILY: 7, Why.UPGRADE: 3}
_NAME = re.compile(r"inroad-(\d{4}-\d\d-\d\d-\d{6})-([a-z-]+)\.zip")
_TIME = "%Y-%m-%d-%H%M%S"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A backup in the data folder."""

    made: datetime
    why: Why
    file: Path
    size: int


def folder() -> Path:
    return Path(settings.DATA) / "backups"


def backups() -> list[Backup]:
    """Those in the data folder, the newest first; whatever else lies there is left alone."""
    files = folder().iterdir() if folder().is_dir() else ()
    return sorted((found for file in files if (found := _backup(file))), reverse=True)


def _backup(file: Path) -> Backup | None:
    named = _NAME.fullmatch(file.name)
    if not named or named[2] not in set(Why):
        return None
    made = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
    return Backup(made, Why(named[2]), file, file.stat().st_size)


def back_up(*, why: Why = Why.BY_HAND, target: Path | None = None, now: datetime) -> Path:
    """Make a backup and read it again; the file is there whole or not at all.

    Where a database server keeps the book, it is an archive of it, since only the server can copy itself.
    """
    folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    target = target or folder() / f"inroad-{now.astimezone(UTC):{_TIME}}-{why}.zip"
    live = database_file()
    with TemporaryDirectory(prefix=".inroad-", dir=target.parent) as temporary:
        made = Path(temporary) / "backup.zip"
        if live is None:
            _archive(made, now)
        else:
            _copy(live, made, Path(temporary), now)
        made.chmod(0o600)
        made.replace(target)
    sync_folder(target.parent)
    _let_go_of_old(why)
    return target


def _copy(live: Path, made: Path, temporary: Path, now: datetime) -> None:
    copied = temporary / "copied.sqlite3"
    copy_database(live, copied)
    check_database(copied)
    told = Told(made=instant(now.replace(microsecond=0)), version=version("inroad"), counts=rows_in(copied))
    write_backup(made, copied, Path(settings.OWN_CONTENT), told)
    copied.unlink()
    # What was written is read again: a sum is wrong where the disk lied.
    read_backup(made)
    unpack_backup(made, temporary / "again")


def _archive(made: Path, now: datetime) -> None:
    export_book(User.objects.the_local(), made, now=now)
    with open_archive(made):
        """Opening it checks every sum."""


def _let_go_of_old(why: Why) -> None:
    alike = [each for each in backups() if each.why is why]
    for each in alike[KEPT.get(why, len(alike)) :]:
        each.file.unlink(missing_ok=True)


def back_up_daily(*, now: datetime) -> Path | None:
    """Make the backup of this day, unless it is there already."""
    zone = zone_of(User.objects.the_local())
    today = now.astimezone(zone).date()
    if any(each.why is Why.DAILY and each.made.astimezone(zone).date() == today for each in backups()):
        return None
    return back_up(why=Why.DAILY, now=now)
