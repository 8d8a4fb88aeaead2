"""The book leaves and comes back by the pages: begun here, carried on by a job, looked at whenever one likes."""

import shutil
from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from inroad.actions.export_book import export_book
from inroad.actions.restore_book import look_through, restore_book
from inroad.adapters.archive.form import RefusedArchiveError
from inroad.records.models import Passage, PassageState, User, Way

KEPT_FOR = timedelta(days=1)
UNDER_WAY = (PassageState.LOOKING, PassageState.RUNNING)
# Beside the counts of the nouns: how many people were forgotten here and stay out.
LEFT_OUT = "left out"
Progress = Callable[[int, int], None]


def archive_of(passage: Passage) -> Path:
    return _folder() / f"{passage.pk}.zip"


def begin_export(owner: User, *, now: datetime) -> Passage:
    """Begin to write an archive, which a job carries on."""
    _make_room(now)
    name = f"inroad-{now:%Y-%m-%d}.zip"
    return Passage.objects.create(owner=owner, way=Way.OUT, state=PassageState.RUNNING, file_name=name, created=now)


def begin_restore(owner: User, file: Path, *, name: str, now: datetime) -> Passage:
    """Take an archive in from a page; a job looks it through, and nothing of it is in the book yet."""
    _make_room(now)
    passage = Passage(owner=owner, way=Way.IN, state=PassageState.LOOKING, file_name=name[:255], created=now)
    shutil.copyfile(file, archive_of(passage))
    passage.save()
    return passage


def carry(passage: Passage, *, now: datetime, progress: Progress) -> None:
    """Do what the passage waits for; what is refused is kept with it, to be told."""
    try:
        if passage.way == Way.OUT:
            passage.rows = export_book(passage.owner, archive_of(passage), now=now, progress=progress)
            passage.state = PassageState.DONE
        elif passage.state == PassageState.LOOKING:
            preview = look_through(passage.owner, archive_of(passage))
            passage.counts = {**preview.counts, LEFT_OUT: preview.left_out}
            passage.state = PassageState.WAITING
        else:
            restore_book(passage.owner, archive_of(passage), now=now, progress=progress)
            passage.state = PassageState.DONE
            archive_of(passage).unlink(missing_ok=True)
    except RefusedArchiveError as error:
        refuse(passage, error.code, member=error.member, line=error.line, about=error.about)
    passage.save()


def refuse(passage: Passage, code: str, *, member: str = "", line: int = 0, about: str = "") -> None:
    """Let the passage end; nothing was written."""
    passage.state = PassageState.REFUSED
    passage.refusal = {"code": code, "member": member, "line": line, "about": about}
    archive_of(passage).unlink(missing_ok=True)


def drop_archives_of(owners: Collection[User]) -> None:
    """Let go of what lies in the data folder of these books, but for what a job is busy with."""
    _drop(Passage.objects.filter(owner__in=owners).exclude(state__in=UNDER_WAY))


def drop_old_archives(*, now: datetime) -> None:
    """Let go of every archive whose day is over."""
    _drop(Passage.objects.filter(created__lt=now - KEPT_FOR))


def _drop(passages: QuerySet[Passage]) -> None:
    for passage in passages:
        archive_of(passage).unlink(missing_ok=True)
        passage.delete()


def _make_room(now: datetime) -> None:
    _folder().mkdir(mode=0o700, exist_ok=True)
    drop_old_archives(now=now)


def _folder() -> Path:
    return Path(settings.DATA) / "passages"
