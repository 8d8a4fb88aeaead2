"""What the list of people shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from inroad import sentences
from inroad.practice.standing import StandingKind
from inroad.records.models import Person, SavedFilter, Tag, User
from inroad.records.standings import standing_of
from inroad.web.people import queries
from inroad.web.people.asked import DENSITIES, SORTS, TIERS, Asked
from inroad.web.people.origins import NAME
from inroad.web.shared import words
from inroad.web.shared.posts import post_of

ON_A_PAGE = 100
TONE: Mapping[StandingKind, str] = {
    StandingKind.WAITING: "wait",
    StandingKind.ANSWERED: "wait",
    StandingKind.OWING: "wait",
    StandingKind.AGREED: "good",
    StandingKind.KEPT: "good",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    label: str
    url: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A person as `shared/row.html` shows one."""

    person: Person
    url: str
    title: str
    detail: str
    meta: str
    tag: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """`total` is how many people are in the book, `count` how many the filters leave."""

    asked: Asked
    rows: Sequence[Row]
    page: Page[Person]
    count: int
    standings: Sequence[Chip]
    filters: Sequence[tuple[str, Sequence[Chip]]]
    chosen: Sequence[Chip]
    sorts: Sequence[Chip]
    densities: Sequence[Chip]
    kept: Sequence[tuple[str, str]]
    saved: Sequence[tuple[SavedFilter, Chip]]
    tags: Sequence[Tag]
    tiers: Mapping[str, Any]
    board_url: str

    @property
    def narrowed(self) -> bool:
        """Whether anything was asked for but the whole list."""
        return bool(self.chosen or self.asked.q or self.asked.standing)


def list_people(owner: User, asked: Asked, number: str, *, now: datetime) -> Listing:
    """Find, count and lay out one page of people."""
    by_name, found = queries.named(owner, asked.q)
    people = queries.narrowed(owner, asked).filter(by_name)
    counts = queries.count_by_standing(people, now)
    wanted = queries.in_order(queries.asked_for(people, asked, now=now), asked, found)
    pages = Paginator(wanted.select_related("organisation_now"), ON_A_PAGE)
    pages.count = counts.get(asked.standing, 0) if asked.standing else sum(counts.values())
    page = pages.get_page(number)
    tags = queries.tags_of(owner)
    return Listing(
        asked=asked,
        rows=[as_row(person, now) for person in page],
        page=page,
        count=pages.count,
        standings=_standings(asked, counts),
        filters=_filters(owner, asked, tags),
        chosen=_chosen(owner, asked),
        sorts=[Chip(label=str(SORTS[s]), url=asked.url(sort=s), current=s == asked.sort) for s in SORTS],
        densities=[
            Chip(label=str(DENSITIES[d]), url=asked.url(density=d), current=d == asked.density) for d in DENSITIES
        ],
        kept=[(name, value) for name, value in _plain(asked).items() if value and name != "q"],
        saved=saved_filters(owner, asked),
        tags=[tag for tag, _count in tags],
        tiers=TIERS,
        board_url=reverse("people_board") + asked.url(standing=None, sort="", density=""),
    )


def saved_filters(owner: User, asked: Asked) -> list[tuple[SavedFilter, Chip]]:
    """The lists that are kept by a name, each as a chip; the one that is looked at is marked."""
    here = asked.url()
    return [
        (kept, Chip(label=kept.name, url=reverse("people") + kept.asked, current=kept.asked == here))
        for kept in queries.saved_filters_of(owner)
    ]


def as_row(person: Person, now: datetime) -> Row:
    kind = standing_of(person, now)
    touched = person.last_contact_on
    return Row(
        person=person,
        url=reverse("person", args=[person.pk]),
        title=person.full_name,
        detail=post_of(person),
        meta=_("in touch %(when)s") % {"when": words.away(touched, now)} if touched else "",
        tag="" if kind is StandingKind.UNASKED else str(sentences.STANDING[kind]),
        tone=TONE.get(kind, ""),
    )


def _standings(asked: Asked, counts: Mapping[str, int]) -> list[Chip]:
    everyone = Chip(
        label=_("Everyone"),
        url=asked.url(standing=None),
        count=sum(counts.values()),
        current=asked.standing is None,
    )
    return [everyone] + [
        Chip(
            label=str(sentences.STANDING[kind]),
            url=asked.url(standing=kind),
            count=counts.get(kind, 0),
            current=asked.standing is kind,
        )
        for kind in StandingKind
        if counts.get(kind) or asked.standing is kind
    ]


def _filters(owner: User, asked: Asked, found: Sequence[tuple[Tag, int]]) -> list[tuple[str, Sequence[Chip]]]:
    """Tiers, tags and sources to narrow by; a group with nothing to choose is left out."""
    tiers = [Chip(label=str(TIERS[t]), url=asked.url(tier=t), current=t == asked.tier) for t in TIERS]
    tags = [
        Chip(
            label=tag.name,
            url=asked.url(tag=tag.folded),
            count=count,
            current=tag.folded == asked.tag,
        )
        for tag, count in found
    ]
    sources = [
        Chip(label=str(NAME.get(s, s)), url=asked.url(source=s), current=s == asked.source)
        for s in queries.sources_of(owner)
    ]
    groups = [(_("Kept close"), tiers), (_("Tags"), tags), (_("Where they come from"), sources)]
    return [(name, chips) for name, chips in groups if chips]


def _chosen(owner: User, asked: Asked) -> list[Chip]:
    """What narrows the list beside the standing; pressing one takes it off."""
    organisation = queries.organisation_of(owner, asked)
    chosen = [
        ("tier", str(TIERS.get(asked.tier, ""))),
        ("tag", asked.tag),
        ("organisation", organisation.name if organisation else ""),
        ("source", str(NAME.get(asked.source, asked.source))),
    ]
    empty: dict[str, Any] = {"tier": "", "tag": "", "organisation": None, "source": ""}
    return [Chip(label=text, url=asked.url(**{name: empty[name]}), current=True) for name, text in chosen if text]


def _plain(asked: Asked) -> dict[str, str]:
    named = ("standing", "tier", "tag", "organisation", "source", "q", "sort", "density")
    return {name: str(getattr(asked, name) or "") for name in named}
