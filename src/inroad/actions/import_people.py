"""Bring people in from a file: plan, let the user look, then apply, in one transaction."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Max, QuerySet

from inroad.actions.keep_plan import Kept, pack, rows_of, unpack
from inroad.actions.keep_upload import drop_upload
from inroad.actions.recognise_forgotten import lift, recogniser
from inroad.actions.write_background import fresh_background, write_background
from inroad.actions.write_people import Progress, no_progress, write_people
from inroad.adapters.contacts.read import UNKNOWN, read_file
from inroad.adapters.contacts.reading import Limits, Problem, Reading
from inroad.adapters.contacts.reading import Mapping as Columns
from inroad.practice.compare import FORGOTTEN, Add, Ask, Decision, Plan, Skip, Update, plan
from inroad.practice.profiles import Profile, fingerprint
from inroad.records.calendars import calendar_for
from inroad.records.journal import named, recording
from inroad.records.known_people import load_known
from inroad.records.models import (
    BatchState,
    ColumnMapping,
    ContactPoint,
    Door,
    ImportBatch,
    Person,
    Position,
    User,
    Verb,
)
from inroad.records.statistics import count_anew

VERDICTS = {Add: "new", Update: "update", Skip: "skip", Ask: "ask"}


class BookChangedError(Exception):
    """The book changed since the preview in a way that changes the plan; a new preview is ready."""


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nothing here makes cycles, and looking for them takes half of the time of thirty thousand rows."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_without_collector()
def plan_import(
    owner: User,
    file: Path | bytes,
    *,
    name: str,
    columns: Columns | None = None,
    limits: Limits | None = None,
    now: datetime,
) -> ImportBatch:
    """Read the file and plan what it would change; nothing of the book changes yet."""
    limits = limits or Limits()
    reading = read_file(file, name=name, mapping=columns, limits=limits)
    if columns is None:
        reading = _as_remembered(owner, file, _as_table(file, reading, name=name, limits=limits), name, limits)
    reading = replace(reading, profiles=tuple(_placed(each) for each in reading.profiles))
    day = reading.exported_on or calendar_for(owner).day(now)
    batch = ImportBatch(
        owner=owner,
        kind=reading.source,
        file_name=name[:255],
        sha256=_digest(file),
        archive_on=day,
        created=now,
        changed=now,
    )
    _keep(batch, reading, now=now)
    if columns is not None:
        remember_columns(owner, columns)
    return batch


def _placed(profile: Profile) -> Profile:
    """Keep a country as its two letters; one written in words stays with the city, since no name of one is guessed."""
    written = (profile.country or "").strip()
    if not written or (len(written) == 2 and written.isalpha()):
        return replace(profile, country=written.upper() or None) if profile.country else profile
    return replace(profile, country=None, city=", ".join(part for part in (profile.city, written) if part))


def _as_table(file: Path | bytes, reading: Reading, *, name: str, limits: Limits) -> Reading:
    """Where no column was understood, give the table as it stands, so that the user can say what is what."""
    if reading.source != UNKNOWN or [each.reason for each in reading.problems] != ["no_people"]:
        return reading
    table = read_file(file, name=name, mapping=Columns(headers=(), fields=()), limits=limits)
    return replace(table, problems=()) if table.mapping and table.sample else reading


def _as_remembered(owner: User, file: Path | bytes, reading: Reading, name: str, limits: Limits) -> Reading:
    """Read a table again where the user once said which of these columns is what."""
    guessed = reading.mapping if reading.sample else None
    kept = ColumnMapping.objects.filter(owner=owner, signature=_signature(guessed)).first() if guessed else None
    if guessed is None or kept is None or kept.mapping["fields"] == list(guessed.fields):
        return reading
    said = replace(guessed, fields=tuple(kept.mapping["fields"]))
    return read_file(file, name=name, mapping=said, limits=limits)


def remember_columns(owner: User, columns: Columns) -> None:
    """The next table with these headers is read the same way; tables without headers have nothing in common."""
    if not any(columns.headers):
        return
    ColumnMapping.objects.update_or_create(
        owner=owner, signature=_signature(columns), defaults={"mapping": {"fields": list(columns.fields)}}
    )


def _signature(columns: Columns) -> str:
    return sha256("\x1f".join(columns.headers).encode()).hexdigest()


def _digest(file: Path | bytes) -> str:
    data = file if isinstance(file, bytes) else file.read_bytes()
    return sha256(data).hexdigest()


def _keep(batch: ImportBatch, reading: Reading, *, now: datetime) -> None:
    made = _planned(batch, reading.profiles)
    bad = [_problem_row(each) for each in reading.problems]
    batch.plan = pack(Kept(reading.profiles, reading.background, [*bad, *_rows(made)]))
    batch.plan_summary = _summary(batch.owner, made, bad=len(bad), reading=reading)
    batch.total = len(made.decisions)
    batch.fingerprint = fingerprint_of(batch.owner)
    batch.changed = now
    batch.save()


def _planned(batch: ImportBatch, profiles: Iterable[Profile]) -> Plan:
    """Compare with the book as it is; who was forgotten is left out."""
    known, forgotten = load_known(batch.owner), recogniser(batch.owner)
    return plan(profiles, known, on=batch.archive_on, answers=batch.decisions, forgotten=forgotten)


def _summary(owner: User, made: Plan, *, bad: int, reading: Reading) -> dict[str, Any]:
    return {
        **_counts(made),
        "bad": bad,
        "background": reading.background is not None,
        "own": len(fresh_background(owner, reading.background)),
        "columns": _columns(reading),
    }


def _counts(made: Plan) -> dict[str, int]:
    counts = made.counts
    moved = sum(isinstance(each, Update) and each.moved for each in made.decisions)
    return {VERDICTS[kind]: counts[kind.__name__.lower()] for kind in VERDICTS} | {"moved": moved}


def _columns(reading: Reading) -> list[dict[str, Any]]:
    """The columns of a table of the user's own in their order, with how each was read and the first of its cells."""
    told = reading.mapping
    if told is None or not reading.sample:
        return []
    return [
        {"header": header, "field": field, "cells": _cells(reading, place)}
        for place, (header, field) in enumerate(zip(told.headers, told.fields, strict=True))
    ]


def _cells(reading: Reading, place: int) -> list[str]:
    cells = (row[place].strip() for row in reading.sample if place < len(row))
    return [each[:80] for each in cells if each][:3]


def fingerprint_of(owner: User) -> str:
    """What an import compares with, in brief: it changes whenever a person, a post or an address does."""
    told = [
        str(model.objects.filter(owner=owner).aggregate(count=Count("pk"), last=Max("changed")))
        for model in (Person, Position, ContactPoint)
    ]
    return sha256("".join(told).encode()).hexdigest()


def _rows(made: Plan) -> list[dict[str, Any]]:
    return [_row(each) for each in made.decisions]


def _row(decision: Decision) -> dict[str, Any]:
    profile = decision.profile
    post = profile.positions[0] if profile.positions else None
    row: dict[str, Any] = {
        "verdict": VERDICTS[type(decision)],
        "line": profile.line,
        "name": profile.name,
        "post": ", ".join(part for part in (post.title, post.organisation) if part) if post else "",
    }
    match decision:
        case Ask():
            row["mark"] = decision.fingerprint
            row["candidates"] = [{"id": each.id, "code": each.reason.code} for each in decision.candidates]
        case Update():
            row["changes"] = [type(change).__name__.lower() for change in decision.changes]
            row["moved"] = decision.moved
        case Skip():
            row["code"] = decision.reason.code
            if row["code"] == FORGOTTEN:
                row["mark"] = decision.fingerprint
        case _:
            pass
    return row


def _problem_row(problem: Problem) -> dict[str, Any]:
    return {
        "verdict": "bad",
        "line": problem.line,
        "name": problem.text,
        "post": "",
        "code": problem.reason,
        "args": list(problem.args),
        "file": problem.file,
    }


def unpack_rows(batch: ImportBatch) -> list[Mapping[str, Any]]:
    """The rows of the preview, in the order of the file."""
    return rows_of(bytes(batch.plan)) if batch.plan else []


@named(Verb.IMPORTED)
@transaction.atomic
def answer_import(batch: ImportBatch, answers: Mapping[str, str], *, now: datetime) -> None:
    """Take in what the user said of doubtful rows, by their marks.

    Before the import is applied it is planned again; after it, the rows answered for are brought in at once.
    """
    if not batch.plan:
        return
    batch.decisions = {**batch.decisions, **answers}
    kept = unpack(bytes(batch.plan))
    if batch.state == BatchState.APPLIED:
        _write_answered(batch, kept, now=now)
    else:
        _replan(batch, kept, now=now)


@transaction.atomic
def let_in_again(batch: ImportBatch, mark: str, *, now: datetime) -> bool:
    """Take back that the person of this row was forgotten; the import is planned anew, and says so."""
    if not batch.plan or batch.state == BatchState.APPLIED:
        return False
    kept = unpack(bytes(batch.plan))
    meant = [each for each in kept.profiles if fingerprint(each) == mark]
    if not any(lift(batch.owner, each) for each in meant):
        return False
    _replan(batch, kept, now=now)
    return True


def _write_answered(batch: ImportBatch, kept: Kept, *, now: datetime) -> None:
    made = _planned(batch, kept.profiles)
    ids = write_people(batch, made, now=now)
    told = batch.plan_summary
    batch.plan_summary = told | {name: told[name] + count for name, count in _counts(made).items()}
    _keep_waiting(batch, made, ids)
    batch.changed = now
    batch.save()


def _keep_waiting(batch: ImportBatch, made: Plan, ids: Mapping[str, UUID]) -> None:
    """Doubtful rows that nobody answered wait; by now whom they may be is in the book, under these ids."""
    asked_already = _asked_elsewhere(batch)
    left = [each for each in made.decisions if isinstance(each, Ask) and each.fingerprint not in asked_already]
    rows = [_row(each) for each in left]
    for candidate in (each for row in rows for each in row["candidates"]):
        candidate["id"] = str(ids.get(candidate["id"], candidate["id"]))
    batch.plan = pack(Kept([each.profile for each in left], None, rows)) if left else b""
    batch.plan_summary = {**batch.plan_summary, "ask": len(left)}


def _asked_elsewhere(batch: ImportBatch) -> set[str]:
    """Rows that wait with another import already are not asked about twice."""
    others = with_questions(batch.owner).exclude(pk=batch.pk)
    return {row["mark"] for other in others for row in unpack_rows(other)}


def with_questions(owner: User) -> QuerySet[ImportBatch]:
    """Imports that are done but for rows of which the user has not said who they are."""
    return ImportBatch.objects.filter(owner=owner, state=BatchState.APPLIED, plan_summary__ask__gt=0)


def rows_waiting(owner: User) -> int:
    """How many doubtful rows wait for the user's word."""
    return sum(with_questions(owner).values_list("plan_summary__ask", flat=True))


def _replan(batch: ImportBatch, kept: Kept, *, now: datetime) -> Plan:
    made = _planned(batch, kept.profiles)
    bad = [each for each in kept.rows if each["verdict"] == "bad"]
    batch.plan = pack(Kept(kept.profiles, kept.background, [*bad, *_rows(made)]))
    batch.plan_summary = {
        **batch.plan_summary,
        **_counts(made),
        "own": len(fresh_background(batch.owner, kept.background)),
    }
    batch.fingerprint = fingerprint_of(batch.owner)
    batch.changed = now
    batch.save()
    return made


@_without_collector()
def apply_import(
    batch: ImportBatch, *, now: datetime, progress: Progress = no_progress, door: Door = Door.IMPORT
) -> None:
    """Write what the preview showed, all of it or nothing.

    Doubtful rows that nobody answered wait with the import. Raises BookChangedError, with a new preview kept, where
    the book changed since the preview so that other things would be written than were shown.
    """
    if batch.state == BatchState.APPLIED:
        return
    kept = unpack(bytes(batch.plan))
    if _differs(batch, kept, now=now):
        raise BookChangedError
    with recording(batch.owner, door=door, now=now) as journal:
        journal.bring(batch)
        made = _planned(batch, kept.profiles)
        ids = write_people(batch, made, now=now, progress=progress)
        if kept.background:
            write_background(batch, kept.background, now=now)
        _keep_waiting(batch, made, ids)
        batch.state, batch.applied_at, batch.error = BatchState.APPLIED, now, ""
        batch.done = batch.total
        batch.save()
    drop_upload(batch)
    count_anew()


def _differs(batch: ImportBatch, kept: Kept, *, now: datetime) -> bool:
    """Plan again where the book changed since the preview; what is shown then is what will be written."""
    if fingerprint_of(batch.owner) == batch.fingerprint:
        return False
    before = [dict(each) for each in kept.rows if each["verdict"] != "bad"]
    made = _replan(batch, kept, now=now)
    differs = _rows(made) != before
    if differs:
        batch.state, batch.error = BatchState.PLANNED, "book_changed"
        batch.save()
    return differs
