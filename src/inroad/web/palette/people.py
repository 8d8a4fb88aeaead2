"""Whom and which organisation the palette finds, and whom one was with last."""

from dataclasses import dataclass

from django.db.models import Case, Max, Q, When
from django.urls import reverse

from inroad.practice.names import fold
from inroad.practice.same_name import may_mean
from inroad.records.access import owned
from inroad.records.models import Change, Person, User
from inroad.records.search import FEWEST_LETTERS, find


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    name: str
    url: str


def find_people(owner: User, name: str, *, limit: int) -> list[Person]:
    """The most alike first; two letters are looked for where a name begins."""
    people = owned(Person, owner).select_related("organisation_now")
    if len(fold(name).replace(" ", "").encode()) < FEWEST_LETTERS:
        begun = Q(sort_name__startswith=fold(name)) | Q(full_name__istartswith=name)
        by_first_name = Case(When(full_name__istartswith=name, then=0), default=1)
        return list(people.filter(begun).order_by(by_first_name, "sort_name", "pk")[:limit])
    ids = [hit.row_id for hit in find(owner, name, kinds=["person"], limit=limit)]
    known = people.in_bulk(ids)
    return [known[each] for each in ids if each in known]


def find_named(owner: User, name: str, *, limit: int) -> list[Person]:
    """Only people of that name: an order must not reach an analyst where Ana was meant."""
    return [each for each in find_people(owner, name, limit=2 * limit) if may_mean(name, each.full_name)][:limit]


def find_places(owner: User, name: str, *, limit: int) -> list[Place]:
    """Organisations of that name, each with the list of its people."""
    hits = find(owner, name, kinds=["organisation"], limit=limit)
    return [Place(name=hit.title, url=f"{reverse('people')}?organisation={hit.row_id}") for hit in hits]


def recent_people(owner: User, *, limit: int) -> list[Person]:
    """Those whom the last changes were about; in a book without any, those with whom one was in touch last."""
    people = owned(Person, owner).select_related("organisation_now")
    changed = owned(Change, owner).filter(person__isnull=False).order_by().values("person_id")
    latest = changed.annotate(last=Max("created")).order_by("-last").values_list("person_id", flat=True)[:limit]
    known = people.in_bulk(list(latest))
    recent = [known[each] for each in latest if each in known]
    if recent:
        return recent
    return list(people.filter(last_contact_on__isnull=False).order_by("-last_contact_on", "sort_name")[:limit])
