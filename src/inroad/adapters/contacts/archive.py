"""Zip files of strangers: opened in memory, never unpacked to disk, within limits of size, ratio and number."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inroad.adapters.contacts.lines import lines
from inroad.adapters.contacts.reading import Limits, Problem

# What a zip says of itself whose files the user chose one by one: each is read, whatever its name.
CHOSEN = b"chosen one by one"
_SMALL = 1_000_000  # a small member may be packed as tightly as it likes
_BEFORE_LINKEDIN = 2002
ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)


@dataclass(frozen=True, slots=True)
class Archive:
    """The members of a zip by their names; a zip that is refused has a problem and no members."""

    name: str
    members: dict[str, zipfile.ZipInfo]
    zip: zipfile.ZipFile | None
    problem: Problem | None = None
    warnings: tuple[Problem, ...] = ()

    @classmethod
    def open(cls, data: bytes, *, name: str, limits: Limits) -> "Archive":
        try:
            opened = zipfile.ZipFile(io.BytesIO(data))
            infos = [info for info in opened.infolist() if not info.is_dir()]
        except ERRORS:
            return cls(name, {}, None, Problem(file=name, reason="archive_broken"))
        reason = _refusal(infos, limits)
        if reason:
            return cls(name, {}, None, Problem(file=name, reason=reason))
        safe = {info.filename: info for info in infos if not is_unsafe(info.filename)}
        warnings = (
            Problem(file=name, reason="archive_path_unsafe", text=info.filename[:120])
            for info in infos
            if is_unsafe(info.filename)
        )
        return cls(name, safe, opened, None, tuple(warnings))

    @property
    def names(self) -> list[str]:
        return [name for name in self.members if not _is_clutter(name)]

    @property
    def chosen(self) -> bool:
        return self.zip is not None and self.zip.comment == CHOSEN

    def read(self, member: str) -> bytes | None:
        """Give the bytes of a member, or None if it is broken."""
        try:
            return self.zip.read(self.members[member]) if self.zip else None
        except ERRORS:
            return None

    def lines(self, member: str) -> Iterator[str]:
        """Give the lines of a member as they are unpacked; a broken member ends where it breaks."""
        if self.zip is None:
            return
        try:
            with self.zip.open(self.members[member]) as stream:
                yield from lines(stream)
        except ERRORS:
            return

    def changed_on(self, member: str) -> date | None:
        """Give the day on which a member was written.

        Zips made by hand from unpacked files may say 1980; such a date is no date.
        """
        try:
            day = date(*self.members[member].date_time[:3])
        except ValueError:
            return None
        return day if day.year > _BEFORE_LINKEDIN else None


def is_unsafe(name: str) -> bool:
    """Tell whether a member's name points out of the folder that it would be unpacked to."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ":" in path[:3] or ".." in path.split("/")


def base_name(member: str) -> str:
    return posixpath.basename(member.replace("\\", "/"))


def _is_clutter(name: str) -> bool:
    return "__MACOSX/" in name or base_name(name).startswith("._")


def _refusal(infos: list[zipfile.ZipInfo], limits: Limits) -> str | None:
    if len(infos) > limits.members:
        return "archive_too_many"
    if sum(info.file_size for info in infos) > limits.unpacked:
        return "archive_too_large"
    if any(info.file_size > _SMALL and info.file_size > limits.ratio * max(info.compress_size, 1) for info in infos):
        return "archive_bomb"
    return "archive_locked" if any(info.flag_bits & 1 for info in infos) else None
