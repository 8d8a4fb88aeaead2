"""What Review shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazily

from inroad.actions.review_season import Review, review_season
from inroad.practice.figures import Share
from inroad.practice.flow import Flow
from inroad.practice.learnt import Topic
from inroad.records.models import Channel, Claim, User
from inroad.web.review import charts, words

# Each stretch of time, in weeks; the first is shown where none is named.
PERIODS: Mapping[str, tuple[Promise, int | None]] = {
    "season": (lazily("These three months"), 13),
    "month": (lazily("Four weeks"), 4),
    "year": (lazily("A year"), 52),
    "all": (lazily("All of it"), None),
}
# What was heard on one topic, the latest first; the rest is on the pages of those who said it.
CLAIMS = 6
# So many weeks of rhythm can be taken in at a glance.
WEEKS = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stage of the funnel, in words."""

    label: str
    count: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How much of what was given was taken up, with what that tells."""

    label: str
    count: int
    total: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How often requests of one kind were answered."""

    label: str
    spoken: str
    whisker: charts.Whisker


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was said to one question; `more` counts what is not shown."""

    name: str
    claims: Sequence[Claim]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the flow, with its name."""

    node: charts.Node
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A line of the flow's table."""

    source: str
    target: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowPicture:
    chart: charts.FlowChart
    spots: Sequence[Spot]
    rows: Sequence[Step]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    weeks: Sequence[charts.WeekBars]

    @property
    def width(self) -> int:
        return round(self.weeks[-1].x + 3 * self.weeks[-1].wide) if self.weeks else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    periods: Sequence[Chip]
    since: date | None
    told: Sequence[str]
    funnel: Sequence[Stretch]
    done: Sequence[Done]
    by_warmth: Sequence[Kind]
    by_channel: Sequence[Kind]
    flow: FlowPicture | None
    rhythm: Rhythm
    heard: Sequence[Heard]
    open: Sequence[str]
    whole: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing to look back on in this stretch of time."""
        return not (self.told or self.heard or self.done or self.rhythm.weeks)


def look_back(owner: User, period: str, *, now: datetime) -> ReviewPage:
    """The page for a stretch of time; an unknown one is the season."""
    name = period if period in PERIODS else next(iter(PERIODS))
    found = review_season(owner, weeks=PERIODS[name][1], now=now)
    figures = found.figures
    return ReviewPage(
        periods=[Chip(label=str(label), url=_url(each), current=each == name) for each, (label, _) in PERIODS.items()],
        since=found.period.since,
        told=words.told(figures),
        funnel=[
            Stretch(label=str(words.STAGE[step.stage]), count=step.count, note=words.note(step))
            for step in figures.funnel
            if figures.funnel[0].count
        ],
        done=list(_done(found)),
        by_warmth=_kinds(figures.by_warmth, words.WARMTH),
        by_channel=_kinds(figures.by_channel, words.CHANNEL),
        flow=_flow(figures.flows),
        rhythm=Rhythm(weeks=charts.week_bars(figures.weeks[-WEEKS:])),
        heard=[_heard(each) for each in found.topics if each.claims],
        open=[each.name for each in found.topics if each.name and not each.claims],
        whole=found.period.since is None,
    )


def _url(period: str) -> str:
    first = period == next(iter(PERIODS))
    return reverse("review") if first else f"{reverse('review')}?period={period}"


def _done(found: Review) -> Iterator[Done]:
    figures = found.figures
    shares: Sequence[tuple[str, Share]] = (
        (_("Thanked within a day"), figures.thanks),
        (_("Names you followed"), figures.names),
        (_("Advice you acted on"), figures.advice),
    )
    for label, share in shares:
        if share.total:
            note = "" if share.doubt else words.spoken(share)
            yield Done(label=label, count=share.count, total=share.total, note=note)


K = TypeVar("K", bound=str)


def _kinds(shares: Mapping[K, Share], names: Mapping[str, Promise]) -> list[Kind]:
    """Only where there is something to lay beside each other."""
    if len(shares) < 2:
        return []
    return [
        Kind(
            label=str(names.get(kind, words.CHANNEL[Channel.OTHER])),
            spoken=words.spoken(share),
            whisker=charts.whisker(share),
        )
        for kind, share in shares.items()
    ]


def _heard(topic: Topic[Claim]) -> Heard:
    name = topic.name or _("Also heard")
    return Heard(name=name, claims=topic.claims[:CLAIMS], more=max(len(topic.claims) - CLAIMS, 0))


def _flow(flows: Sequence[Flow]) -> FlowPicture | None:
    if not flows:
        return None
    chart = charts.flow_chart(flows)
    return FlowPicture(
        chart=chart,
        spots=[Spot(node=node, label=str(words.PLACE[node.place])) for node in chart.nodes],
        rows=[
            Step(source=str(words.PLACE[each.source]), target=str(words.PLACE[each.target]), count=each.count)
            for each in flows
        ],
    )
