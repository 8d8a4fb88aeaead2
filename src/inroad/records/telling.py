"""The rows of a whole book as plain values, many at once: through its model, a row takes three times as long."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from django.db import connection, models

from inroad.records.book import Column, Noun, columns_of, rows_of

AT_ONCE = 2000
Values = dict[str, Any]
Plain = Callable[[Any], Any]
# Both see the book as it was when they began, and hold nobody up.
BEGIN = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


@contextmanager
def one_state() -> Iterator[None]:
    """Read all that follows from one state of the book, while others go on writing."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def told_rows(noun: Noun, owner_id: UUID) -> Iterator[Values]:
    """Every row of a noun, as `rows.as_values` tells it, but for what does not leave."""
    columns = columns_of(noun)
    names = [each.attname for each in columns]
    plain = [(place, convert) for place, each in enumerate(columns) if (convert := plain_of(each))]
    for row in rows_of(noun, owner_id).values_list(*names).iterator(chunk_size=AT_ONCE):
        values = list(row)
        for place, convert in plain:
            if values[place] is not None:
                values[place] = convert(values[place])
        yield dict(zip(names, values, strict=True))


def plain_of(column: Column) -> Plain | None:
    """How a value of the column becomes one of JSON; nothing where it is one already."""
    target = column.target_field if column.is_relation else column
    match target:
        case models.UUIDField():
            return str
        case models.DateTimeField():
            return instant
        case models.DateField():
            return date.isoformat
        case models.BinaryField():
            return _in_letters
        case models.JSONField():
            return _without_nul
        case models.CharField() | models.TextField():
            return _text
    return None


def instant(when: datetime) -> str:
    return when.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _in_letters(content: bytes | memoryview) -> str:
    return b64encode(content).decode("ascii")


def _text(text: str) -> str:
    """What no other database takes, and nobody sees, stays behind."""
    return text.replace("\0", "") if "\0" in text else text


def _without_nul(value: Any) -> Any:  # noqa: ANN401 - any JSON
    match value:
        case str():
            return _text(value)
        case list():
            return [_without_nul(each) for each in value]
        case dict():
            return {_text(key): _without_nul(each) for key, each in value.items()}
    return value
