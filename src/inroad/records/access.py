"""The only way from an id, wherever it came from, to a row: a row that is not yours does not exist."""

from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from inroad.records.models import Owned, User
from inroad.records.models.owned import Rows

Row = TypeVar("Row", bound=Owned)


def owned(rows: type[Row] | QuerySet[Row], owner: User) -> QuerySet[Row]:
    """Narrow the rows of a noun, or of a query on it, to those of one owner."""
    return (rows if isinstance(rows, QuerySet) else Rows(rows)).filter(owner=owner)


def mine(rows: type[Row] | QuerySet[Row], owner: User, row_id: UUID | str) -> Row:
    """Fetch the owner's row; an id that is malformed, unknown or somebody else's is the same 404."""
    row = find(rows, owner, row_id)
    if row is None:
        raise Http404
    return row


def find(rows: type[Row] | QuerySet[Row], owner: User, row_id: UUID | str) -> Row | None:
    """Fetch the owner's row, or nothing."""
    known = as_id(row_id)
    return owned(rows, owner).filter(pk=known).first() if known else None


def as_id(typed: UUID | str) -> UUID | None:
    """Read an id, or nothing where it is none."""
    if isinstance(typed, UUID):
        return typed
    try:
        return UUID(typed)
    except ValueError:
        return None
