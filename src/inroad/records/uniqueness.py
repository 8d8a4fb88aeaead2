"""By which rows of a book can be one although their ids differ: two organisations of one name, two posts of a tag."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, UniqueConstraint

from inroad.records.book import Noun

Values = Mapping[str, Any]


class KnownRows:
    """The rows of a noun that are here already, by what may be there only once."""

    def __init__(self, noun: Noun, owner_id: UUID) -> None:
        constraints = [each for each in noun._meta.constraints if isinstance(each, UniqueConstraint)]  # noqa: SLF001 - documented
        self._known = [_Once(noun, each, owner_id) for each in constraints]

    def same_as(self, row: Values) -> UUID | None:
        """The id of the row here beside which this one cannot stand."""
        return next((found for each in self._known if (found := each.find(row))), None)


class _Once:
    def __init__(self, noun: Noun, constraint: UniqueConstraint, owner_id: UUID) -> None:
        self._noun, self._condition = noun, constraint.condition
        fields = (noun._meta.get_field(name) for name in constraint.fields)  # noqa: SLF001 - documented
        self._names = [each.attname for each in fields if each.name != "owner"]  # type: ignore[union-attr]  # columns
        rows: QuerySet[Any] = QuerySet(noun).filter(constraint.condition or Q(), owner=owner_id)
        told = rows.values_list("pk", *self._names).iterator()
        self._ids = {tuple(values): pk for pk, *values in told}

    def find(self, row: Values) -> UUID | None:
        found = self._ids.get(tuple(row[name] for name in self._names))
        return found if found and holds(self._condition, self._noun, row) else None


def holds(condition: Q | None, noun: Noun, row: Values) -> bool:
    """Whether a row that is not stored meets the condition of a constraint."""
    if condition is None:
        return True
    parts = _parts(condition, noun, row)
    return (all(parts) if condition.connector == Q.AND else any(parts)) != condition.negated


def _parts(condition: Q, noun: Noun, row: Values) -> Iterator[bool]:
    for part in condition.children:
        if isinstance(part, Q):
            yield holds(part, noun, row)
            continue
        name, wanted = part  # type: ignore[misc]  # else it is a pair
        name, _, lookup = str(name).partition("__")
        value = row[noun._meta.get_field(name).attname]  # type: ignore[union-attr]  # noqa: SLF001 - a column; documented
        yield (value is None) == wanted if lookup == "isnull" else value == wanted
