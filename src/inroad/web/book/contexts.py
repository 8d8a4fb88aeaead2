"""What the pages of the book as a whole show."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.template.defaultfilters import filesizeformat
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.actions.back_up import Backup, Why, backups
from inroad.actions.passages import LEFT_OUT
from inroad.adapters.archive.form import RefusedArchiveError
from inroad.records.arrivals import Fate
from inroad.records.models import Passage
from inroad.sentences_archive import refusal_sentence

WHY: Mapping[Why, Promise] = {
    Why.BY_HAND: gettext_lazy("made by hand"),
    Why.DAILY: gettext_lazy("made by itself"),
    Why.UPGRADE: gettext_lazy("made before an upgrade"),
}
# The nouns that people speak of; the others are told together.
NOUNS: Mapping[str, Promise] = {
    "person": gettext_lazy("People"),
    "organisation": gettext_lazy("Organisations"),
    "message": gettext_lazy("Messages"),
    "meeting": gettext_lazy("Meetings"),
    "note": gettext_lazy("Notes"),
    "advice": gettext_lazy("Advice"),
    "promise": gettext_lazy("Promises"),
    "attachment": gettext_lazy("Files"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """A backup in the list, and the command that brings it back."""

    name: str
    made: datetime
    why: str
    size: str
    command: str


def backup_rows() -> Sequence[BackupRow]:
    return [backup_row(each) for each in backups()]


def backup_row(backup: Backup) -> BackupRow:
    return BackupRow(
        name=backup.file.name,
        made=backup.made,
        why=str(WHY[backup.why]),
        size=filesizeformat(backup.size),
        command=_command("restore", str(backup.file)),
    )


def _command(*words: str) -> str:
    """What to type here: the program by its name where the terminal finds it, else by its place."""
    program = "inroad" if shutil.which("inroad") else str(Path(sys.executable).with_name("inroad"))
    line = [program, *words]
    return subprocess.list2cmdline(line) if os.name == "nt" else shlex.join(line)


@dataclass(frozen=True, slots=True)
class Coming:
    """How many rows of a noun an archive would bring."""

    noun: str
    new: int
    here: int
    differs: int


def coming(passage: Passage) -> Sequence[Coming]:
    """The nouns that people speak of, then all others together; those of which there is nothing are left out."""
    rest = dict.fromkeys((each.value for each in Fate), 0)
    for noun, told in passage.counts.items():
        if noun not in NOUNS and noun != LEFT_OUT:
            rest = {fate: count + told[fate] for fate, count in rest.items()}
    rows = [Coming(str(label), **passage.counts[noun]) for noun, label in NOUNS.items() if noun in passage.counts]
    rows.append(Coming(_("Everything else"), **rest))
    return [each for each in rows if each.new or each.here or each.differs]


def refusal(passage: Passage) -> str:
    told = passage.refusal
    if told.get("code") == "failed":
        return _("Something went wrong on the way. Nothing was written. Try again, or look at: inroad doctor")
    error = RefusedArchiveError(told["code"], member=told["member"], line=told["line"], about=told["about"])
    return refusal_sentence(error)
