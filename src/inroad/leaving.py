"""The commands by which a book leaves, comes back and is backed up; each returns the exit code."""

import sqlite3
import sys
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inroad import clock, lock
from inroad.actions.back_up import back_up
from inroad.actions.export_book import export_book
from inroad.actions.put_back import Sound, put_back, unpacked
from inroad.actions.restore_book import Preview, look_through, restore_book
from inroad.adapters.archive.backup import RefusedBackupError, is_backup
from inroad.adapters.archive.form import RefusedArchiveError
from inroad.records.arrivals import Fate
from inroad.records.database_file import DamagedError, database_file, rows_in
from inroad.records.models import User
from inroad.sentences_archive import backup_sentence, refusal_sentence
from inroad.serve import make_ready

STEP = 10  # percent


def _not_written(file: Path, error: Exception) -> str:
    """The disk is full, the folder is not there, or one may not write there; nothing is half there."""
    told = _("%(file)s could not be written: %(why)s. Nothing has changed.")
    return told % {"file": file, "why": getattr(error, "strerror", None) or error}


def _there_already(file: Path) -> str:
    return _("%(file)s is there already. Choose another name, or move it away.") % {"file": file}


def _say(text: object) -> None:
    sys.stdout.write(f"{text}\n")


def _refuse(text: object) -> int:
    sys.stderr.write(f"{text}\n")
    return 1


class _Percent:
    """Say how far it has come, on a terminal alone."""

    def __init__(self) -> None:
        self._said = 0

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        if sys.stderr.isatty() and percent >= self._said + STEP:
            self._said = percent - percent % STEP
            sys.stderr.write(f"\r{self._said} %")
            sys.stderr.write("\n" if percent >= 100 else "")
            sys.stderr.flush()


def export(file: Path) -> int:
    """Write the whole book into one file."""
    make_ready()
    if file.exists():
        return _refuse(_there_already(file))
    try:
        rows = export_book(User.objects.at_hand(), file, now=clock.now(), progress=_Percent())
    except OSError as error:
        return _refuse(_not_written(file, error))
    told = ngettext("Your book is in %(file)s: %(count)s row.", "Your book is in %(file)s: %(count)s rows.", rows)
    _say(told % {"file": file, "count": rows})
    return 0


def backup(target: Path | None) -> int:
    """Make a backup, here or elsewhere."""
    make_ready()
    now = clock.now()
    if target is not None and target.is_dir():
        target = target / f"inroad-{now:%Y-%m-%d-%H%M%S}.zip"
    if target is not None and target.exists():
        return _refuse(_there_already(target))
    try:
        made = back_up(target=target, now=now)
    except DamagedError:
        return _refuse(_("The book is damaged, so that no sound backup can be made: inroad doctor says more."))
    except (OSError, sqlite3.OperationalError) as error:
        return _refuse(_not_written(target or Path(settings.DATA), error))
    _say(_("Backed up, and read again: %(file)s") % {"file": made})
    if database_file() is None:
        _say(_("Your book is in a database server, so this is an archive of it; the server's own tools copy it whole."))
    return 0


def restore(file: Path, *, yes: bool) -> int:
    """Bring a backup or an archive back, after saying what it would change."""
    with lock.held(Path(settings.DATA)) as ours:
        if not ours:
            return _refuse(_("Inroad is running. Stop it first (Ctrl-C where it runs), then restore."))
        try:
            return _restore_backup(file, yes=yes) if is_backup(file) else _restore_archive(file, yes=yes)
        except RefusedBackupError as error:
            return _refuse(backup_sentence(error))
        except OSError as error:
            return _refuse(_not_written(Path(settings.DATA), error))
        except RefusedArchiveError as error:
            return _refuse(refusal_sentence(error))


def _restore_backup(file: Path, *, yes: bool) -> int:
    with unpacked(file) as sound:
        _say(_what_is_replaced(sound))
        if not yes and not _agreed():
            return 1
        kept = put_back(sound, now=clock.now())
    _say(_("Done. The book that was there is kept in %(folder)s") % {"folder": kept} if kept else _("Done."))
    make_ready()
    return 0


def _what_is_replaced(sound: Sound) -> str:
    made = datetime.fromisoformat(sound.told.made)
    told = _("The backup of %(day)s with %(people)s people takes the place of your book, which has %(now)s people.")
    return told % {"day": f"{made.astimezone():%Y-%m-%d %H:%M}", "people": sound.people, "now": _people_here()}


def _people_here() -> int:
    """How many people the book has; a damaged one is counted as having none."""
    live = database_file()
    try:
        return rows_in(live).get("records_person", 0) if live and live.exists() else 0
    except Exception:  # noqa: BLE001 - a book that cannot be read is the reason to restore
        return 0


def _restore_archive(file: Path, *, yes: bool) -> int:
    make_ready()
    owner = User.objects.at_hand()
    preview = look_through(owner, file)
    _say(what_comes(preview))
    if not preview.total(Fate.NEW):
        return 0
    if not yes and not _agreed():
        return 1
    restore_book(owner, file, now=clock.now(), progress=_Percent())
    _say(_("Done. Nothing that was here has changed."))
    return 0


def what_comes(preview: Preview) -> str:
    """What an archive would bring, in a sentence."""
    told = _(
        "%(new)s rows are new and come in; %(here)s are here already; %(differs)s differ and stay as they are here."
    )
    out = ngettext(
        "%(n)s row is left out: this person asked to be forgotten, or not to be written to.",
        "%(n)s rows are left out: these people asked to be forgotten, or not to be written to.",
        preview.left_out,
    )
    sentences = [told % {fate.value: preview.total(fate) for fate in Fate}, out % {"n": preview.left_out}]
    return " ".join(sentences if preview.left_out else sentences[:1])


def _agreed() -> bool:
    sys.stdout.write(_("Go on? [y/N] "))
    sys.stdout.flush()
    if sys.stdin.readline().strip().lower() in {"y", "yes"}:
        return True
    _say(_("Nothing has changed."))
    return False
