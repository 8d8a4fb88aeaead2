"""What is said when the disk or the database fails: what it is, and what to do."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad.records.trouble import Trouble

WHAT: Mapping[Trouble, Promise | str] = {
    Trouble.FULL: _("The disk is full, so nothing of this could be kept."),
    Trouble.READ_ONLY: _("The data folder cannot be written to, so nothing of this could be kept."),
    Trouble.LOCKED: _("Another program is holding the book, so nothing of this could be kept."),
    Trouble.DAMAGED: _("The file of the book is damaged, or its disk does not answer."),
    Trouble.UNREACHABLE: _("The database server does not answer, so nothing of this could be kept."),
}
DO: Mapping[Trouble, Promise | str] = {
    Trouble.FULL: _("Free some space, 200 MB at least, then do it once more. What was there before is safe."),
    Trouble.READ_ONLY: _(
        "Give yourself the right to write there, or plug the disk in again, then do it once more. What was there "
        "before is safe."
    ),
    Trouble.LOCKED: _(
        "Close the program that has the file open (a backup, a sync program, a database browser), then do it once "
        "more. What was there before is safe."
    ),
    Trouble.DAMAGED: _(
        "Stop Inroad and do not write to it any more. “inroad doctor” says what is damaged, and “inroad restore” "
        "brings back a backup."
    ),
    Trouble.UNREACHABLE: _("Look whether it runs and can be reached, then do it once more."),
}


def trouble(kind: Trouble) -> str:
    """What happened, and what to do, in one go."""
    return f"{WHAT[kind]} {DO[kind]}"
