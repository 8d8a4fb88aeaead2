"""Who was forgotten is known again by digests alone, so that no import brings them back unasked."""

from collections.abc import Callable, Collection

from django.db.models import QuerySet

from inroad.practice.compare import nobody
from inroad.practice.profiles import Profile
from inroad.practice.recognition import traits_of
from inroad.records.keyed import keyed_digest
from inroad.records.models import Forgotten, User


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
    return Forgotten.objects.filter(owner=owner, pk__in=meant).delete()[0]


def _of(owner: User) -> QuerySet[Forgotten]:
    return Forgotten.objects.filter(owner=owner)


def take_back(entry: Forgotten) -> None:
    """Let whoever this was be brought in again."""
    entry.delete()
