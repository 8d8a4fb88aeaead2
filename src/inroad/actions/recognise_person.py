"""Who in the book a typed name may be."""

from collections.abc import Sequence
from dataclasses import dataclass

from inroad.practice.same_name import Alike, how_alike
from inroad.records.access import owned
from inroad.records.models import Person, User
from inroad.records.search import find

MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """People whom the name may mean, the surest first; `sure` where it is the name of one and of no other."""

    likely: Sequence[Person] = ()
    sure: Person | None = None


def recognise_person(owner: User, name: str) -> Recognised:
    """Look the name up, with a slip forgiven; two letters are a name as well."""
    if not name.strip():
        return Recognised()
    hits = find(owner, name, kinds=["person"], limit=MOST * 2)
    people = owned(Person, owner).select_related("organisation_now")
    known = list(people.in_bulk([hit.row_id for hit in hits]).values())
    if not known:
        known = list(people.filter(full_name__iexact=name.strip())[:MOST])
    alike = [(how_alike(name, each.full_name), each) for each in known]
    likely = sorted((pair for pair in alike if pair[0]), key=lambda pair: (-pair[0], pair[1].sort_name))
    same = [each for how, each in likely if how is Alike.SAME]
    return Recognised(likely=[each for _, each in likely[:MOST]], sure=same[0] if len(same) == 1 else None)
