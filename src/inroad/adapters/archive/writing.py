"""Write an archive, member after member, without ever holding more than a few rows.

The same book gives the same bytes: members and rows come in a fixed order, and no member has a time of its own.
"""

import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from inroad.adapters.archive.form import FORMAT, KIND, MANIFEST, attachment_member, rows_member

# The first day that a zip can tell.
NO_TIME = (1980, 1, 1, 0, 0, 0)
ON_UNIX = 3
PRIVATE = 0o600 << 16
AT_ONCE = 256 * 1024
Values = Mapping[str, Any]

_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class ArchiveWriter:
    """An archive that is being written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._zip = archive
        self._members: dict[str, dict[str, Any]] = {}

    def rows(self, noun: str, rows: Iterable[Values]) -> int:
        """Write the rows of a noun, one on each line, and say how many there were."""
        count = 0

        def lines() -> Iterator[bytes]:
            nonlocal count
            for count, row in enumerate(rows, start=1):  # noqa: B007 - the count is what is wanted afterwards
                yield f"{_as_json(row)}\n".encode()

        member = rows_member(noun)
        self._write(member, lines())
        self._members[member]["rows"] = count
        return count

    def text(self, member: str, parts: Iterable[str]) -> None:
        """Write a copy for other programs."""
        self._write(member, (each.encode() for each in parts))

    def attachment(self, content: bytes) -> None:
        """Write the bytes of a file, once however often it was kept."""
        member = attachment_member(sha256(content).hexdigest())
        if member not in self._members:
            self._write(member, [content])

    def close(self, *, made: str, version: str) -> None:
        """Say last what is in it, and with which sums."""
        told = {"kind": KIND, "format": FORMAT, "version": version, "made": made, "members": self._members}
        with self._zip.open(_info(MANIFEST), "w") as file:
            file.write(f"{json.dumps(told, indent=1)}\n".encode())

    def _write(self, member: str, parts: Iterable[bytes]) -> None:
        digest = sha256()
        with self._zip.open(_info(member), "w", force_zip64=True) as file:
            for several in _gathered(parts):
                digest.update(several)
                file.write(several)
        self._members[member] = {"sha256": digest.hexdigest()}


@contextmanager
def new_archive(file: Path) -> Iterator[ArchiveWriter]:
    """Begin an archive; whoever opens it closes it with the date."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as archive:
        yield ArchiveWriter(archive)


def _info(member: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(member, NO_TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = ON_UNIX
    info.external_attr = PRIVATE
    return info


def _gathered(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Hand on the parts in larger pieces: a line at a time takes three times as long."""
    held, size = [], 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size >= AT_ONCE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)
