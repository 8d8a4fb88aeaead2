"""After an action, what is due and what is found are true again."""

from collections.abc import Collection, Iterable
from datetime import datetime
from uuid import UUID

from inroad.actions.refresh_due import refresh_due
from inroad.records import search
from inroad.records.models import Owned, User


def settle(owner: User, *people: UUID, found: Iterable[Owned] = (), now: datetime) -> None:
    """Refresh the moves of these people and the search entries of these rows."""
    settle_all(owner, people, found=found, now=now)


def settle_all(owner: User, people: Collection[UUID], *, found: Iterable[Owned] = (), now: datetime) -> None:
    refresh_due(owner, people, now=now)
    search.index_rows(found)
