"""What is said of an archive that is not taken in, and of a backup that cannot be used."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.adapters.archive.backup import RefusedBackupError
from inroad.adapters.archive.form import RefusedArchiveError

REFUSALS: Mapping[str, Promise] = {
    "no_archive": gettext_lazy("This is no archive of Inroad."),
    "broken": gettext_lazy("The archive is damaged or cut off."),
    "newer": gettext_lazy("This archive was made by a newer Inroad (%(about)s). Install that version first."),
    "foreign_member": gettext_lazy("It holds “%(about)s”, which no archive of Inroad holds."),
    "twice": gettext_lazy("It stands in the archive twice."),
    "locked": gettext_lazy("It is encrypted or packed in a way that Inroad does not use."),
    "too_large": gettext_lazy("It unpacks to far more than a book can hold."),
    "changed": gettext_lazy("It is not what the manifest of the archive says: it was changed, or is damaged."),
    "line_too_long": gettext_lazy("The line is longer than any row can be."),
    "not_json": gettext_lazy("The line is not a row written as JSON."),
    "unsound": gettext_lazy("“%(about)s” is missing, unknown, or holds what cannot stand there."),
    "out_of_order": gettext_lazy("The id stands twice, or out of its order."),
    "points_nowhere": gettext_lazy("“%(about)s” points to a row that is not in the archive."),
    "somebody_elses": gettext_lazy("The id belongs to a row of another book on this installation."),
    "no_bytes": gettext_lazy("The file that it speaks of is not in the archive, or has another size."),
    "contradicts": gettext_lazy("The row contradicts another one."),
}

BACKUP_REFUSALS: Mapping[str, Promise] = {
    "no_backup": gettext_lazy("This is no backup of Inroad, and no archive either."),
    "broken": gettext_lazy("The backup is damaged or cut off. Nothing has changed."),
    "newer": gettext_lazy("This backup was made by a newer Inroad (%(about)s). Install that version first."),
    "foreign_member": gettext_lazy("It holds something that no backup of Inroad holds."),
    "not_here": gettext_lazy(
        "Your book is in a database server, and this is a backup of a book in a file. Restore an archive instead."
    ),
}


def backup_sentence(error: RefusedBackupError) -> str:
    """Why the backup cannot be used."""
    return str(BACKUP_REFUSALS[error.code]) % {"about": error.about}


def refusal_sentence(error: RefusedArchiveError) -> str:
    """Why the archive is not taken in, with the member and the line where that is known."""
    told = str(REFUSALS[error.code]) % {"about": error.about}
    if error.line:
        return _("%(member)s, line %(line)s: %(told)s") % {"member": error.member, "line": error.line, "told": told}
    return _("%(member)s: %(told)s") % {"member": error.member, "told": told} if error.member else told
