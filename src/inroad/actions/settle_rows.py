"""After rows were put back, deleted or told of somebody else, what is due and what is found are true again.

Other actions know whom they touch, and call `settle`; here it is read from the rows.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import UUID

from inroad.actions.rank_unasked import rank_unasked
from inroad.actions.refresh_due import keep_counting_true, refresh_due, touched
from inroad.records import search
from inroad.records.fragments import Kept
from inroad.records.models import Conversation, Goal, Meeting, MeetingPerson, Owned, Person, User
from inroad.records.models.owned import Rows
from inroad.records.searchable import OF_MODEL
from inroad.records.taking_back import Noun, Taking, columns_of, portions

# Of more people than these the whole index is written anew.
MANY = 2000
# The columns that name people.
THEIRS = ("person_id", "introducer_id", "other_id")


@dataclass(frozen=True, slots=True)
class Told:
    """Whom rows tell of, and of which meetings."""

    people: set[UUID] = field(default_factory=set)
    meetings: set[UUID] = field(default_factory=set)


@contextmanager
def settled(taking: Taking, rows: Sequence[Kept]) -> Iterator[None]:
    """Let the rows be written within; in the end, what is due with their people and what is found of them is true."""
    owner = taking.owner
    told = Told()
    _add_all(told, taking, rows)
    also = touched(owner, told.people)
    yield
    _add_all(told, taking, rows)
    nouns = {each.model for each in rows}
    if Goal in nouns:
        rank_unasked(owner)
    if User in nouns:
        keep_counting_true(owner, now=taking.now)
    refresh_due(owner, _in_the_book(taking, also | told.people), now=taking.now)
    if len(told.people) > MANY:
        search.rebuild(owner)
    else:
        _find_again(taking, rows, told)


def _add_all(told: Told, taking: Taking, rows: Sequence[Kept]) -> None:
    """Everybody of whom these rows tell, as they were and as they are now."""
    for row in rows:
        for values in (row.before or {}, row.after or {}):
            told.people.update(UUID(values[each]) for each in THEIRS if values.get(each))
            told.meetings.update(UUID(values[each]) for each in ("meeting_id",) if values.get(each))
    for noun in {each.model for each in rows}:
        _add(told, taking, noun, [each.id for each in rows if each.model is noun])
    for some in portions(told.meetings):
        told.people.update(taking.rows(MeetingPerson).filter(meeting__in=some).values_list("person_id", flat=True))


def _add(told: Told, taking: Taking, noun: Noun, keys: Sequence[UUID]) -> None:
    """What the rows of one noun name that are in the book now."""
    if noun is Person:
        told.people.update(keys)
    if noun is Meeting:
        told.meetings.update(keys)
    for name in columns_of(noun) & {*THEIRS, "meeting_id"}:
        for some in portions(keys):
            found = {key for key in taking.rows(noun).filter(pk__in=some).values_list(name, flat=True) if key}
            (told.meetings if name == "meeting_id" else told.people).update(found)


def _in_the_book(taking: Taking, people: Iterable[UUID]) -> list[UUID]:
    return [
        person
        for some in portions(sorted(people))
        for person in taking.rows(Person).filter(pk__in=some).values_list("pk", flat=True)
    ]


def _find_again(taking: Taking, rows: Sequence[Kept], told: Told) -> None:
    """Let these rows and people be found as they now are, and under the names that they now have."""
    owner = taking.owner
    for some in portions(each.id for each in rows):
        search.remove(owner, some)
    for noun in OF_MODEL:
        _index(owner, noun, [each.id for each in rows if each.model is noun])
    _index(owner, Person, told.people)
    for person in Person.objects.filter(owner=owner, pk__in=_renamed(rows)):
        search.index_person(person)
    _index(owner, Meeting, told.meetings)
    held = Conversation.objects.filter(owner=owner, meeting__in=told.meetings)
    _index(owner, Conversation, held.values_list("pk", flat=True))


def _renamed(rows: Iterable[Kept]) -> list[UUID]:
    return [each.id for each in rows if each.model is Person and each.after and "full_name" in each.after]


def _index(owner: User, noun: type[Owned], keys: Iterable[UUID]) -> None:
    for some in portions(keys):
        search.index_rows(Rows(noun).filter(OF_MODEL[noun].rows, owner=owner, pk__in=some))
