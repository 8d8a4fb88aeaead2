"""Rows that a change made, overwrote or deleted are put back as they were, where nothing was done with them since.

Each step gives what it left alone, as (noun, id, reason); the reason is a code of `LEFT`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from graphlib import TopologicalSorter
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import Q

from inroad.practice.put_back import ChangedSinceError, put_back
from inroad.records.fragments import Kept, own_values, seal_of
from inroad.records.models import LoginLink, Person, Profile, User
from inroad.records.models.owned import Rows
from inroad.records.rows import as_row, column_value, told

# Changed since; something newer hangs on it; what it belonged to is gone; something else has taken its place; it came
# later, and nobody can say to whom of the two it belongs.
LEFT = ("changed", "in_use", "without", "taken", "later")
AT_ONCE = 500
# A row is one fact and comes back as a whole; these tell many, each of which comes back by itself.
MANY_FACTS = frozenset({Person, Profile, User})

Noun = type[models.Model]
# Which rows of each noun go.
Going = Mapping[Noun, Q]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Left:
    """A row that was left as it is, and why."""

    noun: str
    id: UUID
    why: str


@dataclass(frozen=True, slots=True)
class Taking:
    """The rows of a change, on the way back."""

    owner: User
    now: datetime
    left: list[Left] = field(default_factory=list)
    _there: set[UUID] = field(default_factory=set)

    def is_there(self, noun: Noun, key: UUID) -> bool:
        """Whether this row is in the book."""
        if key not in self._there and self.rows(noun).filter(pk=key).exists():
            self._there.add(key)
        return key in self._there

    def leave(self, row: Kept, why: str) -> None:
        self.left.append(Left(row.noun, row.id, why))

    def rows(self, noun: Noun) -> Rows[Any]:
        """The owner's rows of a noun, all columns."""
        mine = {"pk": self.owner.pk} if noun is User else {"owner": self.owner}
        return Rows(noun).filter(**mine)


def portions(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while several := list(islice(left, AT_ONCE)):
        yield several


def children_first() -> list[Noun]:
    """The nouns of a book, none before what cannot be without it; both databases check keys only at the end.

    The link that opens the book stays.
    """
    nouns = [each for each in apps.get_app_config("records").get_models() if each not in {User, LoginLink}]
    order = TopologicalSorter({noun: [key.related_model for key in keys_of(noun) if not key.null] for noun in nouns})
    return [each for each in reversed(list(order.static_order())) if each is not User]


def columns_of(noun: Noun) -> set[str]:
    return {each.attname for each in noun._meta.concrete_fields}  # noqa: SLF001 - documented


def keys_of(noun: Noun) -> "list[models.ForeignKey[Any, Any]]":
    """The keys of a noun that point to rows of the book."""
    fields = noun._meta.concrete_fields  # noqa: SLF001 - documented
    return [each for each in fields if isinstance(each, models.ForeignKey) and each.related_model is not User]


def as_made(taking: Taking, rows: Iterable[Kept]) -> Going:
    """Which rows are still as they were made; one that is gone already needs nothing."""
    found: dict[Noun, set[UUID]] = defaultdict(set)
    for noun, several in _by_noun(rows).items():
        for some in portions(several):
            there = {row.pk: row for row in taking.rows(noun).filter(pk__in=[each.id for each in some])}
            for each in some:
                if each.id in there and seal_of(own_values(there[each.id])) == each.seal:
                    found[noun].add(each.id)
                elif each.id in there:
                    taking.leave(each, "changed")
    return {noun: Q(pk__in=keys) for noun, keys in found.items()}


def write_back(taking: Taking, rows: Iterable[Kept]) -> None:
    """Columns that were overwritten say again what they said."""
    for noun, several in _by_noun(rows).items():
        for some in portions(several):
            there = {row.pk: row for row in taking.rows(noun).filter(pk__in=[each.id for each in some])}
            for each in some:
                if each.id not in there:
                    taking.leave(each, "without")
            _write_back(taking, noun, [(there[each.id], each) for each in some if each.id in there])


def _write_back(taking: Taking, noun: Noun, rows: Sequence[tuple[models.Model, Kept]]) -> None:
    fields = {each.attname: each for each in told(noun)}
    by_columns: dict[tuple[str, ...], list[models.Model]] = defaultdict(list)
    for row, kept in rows:
        values = _restored(row, kept)
        if len(values) < len(kept.before or {}):
            taking.leave(kept, "changed")
            values = values if noun in MANY_FACTS else {}
        for name, value in values.items():
            setattr(row, name, column_value(fields[name], value))
        if values:
            by_columns[tuple(sorted(values))].append(row)
    for columns, several in by_columns.items():
        _store(taking, noun, several, [fields[name].name for name in columns])


def _restored(row: models.Model, kept: Kept) -> dict[str, Any]:
    """What to write into the columns that nobody changed since."""
    now, found = own_values(row), {}
    before, after = kept.before or {}, kept.after or {}
    for name in before:
        try:
            found[name] = put_back(before[name], after.get(name), now.get(name))
        except ChangedSinceError:
            continue
    return found


def _store(taking: Taking, noun: Noun, rows: Sequence[models.Model], columns: Sequence[str]) -> None:
    if noun is User:
        for row in rows:
            row.save(update_fields=columns)
            taking.owner.refresh_from_db()
        return
    for row in rows:
        row.changed = taking.now  # type: ignore[attr-defined]  # every other noun has it
    try:
        with transaction.atomic():
            taking.rows(noun).bulk_update(rows, [*columns, "changed"], batch_size=AT_ONCE)
    except IntegrityError:
        if len(rows) == 1:
            taking.left.append(Left(noun.__name__, rows[0].pk, "taken"))
        else:
            for row in rows:
                _store(taking, noun, [row], columns)


def bring_back(taking: Taking, rows: Iterable[Kept]) -> None:
    """Insert rows that were deleted, under their ids, what others belong to first."""
    by_noun = _by_noun(rows)
    coming = {noun: {each.id for each in several} for noun, several in by_noun.items()}
    for noun in reversed(children_first()):
        for some in portions(by_noun.get(noun, [])):
            there = set(taking.rows(noun).filter(pk__in=[each.id for each in some]).values_list("pk", flat=True))
            missing = [each for each in some if each.id not in there]
            fit = [each for each in missing if _finds_its_place(taking, noun, each, coming)]
            refused = _insert(taking, noun, fit)
            coming[noun] -= {*refused, *({each.id for each in missing} - {each.id for each in fit})}


def _finds_its_place(taking: Taking, noun: Noun, row: Kept, coming: Mapping[Noun, set[UUID]]) -> bool:
    """Whether what the row belongs to is there or comes with it; a key that need not be there is let go."""
    for key in keys_of(noun):
        named = (row.before or {}).get(key.attname)
        if (
            not named
            or UUID(named) in coming.get(key.related_model, ())
            or taking.is_there(key.related_model, UUID(named))
        ):
            continue
        if not key.null:
            taking.leave(row, "without")
            return False
        row.before[key.attname] = None  # type: ignore[index]  # what was deleted has its values
    return True


def _insert(taking: Taking, noun: Noun, rows: Sequence[Kept]) -> set[UUID]:
    """Insert them together, or where one cannot stand there any more, one by one; give those that cannot."""
    if not rows:
        return set()
    fresh = [as_row(noun, each.before or {}, owner=taking.owner, changed=taking.now) for each in rows]  # type: ignore[type-var]  # never the user
    try:
        with transaction.atomic():
            taking.rows(noun).bulk_create(fresh)
    except IntegrityError:
        if len(rows) == 1:
            taking.leave(rows[0], "taken")
            return {rows[0].id}
        return {refused for row in rows for refused in _insert(taking, noun, [row])}
    return set()


def ready(taking: Taking, rows: Iterable[Kept]) -> tuple[list[Kept], list[Kept]]:
    """Part the rows into those that point to nothing which is gone, and those that wait for it."""
    now: list[Kept] = []
    later: list[Kept] = []
    for row in rows:
        named = [(key, (row.before or {}).get(key.attname)) for key in keys_of(row.model)]
        waits = any(value and not taking.is_there(key.related_model, UUID(value)) for key, value in named)
        (later if waits else now).append(row)
    return now, later


def _by_noun(rows: Iterable[Kept]) -> dict[Noun, list[Kept]]:
    found: dict[Noun, list[Kept]] = defaultdict(list)
    for row in rows:
        found[row.model].append(row)
    return found
