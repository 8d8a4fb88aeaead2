"""After a kill: the book opens, what was confirmed is there, nothing is half there, and what is derived is true."""

import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings

from inroad import clock
from inroad.actions.back_up import backups
from inroad.actions.examine_book import examine
from inroad.actions.forget_person import finish_forgetting
from inroad.actions.refresh_due import keep_counting_true
from inroad.actions.upgrade import bring_up_to_date
from inroad.adapters.archive.backup import read_backup
from inroad.records.models import (
    Advice,
    BatchState,
    Change,
    Forgotten,
    ImportBatch,
    Meeting,
    Message,
    Note,
    Person,
    Promise,
)
from torture.book import Book
from torture.deeds import ROWS

Told = Mapping[str, Any]
Look = Callable[[Book, Told, bool], Iterator[str]]
# A person, a note, a promise, a letter, a meeting, an advice and a name that was given.
WHOLE_EDIT = (2, 1, 1, 1, 1, 1)


def look(told: Iterable[Told]) -> list[str]:
    """What is wrong, in words; nothing where all is well."""
    bring_up_to_date(now=clock.now())
    finish_forgetting(now=clock.now())
    book = Book.open()
    for owner in (book.owner, book.sample):
        # As a visit does: after an upgrade the rules may be others.
        keep_counting_true(owner, now=book.now)
    wrong = [f"{each.id}: {each.msg}" for each in examine(book.now)]
    claims = [each for each in told if each["says"] == "claim"]
    confirmed = {each["word"] for each in told if each["says"] == "confirm"}
    for claim in claims:
        wrong += [
            f"{claim['deed']} {claim['word']}: {each}"
            for each in LOOKS[claim["deed"]](book, claim, claim["word"] in confirmed)
        ]
    return [*wrong, *_left_over()]


def _left_over() -> Iterator[str]:
    """No copy of the book lies about half made."""
    for backup in backups():
        try:
            read_backup(backup.file)
        except Exception as error:  # noqa: BLE001 - whatever it is, the backup is not whole
            yield f"a backup cannot be read: {type(error).__name__}"


def _all_or_nothing(counts: tuple[int, ...], whole: tuple[int, ...], *, confirmed: bool) -> Iterator[str]:
    if counts != whole and (confirmed or any(counts)):
        yield f"{counts} instead of {whole}{' or nothing' if not confirmed else ''}"


def _edit(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    word, owner = claim["word"], book.owner
    mine = {"owner": owner}
    counts = (
        Person.objects.filter(**mine, family=word).count(),
        Note.objects.filter(**mine, text=f"note {word}").count(),
        Promise.objects.filter(**mine, text=f"promise {word}").count(),
        Message.objects.filter(**mine, person__family=word, state="sent").count(),
        Meeting.objects.filter(**mine, people__full_name=f"Ana {word}", debriefed_at__isnull=False).count(),
        Advice.objects.filter(**mine, text=f"advice {word}").count(),
    )
    yield from _all_or_nothing(counts, WHOLE_EDIT, confirmed=confirmed)


def _import(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    word = claim["word"]
    counts = (
        Person.objects.filter(owner=book.owner, family=word).count(),
        ImportBatch.objects.filter(owner=book.owner, file_name=f"{word}.csv", state=BatchState.APPLIED).count(),
    )
    yield from _all_or_nothing(counts, (ROWS, 1), confirmed=confirmed)


def _merge(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    notes = Note.objects.filter(owner=book.owner, text__endswith=f" note {claim['word']}")
    held = {note.text.partition(" ")[0]: str(note.person_id) for note in notes}
    there = set(map(str, Person.objects.filter(pk__in=[claim["one"], claim["two"]]).values_list("pk", flat=True)))
    merged = {"One": claim["one"], "Two": claim["one"]}
    apart = {"One": claim["one"], "Two": claim["two"]}
    if (held, there) != (merged, {claim["one"]}) and (
        confirmed or (held, there) != (apart, {claim["one"], claim["two"]})
    ):
        yield f"notes are held by {held}, people there: {there}"


def _undo(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    word = claim["word"]
    undone = Change.objects.filter(pk=claim["change"], undone__isnull=False).exists()
    counts = (
        Person.objects.filter(owner=book.owner, family=word).count(),
        Note.objects.filter(owner=book.owner, text=f"note {word}").count(),
    )
    if (confirmed and not undone) or counts != ((0, 0) if undone else (1, 1)):
        yield f"undone: {undone}, and there are {counts}"


def _forget(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    word = claim["word"]
    there = Person.objects.filter(owner=book.owner, family=word).count()
    notes = Note.objects.filter(owner=book.owner, text=f"note {word}").count()
    if (there, notes) != (1, 1) and (there, notes) != (0, 0):
        yield f"half forgotten: {there} people, {notes} notes"
    if there and confirmed:
        yield "not forgotten"
    if not there and Forgotten.objects.filter(erased__isnull=True).exists():
        yield "the last bytes never go"
    if not there and (files := _files_with(word)):
        yield f"still in {files}"


def _files_with(word: str) -> list[str]:
    """Backups are out of reach of forgetting, and were made before it."""
    data = Path(settings.DATA)
    aside = {"backups", "replaced", "static"}
    files = [each for each in data.rglob("*") if each.is_file() and not aside & set(each.relative_to(data).parts)]
    return [each.name for each in files if word.lower().encode() in each.read_bytes().lower()]


def _backup(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    del book, claim, confirmed  # every backup is read below
    if any(not zipfile.is_zipfile(each.file) for each in backups()):
        yield "a backup is no zip"


def _nothing_more(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    """What was confirmed before is looked at anyway, and must still be there."""
    del book, claim, confirmed
    yield from ()


def _archive(book: Book, claim: Told, confirmed: bool) -> Iterator[str]:  # noqa: FBT001 - as all looks
    word = claim["word"]
    counts = (
        Person.objects.filter(owner=book.sample, family=word).count(),
        Note.objects.filter(owner=book.sample, text=f"note {word}").count(),
    )
    yield from _all_or_nothing(counts, (ROWS, ROWS), confirmed=confirmed)


LOOKS: Mapping[str, Look] = {
    "edit": _edit,
    "import": _import,
    "merge": _merge,
    "undo": _undo,
    "forget": _forget,
    "backup": _backup,
    "restore": _nothing_more,
    "clearing": _nothing_more,
    "archive": _archive,
}
