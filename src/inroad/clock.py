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
    try:
        told = datetime.fromisoformat(Path(settings.CLOCK_FILE).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None
    return told.astimezone(UTC) if told.tzinfo else None
