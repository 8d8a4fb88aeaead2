"""The journal: what is done in one go is kept as one change, with what it overwrote, so that it can be undone.

A door (a page, a command, an import) opens it; whatever is written within is seen, wherever it is written. An action
only says its name, with `named`. What is worked out anew, such as the table of what is due, is nobody's change.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from functools import wraps
from itertools import chain, islice
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from django.db import models, transaction
from django.db.models.deletion import Collector

from inroad.records.fragments import Kept, own_columns, own_values, pack, seal_of
from inroad.records.models import Attachment, Change, Door, ImportBatch, Owned, Person, User, Verb
from inroad.records.rows import Values
from inroad.records.searchable import OF_MODEL
from inroad.records.witness import witness, witnessed_by

KEPT_FOR = timedelta(days=30)
AT_ONCE = 500
# So many people are named; more are several.
FEW = 3

Told = ParamSpec("Told")
Result = TypeVar("Result")
Noun = type[models.Model]


class Journal:
    """What happens to the rows of one owner until the change is kept."""

    def __init__(self, owner: User, door: Door) -> None:
        self.owner, self.door = owner, door
        self.verb = ""
        self.title = ""
        self.person: UUID | None = None
        self.undoes: Change | None = None
        self.batch: ImportBatch | None = None
        # What was kept in the end, if anything was changed.
        self.kept: Change | None = None
        # Of each row how it was before all this; None where it was not.
        self._before: dict[Noun, dict[UUID, Values | None]] = defaultdict(dict)

    def name(self, verb: str, *about: Owned) -> None:
        """Say what is done, and about whom or what; what is said last counts."""
        self.verb = verb
        if about:
            few = len(about) <= FEW
            self.title = ", ".join(map(title_of, about)) if few else ""
            self.person = _person_of(about[0]) if few else None

    def bring(self, batch: ImportBatch) -> None:
        """All this is an import, which its new rows name themselves."""
        self.batch, self.verb, self.title = batch, Verb.IMPORTED, batch.file_name

    def will_change(self, rows: models.QuerySet[Any]) -> None:
        for row in rows.defer(None):
            known = self._before[type(row)]
            if row.pk not in known and self._is_ours(row):
                known[row.pk] = own_values(row)

    def will_go(self, rows: models.QuerySet[Any]) -> None:
        """Ask Django what goes with these rows, and which others lose what they point to."""
        collector = Collector(using=rows.db, origin=rows)
        collector.collect(rows)
        for noun, several in collector.data.items():
            self._will_change(noun, [each.pk for each in several])
        for fast in collector.fast_deletes:
            self._will_change(fast.model, list(fast.values_list("pk", flat=True)))
        losing: Any = collector.field_updates.values()
        for pointing in chain.from_iterable(losing):
            for each in pointing:
                self._will_change(type(each), [each.pk])

    def _will_change(self, noun: Noun, keys: Sequence[UUID]) -> None:
        if getattr(noun, "journaled", False):
            for some in _portions(keys):
                self.will_change(_stored(noun, some))

    def were_made(self, rows: Iterable[Any]) -> None:
        for row in rows:
            if self._is_ours(row):
                self._before[type(row)].setdefault(row.pk, None)

    @property
    def asks_for_each(self) -> bool:
        """What an import brings is known by its batch; thirty thousand rows need not be told one by one."""
        return self.batch is None

    def were_inserted(self, noun: Noun, keys: Iterable[UUID]) -> None:
        for key in keys:
            self._before[noun].setdefault(key, None)

    def _is_ours(self, row: Any) -> bool:  # noqa: ANN401 - a row of any noun
        return bool(getattr(row, "owner_id", row.pk) == self.owner.pk)

    def keep(self, *, now: datetime) -> Change | None:
        """Store the change, if anything is different now, and let go of those that are too old to be undone."""
        people: set[UUID] = set()
        rows = [each for noun, before in self._before.items() for each in _told(noun, before, people)]
        if not rows and self.batch is None:
            return None
        self._find_about(people)
        change = Change(owner=self.owner, verb=self.verb or Verb.CHANGED, door=self.door, about=self.title)
        change.person_id = self.person
        change.fragment, change.rows = pack(rows), len(rows)
        change.undoes, change.batch = self.undoes, self.batch
        change.created = change.changed = now
        change.save()
        Change.objects.filter(owner=self.owner, created__lt=now - KEPT_FOR).delete()
        return change

    def _find_about(self, people: set[UUID]) -> None:
        """Where no action named it: the one person whom all this is about."""
        if not self.title and len(people) == 1:
            person = Person.objects.filter(owner=self.owner, pk__in=people).first()
            self.title, self.person = title_of(person), _person_of(person)


def _told(noun: Noun, before: Mapping[UUID, Values | None], people: set[UUID]) -> Iterator[Kept]:
    """Compare with how the rows are now; and gather whom they are about."""
    for keys in _portions(before):
        now = {row.pk: own_values(row) for row in _stored(noun, keys)}
        for key in keys:
            row = _compared(noun, key, before[key], now.get(key))
            if row:
                people.update(_people_in(noun, key, before[key] or now[key]))
                yield row


def _compared(noun: Noun, key: UUID, before: Values | None, now: Values | None) -> Kept | None:
    name = noun.__name__
    if before is None or now is None:
        return Kept(name, key, before=before, seal=seal_of(now) if now else "") if before or now else None
    differ = [each for each in own_columns(noun) if before[each] != now[each]]
    if not differ:
        return None
    return Kept(name, key, {each: before[each] for each in differ}, {each: now[each] for each in differ})


def _people_in(noun: Noun, key: UUID, values: Values) -> Iterator[UUID]:
    if noun is Person:
        yield key
    elif values.get("person_id"):
        yield UUID(values["person_id"])


def _stored(noun: Noun, keys: Iterable[UUID]) -> models.QuerySet[Any]:
    return noun._base_manager.filter(pk__in=list(keys))  # noqa: SLF001 - documented


def _portions(keys: Iterable[UUID]) -> Iterator[list[UUID]]:
    left = iter(keys)
    while several := list(islice(left, AT_ONCE)):
        yield several


def _person_of(row: models.Model | None) -> UUID | None:
    """Whose page the change is shown on: the one person whom the row tells of."""
    noun = OF_MODEL.get(type(row)) if isinstance(row, Owned) else None
    person: UUID | None = noun.person_id(row) if noun else getattr(row, "person_id", None)
    return person


def title_of(row: models.Model | None) -> str:
    """What a row is called on a page: mostly by the name of its person; a goal by its words, a file by its name."""
    person = None if isinstance(row, Attachment) else getattr(row, "person", None)
    if row is None or person is not None:
        return str(person or "")
    if isinstance(row, Owned) and type(row) in OF_MODEL:
        return OF_MODEL[type(row)].text(row)[0]
    return "" if type(row).__str__ is models.Model.__str__ else str(row)


def journal() -> Journal | None:
    """The journal that is open, if one is."""
    here = witness()
    return here if isinstance(here, Journal) else None


@contextmanager
def recording(owner: User, *, door: Door, now: datetime, verb: str = "") -> Iterator[Journal]:
    """Keep what is done within as one change, in one transaction; within another change it is part of that."""
    here = journal()
    if here:
        yield here
        return
    opened = Journal(owner, door)
    opened.verb = verb
    with transaction.atomic():
        with witnessed_by(opened):
            yield opened
        opened.kept = opened.keep(now=now)


def unrecorded() -> AbstractContextManager[None]:
    """What is done within is nobody's change, such as filling the book of invented people."""
    return witnessed_by(None)


def named(verb: Verb) -> Callable[[Callable[Told, Result]], Callable[Told, Result]]:
    """Name the change that an action makes, and the person whom it is given as its subject."""

    def name(action: Callable[Told, Result]) -> Callable[Told, Result]:
        @wraps(action)
        def acting(*args: Told.args, **kwargs: Told.kwargs) -> Result:
            result = action(*args, **kwargs)
            here = journal()
            if here:
                here.name(verb, *_subjects([*args, *kwargs.values(), result]))
            return result

        return acting

    return name


def name_change(verb: str, about: Owned | None = None) -> None:
    """Name the change that is open, if one is."""
    here = journal()
    if here:
        here.name(verb, *([about] if about else []))


def name_deletion(row: Owned) -> None:
    """Name the change that is open after what is about to be deleted."""
    name_change(f"deleted_{type(row).__name__.lower()}", row)


def _subjects(given: Sequence[object]) -> list[Owned]:
    """The people among these, or whose row the first row is, or else that row."""
    each_alone = [one for each in given for one in (each if isinstance(each, list | tuple) else [each])]
    rows = [each for each in each_alone if isinstance(each, Owned)]
    people = list(dict.fromkeys(each for each in rows if isinstance(each, Person)))
    theirs = [person for each in rows if isinstance(person := getattr(each, "person", None), Person)]
    return [*people] or [*theirs[:1]] or rows[:1]
