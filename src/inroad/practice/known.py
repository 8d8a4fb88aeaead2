"""What the book knows of people, indexed once so that thirty thousand rows can be compared with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from inroad.practice.names import fold, name_key
from inroad.practice.profiles import Messages, fold_email, fold_organisation, fold_tel, linkedin_address


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPosition:
    """A position in the book: which source told it, and on which day that source last changed it."""

    organisation: str
    title: str = ""
    source: str = ""
    on: date | None = None
    ended: date | None = None
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person in the book, as plain values.

    `edited` names the fields that the user wrote by hand: name, given, family, emails, tels, urls, positions, city,
    country, notes, tags, connected_on, linkedin. `without` are the values that the user took out, by their field and as
    `key_of` folds them. `rows` are the fingerprints of the rows that this person came from.
    """

    id: str
    name: str = ""
    given: str | None = None
    family: str | None = None
    name_source: str = ""
    name_on: date | None = None
    emails: tuple[str, ...] = ()
    tels: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    positions: tuple[KnownPosition, ...] = ()
    city: str | None = None
    country: str | None = None
    notes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    connected_on: date | None = None
    messages: Messages | None = None
    edited: frozenset[str] = frozenset()
    without: frozenset[tuple[str, str]] = frozenset()
    rows: frozenset[str] = frozenset()

    @property
    def linkedin(self) -> frozenset[str]:
        return frozenset(filter(None, map(linkedin_address, self.urls)))

    @property
    def organisations(self) -> frozenset[str]:
        return frozenset(fold_organisation(position.organisation) for position in self.positions)

    @property
    def has_post_by_hand(self) -> bool:
        return any(position.by_hand and position.ended is None for position in self.positions)

    @property
    def places(self) -> frozenset[str]:
        """Where people may run into this person: organisations and the city, folded."""
        return self.organisations | ({fold(self.city)} if self.city else frozenset())

    @property
    def name_key(self) -> tuple[str, str]:
        return name_key(self.given, self.family, self.name)


Index = dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Known:
    """The people of a book by everything they can be told by; `below` is a book that this one adds to and shadows."""

    below: "Known | None" = None
    people: dict[str, KnownPerson] = field(default_factory=dict)
    by_row: Index = field(default_factory=dict)
    by_linkedin: Index = field(default_factory=dict)
    by_email: Index = field(default_factory=dict)
    by_tel: Index = field(default_factory=dict)
    by_place: dict[str, list[str]] = field(default_factory=dict)
    by_name: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[KnownPerson]) -> "Known":
        known = cls()
        for person in people:
            known.add(person)
        return known

    def add(self, person: KnownPerson) -> None:
        """Take in a person, or what has become of one."""
        self.people[person.id] = person
        _enter(self.by_row, person.rows, person.id)
        _enter(self.by_linkedin, person.linkedin, person.id)
        _enter(self.by_email, map(fold_email, person.emails), person.id)
        _enter(self.by_tel, map(fold_tel, person.tels), person.id)
        for place in person.places:
            self.by_place.setdefault(place, []).append(person.id)
        key = person.name_key
        there = self.by_name.get(key, ())
        if any(key) and person.id not in there:
            self.by_name[key] = (*there, person.id)

    def __getitem__(self, person_id: str) -> KnownPerson:
        found = self.people.get(person_id)
        if found is None and self.below is not None:
            return self.below[person_id]
        if found is None:
            raise KeyError(person_id)
        return found

    def __contains__(self, person_id: str) -> bool:
        return person_id in self.people or (self.below is not None and person_id in self.below)

    def with_row(self, fingerprint: str) -> Iterator[str]:
        return self._under("by_row", fingerprint)

    def is_of_this_file(self, fingerprint: str) -> bool:
        """Tell whether only this layer knows the row: the book below never met it."""
        return self.below is not None and next(self.below.with_row(fingerprint), None) is None

    def with_linkedin(self, address: str) -> Iterator[str]:
        return self._under("by_linkedin", address)

    def with_email(self, email: str) -> Iterator[str]:
        return self._under("by_email", email)

    def with_tel(self, tel: str) -> Iterator[str]:
        return self._under("by_tel", tel)

    def with_name(self, key: tuple[str, str]) -> Iterator[str]:
        yield from self.by_name.get(key, ())
        if self.below is not None:
            yield from self.below.with_name(key)

    def at_place(self, place: str) -> Iterator[str]:
        """Give the people of a place, the last ones first."""
        yield from reversed(self.by_place.get(place, ()))
        if self.below is not None:
            yield from self.below.at_place(place)

    def _under(self, index: str, key: str) -> Iterator[str]:
        own: Index = getattr(self, index)
        yield from own.get(key, ())
        if self.below is not None:
            yield from self.below._under(index, key)  # noqa: SLF001 - the same class


def _enter(index: Index, keys: Iterable[str], person_id: str) -> None:
    for key in keys:
        there = index.get(key, ())
        if key and person_id not in there:
            index[key] = (*there, person_id)
