"""Who was forgotten is known again by digests alone, so that no import brings them back unasked."""

from collections.abc import Callable, Collection
from datetime import datetime

from django.db.models import QuerySet

from inroad.practice.compare import nobody
from inroad.practice.names import name_key
from inroad.practice.profiles import Profile, linkedin_address
from inroad.practice.recognition import traits_of, traits_to_keep
from inroad.records.journal import unrecorded
from inroad.records.keyed import keyed_digest
from inroad.records.models import ContactKind, Forgotten, Person, User


def leave_out(owner: User, traits: Collection[str], *, erased: datetime | None = None, now: datetime) -> None:
    """From now on an import leaves out whoever is told by these; `erased` where no bytes of theirs are to go."""
    digests = digests_of(owner, traits)
    Forgotten.objects.create(owner=owner, digests=digests, erased=erased, created=now, changed=now)


def traits_of_person(person: Person, earlier: Collection[Person] = ()) -> frozenset[str]:
    """Everything by which a row of a file might tell this person, or an entry that became one with them."""
    entries = [person, *earlier]
    points: dict[str, list[str]] = {kind: [] for kind in ContactKind}
    for kind, value in person.contact_points.values_list("kind", "value"):
        points[kind].append(value)
    urls = [*(each.linkedin for each in entries), *points[ContactKind.URL]]
    held = person.positions.filter(organisation__isnull=False).values_list("organisation__name", flat=True)
    told = (
        points[ContactKind.EMAIL],
        points[ContactKind.PHONE],
        [each for each in map(linkedin_address, urls) if each],
        [each for each in held if each],
    )
    names = {name_key(each.given, each.family, each.full_name) for each in entries}
    return frozenset().union(*(traits_to_keep(name, *told) for name in names))


def digests_of(owner: User, traits: Collection[str]) -> list[str]:
    return sorted(keyed_digest(owner.pk, each) for each in traits)


def recogniser(owner: User) -> Callable[[Profile], bool]:
    """A question to be asked of each row of a file; where nobody was forgotten it costs nothing."""
    known = {digest for each in _of(owner) for digest in each.digests}
    if not known:
        return nobody
    return lambda profile: not known.isdisjoint(digests_of(owner, traits_of(profile)))


def lift(owner: User, profile: Profile) -> int:
    """Let the person of this row be brought in again; gives how many entries that took back."""
    told = set(digests_of(owner, traits_of(profile)))
    meant = [each.pk for each in _of(owner) if not told.isdisjoint(each.digests)]
    with unrecorded():
        return Forgotten.objects.filter(owner=owner, pk__in=meant).delete()[0]


def _of(owner: User) -> QuerySet[Forgotten]:
    return Forgotten.objects.filter(owner=owner)


def take_back(entry: Forgotten) -> None:
    """Let whoever this was be brought in again."""
    with unrecorded():
        entry.delete()
