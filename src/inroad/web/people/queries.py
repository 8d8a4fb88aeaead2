"""The people that a list asks for."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Case, Count, F, Q, QuerySet, Value, When

from inroad.practice.names import fold
from inroad.records.models import Organisation, Person, SavedFilter, Tag, User
from inroad.records.search import FEWEST_LETTERS, find
from inroad.records.standings import at_standing, standing_at
from inroad.web.people.asked import Asked

MOST_FOUND = 100
MOST_TAGS = 24
MOST_SAVED = 24
ORDER = {
    "name": ("sort_name", "pk"),
    "recent": (F("last_contact_on").desc(nulls_last=True), "sort_name", "pk"),
    "longest": (F("last_contact_on").asc(nulls_last=True), "sort_name", "pk"),
    "soonest": (F("approach").asc(nulls_last=True), "sort_name", "pk"),
    "added": ("-created", "pk"),
}


def asked_for(people: QuerySet[Person], asked: Asked, *, now: datetime) -> QuerySet[Person]:
    """Those of the people that all filters leave."""
    return at_standing(people, asked.standing, now) if asked.standing else people


def narrowed(owner: User, asked: Asked) -> QuerySet[Person]:
    """Every filter but the standing, by which the rest is counted."""
    people = Person.objects.filter(owner=owner)
    if asked.tier:
        people = people.filter(tier=asked.tier)
    if asked.tag:
        people = people.filter(tags__folded=asked.tag)
    if asked.organisation:
        people = people.filter(organisation_now=asked.organisation)
    if asked.source:
        people = people.filter(source=asked.source)
    return people


def in_order(people: QuerySet[Person], asked: Asked, found: list[UUID] | None) -> QuerySet[Person]:
    """Sort as asked; what was looked for by name comes the most alike first."""
    if found and not asked.sort:
        place = Case(*(When(pk=each, then=Value(at)) for at, each in enumerate(found)))
        return people.order_by(place)
    return people.order_by(*ORDER[asked.sort or "name"])


def named(owner: User, text: str) -> tuple[Q, list[UUID] | None]:
    """The people of that name, forgiving a typing error from the third letter on; how alike, where that is known."""
    if not text:
        return Q(), None
    if len(fold(text).replace(" ", "").encode()) < FEWEST_LETTERS:
        return Q(sort_name__startswith=fold(text)) | Q(full_name__istartswith=text), None
    found = [hit.row_id for hit in find(owner, text, kinds=["person"], limit=MOST_FOUND)]
    return Q(pk__in=found), found


def count_by_standing(people: QuerySet[Person], now: datetime) -> Mapping[str, int]:
    """How many of the people stand where."""
    rows = people.order_by().annotate(now_standing=standing_at(now)).values_list("now_standing")
    return dict(rows.annotate(n=Count("pk", distinct=True)))


def tags_of(owner: User) -> list[tuple[Tag, int]]:
    """The tags, those on the most people first, each with how many."""
    tags = Tag.objects.filter(owner=owner).annotate(n=Count("people"))
    return [(tag, tag.n) for tag in tags.order_by("-n", "folded")[:MOST_TAGS]]


def saved_filters_of(owner: User) -> list[SavedFilter]:
    """The lists that are kept by a name."""
    return list(SavedFilter.objects.filter(owner=owner).order_by("folded")[:MOST_SAVED])


def organisation_of(owner: User, asked: Asked) -> Organisation | None:
    """The organisation that was asked for, where there is one."""
    return Organisation.objects.filter(owner=owner, pk=asked.organisation).first() if asked.organisation else None


def sources_of(owner: User) -> list[str]:
    """Where the people of this book came from."""
    return list(Person.objects.filter(owner=owner).order_by("source").values_list("source", flat=True).distinct())
