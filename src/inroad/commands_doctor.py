"""The doctor: what is looked at, what is found with a hint for each, what is put right, and a report without names."""

import platform
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.conf import settings
from django.core.checks import CheckMessage, run_checks
from django.db import DatabaseError, connection, models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inroad import clock, environment
from inroad.actions.examine_book import examine, repair
from inroad.records.models import Owned
from inroad.records.trouble import trouble_of

LIBRARIES = ("django", "granian", "htmx", "huey", "whitenoise", "holidays", "tzdata", "rapidfuzz", "icalendar")
LINES_OF_LOG = 200
# The values of these may be told: they name no person and no place.
TELLABLE = (
    environment.PORT,
    environment.LOG_LEVEL,
    environment.LANGUAGE,
    environment.MAX_UPLOAD_MB,
    environment.MAX_ATTACHMENT_MB,
)


def check_up(*, mend: bool = False, report: Path | None = None) -> int:
    """Say what is found, put right what can be where asked, and write the report; 1 where something is left."""
    now = clock.now()
    found = _found()
    if mend:
        done = repair(found, now=now)
        for code in done:
            _say(_("Put right: %(code)s") % {"code": code})
        found = _found() if done else found
    for each in found:
        _say(f"{each.id}  {each.msg}\n    {each.hint}")
    _say(_summary(len(found)))
    if report:
        report.write_text("\n".join(_report(found)) + "\n", encoding="utf-8")
        _say(
            _("The report is in %(file)s. It holds no names, no addresses and no texts; look before you send it.")
            % {"file": report}
        )
    return int(bool(found))


def _found() -> list[CheckMessage]:
    found = [*(each for each in run_checks() if str(each.id).startswith("inroad.")), *_examined()]
    return list({(each.id, each.msg): each for each in found}.values())


def _examined() -> list[CheckMessage]:
    """Where no book can be, there is none to look at."""
    if connection.vendor == "sqlite" and not Path(str(connection.settings_dict["NAME"])).is_file():
        return []
    return examine(clock.now())


def _summary(count: int) -> str:
    if not count:
        return _("Everything is in order.")
    return ngettext("%(count)s thing to look at.", "%(count)s things to look at.", count) % {"count": count}


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def _report(found: Sequence[CheckMessage]) -> Iterator[str]:
    yield "# Inroad: a report without personal data"
    yield from (f"- {name}: {value}" for name, value in _versions())
    yield "\n## Settings"
    yield from (f"- {each.name}: {each.read()}" for each in TELLABLE)
    yield from (
        f"- {each.name}: {'set' if each.read() else 'not set'}"
        for each in environment.VARIABLES
        if each not in TELLABLE
    )
    yield "\n## What was found"
    yield from ([f"- {each.id}" for each in found] or ["- nothing"])
    yield "\n## How much there is"
    yield from _counts()
    yield "\n## The end of the log"
    yield from _end_of_log()


def _versions() -> Iterator[tuple[str, str]]:
    yield "Inroad", version("inroad")
    yield "Python", platform.python_version()
    yield "system", f"{platform.system()} {platform.release()} {platform.machine()}"
    yield "SQLite", sqlite3.sqlite_version
    yield "database", connection.vendor
    for name in LIBRARIES:
        try:
            yield name, version(name)
        except PackageNotFoundError:
            continue


def _counts() -> Iterator[str]:
    """Rows of each noun, and bytes of each file by its kind."""
    try:
        for noun in sorted(Owned.__subclasses__(), key=lambda each: each.__name__):
            if not noun._meta.abstract:  # noqa: SLF001 - documented
                yield f"- {noun.__name__}: {models.QuerySet(noun).count()}"
    except DatabaseError as error:
        yield f"- the database cannot be read: {trouble_of(error) or type(error).__name__}"
    for name in ("inroad.sqlite3", "inroad.sqlite3-wal", "jobs.sqlite3"):
        file = Path(settings.DATA) / name
        if file.is_file():
            yield f"- {name}: {file.stat().st_size} bytes"


def _end_of_log() -> list[str]:
    """The log holds nothing personal; what another program wrote there is left out."""
    file = Path(settings.DATA) / "logs" / "inroad.log"
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ["(none)"]
    return lines[-LINES_OF_LOG:]
