"""What the frame around every page needs to know; it asks the database nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone

from inroad import clock
from inroad.records.models.user import User
from inroad.web.shared.keys import KEYS, Keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Whose book this is and what the banner must say; `clock` is set only where a script has turned it.

    `letters` says whether one-letter keys act; `at` is when the page was made.
    """

    owner: User | None
    sample: bool
    clock: datetime | None
    zone: str
    section: str
    today_count: int | None = None
    letters: bool = True
    at: datetime | None = None
    keys: Sequence[Keys] = KEYS


def frame(request: HttpRequest) -> dict[str, Frame]:
    """Hand the frame to every template."""
    user = getattr(request, "user", None)
    owner = user if isinstance(user, User) else None
    return {
        "frame": Frame(
            owner=owner,
            sample=owner is not None and owner.sample,
            clock=clock.turned(),
            zone=timezone.get_current_timezone_name(),
            section=request.path.strip("/").partition("/")[0],
            at=getattr(request, "now", None),
            letters=owner is None or bool(owner.page_settings.get("keys", True)),
        )
    }
