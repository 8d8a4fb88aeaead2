"""A file as it was handed in, and what it is by its content, whatever its name says."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import islice
from typing import IO

from inroad.adapters.contacts.archive import Archive
from inroad.adapters.contacts.lines import encoding_of, lines, raw_lines
from inroad.adapters.contacts.reading import Limits, Mapping
from inroad.adapters.contacts.tables import Table, open_table
from inroad.adapters.contacts.workbook import WORKBOOK_PART, Workbook

_KINDS = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\xd0\xcf\x11\xe0", "old-office"),
    (b"SQLite format 3", "database"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)
_MARKUP = re.compile(rb"^\s*(?:<\?xml|<!doctype|<html)", re.IGNORECASE)
_JSON = re.compile(rb"^\s*[\[{]\s*[\"{\[\]}]")


@dataclass(frozen=True)
class Given:
    """One file: its name only for messages, its bytes, and views of them made when first asked for."""

    name: str
    data: bytes
    limits: Limits
    mapping: Mapping | None = None
    changed_on: date | None = None

    @cached_property
    def kind(self) -> str:
        """What the content is: text, table, archive, or the name of a kind that holds no people."""
        kind = next((kind for start, kind in _KINDS if self.data.startswith(start)), "")
        if kind == "zip":
            return self._zip_kind()
        if kind:
            return kind
        if not self.data.strip(b"\0 \r\n\t\xef\xbb\xbf"):
            return "empty"
        return self._text_kind()

    def _zip_kind(self) -> str:
        if self.archive.problem is None and any(name == WORKBOOK_PART for name in self.archive.names):
            return "workbook"
        return "other-office" if "mimetype" in self.archive.names else "archive"

    def _text_kind(self) -> str:
        start = self.data[:4096]
        if _MARKUP.match(start):
            return "markup"
        if _JSON.match(start):
            return "json"
        controls = sum(start.count(bytes([code])) for code in (*range(1, 9), *range(14, 27)))
        if encoding_of(start) == "utf-8" and (controls > len(start) // 50 or start.count(0) > len(start) // 10):
            return "binary"
        return "text"

    @cached_property
    def archive(self) -> Archive:
        return Archive.open(self.data, name=self.name, limits=self.limits)

    @cached_property
    def workbook(self) -> Workbook:
        return Workbook.open(self.data, archive=self.archive, name=self.name, limits=self.limits, mapping=self.mapping)

    @cached_property
    def table(self) -> Table | None:
        """The table in a text or workbook; None where there is none."""
        if self.kind == "workbook":
            return self.workbook.table
        if self.kind != "text":
            return None
        headers = self.mapping.headers if self.mapping else ()
        return open_table(self.lines, file=self.name, limits=self.limits, headers=headers)

    @cached_property
    def start(self) -> str:
        """The first lines of a text."""
        return "".join(line[:2000] for line in islice(self.lines(), 200)) if self.kind == "text" else ""

    def lines(self) -> Iterator[str]:
        return lines(self._stream())

    def raw_lines(self) -> Iterator[str]:
        return raw_lines(self._stream())

    def _stream(self) -> IO[bytes]:
        return io.BytesIO(self.data)
