"""Whether a value that comes from outside can stand in its column: types are not guessed, and nothing is cut to fit."""

import re
from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import connection, models

from inroad.practice.moments import Says
from inroad.practice.ties import Warmth
from inroad.practice.voice import HabitKind
from inroad.records import models as m
from inroad.records.book import PREVIEWS, Column, Noun, columns_of
from inroad.records.shapes import SHAPES, Check

Read = Callable[[Any], Any]
# Words of the practice, kept as text: a page cannot show a kind that it does not know.
KINDS: Mapping[tuple[type[models.Model], str], type[StrEnum]] = {
    (m.Advice, "state"): m.AdviceState,
    (m.Background, "kind"): m.BackgroundKind,
    (m.ContactPoint, "kind"): m.ContactKind,
    (m.Evidence, "kind"): m.EvidenceKind,
    (m.Habit, "kind"): HabitKind,
    (m.ImportBatch, "state"): m.BatchState,
    (m.Mark, "kind"): m.MarkKind,
    (m.Meeting, "medium"): m.Medium,
    (m.Meeting, "status"): m.MeetingStatus,
    (m.MeetingChange, "kind"): m.ChangeKind,
    (m.Message, "direction"): m.Direction,
    (m.Message, "kind"): m.MessageKind,
    (m.Message, "channel"): m.Channel,
    (m.Message, "state"): m.MessageState,
    (m.Message, "says"): Says,
    (m.Request, "channel"): m.Channel,
    (m.Tally, "warmth"): Warmth,
    (m.Tie, "kind"): m.TieKind,
    (m.Tie, "warmth"): Warmth,
    (m.Touch, "kind"): m.TouchKind,
}
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z")
_SURROGATE = re.compile("[\ud800-\udfff]")


class UnsoundError(ValueError):
    """A value that cannot stand in its column."""

    def __init__(self, column: str) -> None:
        super().__init__(column)
        self.column = column


def reader_of(noun: Noun) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """Make what reads a row of this noun; a column that the row does not tell has its default. Raises UnsoundError."""
    return reader(noun, columns_of(noun))


def reader(noun: type[models.Model], columns: Sequence[Column]) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    """The same for some columns of any table."""
    reads = {each.attname: _read(noun, each) for each in columns}
    needed = [each.attname for each in columns if each.primary_key or not (each.has_default() or each.null)]
    spare = {each.attname: each.get_default for each in columns if each.attname not in needed}

    def read(told: Mapping[str, Any]) -> dict[str, Any]:
        for name in needed:
            if name not in told:
                raise UnsoundError(name)
        row = {}
        for name, value in told.items():
            convert = reads.get(name)
            if convert is None:
                raise UnsoundError(name[:60])
            try:
                row[name] = convert(value)
            except (ValueError, TypeError, OverflowError, ValidationError):
                raise UnsoundError(name) from None
        if len(row) < len(reads):
            row |= {name: default() for name, default in spare.items() if name not in row}
        return row

    return read


def _read(noun: type[models.Model], column: Column) -> Read:
    convert = _of_kind(noun, column) or _of_shape(noun, column) or _of_type(column)
    if column.null:
        return lambda value: None if value is None else convert(value)
    return convert


def _of_kind(noun: type[models.Model], column: Column) -> Read | None:
    if column.name == "source":
        return partial(_one_of, {each.value for each in m.Source})
    if noun is m.ImportBatch and column.name == "state":
        return partial(_one_of, {each.value for each in m.BatchState} - set(PREVIEWS))
    known = KINDS.get((noun, column.name))
    if known is None:
        return None
    return partial(_one_of, {each.value for each in known} | ({""} if column.blank else set()))


def _of_shape(noun: type[models.Model], column: Column) -> Read | None:
    known = SHAPES.get((noun, column.name))
    return known and partial(_shaped, type(column.get_default()), known)


def _one_of(known: set[str], value: object) -> object:
    if value not in known:
        raise ValueError(value)
    return value


def _of_type(column: Column) -> Read:
    target = column.target_field if column.is_relation else column
    match target:
        case models.UUIDField():
            return _id
        case models.DateTimeField():
            return _instant
        case models.DateField():
            return _day
        case models.BooleanField():
            return partial(_exactly, bool)
        case models.IntegerField():
            least, most = connection.ops.integer_field_range(target.get_internal_type())
            return partial(_whole, least or 0, most or 0)
        case models.BinaryField():
            return _bytes
        case models.JSONField():
            return partial(_json, type(target.get_default()))
    return partial(_text, target.max_length, _patterns(target))


def _patterns(column: Column) -> Callable[[str], None] | None:
    """What a text must look like beyond its length, such as a date as far as it is known."""
    checks = [each for each in column.validators if type(each).__name__ == "RegexValidator"]
    return checks[0] if checks else None


def _id(value: object) -> UUID:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError(value)
    return UUID(value)


def _instant(value: object) -> datetime:
    if not isinstance(value, str) or not _INSTANT.fullmatch(value):
        raise ValueError(value)
    return datetime.fromisoformat(value.removesuffix("Z")).replace(tzinfo=UTC)


def _day(value: object) -> date:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value)


def _exactly(known: type, value: object) -> object:
    if type(value) is not known:
        raise ValueError(value)
    return value


def _whole(least: int, most: int, value: object) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(value)
    return value


def _bytes(value: object) -> bytes:
    if not isinstance(value, str):
        raise TypeError
    try:
        return b64decode(value, validate=True)
    except NotBase64 as error:
        raise ValueError from error


def _text(longest: int | None, matches: Callable[[str], None] | None, value: object) -> str:
    if not isinstance(value, str) or "\0" in value or (longest is not None and len(value) > longest):
        raise ValueError(value)
    if not value.isascii() and _SURROGATE.search(value):
        raise ValueError(value)
    if matches and value:
        matches(value)
    return value


def _json(shape: type, value: object) -> object:
    if not isinstance(value, shape):
        raise TypeError
    _check_texts(value)
    return value


def _shaped(shape: type, check: Check, value: object) -> object:
    found = _json(shape, value)
    try:
        check(found)
    except (KeyError, AttributeError) as error:
        raise ValueError from error
    return found


def _check_texts(value: object) -> None:
    match value:
        case str():
            _text(None, None, value)
        case list():
            for each in value:
                _check_texts(each)
        case dict():
            for key, each in value.items():
                _text(None, None, key)
                _check_texts(each)
