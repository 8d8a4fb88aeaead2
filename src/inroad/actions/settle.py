"""After an action, what is due and what is found are true again."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from inroad.actions.refresh_due import refresh_due
from inroad.records import search
from inroad.records.models import Owned, User


@dataclass(frozen=True, slots=True)
class Later:
    """What is to be settled when many actions have been told; of each row, its last state."""

    people: set[UUID] = field(default_factory=set)
    found: dict[UUID, Owned] = field(default_factory=dict)


_later: ContextVar[Later | None] = ContextVar("later", default=None)


def settle(owner: User, *people: UUID, found: Iterable[Owned] = (), now: datetime) -> None:
    """Refresh the moves of these people and the search entries of these rows."""
    settle_all(owner, people, found=found, now=now)


def settle_all(owner: User, people: Collection[UUID], *, found: Iterable[Owned] = (), now: datetime) -> None:
    later = _later.get()
    if later is None:
        refresh_due(owner, people, now=now)
        search.index_rows(found)
    else:
        later.people.update(people)
        later.found.update((row.pk, row) for row in found)


@contextmanager
def settled_once(owner: User, *, now: datetime) -> Iterator[None]:
    """Let the actions within, all of one owner, settle together at the end; until then the due table is not true."""
    later = Later()
    before = _later.set(later)
    try:
        yield
    finally:
        _later.reset(before)
    by_noun = sorted(later.found.values(), key=lambda row: type(row).__name__)
    settle_all(owner, later.people, found=by_noun, now=now)
