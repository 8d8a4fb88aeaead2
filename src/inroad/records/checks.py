"""Settings that cannot work, each with an id and a hint; `inroad doctor` shows them."""

import ipaddress
import os
import shutil
import sqlite3
import stat
import zoneinfo
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error
from django.db import connection
from django.utils.translation import gettext as _

from inroad import clock, environment
from inroad.content import loader

LEAST_DISK = 200 * 1024 * 1024
LAST_PORT = 65535
LOOPBACK_NAMES = {"localhost"}


@checks.register
def settings_can_work(**_context: Any) -> list[CheckMessage]:  # noqa: ANN401 (what Django hands in)
    return [message for check in CHECKS for message in check()]


def data_folder() -> Iterator[CheckMessage]:
    folder = Path(settings.DATA)
    if not (folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)):
        yield Error(
            _("The data folder %s cannot be written to.") % folder,
            hint=_("Let INROAD_DATA name a folder of your own, or give yourself the right to write there."),
            id="inroad.E001",
        )
    elif os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield checks.Warning(
            _("Others on this machine can look into the data folder %s.") % folder,
            hint=_("Close it with: chmod 700 %s") % folder,
            id="inroad.W002",
        )


def time_zone() -> Iterator[CheckMessage]:
    name = environment.TIME_ZONE.read()
    if name and not _is_zone(name):
        yield Error(
            _("INROAD_TIME_ZONE is “%s”, which is not the name of a time zone.") % name,
            hint=_("Names look like Europe/Lisbon. Leave it empty to use the zone of this machine."),
            id="inroad.E003",
        )


def port() -> Iterator[CheckMessage]:
    typed = environment.PORT.read()
    if not (typed.isdecimal() and 0 < int(typed) <= LAST_PORT):
        yield Error(
            _("INROAD_PORT is “%s”, which is not the number of a port.") % typed,
            hint=_("Choose a number from 1024 to 65535."),
            id="inroad.E004",
        )


def host() -> Iterator[CheckMessage]:
    typed = environment.HOST.read()
    if not _is_loopback(typed):
        yield Error(
            _("INROAD_HOST is “%s”, which other machines could reach.") % typed,
            hint=_("Inroad has no accounts yet, so it only listens to this machine. Leave INROAD_HOST empty."),
            id="inroad.E005",
        )


def database() -> Iterator[CheckMessage]:
    if connection.vendor not in {"sqlite", "postgresql"}:
        yield Error(
            _("INROAD_DATABASE_URL names a %s database, which Inroad does not know.") % connection.vendor,
            hint=_("Give a postgres:// address, or leave it empty to keep the book in the data folder."),
            id="inroad.E006",
        )
    elif connection.vendor == "sqlite" and not _has_fts5():
        yield Error(
            _("The SQLite of this Python cannot search text: it was built without FTS5."),
            hint=_("Use the Python of your system's packages, or one from python.org."),
            id="inroad.E007",
        )


def zones_are_known() -> Iterator[CheckMessage]:
    if not _is_zone("Africa/Lagos"):
        yield Error(
            _("The time zones of the world are not on this machine."),
            hint=_("Install the package tzdata."),
            id="inroad.E008",
        )


def disk() -> Iterator[CheckMessage]:
    folder = Path(settings.DATA)
    if folder.is_dir() and shutil.disk_usage(folder).free < LEAST_DISK:
        yield checks.Warning(
            _("The disk of the data folder is nearly full."),
            hint=_("Free some space before you bring in more: at least 200 MB."),
            id="inroad.W009",
        )


def turned_clock() -> Iterator[CheckMessage]:
    if settings.CLOCK_FILE and clock.turned() is None:
        yield Error(
            _("The clock file %s holds no time.") % settings.CLOCK_FILE,
            hint=_("Write one instant with its offset into it, such as 2026-03-02T09:00+01:00."),
            id="inroad.E010",
        )


def own_content() -> Iterator[CheckMessage]:
    for error in loader.problems(settings.OWN_CONTENT):
        yield checks.Warning(
            f"{error.file}, line {error.line}: {error.sentence}",
            hint=_("Until the file is mended, the words and rhythms that come with Inroad are used."),
            id="inroad.W011",
        )


CHECKS: tuple[Callable[[], Iterator[CheckMessage]], ...] = (
    data_folder,
    time_zone,
    port,
    host,
    database,
    zones_are_known,
    disk,
    turned_clock,
    own_content,
)


def _is_zone(name: str) -> bool:
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, OSError, ValueError):  # unknown; a folder; a path out of the folder
        return False
    return True


def _is_loopback(host_name: str) -> bool:
    try:
        return ipaddress.ip_address(host_name.strip("[]")).is_loopback
    except ValueError:
        return host_name in LOOPBACK_NAMES


def _has_fts5() -> bool:
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute("CREATE VIRTUAL TABLE words USING fts5(word, detail=column)")
    except sqlite3.OperationalError:
        return False
    finally:
        memory.close()
    return True
