"""A table waits beside its preview, so that its columns can be read in another way; it goes when the preview goes."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from inroad.records.models import BatchState, ImportBatch

KEPT_FOR = timedelta(days=7)


def upload_of(batch: ImportBatch) -> Path | None:
    """The file of this preview, if it is still there."""
    file = _place(batch)
    return file if file.is_file() else None


def keep_upload(batch: ImportBatch, file: Path | bytes, *, now: datetime) -> None:
    """Keep a copy for the owner's eyes only, and let go of those that nobody came back to."""
    _folder().mkdir(mode=0o700, exist_ok=True)
    _sweep(now)
    if isinstance(file, bytes):
        _place(batch).write_bytes(file)
    else:
        shutil.copyfile(file, _place(batch))


def drop_upload(batch: ImportBatch) -> None:
    _place(batch).unlink(missing_ok=True)


def drop_plan(batch: ImportBatch) -> None:
    """Throw a preview away; nothing of the book came from it."""
    drop_upload(batch)
    batch.delete()


def _folder() -> Path:
    return Path(settings.DATA) / "uploads"


def _place(batch: ImportBatch) -> Path:
    return _folder() / str(batch.pk)


def _sweep(now: datetime) -> None:
    fresh = ImportBatch.objects.filter(state=BatchState.PLANNED, created__gt=now - KEPT_FOR)
    waiting = {str(pk) for pk in fresh.values_list("pk", flat=True)}
    for file in _folder().iterdir():
        if file.name not in waiting:
            file.unlink(missing_ok=True)
