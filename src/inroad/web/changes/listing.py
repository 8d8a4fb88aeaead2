"""What the page of recent changes shows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet, prefetch_related_objects
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad.actions.undo_change import may_undo
from inroad.records.access import owned
from inroad.records.fragments import model_of
from inroad.records.journal import KEPT_FOR, title_of
from inroad.records.models import Change, Door, Owned, Person, User
from inroad.records.models.owned import Rows
from inroad.records.searchable import OF_MODEL
from inroad.sentences_changes import DOORS, WHY, done, noun

ON_A_PAGE = 50
# So many of the rows that stayed are named in the list; the page of the change names them all.
NAMED = 3
SHOWN: Mapping[str, Promise] = {
    "": _("Everything"),
    Door.PAGE: _("On pages"),
    Door.COMMAND: _("By commands"),
    Door.IMPORT: _("Brought in"),
    "undone": _("Undone"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stayed:
    """A row that was left as it is when the rest was undone; `url` where it has a page."""

    title: str
    what: str
    why: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One change; `undo` is the address that undoes it, as long as it can be undone."""

    change: Change
    sentence: str
    door: str
    undo: str
    url: str
    stayed: Sequence[Stayed]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    lines: Sequence[Line]
    page: Page[Change]
    chips: Sequence[Chip]
    person: Person | None
    days: int = KEPT_FOR.days


def recent_changes(owner: User, shown: str, person: Person | None, number: str, *, now: datetime) -> Recent:
    """The newest first, a page of them."""
    rows = owned(Change, owner).filter(created__gt=now - KEPT_FOR).select_related("undoes")
    rows = rows.filter(person=person) if person else rows
    page = Paginator(_narrowed(rows, shown).order_by("-created", "-pk"), ON_A_PAGE).get_page(number)
    named = titles(owner, [row for change in page for row in change.left[:NAMED]])
    return Recent(
        lines=[line_of(each, named, now=now) for each in page],
        page=page,
        chips=[_chip(name, label, person, current=name == shown) for name, label in SHOWN.items()],
        person=person,
    )


def _narrowed(rows: QuerySet[Change], shown: str) -> QuerySet[Change]:
    if shown == "undone":
        return rows.filter(undone__isnull=False)
    return rows.filter(door=shown) if shown in SHOWN and shown else rows


def _chip(name: str, label: Promise, person: Person | None, *, current: bool) -> Chip:
    asked = {"show": name, "person": str(person.pk) if person else ""}
    query = urlencode({key: value for key, value in asked.items() if value})
    return Chip(label=str(label), url=f"{reverse('changes')}?{query}", current=current)


def line_of(change: Change, named: Mapping[UUID, str], *, now: datetime) -> Line:
    left = change.left[:NAMED]
    return Line(
        change=change,
        sentence=sentence_of(change),
        door=str(DOORS.get(change.door, "")),
        undo=reverse("change_undo", args=[change.pk]) if may_undo(change, now=now) else "",
        url=reverse("change", args=[change.pk]),
        stayed=[stayed(each, named) for each in left],
        more=len(change.left) - len(left),
    )


def sentence_of(change: Change) -> str:
    """What was done; an undo says what it undid."""
    if change.undoes:
        return done(change.verb, done(change.undoes.verb, change.undoes.about))
    return done(change.verb, change.about)


def stayed(left: Mapping[str, Any], named: Mapping[UUID, str]) -> Stayed:
    person = left["noun"] == "Person" and UUID(left["id"]) in named
    return Stayed(
        title=named.get(UUID(left["id"]), ""),
        what=noun(left["noun"]),
        why=str(WHY.get(left["why"], "")),
        url=reverse("person", args=[left["id"]]) if person else "",
    )


def titles(owner: User, left: Iterable[Mapping[str, Any]]) -> Mapping[UUID, str]:
    """What the rows that stayed are called, with a fixed number of questions for each noun."""
    by_noun: dict[type[Owned], list[str]] = defaultdict(list)
    for each in left:
        model = model_of(each["noun"])
        if model in OF_MODEL:
            by_noun[model].append(each["id"])
    found: dict[UUID, str] = {}
    for model, keys in by_noun.items():
        rows: list[Owned] = list(Rows(model).filter(owner=owner, pk__in=keys))
        prefetch_related_objects(rows, *OF_MODEL[model].beside)
        found |= {row.pk: title_of(row) for row in rows}
    return found
