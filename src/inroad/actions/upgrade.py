"""A newer program brings the book up to date: it backs it up first, and puts it back where anything goes wrong."""

import logging
import sqlite3
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext as _

from inroad import lock
from inroad.actions.back_up import Why, back_up
from inroad.actions.put_back import put_back, unpacked
from inroad.not_opened import NotOpenedError
from inroad.records.database_file import DamagedError, database_file
from inroad.records.versions import Age, age

log = logging.getLogger(__name__)


class NewerBookError(NotOpenedError):
    def __init__(self) -> None:
        super().__init__(
            _(
                "This book was last opened by a newer Inroad, and an older one would harm it. Install the newest "
                "version, or restore a backup from before: inroad restore --help"
            )
        )


class OlderServerError(NotOpenedError):
    def __init__(self) -> None:
        super().__init__(
            _(
                "This version has to bring your book up to date, and an older Inroad is still running on it. Stop "
                "that one (Ctrl-C where it runs), then start this one."
            )
        )


class NoBackupError(NotOpenedError):
    def __init__(self) -> None:
        super().__init__(
            _(
                "Your book has to be brought up to date, but it could not be backed up before, so nothing was changed. "
                "Is there room on the disk, and may you write into the data folder? More says: inroad doctor"
            )
        )


class UpgradeFailedError(NotOpenedError):
    def __init__(self, backup: Path | None) -> None:
        told = _(
            "Your book could not be brought up to date, and has been put back as it was. Go on with the version that "
            "you had, and tell us what happened: inroad doctor"
        )
        kept = _("The backup made before: %(file)s") % {"file": backup}
        super().__init__(f"{told}\n{kept}" if backup else told)


def bring_up_to_date(*, now: datetime) -> None:
    """Migrate the tables where they are older; raises NotOpenedError where that cannot be."""
    found = age()
    if found is Age.NEWER:
        raise NewerBookError
    if found is Age.SAME:
        return
    with lock.held(Path(settings.DATA)) as ours:
        if not ours:
            raise OlderServerError
        _upgrade(age(), now)


def _upgrade(found: Age, now: datetime) -> None:
    """Another command may have done so while this one waited for the lock."""
    if found is Age.NEW:
        _migrate()
    elif found is Age.OLDER and database_file():
        _upgrade_file(now)
    elif found is Age.OLDER:
        _upgrade_server()


def _migrate() -> None:
    call_command("migrate", verbosity=0, interactive=False)


def _upgrade_file(now: datetime) -> None:
    try:
        backup = back_up(why=Why.UPGRADE, now=now)
    except (OSError, sqlite3.Error, DamagedError) as error:
        raise NoBackupError from error
    try:
        _migrate()
    except Exception as error:  # whatever it was, the book is put back
        log.error("upgrade.failed kind=%s", type(error).__name__)  # noqa: TRY400 - its words may hold a name
        with unpacked(backup) as sound:
            put_back(sound, now=now)
        raise UpgradeFailedError(backup) from error


def _upgrade_server() -> None:
    """PostgreSQL takes all steps or none."""
    try:
        with transaction.atomic():
            _migrate()
    except Exception as error:
        log.error("upgrade.failed kind=%s", type(error).__name__)  # noqa: TRY400 - as above
        raise UpgradeFailedError(None) from error
