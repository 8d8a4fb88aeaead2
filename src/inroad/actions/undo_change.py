"""What was done is undone: what was made goes, what was overwritten says again what it said, what was deleted returns.

Whatever was changed since is left alone and named. An undo is a change itself, so that it can be undone.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db.models import F, Q

from inroad.actions.rank_unasked import rank_unasked
from inroad.actions.refresh_due import keep_counting_true, refresh_due, touched
from inroad.records import search
from inroad.records.fragments import Kept, unpack
from inroad.records.journal import KEPT_FOR, recording, unrecorded
from inroad.records.models import (
    Change,
    Conversation,
    Door,
    Goal,
    ImportBatch,
    Meeting,
    MeetingPerson,
    Person,
    Sourced,
    User,
    Verb,
)
from inroad.records.models.owned import Rows
from inroad.records.searchable import OF_MODEL
from inroad.records.taking_back import (
    Left,
    Made,
    Taking,
    as_made,
    bring_back,
    children_first,
    portions,
    ready,
    take_away,
    write_back,
)

# Of more people than these the whole index is written anew.
MANY = 2000
# The columns that name people.
THEIRS = ("person_id", "introducer_id", "other_id")


class CannotUndoError(Exception):
    """It was undone already, or is too old."""


def may_undo(change: Change, *, now: datetime) -> bool:
    """Whether there is something left to undo; an import that was undone is brought in again from its file."""
    again = change.undoes_id is not None and change.batch_id is not None
    return change.undone is None and not again and change.created > now - KEPT_FOR


def undo_change(owner: User, change: Change, *, now: datetime) -> Taking:
    """Undo what may be undone, and say what was left alone."""
    if not may_undo(change, now=now):
        raise CannotUndoError
    with recording(owner, door=Door.PAGE, now=now) as journal:
        rows = list(unpack(bytes(change.fragment)))
        taking = Taking(owner, now)
        with settled(taking, rows), _unless_many(change):
            take_back(taking, rows, brought=brought_by(taking, change.batch))
        change.undone, change.left = now, [{**asdict(each), "id": str(each.id)} for each in taking.left]
        change.save(update_fields=["undone", "left"])
        if change.undoes:
            change.undoes.undone, change.undoes.left = None, []
            change.undoes.save(update_fields=["undone", "left"])
        journal.verb, journal.title, journal.person = Verb.UNDONE, change.about, change.person_id
        journal.undoes, journal.batch = change, change.batch
    return taking


def _unless_many(change: Change) -> AbstractContextManager[None]:
    """What an import brought is not kept a second time: it can be brought in again from its file."""
    return unrecorded() if change.batch else nullcontext()


def brought_by(taking: Taking, batch: ImportBatch | None) -> Made:
    """The new rows of an import that nobody touched since; those that somebody did are named."""
    if batch is None:
        return {}
    rows = {noun: taking.rows(noun).filter(batch=batch) for noun in children_first() if issubclass(noun, Sourced)}
    untouched = Q(changed=F("created"))
    for noun, brought in rows.items():
        touched = brought.exclude(untouched).values_list("pk", flat=True)
        taking.left.extend(Left(noun.__name__, key, "changed") for key in touched)
    return {noun: set(brought.filter(untouched).values_list("pk", flat=True)) for noun, brought in rows.items()}


def take_back(taking: Taking, rows: Sequence[Kept], *, brought: Made) -> None:
    """Put everything back, in an order in which nothing stands in the way of anything else."""
    at_once, later = ready(taking, [each for each in rows if not each.made and not each.deleted])
    write_back(taking, at_once)
    made = as_made(taking, [each for each in rows if each.made])
    take_away(taking, {noun: made.get(noun, set()) | brought.get(noun, set()) for noun in {*made, *brought}})
    bring_back(taking, [each for each in rows if each.deleted])
    write_back(taking, later)


@contextmanager
def settled(taking: Taking, rows: Sequence[Kept]) -> Iterator[None]:
    """When this is done, what is due with the people of these rows, and what is found of them, is true again."""
    owner = taking.owner
    before = _people_of(taking, rows)
    also = touched(owner, before)
    yield
    nouns = {each.model for each in rows}
    if Goal in nouns:
        rank_unasked(owner)
    if User in nouns:
        keep_counting_true(owner, now=taking.now)
    people = {*before, *_people_of(taking, rows)}
    refresh_due(owner, _in_the_book(taking, {*also, *people}), now=taking.now)
    if len(people) > MANY:
        search.rebuild(owner)
    else:
        _find_again(taking, rows, people)


def _people_of(taking: Taking, rows: Sequence[Kept]) -> set[UUID]:
    """Everybody whose story these rows tell, before or now."""
    named: set[UUID] = set()
    meetings: set[UUID] = set()
    for row in rows:
        for values in (row.before or {}, row.after or {}):
            named |= {UUID(values[each]) for each in THEIRS if values.get(each)}
            meetings |= {UUID(values["meeting_id"])} if values.get("meeting_id") else set()
    for noun in {each.model for each in rows}:
        _name_people(taking, noun, [each.id for each in rows if each.model is noun], named, meetings)
    for some in portions(meetings):
        named |= set(taking.rows(MeetingPerson).filter(meeting__in=some).values_list("person_id", flat=True))
    return named


def _in_the_book(taking: Taking, people: Iterable[UUID]) -> list[UUID]:
    return [
        person
        for some in portions(sorted(people))
        for person in taking.rows(Person).filter(pk__in=some).values_list("pk", flat=True)
    ]


def _name_people(taking: Taking, noun: type, keys: Iterable[UUID], named: set[UUID], meetings: set[UUID]) -> None:
    """Add those whom the rows name that are in the book now."""
    if noun is Person:
        named.update(keys)
        return
    if noun is Meeting:
        meetings.update(keys)
        return
    columns = {each.attname for each in noun._meta.concrete_fields}  # type: ignore[attr-defined]  # noqa: SLF001 - documented
    for some in portions(keys):
        for name in columns & {*THEIRS, "meeting_id"}:
            found = {key for key in taking.rows(noun).filter(pk__in=some).values_list(name, flat=True) if key}
            (meetings if name == "meeting_id" else named).update(found)


def _find_again(taking: Taking, rows: Sequence[Kept], people: Iterable[UUID]) -> None:
    """Let these rows and people be found as they now are, and under the names that they now have."""
    owner = taking.owner
    for some in portions(each.id for each in rows):
        search.remove(owner, some)
    for noun in {each.model for each in rows} & set(OF_MODEL):
        _index(owner, noun, [each.id for each in rows if each.model is noun])
    _index(owner, Person, people)
    for person in Rows(Person).filter(owner=owner, pk__in=_renamed(rows)):
        search.index_person(person)
    meetings = {UUID(key) for each in rows if (key := (each.before or {}).get("meeting_id"))}
    meetings |= {each.id for each in rows if each.model is Meeting}
    for some in portions(sorted(meetings)):
        _index(owner, Meeting, some)
        _index(owner, Conversation, Rows(Conversation).filter(meeting__in=some).values_list("pk", flat=True))


def _renamed(rows: Iterable[Kept]) -> list[UUID]:
    return [each.id for each in rows if each.model is Person and each.after and "full_name" in each.after]


def _index(owner: User, noun: type, keys: Iterable[UUID]) -> None:
    for some in portions(keys):
        search.index_rows(Rows(noun).filter(OF_MODEL[noun].rows, owner=owner, pk__in=some))
