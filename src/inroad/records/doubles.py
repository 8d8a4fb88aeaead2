"""Entries that may be one person: the same name, or the same address; the user alone says whether they are."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice
from uuid import UUID

from django.db.models import Count

from inroad.practice.profiles import is_shared_mailbox
from inroad.records.models import ContactKind, ContactPoint, Person, User

# So many are looked at; whoever has more than these works through them and finds the next.
MOST = 500
# Of a name that more people bear, nobody can say who is who.
MOST_OF_ONE_NAME = 5


@dataclass(frozen=True, slots=True)
class Double:
    """Two entries and why they may be one: "name", or the address that they share."""

    one: UUID
    other: UUID
    why: str
    shared: str = ""


def doubles(owner: User) -> list[Double]:
    """Pairs that nobody has told apart yet."""
    apart = _told_apart(owner)
    found: dict[frozenset[UUID], Double] = {}
    for each in (*_with_one_address(owner), *_with_one_name(owner)):
        pair = frozenset((each.one, each.other))
        if pair not in apart:
            found.setdefault(pair, each)
    return list(islice(found.values(), MOST))


def _with_one_address(owner: User) -> Iterator[Double]:
    points = ContactPoint.objects.filter(owner=owner, kind__in=(ContactKind.EMAIL, ContactKind.PHONE)).exclude(
        folded=""
    )
    shared = points.values("kind", "folded").annotate(people=Count("person", distinct=True)).filter(people__gt=1)
    borne: dict[str, set[UUID]] = defaultdict(set)
    for folded, person in points.filter(folded__in=shared.values("folded")[:MOST]).values_list("folded", "person_id"):
        if not is_shared_mailbox(folded):
            borne[folded].add(person)
    for folded, people in borne.items():
        yield from (Double(*pair, "address", folded) for pair in _pairs(people))


def _with_one_name(owner: User) -> Iterator[Double]:
    people = Person.objects.filter(owner=owner).exclude(sort_name="")
    names = people.values("sort_name").annotate(count=Count("pk")).filter(count__gt=1)
    borne: dict[str, set[UUID]] = defaultdict(set)
    for name, person in people.filter(sort_name__in=names.values("sort_name")[:MOST]).values_list("sort_name", "pk"):
        borne[name].add(person)
    for several in borne.values():
        yield from (Double(*pair, "name") for pair in _pairs(several))


def _pairs(people: set[UUID]) -> Iterator[tuple[UUID, UUID]]:
    """The entry that was there first comes first."""
    return combinations(sorted(people), 2) if len(people) <= MOST_OF_ONE_NAME else iter(())


def _told_apart(owner: User) -> set[frozenset[UUID]]:
    people = Person.objects.filter(owner=owner, sources__has_key="apart").values_list("pk", "sources")
    return {frozenset((pk, UUID(each))) for pk, sources in people for each in sources["apart"].get("from", ())}
