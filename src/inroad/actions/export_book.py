"""The whole book leaves as one file, while everything else goes on."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from inroad.actions.export_copies import calendar_of, cards_of, pages_of
from inroad.adapters.archive.form import MEETINGS, OWNER, PEOPLE
from inroad.adapters.archive.writing import ArchiveWriter, new_archive
from inroad.records.book import SETTINGS, Noun, name_of, nouns, rows_of
from inroad.records.models import Attachment, User
from inroad.records.telling import instant, one_state, told_rows

Progress = Callable[[int, int], None]
STEP = 1000


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


def export_book(owner: User, target: Path, *, now: datetime, progress: Progress = no_progress) -> int:
    """Write the owner's book to a file, which is there whole or not at all; gives the number of rows."""
    with _whole_or_not(target) as file, one_state(), new_archive(file) as archive:
        rows = _write_rows(archive, owner, progress)
        archive.text(PEOPLE, cards_of(owner))
        archive.text(MEETINGS, calendar_of(owner))
        for member, page in pages_of(owner):
            archive.text(member, page)
        for content in _attachments(owner):
            archive.attachment(content)
        archive.close(made=instant(now.replace(microsecond=0)), version=version("inroad"))
    return rows


@contextmanager
def _whole_or_not(target: Path) -> Iterator[Path]:
    """A file beside the target takes its place once it is on the disk."""
    part = target.with_name(f".{target.name}.part")
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _write_rows(archive: ArchiveWriter, owner: User, progress: Progress) -> int:
    every = nouns()
    total = sum(rows_of(noun, owner.pk).count() for noun in every)
    archive.rows(OWNER, [{name: getattr(owner, name) for name in SETTINGS}])
    done = 0
    for noun in every:
        counted = _counted(noun, owner, lambda more, done=done: progress(done + more, total))  # type: ignore[misc]  # bound now
        done += archive.rows(name_of(noun), counted)
    progress(total, total)
    return total


def _counted(noun: Noun, owner: User, progress: Callable[[int], None]) -> Iterator[dict[str, Any]]:
    for count, row in enumerate(told_rows(noun, owner.pk)):
        if count % STEP == 0:
            progress(count)
        yield row


def _attachments(owner: User) -> Iterator[bytes]:
    """The bytes of each file once, in the order of their sums."""
    kept = Attachment.objects.filter(owner=owner)
    for digest in kept.order_by("sha256").values_list("sha256", flat=True).distinct().iterator():
        first = kept.filter(sha256=digest).order_by("pk").values_list("content", flat=True)[:1]
        yield bytes(first[0])
