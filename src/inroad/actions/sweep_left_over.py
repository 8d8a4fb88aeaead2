"""What a process that was killed left half made in the data folder: copies of the book that nobody will finish."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

# A backup or a restore that is still going on is not touched.
LONGEST = timedelta(hours=1)
# How folders are called in which a copy is made before it counts.
BEGUN = (".inroad-*", ".restoring-*")


def sweep_left_over(*, longest: timedelta = LONGEST, now: datetime) -> None:
    """Let go of what was begun longer ago than that."""
    for folder in left_over(longest=longest, now=now):
        shutil.rmtree(folder, ignore_errors=True)


def left_over(*, longest: timedelta = LONGEST, now: datetime) -> list[Path]:
    return [each for each in _begun() if datetime.fromtimestamp(each.stat().st_mtime, UTC) <= now - longest]


def _begun() -> Iterator[Path]:
    data = Path(settings.DATA)
    for place in (data, data / "backups"):
        for pattern in BEGUN:
            yield from place.glob(pattern)
