"""What was done is undone: what was made goes, what was overwritten says again what it said, what was deleted returns.

Whatever was changed since is left alone and named. An undo is a change itself, so that it can be undone.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from datetime import datetime

from django.db.models import F, Q

from inroad.actions.settle_rows import settled
from inroad.records.fragments import Kept, unpack
from inroad.records.going import take_away
from inroad.records.journal import KEPT_FOR, recording, unrecorded
from inroad.records.models import (
    BatchState,
    Change,
    Door,
    ImportBatch,
    Sourced,
    User,
    Verb,
)
from inroad.records.taking_back import (
    Going,
    Left,
    Taking,
    as_made,
    bring_back,
    children_first,
    columns_of,
    ready,
    write_back,
)


class CannotUndoError(Exception):
    """It was undone already, or is too old."""


def may_undo(change: Change, *, now: datetime) -> bool:
    """Whether there is something left to undo; an import that was undone is brought in again from its file."""
    again = change.undoes_id is not None and change.batch_id is not None
    return change.undone is None and not again and change.created > now - KEPT_FOR


def change_of(batch: ImportBatch, *, now: datetime) -> Change | None:
    """The change that an import made, as long as it can be undone."""
    brought = Change.objects.filter(owner=batch.owner_id, batch=batch, undoes=None).first()
    return brought if brought and may_undo(brought, now=now) else None


def undo_change(owner: User, change: Change, *, now: datetime) -> Taking:
    """Undo what may be undone, and say what was left alone."""
    if not may_undo(change, now=now):
        raise CannotUndoError
    with recording(owner, door=Door.PAGE, now=now) as journal:
        rows = list(unpack(bytes(change.fragment)))
        taking = Taking(owner, now)
        if change.verb == Verb.MERGED:
            _name_what_came_later(taking, change)
        with settled(taking, rows), _unless_many(change):
            take_back(taking, rows, brought=brought_by(taking, change.batch))
        change.undone, change.left = now, [{**asdict(each), "id": str(each.id)} for each in taking.left]
        change.save(update_fields=["undone", "left"])
        if change.batch:
            change.batch.state, change.batch.plan, change.batch.error = BatchState.UNDONE, b"", ""
            change.batch.plan_summary = {**change.batch.plan_summary, "ask": 0}
            change.batch.save()
        if change.undoes:
            change.undoes.undone, change.undoes.left = None, []
            change.undoes.save(update_fields=["undone", "left"])
        journal.verb, journal.title, journal.person = Verb.UNDONE, change.about, change.person_id
        journal.undoes, journal.batch = change, change.batch
    return taking


def _unless_many(change: Change) -> AbstractContextManager[None]:
    """What an import brought is not kept a second time: it can be brought in again from its file."""
    return unrecorded() if change.batch else nullcontext()


def _name_what_came_later(taking: Taking, change: Change) -> None:
    """What was told of a person since two entries became one stays with the entry that was kept."""
    for noun in children_first():
        if getattr(noun, "journaled", False) and "person_id" in columns_of(noun):
            later = taking.rows(noun).filter(person=change.person_id, created__gt=change.created)
            taking.left.extend(Left(noun.__name__, key, "later") for key in later.values_list("pk", flat=True))


def brought_by(taking: Taking, batch: ImportBatch | None) -> Going:
    """The new rows of an import that nobody touched since; those that somebody did are named."""
    if batch is None:
        return {}
    rows = {noun: taking.rows(noun).filter(batch=batch) for noun in children_first() if issubclass(noun, Sourced)}
    untouched = Q(changed=F("created"))
    for noun, brought in rows.items():
        touched = brought.exclude(untouched).values_list("pk", flat=True)
        taking.left.extend(Left(noun.__name__, key, "changed") for key in touched)
    return {noun: Q(batch=batch) & untouched for noun in rows}


def _either(one: Q | None, other: Q | None) -> Q:
    return one | other if one and other else one or other or Q(pk=None)


def take_back(taking: Taking, rows: Sequence[Kept], *, brought: Going) -> None:
    """Put everything back, in an order in which nothing stands in the way of anything else."""
    at_once, later = ready(taking, [each for each in rows if not each.made and not each.deleted])
    write_back(taking, at_once)
    made = as_made(taking, [each for each in rows if each.made])
    take_away(taking, {noun: _either(made.get(noun), brought.get(noun)) for noun in {*made, *brought}})
    bring_back(taking, [each for each in rows if each.deleted])
    write_back(taking, later)
