"""The book that is hurt: one folder, opened anew by every process that is made for one deed."""

import os
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inroad.records.models import User


def begin(folder: str = "") -> Path:
    """Make Django ready on a scratch folder; no connection is opened, so that children have their own."""
    data = Path(folder or tempfile.mkdtemp(prefix="inroad-torture-"))
    for name in [name for name in os.environ if name.startswith("INROAD_")]:
        del os.environ[name]
    os.environ |= {
        "INROAD_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "inroad.settings",
        "INROAD_LOG_LEVEL": "CRITICAL",
    }
    import django  # noqa: PLC0415 - the settings are read when it is set up

    django.setup()
    return data


@dataclass(frozen=True, slots=True)
class Book:
    """Whose rows a deed writes: the owner's own, and those of the book of invented people, which may be wiped."""

    owner: "User"
    sample: "User"

    @classmethod
    def open(cls) -> "Book":
        from inroad.records.models import User  # noqa: PLC0415 - only once Django is ready

        return cls(User.objects.the_local(), User.objects.the_sample())

    @property
    def now(self) -> datetime:
        from inroad import clock  # noqa: PLC0415 - as above

        return clock.now()
