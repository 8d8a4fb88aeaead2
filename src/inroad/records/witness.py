"""Who looks on while rows are written: the journal of a change, where one is open."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol
from uuid import UUID


class Witness(Protocol):
    """Is told before rows are overwritten or go, and after rows were made."""

    def will_change(self, rows: Any) -> None:  # noqa: ANN401 - a query on any noun
        """These rows, as they now stand in the database, are about to be overwritten."""

    def will_go(self, rows: Any) -> None:  # noqa: ANN401 - a query on any noun
        """These rows are about to go, and with them what hangs on them."""

    def were_made(self, rows: Iterable[Any]) -> None:
        """These rows are new."""

    @property
    def asks_for_each(self) -> bool:
        """Whether it wants to know of rows that are inserted by thousands."""

    def were_inserted(self, noun: type[Any], keys: Iterable[UUID]) -> None:
        """Rows with these keys are new."""


_looking_on: ContextVar[Witness | None] = ContextVar("witness", default=None)


def witness() -> Witness | None:
    """Who looks on now, if anybody does."""
    return _looking_on.get()


@contextmanager
def witnessed_by(looks_on: Witness | None) -> Iterator[None]:
    """Let somebody, or nobody, look on within."""
    before = _looking_on.set(looks_on)
    try:
        yield
    finally:
        _looking_on.reset(before)
