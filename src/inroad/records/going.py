"""Rows go for good or into the bin, but for those on which something hangs that stays.

Which rows go is said by a query for each noun: thirty thousand people ask the database no more than one does.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from inroad.records.models import (
    ContactPoint,
    Education,
    Organisation,
    Person,
    Position,
    SearchEntry,
    Tagging,
    Tie,
    User,
)
from inroad.records.models.owned import Rows
from inroad.records.taking_back import Going, Left, Noun, Taking, children_first, keys_of, portions
from inroad.records.witness import witness

# What is told of a person, and stays where they stay.
DETAILS = (Position, Education, ContactPoint, Tie, Tagging)
Staying = Mapping[Noun, set[UUID]]


def take_away(taking: Taking, going: Going) -> None:
    """Delete rows, but for those on which something hangs that stays, and name these."""
    staying = in_use(taking.owner, going)
    for noun in children_first():
        if noun in going:
            rows = _rows(taking.owner, noun, going).exclude(pk__in=staying.get(noun, ()))
            SearchEntry.objects.filter(owner=taking.owner, row_id__in=rows.values("pk")).delete()
            _delete(noun, rows)
    for noun, keys in staying.items():
        if noun not in DETAILS:
            taking.left.extend(Left(noun.__name__, key, "in_use") for key in sorted(keys))


def _delete(noun: Noun, rows: "models.QuerySet[Any]") -> None:
    """Where nobody looks on, what hangs on these rows need not be looked up row by row: all of it goes or went."""
    if witness():
        rows.delete()
        return
    for child, key in _pointing_to(noun, journaled=False):
        child._base_manager.filter(**{f"{key.name}__in": rows.values("pk")}).delete()  # noqa: SLF001 - documented
    rows._raw_delete(rows.db)  # noqa: SLF001 - Django has no other name for it


def in_use(owner: User, going: Going) -> Staying:
    """Of the rows that would go, those to which a row points that does not go, and what those point to in turn."""
    staying: dict[Noun, set[UUID]] = defaultdict(set)
    fresh = {noun: _held(owner, noun, going) for noun in going}
    while any(fresh.values()):
        for noun, keys in fresh.items():
            staying[noun] |= keys
        found: dict[Noun, set[UUID]] = defaultdict(set)
        for noun, key in chain(_needed_by(owner, fresh, going), _told_of(owner, fresh.get(Person, set()), going)):
            found[noun].add(key)
        fresh = {noun: keys - staying[noun] for noun, keys in found.items()}
    return {noun: keys for noun, keys in staying.items() if keys}


def _held(owner: User, noun: Noun, going: Going) -> set[UUID]:
    """Rows to which one points that stays."""
    going_rows = _rows(owner, noun, going).values("pk")
    held: set[UUID] = set()
    for child, key in _pointing_to(noun, journaled=True):
        pointing: models.QuerySet[Any] = Rows(child).filter(owner=owner, **{f"{key.name}__in": going_rows})
        if child in going:
            pointing = pointing.exclude(pk__in=_rows(owner, child, going).values("pk"))
        held.update(pointing.values_list(key.attname, flat=True))
    return held


def _needed_by(owner: User, staying: Staying, going: Going) -> Iterator[tuple[Noun, UUID]]:
    """What rows that stay point to, as far as it would go."""
    for child, keys in staying.items():
        for key in keys_of(child):
            if key.related_model not in going:
                continue
            for some in portions(keys):
                named: models.QuerySet[Any, Any] = Rows(child).filter(owner=owner, pk__in=some).values(key.attname)
                needed = _rows(owner, key.related_model, going).filter(pk__in=named)
                yield from ((key.related_model, pk) for pk in needed.values_list("pk", flat=True))


def _told_of(owner: User, people: set[UUID], going: Going) -> Iterator[tuple[Noun, UUID]]:
    """Whoever stays keeps the posts and addresses with which they came."""
    for noun in DETAILS:
        for some in portions(people) if noun in going else ():
            theirs = _rows(owner, noun, going).filter(person__in=some)
            yield from ((noun, pk) for pk in theirs.values_list("pk", flat=True))


def _rows(owner: User, noun: Noun, going: Going) -> "models.QuerySet[Any]":
    return Rows(noun).filter(going[noun], owner=owner)


def _pointing_to(noun: Noun, *, journaled: bool) -> "Iterator[tuple[Noun, models.ForeignKey[Any, Any]]]":
    """The keys that point to a noun and hold it, from nouns that can be undone or from those that are worked out."""
    for child in apps.get_app_config("records").get_models():
        if getattr(child, "journaled", False) is journaled:
            holding = (each for each in keys_of(child) if each.remote_field.on_delete is not models.DO_NOTHING)
            yield from ((child, key) for key in holding if key.related_model is noun)


def is_unused(owner: User, organisation: Organisation) -> bool:
    """Whether nothing at all belongs to the organisation."""
    return not in_use(owner, {Organisation: models.Q(pk=organisation.pk)})
