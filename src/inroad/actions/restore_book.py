"""An archive comes back: looked through first, then written, all of it or nothing. A book that is here only grows."""

import contextlib
import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import Error, transaction

from inroad.actions.arrive_without import forgotten_in, meetings_only_with
from inroad.actions.erase_copies import erase_copies
from inroad.actions.keep_plan import is_sound
from inroad.actions.refresh_due import rebuild_due
from inroad.adapters.archive.form import RefusedArchiveError, rows_member
from inroad.adapters.archive.reading import Archive, open_archive
from inroad.records import search
from inroad.records.arrivals import Arrival, Arrivals, Fate, count
from inroad.records.book import Noun, name_of, nouns, rows_of
from inroad.records.bulk import insert
from inroad.records.models import Attachment, ImportBatch, User
from inroad.records.statistics import count_anew

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an archive would bring: of each noun how many are new, here already, or here in other words.

    `left_out` counts the people who were forgotten here and stay so.
    """

    made: str
    version: str
    empty: bool
    counts: Mapping[str, Mapping[str, int]]
    left_out: int = 0

    def total(self, fate: Fate) -> int:
        return sum(each[fate.value] for each in self.counts.values())


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


def is_empty(owner: User) -> bool:
    """Whether nothing was ever written into the book."""
    return not any(rows_of(noun, owner.pk).exists() for noun in nouns())


def look_through(owner: User, file: Path) -> Preview:
    """Read the whole archive without writing anything; raises RefusedArchiveError."""
    with _without_collector(), open_archive(file) as archive:
        forgotten = forgotten_in(owner, archive)
        arrivals = _without(forgotten, owner, archive)
        arrivals.settings()
        counts = count(_checked(arrivals))
        return Preview(archive.made, archive.version, is_empty(owner), counts, len(forgotten))


def restore_book(owner: User, file: Path, *, now: datetime, progress: Progress = no_progress) -> Preview:
    """Write what is new; what is here stays as it is. Raises RefusedArchiveError, and then nothing was written."""
    preview = look_through(owner, file)
    with _without_collector(), open_archive(file) as archive, transaction.atomic():
        arrivals = _without(forgotten_in(owner, archive), owner, archive)
        _write(arrivals, progress)
        if preview.empty:
            _take_settings(owner, arrivals.settings())
        search.rebuild(owner)
        rebuild_due(owner, now=now)
        erase_copies(owner)
    count_anew()
    return preview


def _without(people: set[UUID], owner: User, archive: Archive) -> Arrivals:
    return Arrivals(owner, archive, left_out=people | meetings_only_with(archive, people))


@contextlib.contextmanager
def _without_collector() -> Iterator[None]:
    """Rows make no cycles, and looking for them takes a good part of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _checked(arrivals: Arrivals) -> Iterator[tuple[Noun, list[Arrival]]]:
    """What only the actions can judge: the plan of an import."""
    for noun, several in arrivals:
        for each in several if noun is ImportBatch else ():
            if not is_sound(each.row["plan"]):
                raise RefusedArchiveError("unsound", member=rows_member(name_of(noun)), line=each.line, about="plan")
        yield noun, several


def _write(arrivals: Arrivals, progress: Progress) -> None:
    done, total = 0, arrivals.archive.total
    for noun, several in arrivals:
        fresh = [each for each in several if each.fate is Fate.NEW]
        _insert(arrivals, noun, fresh)
        done += len(several)
        progress(done, total)


def _insert(arrivals: Arrivals, noun: Noun, fresh: Sequence[Arrival]) -> None:
    """Some rows at once; where the database refuses them, one after the other, to say which it was."""
    rows = (_whole(arrivals.archive, noun, each) for each in fresh)
    try:
        with transaction.atomic():
            insert(noun, rows, owner_id=arrivals.owner.pk)
    except Error:
        if len(fresh) == 1:
            line = fresh[0].line
            raise RefusedArchiveError("contradicts", member=rows_member(name_of(noun)), line=line) from None
        for each in fresh:
            _insert(arrivals, noun, [each])


def _whole(archive: Archive, noun: Noun, arrival: Arrival) -> dict[str, Any]:
    if noun is not Attachment:
        return arrival.row
    return {**arrival.row, "content": archive.attachment(arrival.row["sha256"])}


def _take_settings(owner: User, settings: Mapping[str, Any]) -> None:
    for name, value in settings.items():
        setattr(owner, name, value)
    owner.save(update_fields=list(settings))
