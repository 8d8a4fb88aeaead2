"""A backup: the database as one file, with the user's own words beside it, in a zip with sums."""

import errno
import json
import re
import shutil
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from typing import Any

KIND = "inroad-backup"
FORMAT = 1
MANIFEST = "backup.json"
DATABASE = "book.sqlite3"
# What the loader of own content reads: TOML and Markdown, in folders.
_CONTENT = re.compile(r"content(/[\w. -]{1,100}){1,4}")
_BROKEN = (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, KeyError, TypeError)
# No room, or no right to write: that says nothing about the backup.
_OF_THE_DISK = {errno.ENOSPC, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, getattr(errno, "EDQUOT", None)} - {
    None
}
LARGEST_WORDS = 50 * 1024 * 1024
LARGEST_MANIFEST = 1024 * 1024
AT_ONCE = 1024 * 1024


class RefusedBackupError(Exception):
    """A file that cannot be used as a backup: why, as a code told in `sentences_archive`."""

    def __init__(self, code: str, about: str = "") -> None:
        super().__init__(code)
        self.code, self.about = code, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a backup says of itself."""

    made: str
    version: str
    counts: Mapping[str, int]


def write_backup(target: Path, database: Path, content: Path, told: Told) -> None:
    """Pack the database and the user's own words."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as backup:
        manifest = {
            "kind": KIND,
            "format": FORMAT,
            "version": told.version,
            "made": told.made,
            "counts": told.counts,
            "sha256": _digest(database),
        }
        backup.writestr(MANIFEST, f"{json.dumps(manifest, indent=1)}\n")
        backup.write(database, DATABASE)
        for file in sorted(each for each in content.rglob("*") if each.is_file()):
            name = f"content/{file.relative_to(content).as_posix()}"
            if _is_content(name):
                backup.write(file, name)


def is_backup(file: Path) -> bool:
    """Whether this means to be a backup, sound or not."""
    try:
        with zipfile.ZipFile(file) as opened:
            return {MANIFEST, DATABASE} <= set(opened.namelist())
    except _BROKEN:
        return False


def read_backup(file: Path) -> Told:
    """What it says of itself; raises RefusedBackupError."""
    try:
        with zipfile.ZipFile(file) as opened:
            told = _manifest(opened)
            return Told(made=str(told["made"]), version=str(told["version"]), counts=dict(told["counts"]))
    except RefusedBackupError:
        raise
    except _BROKEN as error:
        raise RefusedBackupError("broken") from error


def unpack_backup(file: Path, folder: Path) -> tuple[Path, Path]:
    """Lay the database and the words into an empty folder.

    Raises RefusedBackupError where a sum is wrong, and OSError where there is no room for them.
    """
    try:
        with zipfile.ZipFile(file) as opened:
            told = _manifest(opened)
            _unpack(opened, folder)
    except RefusedBackupError:
        raise
    except _BROKEN as error:
        if getattr(error, "errno", None) in _OF_THE_DISK:
            raise
        raise RefusedBackupError("broken") from error
    if _digest(folder / DATABASE) != told["sha256"]:
        raise RefusedBackupError("broken")
    return folder / DATABASE, folder / "content"


def _manifest(opened: zipfile.ZipFile) -> dict[str, Any]:
    if opened.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise RefusedBackupError("no_backup")
    told = json.loads(opened.read(MANIFEST))
    if not isinstance(told, dict) or told.get("kind") != KIND:
        raise RefusedBackupError("no_backup")
    if not isinstance(told.get("format"), int) or told["format"] > FORMAT:
        raise RefusedBackupError("newer", str(told.get("version"))[:20])
    return told


def _unpack(opened: zipfile.ZipFile, folder: Path) -> None:
    """Every member by a name that we know; a path out of the folder is none."""
    for info in opened.infolist():
        if info.filename == DATABASE:
            _lay(opened, info, folder / DATABASE)
        elif _is_content(info.filename) and info.file_size <= LARGEST_WORDS:
            _lay(opened, info, folder / info.filename)
        elif info.filename != MANIFEST:
            raise RefusedBackupError("foreign_member")


def _lay(opened: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with opened.open(info) as source, target.open("xb") as laid:
        shutil.copyfileobj(source, laid, AT_ONCE)


def _is_content(name: str) -> bool:
    return bool(_CONTENT.fullmatch(name)) and ".." not in name.split("/") and "." not in name.split("/")


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
