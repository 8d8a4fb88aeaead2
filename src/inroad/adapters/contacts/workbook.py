"""Excel workbooks as tables of text: formulas stay text, and nothing in the file is ever calculated or fetched."""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from inroad.adapters.contacts.archive import ERRORS, Archive
from inroad.adapters.contacts.reading import Limits, Mapping, Problem
from inroad.adapters.contacts.tables import Row, Table, table_of

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

WORKBOOK_PART = "xl/workbook.xml"
_FORBIDDEN = ("<!DOCTYPE", "<!ENTITY")
_SNIFFED = 4096


@dataclass(frozen=True, slots=True)
class Workbook:
    """The first sheet that holds a table, or the problem why there is none."""

    table: Table | None
    problem: Problem | None = None

    @classmethod
    def open(
        cls, data: bytes, *, archive: Archive, name: str, limits: Limits, mapping: Mapping | None = None
    ) -> "Workbook":
        if archive.problem:
            return cls(None, archive.problem)
        if _has_entities(archive):
            return cls(None, Problem(file=name, reason="workbook_unsafe"))
        try:
            return cls(_first_table(data, file=name, limits=limits, headers=mapping.headers if mapping else ()))
        except Exception:  # noqa: BLE001 - openpyxl raises whatever a broken part makes it stumble over
            return cls(None, Problem(file=name, reason="workbook_broken"))


def _has_entities(archive: Archive) -> bool:
    """Tell whether a part declares entities, which workbooks never need and bombs are made of."""
    for name in archive.names:
        if not name.endswith((".xml", ".rels")) or archive.zip is None:
            continue
        try:
            with archive.zip.open(archive.members[name]) as part:
                start = part.read(_SNIFFED)
        except ERRORS:
            continue
        text = start.replace(b"\0", b"").decode("latin-1").upper()
        if any(word in text for word in _FORBIDDEN):
            return True
    return False


def _first_table(data: bytes, *, file: str, limits: Limits, headers: tuple[str, ...]) -> Table | None:
    # Imported only here: it is heavy, and most people never hand in a workbook.
    import openpyxl  # noqa: PLC0415 - as said

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    for sheet in book.worksheets:
        start = list(islice(_rows(sheet, file, limits), 60))
        rows = [row for row in start if isinstance(row, Row)]
        if rows:
            return table_of(rows, partial(_rows, sheet, file, limits), headers=headers)
    return None


def _rows(sheet: "ReadOnlyWorksheet", file: str, limits: Limits) -> Iterator[Row | Problem]:
    count = 0
    try:
        for line, values in enumerate(sheet.iter_rows(values_only=True, max_col=limits.columns), 1):  # type: ignore[misc]  # the stubs borrow the method
            cells = [_text(value)[: limits.cell] for value in values]
            if not any(cells):
                continue
            count += 1
            if count > limits.rows + 1:  # one for the headers
                yield Problem(file=file, line=line, reason="too_many_rows", args=(str(limits.rows),))
                return
            yield Row(line, cells)
    except Exception:  # noqa: BLE001 - as above: the rows before the break are kept
        yield Problem(file=file, reason="workbook_broken")


def _text(value: object) -> str:
    """Write a cell's value as text: whole numbers without a fraction, dates as ISO."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
