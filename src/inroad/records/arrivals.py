"""The rows of an archive as they come to a book: each is new, here already, or here in other words.

What an archive says of itself is not believed: every row must be sound, point to rows of the same archive, and have an
id that nobody else's row has. Raises RefusedArchiveError at the first that does not; nothing is written here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import CASCADE, QuerySet

from inroad.adapters.archive.form import OWNER, RefusedArchiveError, rows_member
from inroad.adapters.archive.reading import Archive
from inroad.records.access import as_id
from inroad.records.book import SETTINGS, Noun, columns_of, keys_of, name_of, nouns
from inroad.records.models import Attachment, Message, User
from inroad.records.sound import UnsoundError, reader, reader_of
from inroad.records.uniqueness import KnownRows

AT_ONCE = 1000
Values = dict[str, Any]
# Ids that stand in a row as text, for which the database knows no key.
LOOSE: Mapping[Noun, tuple[str, ...]] = {Message: ("about_id",)}
TIMES = {"id", "created", "changed"}


class Fate(Enum):
    NEW = "new"
    HERE = "here"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One row with what becomes of it."""

    line: int
    row: Values
    fate: Fate


@dataclass(slots=True)
class Arrivals:
    """What was read so far: the ids that others may point to, and which rows stand here under another id."""

    owner: User
    archive: Archive
    # Rows that stay out, and all that hangs on them.
    left_out: set[UUID] = field(default_factory=set)
    stands_for: dict[UUID, UUID] = field(default_factory=dict)
    _ids: dict[Noun, set[int]] = field(default_factory=dict)
    _awaited: dict[tuple[Noun, int], tuple[str, int, str]] = field(default_factory=dict)

    def __iter__(self) -> Iterator[tuple[Noun, list[Arrival]]]:
        """Every noun's rows, some at once, in the order of the archive."""
        every = nouns()
        self._check_nouns({OWNER, *map(name_of, every)})
        pointed_at = {key.related_model for noun in every for key in keys_of(noun)}
        for noun in every:
            self._ids[noun] = set()
            yield from ((noun, several) for several in self._judged(noun, remember=noun in pointed_at))
        for member, line, column in self._awaited.values():
            raise RefusedArchiveError("points_nowhere", member=member, line=line, about=column)

    def settings(self) -> Values:
        """What the owner had set for their pages."""
        columns = [each for each in User._meta.concrete_fields if each.name in SETTINGS]  # noqa: SLF001 - documented
        rows = list(islice(self.archive.rows(OWNER), 2))
        if len(rows) != 1:
            raise RefusedArchiveError("changed", member=rows_member(OWNER))
        return _sound(reader(User, columns), rows[0], rows_member(OWNER))

    def _check_nouns(self, known: set[str]) -> None:
        for name in self.archive.counts:
            if name not in known:
                raise RefusedArchiveError("foreign_member", about=rows_member(name))

    def _judged(self, noun: Noun, *, remember: bool) -> Iterator[list[Arrival]]:
        known = _Here(noun, self.owner)
        rows = self._read(noun, remember=remember)
        while several := list(islice(rows, AT_ONCE)):
            yield list(self._with_fates(noun, several, known))

    def _read(self, noun: Noun, *, remember: bool) -> Iterator[tuple[int, Values]]:
        """Sound rows, in the strict order of their ids, so that none comes twice."""
        member, read, keys = rows_member(name_of(noun)), reader_of(noun), keys_of(noun)
        ids, before = self._ids[noun], -1
        for line, told in self.archive.rows(name_of(noun)):
            row = _sound(read, (line, told), member)
            number = row["id"].int
            if number <= before:
                raise RefusedArchiveError("out_of_order", member=member, line=line)
            before = number
            if self._stays_out(noun, row):
                continue
            if remember:
                ids.add(number)
                self._awaited.pop((noun, number), None)
            for key in keys:
                self._check_key(key, row, member, line)
            self._check_bytes(noun, row, member, line)
            yield line, row

    def _stays_out(self, noun: Noun, row: Values) -> bool:
        """As where the row that it points to is deleted: it goes as well, or points to nothing."""
        lost = [each for each in keys_of(noun) if row[each.attname] in self.left_out]
        if row["id"] in self.left_out or any(each.remote_field.on_delete is CASCADE for each in lost):
            self.left_out.add(row["id"])
            return True
        for each in lost:
            row[each.attname] = None
        return False

    def _check_key(self, key: Any, row: Values, member: str, line: int) -> None:  # noqa: ANN401 - a column
        value, target = row[key.attname], key.related_model
        if value is None or value.int in self._ids.get(target, ()):
            return
        if target in self._ids and self._is_read(target, member):
            raise RefusedArchiveError("points_nowhere", member=member, line=line, about=key.attname)
        self._awaited.setdefault((target, value.int), (member, line, key.attname))

    def _is_read(self, noun: Noun, member: str) -> bool:
        return rows_member(name_of(noun)) != member

    def _check_bytes(self, noun: Noun, row: Values, member: str, line: int) -> None:
        if noun is Attachment and self.archive.attachment_size(row["sha256"]) != row["size"]:
            raise RefusedArchiveError("no_bytes", member=member, line=line)

    def _with_fates(self, noun: Noun, rows: Sequence[tuple[int, Values]], known: "_Here") -> Iterator[Arrival]:
        here = known.by_id([row["id"] for _, row in rows], rows_member(name_of(noun)), rows[0][0])
        for line, row in rows:
            self._translate(noun, row)
            there = here.get(row["id"]) or known.standing_in(row, self.stands_for)
            fate = Fate.NEW if there is None else Fate.HERE if _alike(row, there) else Fate.DIFFERS
            yield Arrival(line, row, fate)

    def _translate(self, noun: Noun, row: Values) -> None:
        """Point to the row here where it stands for one of the archive."""
        if not self.stands_for:
            return
        for key in keys_of(noun):
            row[key.attname] = self.stands_for.get(row[key.attname], row[key.attname])
        for name in LOOSE.get(noun, ()):
            known = as_id(row[name])
            row[name] = str(self.stands_for[known]) if known in self.stands_for else row[name]


class _Here:
    """What the book holds of a noun."""

    def __init__(self, noun: Noun, owner: User) -> None:
        self._noun, self._owner = noun, owner
        self._names = [each.attname for each in columns_of(noun)]
        self._anybody: bool = QuerySet(noun).exists()
        mine = self._anybody and QuerySet(noun).filter(owner=owner).exists()
        self._known = KnownRows(noun, owner.pk) if mine else None

    def by_id(self, ids: Sequence[UUID], member: str, line: int) -> Mapping[UUID, Values]:
        """The rows here that have one of these ids; one of another owner refuses the archive."""
        if not self._anybody:
            return {}
        rows: QuerySet[Any, Any] = QuerySet(self._noun).filter(pk__in=ids).values("owner_id", *self._names)
        here: dict[UUID, Values] = {}
        for row in rows:
            if row.pop("owner_id") != self._owner.pk:
                raise RefusedArchiveError("somebody_elses", member=member, line=line + list(ids).index(row["id"]))
            here[row["id"]] = row
        return here

    def standing_in(self, row: Values, stands_for: dict[UUID, UUID]) -> Values | None:
        """The row here that says the same under another id, which is remembered."""
        found = self._known.same_as(row) if self._known else None
        if found is None:
            return None
        stands_for[row["id"]] = found
        return QuerySet(self._noun).filter(pk=found).values(*self._names).get()


def sound_rows(archive: Archive, noun: Noun) -> Iterator[Values]:
    """The rows of a noun, each of them sound."""
    read, member = reader_of(noun), rows_member(name_of(noun))
    return (_sound(read, numbered, member) for numbered in archive.rows(name_of(noun)))


def _sound(read: Any, numbered: tuple[int, Values], member: str) -> Values:  # noqa: ANN401 - what `reader` makes
    line, told = numbered
    try:
        row: Values = read(told)
    except UnsoundError as error:
        raise RefusedArchiveError("unsound", member=member, line=line, about=error.column) from None
    return row


def _alike(row: Values, there: Values) -> bool:
    return all(_same(row[name], value) for name, value in there.items() if name not in TIMES)


def _same(one: Any, other: Any) -> bool:  # noqa: ANN401 - values of any column
    return bool(one == (bytes(other) if isinstance(other, memoryview) else other))


def count(arrivals: Iterable[tuple[Noun, list[Arrival]]]) -> dict[str, dict[str, int]]:
    """How many rows of each noun are new, here already, or here in other words."""
    told: dict[str, dict[str, int]] = {}
    for noun, several in arrivals:
        of_noun = told.setdefault(name_of(noun), {each.value: 0 for each in Fate})
        for each in several:
            of_noun[each.fate.value] += 1
    return told
