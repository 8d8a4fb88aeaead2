"""Many new rows at once: thirty thousand people come in while the user waits.

Django's `bulk_create` takes most of its time to make a model and an expression for every value. Here the columns'
conversions are looked up once, and the driver runs one statement over plain tuples.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from itertools import chain
from typing import Any
from uuid import UUID

from django.db import connection, models

from inroad.records.models.owned import witness_of

Row = Mapping[str, Any]
Columns = list[Any]
Convert = Callable[[Any], Any]


def insert(model: type[models.Model], rows: Iterable[Row], **shared: Any) -> None:  # noqa: ANN401 - a value of any field
    """Insert rows of values by column (`person_id`, not `person`), together with what all of them share.

    All rows tell the same columns. A column that they do not tell has its default, which is asked for once; only keys
    are made for each row.
    """
    left = iter(rows)
    first = next(left, None)
    if first is None:
        return
    key = model._meta.pk  # noqa: SLF001 - documented
    told = {key.attname, *first}
    columns = [each for each in model._meta.concrete_fields if not isinstance(each, models.AutoField)]  # noqa: SLF001 - documented
    columns.sort(key=lambda each: each.attname not in told)
    own = [each for each in columns if each.attname in told]
    same = [_shared(each, shared) for each in columns[len(own) :]]
    every: Iterable[Row] = chain([first], left)
    if key.attname not in first:
        every = ({key.attname: key.get_default(), **row} for row in every)
    looks_on = witness_of(model)
    if looks_on and looks_on.asks_for_each:
        every = list(every)
    with connection.cursor() as cursor:
        cursor.executemany(_statement(model, columns), _values(own, every, same))  # type: ignore[arg-type]  # any rows
    if looks_on and looks_on.asks_for_each:
        looks_on.were_inserted(model, [row[key.attname] for row in every])


def _shared(column: Any, shared: Row) -> Any:  # noqa: ANN401 - a value of any field
    value = shared[column.attname] if column.attname in shared else column.get_default()
    return column.get_db_prep_save(value, connection)


def _statement(model: type[models.Model], columns: Columns) -> str:
    quote = connection.ops.quote_name
    names = ", ".join(quote(each.column) for each in columns)
    places = ", ".join(["%s"] * len(columns))
    return f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608, SLF001 - names of our own columns


def _values(own: Columns, rows: Iterable[Row], same: list[Any]) -> Iterator[list[Any]]:
    """The rows as the driver takes them: their own columns, then what they share."""
    conversions = [(each.attname, _conversion(each)) for each in own]
    for row in rows:
        yield [convert(row[name]) if convert else row[name] for name, convert in conversions] + same


def _conversion(column: Any) -> Convert | None:  # noqa: ANN401 - a field of any kind
    """How a value becomes what the driver takes; None where it is that already."""
    target = column.target_field if column.is_relation else column
    if isinstance(target, models.CharField | models.TextField | models.BooleanField | models.IntegerField):
        return None
    if isinstance(target, models.UUIDField):
        return None if connection.features.has_native_uuid_field else _hex
    if isinstance(target, models.JSONField):
        return partial(connection.ops.adapt_json_value, encoder=target.encoder)
    convert = partial(target.get_db_prep_save, connection=connection)
    # People come in by days, so that few dates are told many times.
    return lru_cache(maxsize=4096)(convert) if isinstance(target, models.DateField) else convert


def _hex(key: UUID | None) -> str | None:
    return None if key is None else key.hex
