"""Read an archive that anybody may have made: nothing is unpacked to the disk, and nothing is believed unchecked."""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from inroad.adapters.archive.form import (
    FORMAT,
    KIND,
    MANIFEST,
    Limits,
    RefusedArchiveError,
    attachment_member,
    is_member,
    rows_member,
)

AT_ONCE = 256 * 1024
ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError)
Row = tuple[int, dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An archive whose members are as its manifest says; what stands in the rows is for the reader to judge."""

    made: str
    version: str
    counts: Mapping[str, int]
    limits: Limits
    _zip: zipfile.ZipFile

    @property
    def total(self) -> int:
        """How many rows there are."""
        return sum(self.counts.values())

    def rows(self, noun: str) -> Iterator[Row]:
        """The rows of a noun with their lines; none where it has no member."""
        member = rows_member(noun)
        if noun not in self.counts:
            return
        with self._zip.open(member) as file, io.BufferedReader(file, AT_ONCE) as lines:  # type: ignore[type-var]  # reads as one does
            number = 0
            while line := lines.readline(self.limits.line + 1):
                number += 1
                if len(line) > self.limits.line:
                    raise RefusedArchiveError("line_too_long", member=member, line=number)
                yield number, _object(line, member, number)
        if number != self.counts[noun]:
            raise RefusedArchiveError("changed", member=member)

    def attachment(self, digest: str) -> bytes:
        """The bytes of a file; whoever asks has seen that the archive holds it."""
        return self._zip.read(attachment_member(digest))

    def attachment_size(self, digest: str) -> int | None:
        """How large a file is, or nothing where the archive does not hold it."""
        try:
            return self._zip.getinfo(attachment_member(digest)).file_size
        except KeyError:
            return None


@contextmanager
def open_archive(file: Path, limits: Limits | None = None) -> Iterator[Archive]:
    """Open an archive, with every sum checked; raises RefusedArchiveError."""
    try:
        opened = zipfile.ZipFile(file)
    except BROKEN:
        raise RefusedArchiveError("broken" if _begins_as_zip(file) else "no_archive") from None
    with opened as archive:
        yield _checked(archive, limits or Limits())


def is_archive(file: Path) -> bool:
    """Whether this means to be an archive of Inroad, sound or not."""
    try:
        with zipfile.ZipFile(file) as archive:
            return any(name.startswith("rows/") for name in archive.namelist()) and MANIFEST in archive.namelist()
    except BROKEN:
        return False


def _begins_as_zip(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(2) == b"PK"
    except OSError:
        return False


def _checked(archive: zipfile.ZipFile, limits: Limits) -> Archive:
    infos = archive.infolist()
    _check_container(infos, limits)
    told = _manifest(archive, limits)
    members = told["members"]
    if set(members) | {MANIFEST} != {each.filename for each in infos}:
        raise RefusedArchiveError("changed", member=MANIFEST)
    counts = {}
    for name, said in members.items():
        _check_sum(archive, name, said)
        if name.startswith("rows/"):
            counts[name.removeprefix("rows/").removesuffix(".jsonl")] = _count(said, name)
    return Archive(
        made=str(told.get("made")), version=str(told.get("version")), counts=counts, limits=limits, _zip=archive
    )


def _check_container(infos: list[zipfile.ZipInfo], limits: Limits) -> None:
    names = [each.filename for each in infos]
    if MANIFEST not in names:
        raise RefusedArchiveError("no_archive")
    if len(names) > limits.members:
        raise RefusedArchiveError("too_large")
    seen: set[str] = set()
    for each in infos:
        _check_member(each, limits)
        if each.filename in seen:
            raise RefusedArchiveError("twice", member=each.filename)
        seen.add(each.filename)
    packed, whole = sum(each.compress_size for each in infos), sum(each.file_size for each in infos)
    if whole > limits.always_allowed + packed * limits.times_larger:
        raise RefusedArchiveError("too_large")


def _check_member(info: zipfile.ZipInfo, limits: Limits) -> None:
    name = info.filename
    if not is_member(name) or info.orig_filename != name:
        raise RefusedArchiveError("foreign_member", about=_shown(info.orig_filename))
    if info.flag_bits & ENCRYPTED or info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise RefusedArchiveError("locked", member=name)
    if info.file_size > limits.always_allowed + info.compress_size * limits.times_larger:
        raise RefusedArchiveError("too_large", member=name)
    if name.startswith("attachments/") and info.file_size > limits.attachment:
        raise RefusedArchiveError("too_large", member=name)


def _shown(name: str) -> str:
    """A stranger's name for a member, fit to be printed."""
    return "".join(letter if letter.isprintable() else "?" for letter in name)[:80]


def _manifest(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Any]:
    if archive.getinfo(MANIFEST).file_size > limits.manifest:
        raise RefusedArchiveError("too_large", member=MANIFEST)
    try:
        data = archive.read(MANIFEST)
    except BROKEN:
        raise RefusedArchiveError("broken", member=MANIFEST) from None
    told = _object(data, MANIFEST, 1)
    if told.get("kind") != KIND or type(told.get("format")) is not int or not isinstance(told.get("members"), dict):
        raise RefusedArchiveError("no_archive")
    if told["format"] > FORMAT:
        raise RefusedArchiveError("newer", about=str(told.get("version"))[:20])
    if told["format"] < 1:
        raise RefusedArchiveError("no_archive")
    return told


def _check_sum(archive: zipfile.ZipFile, name: str, said: object) -> None:
    if not isinstance(said, dict) or not is_member(name):
        raise RefusedArchiveError("changed", member=MANIFEST)
    digest = sha256()
    try:
        with archive.open(name) as file:
            while part := file.read(AT_ONCE):
                digest.update(part)
    except BROKEN:
        raise RefusedArchiveError("broken", member=name) from None
    if digest.hexdigest() != said.get("sha256"):
        raise RefusedArchiveError("changed", member=name)
    if name.startswith("attachments/") and name != attachment_member(digest.hexdigest()):
        raise RefusedArchiveError("changed", member=name)


def _count(said: Mapping[str, Any], name: str) -> int:
    rows = said.get("rows")
    if type(rows) is not int or rows < 0:
        raise RefusedArchiveError("changed", member=name)
    return rows


def _object(line: bytes, member: str, number: int) -> dict[str, Any]:
    try:
        told = _decode(line.decode())
    except (ValueError, RecursionError):
        raise RefusedArchiveError("not_json", member=member, line=number) from None
    if not isinstance(told, dict):
        raise RefusedArchiveError("not_json", member=member, line=number)
    return told


def _refuse(_told: object) -> NoReturn:
    raise ValueError


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    return told if len(told) == len(pairs) else _refuse(pairs)


# No column holds a fraction, and nothing that JSON does not know, such as NaN.
_decode = json.JSONDecoder(parse_constant=_refuse, object_pairs_hook=_once).decode
