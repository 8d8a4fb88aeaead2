"""Somebody asked to be forgotten: all that is theirs goes for good, from the book and from its files."""

import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import DatabaseError, models, transaction
from django.db.models.deletion import Collector

from inroad.actions.back_up import back_up, backups
from inroad.actions.earlier_entries import earlier_entries
from inroad.actions.erase_copies import erase_copies
from inroad.actions.find_mentions import Mention, find_mentions, how_spoken_of, rewrite
from inroad.actions.keep_tally import keep_tally
from inroad.actions.passages import drop_archives_of
from inroad.actions.recognise_forgotten import leave_out, traits_of_person
from inroad.actions.refresh_due import touched
from inroad.actions.scrub_traces import Trace, previews_of, scrub_traces
from inroad.actions.settle import settle_all
from inroad.actions.sweep_left_over import sweep_left_over
from inroad.practice.mentions import Spoken
from inroad.records import models as r
from inroad.records import search
from inroad.records.erase import NotErasedError, erase, overwrite_deleted
from inroad.records.journal import unrecorded
from inroad.records.searchable import OF_KIND, OF_MODEL

# Not counted for the user: worked out from the others.
DERIVED = (r.Due, r.SearchEntry, r.Tally)


class ImportRunsError(Exception):
    """An import is being written, which may bring in the very person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What forgetting somebody takes away, and where others' texts speak of them."""

    counts: Mapping[type[models.Model], int]
    mentions: Sequence[Mention]
    previews: Sequence[r.ImportBatch]


def preview_forgetting(owner: r.User, person: r.Person) -> Leaving:
    """Look before: nothing changes."""
    rows = _rows_going(owner, person)
    trace = _trace(owner, person, rows, word="")
    return Leaving(
        counts={noun: len(keys) for noun, keys in rows.items() if noun not in DERIVED},
        mentions=find_mentions(owner, trace.spoken, going=trace.going),
        previews=previews_of(owner, trace),
    )


def forget_person(
    owner: r.User,
    person: r.Person,
    *,
    rewritten: Collection[str],
    word: str,
    renew_backups: bool = False,
    now: datetime,
) -> None:
    """Take the person out of the book for good; the figures of a season stay.

    Of the mentions elsewhere those that are `rewritten`, by their keys, say the `word` instead; the others stay. The
    bytes go once the transaction holds, or else at the next start (`finish_forgetting`). Backups in the data folder
    still hold the person, unless they are to be renewed.
    """
    if r.ImportBatch.objects.filter(owner=owner, state=r.BatchState.APPLYING).exists():
        raise ImportRunsError
    overwrite_deleted()
    with transaction.atomic(), unrecorded():
        _forget(owner, person, rewritten=rewritten, word=word, now=now)
        transaction.on_commit(partial(finish_forgetting, now=now))
        if renew_backups:
            transaction.on_commit(partial(replace_backups, now=now))


def _forget(owner: r.User, person: r.Person, *, rewritten: Collection[str], word: str, now: datetime) -> None:
    rows = _rows_going(owner, person)
    trace = _trace(owner, person, rows, word=word)
    spoken = trace.spoken
    mentions = [each for each in find_mentions(owner, spoken, going=trace.going) if each.key in rewritten]
    concerned = (touched(owner, [person.pk]) | _speak_in_due(owner, spoken)) - {person.pk}
    keep_tally(owner, person)
    leave_out(owner, trace.traits, now=now)
    scrub_traces(owner, trace)
    _delete(owner, rows, person)
    for mention in mentions:
        rewrite(mention, spoken, word)
    changed = {row.pk: row for row in _still_found(owner, spoken)}
    changed |= {each.row.pk: each.row for each in mentions if _is_found(each.row)}
    concerned |= {each.about.pk for each in mentions if each.about}
    settle_all(owner, concerned, found=sorted(changed.values(), key=lambda row: type(row).__name__), now=now)
    erase_copies(owner)


def finish_forgetting(*, now: datetime) -> bool:
    """Let the last bytes of whoever was forgotten go; say whether nothing is left to do.

    Where another program holds the database, it is tried again at the next start.
    """
    owners = r.User.objects.filter(pk__in=r.Forgotten.objects.filter(erased__isnull=True).values("owner"))
    if not owners.exists():
        return True
    try:
        drop_archives_of(list(owners))
        sweep_left_over(longest=timedelta(0), now=now)
        erase()
    except (NotErasedError, DatabaseError, OSError):
        return False
    r.Forgotten.objects.filter(erased__isnull=True).update(erased=now)
    return True


def older_copies() -> list[Path]:
    """What the data folder holds of the book as it was: backups, and books that a backup took the place of."""
    replaced = Path(settings.DATA) / "replaced"
    return [*(each.file for each in backups()), *(replaced.iterdir() if replaced.is_dir() else ())]


def replace_backups(*, now: datetime) -> None:
    """Make a backup of the book as it now is; once it is there, the older copies go."""
    before = older_copies()
    made = back_up(now=now)
    for each in before:
        if each.is_dir():
            shutil.rmtree(each, ignore_errors=True)
        elif each != made:
            each.unlink(missing_ok=True)


def _trace(owner: r.User, person: r.Person, rows: Mapping[type[models.Model], Sequence[UUID]], *, word: str) -> Trace:
    earlier = earlier_entries(owner, person)
    entries = frozenset({person.pk, *(each.pk for each in earlier)})
    going = frozenset(key for noun, keys in rows.items() if issubclass(noun, r.Owned) for key in keys)
    return Trace(
        entries=entries,
        spoken=how_spoken_of(person, earlier),
        traits=traits_of_person(person, earlier),
        going=going | entries,
        word=word,
    )


def _rows_going(owner: r.User, person: r.Person) -> dict[type[models.Model], list[UUID]]:
    """All that hangs on the person, and meetings at which nobody else was, with all that hangs on them."""
    meetings = list(_only_with(owner, person))
    notes = r.Note.objects.filter(owner=owner, meeting__in=meetings, person__isnull=True, organisation__isnull=True)
    collector = Collector(using=person._state.db or "default")  # noqa: SLF001 - documented
    for rows in ([person], meetings, list(notes)):
        if rows:
            collector.collect(rows)
    found: dict[type[models.Model], set[UUID]] = {
        noun: {each.pk for each in rows} for noun, rows in collector.data.items()
    }
    for fast in collector.fast_deletes:
        found.setdefault(fast.model, set()).update(fast.values_list("pk", flat=True))
    return {noun: sorted(keys) for noun, keys in found.items() if keys}


def _only_with(owner: r.User, person: r.Person) -> models.QuerySet[r.Meeting]:
    others = r.MeetingPerson.objects.filter(owner=owner).exclude(person=person)
    return r.Meeting.objects.filter(owner=owner, people=person).exclude(pk__in=others.values("meeting"))


def _delete(owner: r.User, rows: Mapping[type[models.Model], Sequence[UUID]], person: r.Person) -> None:
    keys = [key for noun, several in rows.items() if issubclass(noun, r.Owned) for key in several]
    search.remove(owner, keys)
    for noun in (r.Note, r.Meeting):
        noun.objects.filter(owner=owner, pk__in=rows.get(noun, ())).delete()
    person.delete()


def _speak_in_due(owner: r.User, spoken: Spoken) -> set[UUID]:
    """Whose moves have this person's name in their reason."""
    reasons = r.Due.objects.filter(owner=owner).values_list("person_id", "reason_args")
    return {person for person, args in reasons.iterator() if any(spoken.surely_in(str(each)) for each in args.values())}


def _is_found(row: r.Owned) -> bool:
    """Whether search finds the row: no draft, for one."""
    searched = OF_MODEL.get(type(row))
    return searched is not None and type(row)._base_manager.filter(searched.rows, pk=row.pk).exists()  # noqa: SLF001 - documented


def _still_found(owner: r.User, spoken: Spoken) -> list[r.Owned]:
    """Rows that are still found by the name, though they do not hold it: a meeting is called after its people."""
    entries = r.SearchEntry.objects.filter(owner=owner).values_list("kind", "row_id", "title", "body")
    meant: dict[str, list[UUID]] = {}
    for kind, row_id, title, body in entries.iterator():
        if spoken.surely_in(title) or spoken.surely_in(body):
            meant.setdefault(kind, []).append(row_id)
    return [row for kind, keys in meant.items() for row in OF_KIND[kind].model._base_manager.filter(pk__in=keys)]  # noqa: SLF001 - documented
