"""What the board shows: people in columns, by where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import reverse

from inroad import sentences
from inroad.practice.standing import StandingKind
from inroad.records.models import Person, User
from inroad.records.standings import standing_at
from inroad.web.people import queries
from inroad.web.people.asked import Asked
from inroad.web.people.listing import Chip, Row, as_row, saved_filters

# No page shows more people than a hundred.
CARDS = 99
# In the order in which a story goes through them.
ORDER = (
    StandingKind.UNASKED,
    StandingKind.WAITING,
    StandingKind.ANSWERED,
    StandingKind.AGREED,
    StandingKind.OWING,
    StandingKind.KEPT,
    StandingKind.QUIET,
    StandingKind.DECLINED,
    StandingKind.STOPPED,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A person in a column, and where each move of theirs begins."""

    row: Row
    move_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Those who stand there: the first of them, how many there are, and the list of all."""

    kind: str
    label: str
    count: int
    cards: Sequence[Card]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    asked: Asked
    columns: Sequence[Column]
    count: int
    chosen: Sequence[Chip]
    list_url: str


def lay_board(owner: User, asked: Asked, *, now: datetime) -> Board:
    """Count everybody whom the filters leave, and show the same number of people in each column."""
    by_name, _found = queries.named(owner, asked.q)
    people = queries.narrowed(owner, asked).filter(by_name)
    counts = queries.count_by_standing(people, now)
    taken = [kind for kind in ORDER if counts.get(kind)]
    cards = _cards(people, each=CARDS // max(1, len(taken)), now=now)
    list_url = reverse("people")
    return Board(
        asked=asked,
        columns=[
            Column(
                kind=kind.value,
                label=str(sentences.STANDING[kind]),
                count=counts.get(kind, 0),
                cards=cards.get(kind, ()),
                url=list_url + asked.url(standing=kind),
            )
            for kind in ORDER
        ],
        count=sum(counts.values()),
        chosen=[chip for _kept, chip in saved_filters(owner, asked)],
        list_url=list_url + asked.url(),
    )


def _cards(people: QuerySet[Person], *, each: int, now: datetime) -> Mapping[str, list[Card]]:
    """The first people of every column with one query: whoever came there last, or is to be asked soonest, on top."""
    place = Window(
        RowNumber(),
        partition_by="now_standing",
        order_by=[F("standing_since").desc(nulls_last=True), F("approach").asc(nulls_last=True), "sort_name", "pk"],
    )
    placed = people.order_by().annotate(now_standing=standing_at(now)).annotate(place=place)
    shown: dict[str, list[Card]] = {}
    for person in placed.filter(place__lte=each).select_related("organisation_now").order_by("place"):
        card = Card(row=as_row(person, now), move_url=reverse("person_stand", args=[person.pk]))
        shown.setdefault(person.now_standing, []).append(card)
    return shown
