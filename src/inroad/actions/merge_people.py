"""Two entries are one person: shown field by field, then the rows of both are told of the one that stays."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models import Q

from inroad.actions.edit_person import EDITABLE
from inroad.actions.settle_rows import settled
from inroad.practice.merging import Choice, Side, choices, merged_sources
from inroad.practice.names import fold, read_name
from inroad.practice.ties import Warmth
from inroad.practice.two_pages import BETWEEN
from inroad.records import models as r
from inroad.records.access import owned
from inroad.records.fragments import Kept, own_values
from inroad.records.journal import name_change
from inroad.records.models.owned import Rows
from inroad.records.taking_back import Taking

# Two rows of these that say the same of one person are one row.
SAME: Mapping[type[r.Owned], Callable[[Any], object]] = {
    r.ContactPoint: lambda row: (row.kind, row.folded),
    r.Tagging: lambda row: row.tag_id,
    r.MeetingPerson: lambda row: row.meeting_id,
    r.Position: lambda row: (row.organisation_id, fold(row.title), row.started, row.ended),
    r.Education: lambda row: (fold(row.school), fold(row.degree)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What would become of the two: the fields, and how many rows of each noun move."""

    kept: r.Person
    other: r.Person
    choices: Sequence[Choice]
    moving: Mapping[str, int]


def plan_merge(owner: r.User, kept: r.Person, other: r.Person, said: Mapping[str, str] | None = None) -> Merge:
    """Say what would be kept and moved; nothing changes yet."""
    by_hand = {Side.KEPT: _by_hand(kept), Side.OTHER: _by_hand(other)}
    told = [{each: str(getattr(person, each)) for each in EDITABLE} for person in (kept, other)]
    moving = {noun.__name__: rows.count() for noun, _name, rows in _rows_of(owner, other)}
    return Merge(
        kept=kept,
        other=other,
        choices=choices(EDITABLE, *told, by_hand=by_hand, said=said),
        moving={name: count for name, count in moving.items() if count},
    )


def _by_hand(person: r.Person) -> frozenset[str]:
    return frozenset(name for name, told in person.sources.items() if told.get("by") == r.Source.HAND)


@transaction.atomic
def merge_people(owner: r.User, merge: Merge, *, now: datetime) -> r.Person:
    """Carry it out; undoing it returns each row to its person."""
    kept, other = merge.kept, merge.other
    name_change(r.Verb.MERGED, kept)
    told = [Kept("Person", each.pk, before={"full_name": each.full_name}) for each in (kept, other)]
    told += [
        Kept(noun.__name__, row.pk, before=own_values(row))
        for person in (kept, other)
        for noun, _name, rows in _rows_of(owner, person)
        for row in rows.defer(None)
    ]
    with settled(Taking(owner, now), told):
        _join(owner, kept, other)
        for noun, name, rows in _rows_of(owner, other):
            _without_the_same(owner, noun, kept, rows)
            rows.update(**{name: kept}, changed=now)
        other_values = _values(other)
        r.Person.objects.filter(owner=owner, pk=other.pk).delete()
        _write(kept, other_values, merge.choices)
    kept.refresh_from_db()
    return kept


def _rows_of(owner: r.User, person: r.Person) -> "Iterator[tuple[type[r.Owned], str, models.QuerySet[Any]]]":
    """Everything that names this person, by noun and column."""
    for noun in apps.get_app_config("records").get_models():
        if not (issubclass(noun, r.Owned) and noun.journaled):
            continue
        for key in noun._meta.concrete_fields:  # noqa: SLF001 - documented
            if isinstance(key, models.ForeignKey) and key.related_model is r.Person:
                yield noun, key.name, Rows(noun).filter(owner=owner, **{key.name: person})


def _without_the_same(owner: r.User, noun: type[r.Owned], kept: r.Person, rows: "models.QuerySet[Any]") -> None:
    """Drop what the one who stays has already."""
    mark = SAME.get(noun)
    if mark is None:
        return
    theirs: models.QuerySet[Any] = Rows(noun).filter(owner=owner, person=kept)
    known = {mark(row) for row in theirs}
    doubled = [row.pk for row in rows if mark(row) in known]
    Rows(noun).filter(owner=owner, pk__in=doubled).delete()


def _join(owner: r.User, kept: r.Person, other: r.Person) -> None:
    """What there can be one of only: how the seeker knows them, and a draft for each thing to say."""
    both = (kept, other)
    owned(r.Tie, owner).filter(Q(person=kept, other=other) | Q(person=other, other=kept)).delete()
    owned(r.Referral, owner).filter(person__in=both, introducer__in=both).delete()
    _join_ties(owner, kept, other)
    for draft in owned(r.Message, owner).filter(person=other, state=r.MessageState.DRAFT):
        _join_draft(owner, kept, draft)


def _join_ties(owner: r.User, kept: r.Person, other: r.Person) -> None:
    for theirs in owned(r.Tie, owner).filter(person=other):
        mine = owned(r.Tie, owner).filter(person=kept, other=theirs.other).first()
        if mine is None:
            continue
        mine.known_since = min(filter(None, (mine.known_since, theirs.known_since)), default=None)
        mine.first_contact = min(filter(None, (mine.first_contact, theirs.first_contact)), default=None)
        mine.last_contact = max(filter(None, (mine.last_contact, theirs.last_contact)), default=None)
        mine.messages_sent = max(mine.messages_sent, theirs.messages_sent)
        mine.messages_received = max(mine.messages_received, theirs.messages_received)
        mine.warmth = min(mine.warmth, theirs.warmth, key=WARMEST_FIRST.index)
        mine.save()
        theirs.delete()
    for named in owned(r.Tie, owner).filter(other=other):
        if owned(r.Tie, owner).filter(person=named.person, other=kept).exists():
            named.delete()


WARMEST_FIRST = [each.value for each in Warmth]


def _join_draft(owner: r.User, kept: r.Person, draft: r.Message) -> None:
    """Two drafts for one thing become one, with the words of both where both are the user's own."""
    same = {"kind": draft.kind, "about_kind": draft.about_kind, "about_id": draft.about_id}
    mine = owned(r.Message, owner).filter(person=kept, state=r.MessageState.DRAFT, **same).first()
    if mine is None:
        return
    if draft.own_words:
        mine.subject = mine.subject if mine.own_words else draft.subject
        mine.body = f"{mine.body}{BETWEEN}{draft.body}" if mine.own_words else draft.body
        mine.own_words = True
        mine.save()
    draft.delete()


def _values(person: r.Person) -> dict[str, Any]:
    columns = ("sources", "rows", "organisation_now_id", "title_now")
    return {name: getattr(person, name) for name in columns}


def _write(kept: r.Person, other: Mapping[str, Any], chosen: Sequence[Choice]) -> None:
    """The fields that were chosen, where they come from, and by which rows of files both are known again."""
    for each in chosen:
        setattr(kept, each.field, each.value)
    name = read_name(kept.full_name)
    if any(each.field == "full_name" and each.side is Side.OTHER for each in chosen):
        kept.given, kept.family = name.given, name.family
        kept.sort_name = fold(f"{name.family} {name.given}".strip() or kept.full_name)
    kept.sources = merged_sources(kept.sources, other["sources"], chosen)
    kept.rows = [*kept.rows, *(each for each in other["rows"] if each not in kept.rows)]
    if kept.organisation_now_id is None and not kept.title_now:
        kept.organisation_now_id, kept.title_now = other["organisation_now_id"], other["title_now"]
    kept.save()


@transaction.atomic
def keep_apart(owner: r.User, one: r.Person, other: r.Person) -> None:
    """They are two people; nobody asks about them again."""
    told = one.sources.get("apart", {})
    one.sources = {**one.sources, "apart": {"from": sorted({*told.get("from", ()), str(other.pk)})}}
    r.Person.objects.filter(owner=owner, pk=one.pk).update(sources=one.sources)
    name_change(r.Verb.KEPT_APART, one)
