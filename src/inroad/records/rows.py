"""A row as plain values for JSON, and back: the form in which rows leave the tables, for the bin and the archive."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from uuid import UUID

from django.db import models

from inroad.records.models import Owned

Row = TypeVar("Row", bound=Owned)
Values = dict[str, Any]


def as_values(row: Owned) -> Values:
    """Every column but the owner under its name (`person_id`, not `person`); instants in UTC, bytes in Base64."""
    return {each.attname: as_plain(getattr(row, each.attname)) for each in told(type(row))}


def as_row(model: type[Row], values: Mapping[str, Any], **owner: Any) -> Row:  # noqa: ANN401 - a user or their key
    """Make the row again, not yet saved.

    What the values do not tell has its default; what the noun does not know is left out.
    Raises ValidationError where a value cannot stand in its column.
    """
    known = {each.attname: column_value(each, values[each.attname]) for each in told(model) if each.attname in values}
    return model(**known, **owner)


def told(model: type[models.Model]) -> list[Any]:
    """The columns that are a row's own, in their order."""
    return [each for each in model._meta.concrete_fields if each.name != "owner"]  # noqa: SLF001 - documented


def as_plain(value: Any) -> Any:  # noqa: ANN401 - a value of any column
    """A value as JSON can say it."""
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case bytes() | memoryview():
            return b64encode(value).decode("ascii")
    return value


def column_value(column: Any, value: Any) -> Any:  # noqa: ANN401 - a value of any column
    target = column.target_field if column.is_relation else column
    if isinstance(target, models.BinaryField) and isinstance(value, str):
        return b64decode(value)
    return target.to_python(value)
