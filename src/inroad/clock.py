"""The one clock, read only at the edge and passed in from there.

A clock file, for sample books only, lets a script turn the time: it holds one ISO 8601 instant with its offset.
"""

from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings


def now() -> datetime:
    """The present instant, in UTC: the machine's, or the one that the clock file holds."""
    return turned() or datetime.now(UTC)


def turned() -> datetime | None:
    """What the clock file says, or nothing where there is none or it cannot be read as an instant with an offset."""
    if not settings.CLOCK_FILE:
        return None
    told = _read(Path(settings.CLOCK_FILE)) or _last_read.get(settings.CLOCK_FILE)
    if told:
        _last_read[settings.CLOCK_FILE] = told
    return told


# A clock file that is just being written holds nothing for a moment, and time must not jump to the machine's.
_last_read: dict[str, datetime] = {}


def _read(file: Path) -> datetime | None:
    try:
        told = datetime.fromisoformat(file.read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None
    return told.astimezone(UTC) if told.tzinfo else None
