"""What is left of a person beside the nouns: in imports, in the bin of changes, in presses and in sessions."""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from inroad.actions.keep_plan import Kept, pack, rows_of, unpack
from inroad.actions.keep_upload import drop_plan, upload_of
from inroad.practice.mentions import Spoken
from inroad.practice.profiles import Profile
from inroad.practice.recognition import traits_of
from inroad.records import fragments
from inroad.records.models import BatchState, Change, ImportBatch, Press, User

# Under such names a session keeps the text that another took the place of; and those under which it keeps any text.
TEXT_BEFORE = "text-before-"
TEXTS = ("_messages", TEXT_BEFORE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """By what the traces of one person are found.

    `entries` are the ids of the person and of all that became one with them, `going` those of all rows that go.
    """

    entries: frozenset[UUID]
    spoken: Spoken
    traits: frozenset[str]
    going: frozenset[UUID]
    word: str

    def leads_here(self, text: str) -> bool:
        return any(str(each) in text for each in self.entries) or self.spoken.surely_in(text)

    def is_them(self, profile: Profile) -> bool:
        return not self.traits.isdisjoint(traits_of(profile)) or self.leads_here(_in_words(asdict(profile)))


def scrub_traces(owner: User, trace: Trace) -> None:
    """Take the person out of all that was kept in order to go on, to undo, or to repeat."""
    _scrub_imports(owner, trace)
    _scrub_changes(owner, trace)
    for each in trace.entries:
        Press.objects.filter(owner=owner, leads_to__contains=str(each)).delete()
    _scrub_sessions()


def previews_of(owner: User, trace: Trace) -> list[ImportBatch]:
    """Imports that wait for the user's word and speak of the person, or whose file cannot be looked into here."""
    waiting = _batches(owner).exclude(state__in=(BatchState.APPLIED, BatchState.APPLYING))
    return [each for each in waiting if upload_of(each) or _speaks(each, trace)]


def _batches(owner: User) -> QuerySet[ImportBatch]:
    return ImportBatch.objects.filter(owner=owner).defer(None)


def _speaks(batch: ImportBatch, trace: Trace) -> bool:
    if not batch.plan:
        return False
    packed = bytes(batch.plan)
    return any(map(trace.is_them, unpack(packed).profiles)) or trace.leads_here(_in_words(rows_of(packed)))


def _scrub_imports(owner: User, trace: Trace) -> None:
    for batch in previews_of(owner, trace):
        drop_plan(batch)
    for batch in _batches(owner):
        before = _told_by(batch)
        _scrub_batch(batch, trace)
        if _told_by(batch) != before:
            batch.save()


def _told_by(batch: ImportBatch) -> tuple[Any, ...]:
    return (bytes(batch.plan), batch.plan_summary, batch.decisions, batch.file_name, batch.error_args)


def _scrub_batch(batch: ImportBatch, trace: Trace) -> None:
    summary = dict(batch.plan_summary)
    summary["columns"] = [{**each, "cells": []} for each in summary.get("columns", ())]
    if batch.plan and batch.state == BatchState.APPLIED:
        kept = _without(unpack(bytes(batch.plan)), trace)
        batch.plan = pack(kept) if kept.rows else b""
        summary["ask"] = len(kept.rows)
    batch.plan_summary = summary
    theirs = set(map(str, trace.entries))
    batch.decisions = {mark: said for mark, said in batch.decisions.items() if said not in theirs}
    batch.file_name = trace.spoken.without(batch.file_name, trace.word)
    batch.error_args = {} if trace.leads_here(_in_words(batch.error_args)) else batch.error_args


def _without(kept: Kept, trace: Trace) -> Kept:
    """The doubtful rows that wait, less those that are of this person; who they may be is asked without them."""
    left, theirs = [], set(map(str, trace.entries))
    for profile, row in zip(kept.profiles, kept.rows, strict=True):
        candidates = [each for each in row["candidates"] if each["id"] not in theirs]
        if candidates and not trace.is_them(profile):
            left.append((profile, {**row, "candidates": candidates}))
    return replace(kept, profiles=[profile for profile, _ in left], rows=[row for _, row in left])


def _scrub_changes(owner: User, trace: Trace) -> None:
    """Of what could be undone, nothing brings a row of theirs back; what is left of a change can still be undone."""
    for change in Change.objects.filter(owner=owner).defer(None).iterator(chunk_size=100):
        rows = list(fragments.unpack(bytes(change.fragment)))
        left = [each for each in rows if not _is_theirs(each, trace)]
        about_them = change.person_id in trace.entries
        about = "" if about_them else trace.spoken.without(change.about, trace.word)
        if rows and not left:
            change.delete()
        elif len(left) != len(rows) or about != change.about or about_them:
            change.fragment, change.rows = fragments.pack(left), len(left)
            change.about, change.person_id = about, None if about_them else change.person_id
            change.save()


def _is_theirs(row: fragments.Kept, trace: Trace) -> bool:
    return row.id in trace.going or trace.leads_here(_in_words([row.before, row.after]))


def _scrub_sessions() -> None:
    for session in Session.objects.all():
        told = session.get_decoded()
        if scrub_session(told):
            session.session_data = SessionStore().encode(told)
            session.save()


def scrub_session(told: SessionBase | dict[str, Any]) -> bool:
    """A browser's session keeps no sentence for its next page and no earlier text; say whether it kept any."""
    texts = [each for each in told.keys() if each.startswith(TEXTS)]  # noqa: SIM118 - a session is no dictionary
    for each in texts:
        del told[each]
    return bool(texts)


def _in_words(value: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    return json.dumps(value, ensure_ascii=False, default=str)
