"""What the doctor looks at beside the settings: the database, what is worked out from it, the folder, and the time.

Each examination gives what it finds; those that can be put right without losing anything name their repair.
"""

import os
import stat
import zoneinfo
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error
from django.db import DatabaseError, connection, models, transaction
from django.utils.translation import gettext as _

from inroad.actions.forget_person import finish_forgetting
from inroad.actions.refresh_due import rebuild_due
from inroad.actions.sweep_left_over import left_over, sweep_left_over
from inroad.records import models as r
from inroad.records import search
from inroad.records.statistics import count_anew
from inroad.records.trouble import Trouble, trouble_of
from inroad.records.trouble_told import DO, WHAT
from inroad.records.versions import Age, age

# Nobody's clock was right before this program was written.
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
A_DAY = timedelta(days=1)
DUE = ("person_id", "kind", "about", "opens", "closes", "due_on", "due_at", "weight", "reason", "reason_args")
MOST_PROBLEMS = 10

Examination = Callable[[datetime], Iterator[CheckMessage]]


def examine(now: datetime) -> list[CheckMessage]:
    """Everything that is found; a database that cannot be read hinders no other examination."""
    found = [each for look in OUTSIDE for each in look(now)]
    damage = list(_guarded(database_is_sound, now))
    if damage or _age() is not Age.SAME:
        return [*found, *damage, *_guarded(tables_are_ours, now)]
    return found + [each for look in INSIDE for each in _guarded(look, now)]


def repair(found: list[CheckMessage], *, now: datetime) -> list[str]:
    """Put right what can be put right without losing anything; give the codes of it."""
    done = []
    for code in dict.fromkeys(str(each.id) for each in found):
        if code in REPAIRS:
            REPAIRS[code](now)
            done.append(code)
    return done


def _age() -> Age | None:
    try:
        return age()
    except DatabaseError:
        return None


def _guarded(look: Examination, now: datetime) -> Iterator[CheckMessage]:
    try:
        yield from list(look(now))
    except (DatabaseError, OSError) as error:
        known = trouble_of(error) or Trouble.DAMAGED
        yield Error(str(WHAT[known]), hint=str(DO[known]), id="inroad.E012")


def database_is_sound(_now: datetime) -> Iterator[CheckMessage]:
    """Every page is read, and every key followed."""
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return
    with connection.cursor() as cursor:
        told = [line for (line,) in cursor.execute(f"PRAGMA integrity_check({MOST_PROBLEMS})").fetchall()]
        lost = cursor.execute("PRAGMA foreign_key_check").fetchmany(MOST_PROBLEMS)
    if told != ["ok"]:
        yield Error(str(WHAT[Trouble.DAMAGED]), hint=str(DO[Trouble.DAMAGED]), id="inroad.E012")
    elif lost:
        tables = ", ".join(sorted({str(row[0]) for row in lost}))
        yield Error(
            _("Rows in %(tables)s point to rows that are not there.") % {"tables": tables},
            hint=_("Bring a backup back with “inroad restore”, and report this."),
            id="inroad.E013",
        )


def tables_are_ours(_now: datetime) -> Iterator[CheckMessage]:
    found = age()
    if found is Age.OLDER:
        yield checks.Warning(
            _("The book was last opened by an older Inroad."),
            hint=_("Start it once: it is backed up, and then brought up to date."),
            id="inroad.W014",
        )
    elif found is Age.NEWER:
        yield Error(
            _("The book was last opened by a newer Inroad than this one."),
            hint=_("Install the newest version; an older one would harm the book."),
            id="inroad.E015",
        )


def index_is_true(_now: datetime) -> Iterator[CheckMessage]:
    """What search finds equals what would be found if the index were made anew."""
    if not all(map(search.is_true, r.User.objects.all())) or not _full_text_agrees():
        yield checks.Warning(
            _("Search does not find everything that is there, or finds what is gone."),
            hint=_("Let it be made anew: inroad doctor --repair"),
            id="inroad.W016",
        )


def _full_text_agrees() -> bool:
    if connection.vendor != "sqlite":
        return True
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            # By rank 1 FTS5 compares with the table; the index of names leaves rows without any out of it.
            cursor.execute("INSERT INTO records_words(records_words, rank) VALUES('integrity-check', 1)")
            cursor.execute("INSERT INTO records_names(records_names, rank) VALUES('integrity-check', 0)")
    except DatabaseError:
        return False
    return True


def due_is_true(now: datetime) -> Iterator[CheckMessage]:
    """What is due equals what comes of the stories when they are told again."""
    if any(_due_differs(owner, now) for owner in r.User.objects.all()):
        yield checks.Warning(
            _("What is due is not what follows from the book."),
            hint=_("Let it be worked out anew: inroad doctor --repair"),
            id="inroad.W017",
        )


def _due_differs(owner: r.User, now: datetime) -> bool:
    with transaction.atomic():
        before = _due_of(owner)
        rebuild_due(owner, now=now)
        differs = _due_of(owner) != before
        transaction.set_rollback(True)
    return differs


def _due_of(owner: r.User) -> tuple[Any, ...]:
    people = r.Person.objects.filter(owner=owner).order_by("pk").values_list("pk", *r.Person.derived)
    return sorted(r.Due.objects.filter(owner=owner).values_list(*DUE), key=str), list(people)


def nothing_is_left_over(_now: datetime) -> Iterator[CheckMessage]:
    if r.ImportBatch.objects.filter(state=r.BatchState.APPLYING).exists():
        yield checks.Warning(
            _("An import has begun and is not done."),
            hint=_("It goes on while Inroad runs; where it does not run, start it: inroad serve"),
            id="inroad.W018",
        )
    if r.Forgotten.objects.filter(erased__isnull=True).exists():
        yield checks.Warning(
            _("Somebody was forgotten, and the last of their bytes are still in the files."),
            hint=_("Stop Inroad and whatever else has the book open, then: inroad doctor --repair"),
            id="inroad.W019",
        )


def copies_are_whole(now: datetime) -> Iterator[CheckMessage]:
    if left_over(now=now):
        yield checks.Warning(
            _("Copies of the book that were never finished lie in the data folder."),
            hint=_("They go when Inroad starts, or with: inroad doctor --repair"),
            id="inroad.W023",
        )


def clock_is_sane(now: datetime) -> Iterator[CheckMessage]:
    """A clock that was set wrong puts everything at the wrong day."""
    latest = max((last for noun in (r.Person, r.Message, r.Press) if (last := _latest(noun))), default=WRITTEN)
    if now < WRITTEN:
        said = _("The clock of this machine says %(day)s, which is too long ago.") % {"day": now.date()}
    elif now + A_DAY < latest:
        said = _("The clock of this machine says %(day)s, but the book was written to later than that.") % {
            "day": now.date()
        }
    else:
        return
    yield checks.Warning(
        said, hint=_("Set the clock. Until then, what you enter is kept with wrong times."), id="inroad.W020"
    )


def _latest(noun: type[r.Owned]) -> datetime | None:
    real: models.QuerySet[Any] = models.QuerySet(noun).filter(owner__sample=False)
    latest: datetime | None = real.aggregate(last=models.Max("created"))["last"]
    return latest


def zones_are_there(_now: datetime) -> Iterator[CheckMessage]:
    chosen = set(r.User.objects.exclude(time_zone="").values_list("time_zone", flat=True))
    if unknown := sorted(chosen - zoneinfo.available_timezones()):
        yield checks.Warning(
            _("The time zone %(name)s, which you chose, is not on this machine.") % {"name": unknown[0]},
            hint=_("Install the newest tzdata, or choose another one in Setup."),
            id="inroad.W021",
        )


def files_are_private(_now: datetime) -> Iterator[CheckMessage]:
    if any(True for _file in _open_to_others()):
        yield checks.Warning(
            _("Others on this machine can read files in the data folder."),
            hint=_("Close them with: inroad doctor --repair"),
            id="inroad.W022",
        )


def _open_to_others() -> Iterator[Path]:
    if os.name == "posix":
        for folder, _folders, names in os.walk(settings.DATA):
            for name in names:
                file = Path(folder) / name
                if not file.is_symlink() and file.exists() and stat.S_IMODE(file.stat().st_mode) & 0o077:
                    yield file


def _close_files(_now: datetime) -> None:
    for file in list(_open_to_others()):
        file.chmod(stat.S_IMODE(file.stat().st_mode) & 0o700)
    Path(settings.DATA).chmod(0o700)


def _make_index_anew(_now: datetime) -> None:
    """The full text first: an index that does not hold what is deleted takes itself for damaged."""
    search.index_anew()
    for owner in r.User.objects.all():
        search.rebuild(owner)
    search.index_anew()
    count_anew()


def _work_due_out_anew(now: datetime) -> None:
    for owner in r.User.objects.all():
        with transaction.atomic():
            rebuild_due(owner, now=now)


def _finish(now: datetime) -> None:
    finish_forgetting(now=now)


def _sweep(now: datetime) -> None:
    sweep_left_over(now=now)


OUTSIDE: tuple[Examination, ...] = (files_are_private, copies_are_whole)
INSIDE: tuple[Examination, ...] = (
    index_is_true,
    due_is_true,
    nothing_is_left_over,
    clock_is_sane,
    zones_are_there,
)
REPAIRS: Mapping[str, Callable[[datetime], None]] = {
    "inroad.W002": _close_files,
    "inroad.W016": _make_index_anew,
    "inroad.W017": _work_due_out_anew,
    "inroad.W019": _finish,
    "inroad.W022": _close_files,
    "inroad.W023": _sweep,
}
