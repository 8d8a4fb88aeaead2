"""Text with separators into rows: the separator, the row of headers and the rows, broken ones beside the good.

A row with a broken quote is read without its quotes, so that it does not swallow the rows after it.
"""

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from inroad.adapters.contacts.headers import field_of
from inroad.adapters.contacts.reading import Limits, Problem

DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_LINES, _SAMPLE_TEXT = 60, 100_000
_SPAN = 400  # no cell is written over more lines than this
_MOST_BROKEN = 20  # after so many broken quotes, quotes mean nothing in this file


@dataclass(frozen=True, slots=True)
class Row:
    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """Headers and rows; `open_rows` starts to read anew each time. Without headers they are empty strings."""

    headers: tuple[str, ...]
    open_rows: Callable[[], Iterator[Row | Problem]]

    def sample(self, count: int = 50) -> list[list[str]]:
        """Give the cells of the first rows."""
        return [row.cells for row in islice(self.open_rows(), count) if isinstance(row, Row)]


def open_table(
    lines: Callable[[], Iterable[str]],
    *,
    file: str,
    limits: Limits,
    headed: bool = False,
    headers: tuple[str, ...] = (),
) -> Table | None:
    """Find the table in a text; None where there is none. Where it is `headed`, its first row holds the headers.

    `headers` are those to look for, where they are known.
    """
    start = _sample(lines())
    if not start:
        return None
    delimiter = guess_delimiter(start)
    rows = [row for row in _read(start, delimiter, file=file, limits=limits) if isinstance(row, Row)]
    return table_of(rows, lambda: _read(lines(), delimiter, file=file, limits=limits), headed=headed, headers=headers)


def table_of(
    start: list[Row],
    open_all: Callable[[], Iterator[Row | Problem]],
    *,
    headed: bool = False,
    headers: tuple[str, ...] = (),
) -> Table | None:
    """Make a table of rows, once the row of headers is found among the first of them."""
    if not start:
        return None
    at = 0 if headed else _header_place(start, headers)
    if at is None:
        width = max(len(row.cells) for row in start)
        return Table(("",) * width, open_all)
    line = start[at].line
    headers = tuple(cell.strip() for cell in start[at].cells)
    return Table(headers, lambda: (row for row in open_all() if row.line > line))


def guess_delimiter(lines: list[str]) -> str:
    """Tell the separator: the one that cuts the most lines into the same number of cells."""
    return max(DELIMITERS, key=lambda delimiter: _evenness(lines, delimiter))


def _evenness(lines: list[str], delimiter: str) -> tuple[int, int]:
    try:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells]
    except csv.Error:
        widths = [line.count(delimiter) + 1 for line in lines]
    wide = [width for width in widths if width > 1]
    usual = max(set(wide), key=lambda width: (wide.count(width), width), default=0)
    known = max(
        (sum(field_of(cell.strip(' "\r\n')) is not None for cell in line.split(delimiter)) for line in lines[:25]),
        default=0,
    )
    return (known if known > 1 else 0) * 10 + wide.count(usual), usual


def _sample(lines: Iterable[str]) -> list[str]:
    taken, size = [], 0
    for line in islice(lines, _SAMPLE_LINES):
        taken.append(line[:_SAMPLE_TEXT])
        size += len(line)
        if size > _SAMPLE_TEXT:
            break
    return taken if any(line.strip() for line in taken) else []


def _header_place(rows: list[Row], headers: tuple[str, ...]) -> int | None:
    """Find the row of headers: one that is looked for, or the one with the most words that are known over columns."""
    wanted = {header for header in headers if header}
    known = (at for at, row in enumerate(rows[:25]) if wanted and wanted <= {cell.strip() for cell in row.cells})
    if (at := next(known, None)) is not None:
        return at
    scores = [_header_score(row.cells) for row in rows[:25]]
    best = max(scores, default=0)
    if best:
        return scores.index(best)
    return 0 if len(rows) > 1 and _is_unlike(rows[0], rows[1:]) else None


def _is_unlike(first: Row, others: list[Row]) -> bool:
    """Tell whether the first row only names what the others hold, such as addresses."""
    if any("@" in cell or "://" in cell for cell in first.cells):
        return False
    return any(
        cell.strip() and all(at < len(row.cells) and ("@" in row.cells[at] or "://" in row.cells[at]) for row in others)
        for at, cell in enumerate(first.cells)
    )


def _header_score(cells: list[str]) -> int:
    if any("@" in cell or "://" in cell for cell in cells):
        return 0
    named = [field for field in (field_of(cell.strip()) for cell in cells) if field]
    filled = sum(1 for cell in cells if cell.strip())
    return len(named) if len(named) > 1 or (named and filled == 1) else 0


class _Lines:
    """Lines that can be put back, so that a broken row can be read again another way."""

    def __init__(self, lines: Iterable[str], limit: int) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._limit = limit
        self.taken: list[str] = []
        self.cut = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._lines)
        if len(line) > self._limit:
            self.cut, line = True, line[: self._limit]
        self.taken.append(line)
        return line

    def put_back(self, lines: list[str]) -> None:
        self._back.extendleft(reversed(lines))


def _read(lines: Iterable[str], delimiter: str, *, file: str, limits: Limits) -> Iterator[Row | Problem]:
    csv.field_size_limit(max(csv.field_size_limit(), limits.cell))
    source = _Lines(lines, limits.cell * 5)
    reader = _reader(source, delimiter, quotes=True)
    line, broken, count = 1, 0, 0
    while True:
        source.taken.clear()
        source.cut = False
        cells = _next_cells(reader)
        taken = source.taken
        if cells is None and not taken:
            return
        if cells is None or _is_broken(taken):
            source.put_back(taken[1:])
            cells, taken = _without_quotes(taken[0], delimiter), taken[:1]
            broken += 1
            yield Problem(file=file, line=line, reason="row_broken_quote", text=taken[0][:120].strip())
            reader = _reader(source, delimiter, quotes=broken <= _MOST_BROKEN)
        if source.cut or len(cells) > limits.columns:
            yield Problem(file=file, line=line, reason="row_too_long", args=(str(limits.columns),))
        elif any(cells) and any(cell.strip() for cell in cells):
            count += 1
            if count > limits.rows + 1:  # one for the headers
                yield Problem(file=file, line=line, reason="too_many_rows", args=(str(limits.rows),))
                return
            yield Row(line, cells)
        line += len(taken)


def _reader(lines: Iterable[str], delimiter: str, *, quotes: bool) -> Iterator[list[str]]:
    if quotes:
        return csv.reader(lines, delimiter=delimiter, skipinitialspace=True)
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=True, quoting=csv.QUOTE_NONE)


def _next_cells(reader: Iterator[list[str]]) -> list[str] | None:
    try:
        return next(reader, None)
    except csv.Error:
        return None


def _is_broken(taken: list[str]) -> bool:
    if len(taken) < 2:
        return False
    return len(taken) > _SPAN or sum(line.count('"') for line in taken) % 2 == 1


def _without_quotes(line: str, delimiter: str) -> list[str]:
    return [cell.strip('" \r\n') for cell in line.split(delimiter)]
