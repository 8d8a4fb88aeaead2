"""The figures of a season: stories into counts and shares, each share with an honest interval.

The interval is the score interval at 95 % (E. B. Wilson, "Probable inference, the law of succession, and statistical
inference", Journal of the American Statistical Association 22, 1927): it holds for few cases, and near none or all.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import sqrt
from statistics import median_low
from typing import TypeVar

from inroad.practice import moments as m
from inroad.practice.cadences import Cadence
from inroad.practice.flow import Flow, Place, flows, way
from inroad.practice.reasons import Reason
from inroad.practice.standing import StandingKind, standing
from inroad.practice.story import Appointment, AppointmentState, Story
from inroad.practice.ties import Warmth
from inroad.practice.working_days import Calendar

# The 97.5th percentile of the normal distribution: 2.5 % are left out on either side.
Z = 1.959964
# Fewer cases than these say too little about the next one; our judgement.
FEW = 10
WEEK = timedelta(weeks=1)


class Stage(StrEnum):
    """How far a request may come; whoever came to one of the first four has come through those before it."""

    ASKED = "asked"
    ANSWERED = "answered"
    AGREED = "agreed"
    MET = "met"
    REFERRED = "referred"
    KEPT = "kept"


# Of which stage the share of another is taken; both the last are things that may follow a meeting.
OF = {
    Stage.ANSWERED: Stage.ASKED,
    Stage.AGREED: Stage.ANSWERED,
    Stage.MET: Stage.AGREED,
    Stage.REFERRED: Stage.MET,
    Stage.KEPT: Stage.MET,
}


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    count: int
    total: int

    @property
    def part(self) -> float:
        return self.count / self.total if self.total else 0.0

    @property
    def likely(self) -> tuple[float, float]:
        """Between which parts the true one lies, 19 times in 20."""
        return wilson(self.count, self.total)

    @property
    def doubt(self) -> Reason | None:
        """Why the part should not be read as more than it is."""
        return Reason("too_few", {"few": FEW}) if self.total < FEW else None


def wilson(count: int, total: int) -> tuple[float, float]:
    """The 95 % score interval of a part; of none of none, anything may be true."""
    if total == 0:
        return 0.0, 1.0
    part, square = count / total, Z * Z / total
    middle = part + square / 2
    around = Z * sqrt(part * (1 - part) / total + square / (4 * total))
    low, high = (middle - around) / (1 + square), (middle + around) / (1 + square)
    return (0.0 if count == 0 else low), (1.0 if count == total else high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From a day (or from the beginning) until today, on the user's calendar."""

    since: date | None
    until: date

    def holds(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One story with the calendar by which its days are counted, and by thread the channel of each request."""

    story: Story
    calendar: Calendar
    channels: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What came of asking one person; `days` is how long they took to answer."""

    reached: frozenset[Stage]
    warmth: Warmth
    channel: str
    days: int | None
    waiting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stage of the funnel: how many came so far, and which share of the stage before it that is."""

    stage: Stage
    count: int
    share: Share | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """How many were asked and how many were met in the week that begins on this Monday."""

    monday: date
    asked: int
    met: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The season in figures; `waiting` may still answer, and `days` is the middle one of those until an answer."""

    funnel: tuple[Step, ...]
    flows: tuple[Flow, ...]
    waiting: int
    days: int | None
    by_warmth: Mapping[Warmth, Share]
    by_channel: Mapping[str, Share]
    weeks: tuple[Week, ...]
    advice: Share
    names: Share
    thanks: Share


def figures(stories: Sequence[Told], *, period: Period, cadence: Cadence, now: datetime) -> Figures:
    """The figures of a period; a person counts by the first request within it and by all that came of it since."""
    asked = [each for told in stories for each in _journey(told, period, cadence=cadence, now=now)]
    days = [each.days for each in asked if each.days is not None]
    return Figures(
        funnel=tuple(_funnel(asked)),
        flows=flows(_way(each) for each in asked),
        waiting=sum(each.waiting for each in asked),
        days=median_low(days) if days else None,
        by_warmth=_answered_by(asked, lambda each: each.warmth),
        by_channel=_answered_by(asked, lambda each: each.channel),
        weeks=tuple(_weeks(stories, period)),
        advice=_share(each for told in stories for each in _acted(told, period)),
        names=_share(each for told in stories for each in _followed(told, period)),
        thanks=_share(each for told in stories for each in _thanked(told, period, cadence=cadence, now=now)),
    )


def _way(journey: Journey) -> tuple[Place, ...]:
    return way(
        answered=Stage.ANSWERED in journey.reached,
        agreed=Stage.AGREED in journey.reached,
        met=Stage.MET in journey.reached,
        kept=Stage.KEPT in journey.reached,
        waiting=journey.waiting,
    )


def _share(outcomes: Iterable[bool]) -> Share:
    known = list(outcomes)
    return Share(sum(known), len(known))


def _funnel(asked: Sequence[Journey]) -> Iterator[Step]:
    counts = {stage: sum(stage in each.reached for each in asked) for stage in Stage}
    for stage, count in counts.items():
        yield Step(stage=stage, count=count, share=Share(count, counts[OF[stage]]) if stage in OF else None)


K = TypeVar("K", bound=Hashable)


def _answered_by(asked: Sequence[Journey], key: Callable[[Journey], K]) -> dict[K, Share]:
    """The share of answers by a trait of the request, the most frequent first."""
    kinds: dict[K, list[bool]] = {}
    for each in asked:
        kinds.setdefault(key(each), []).append(Stage.ANSWERED in each.reached)
    return {kind: _share(kinds[kind]) for kind in sorted(kinds, key=lambda kind: -len(kinds[kind]))}


def _journey(told: Told, period: Period, *, cadence: Cadence, now: datetime) -> Iterator[Journey]:
    """The journey of a person who was asked within the period, and nothing of anybody else."""
    story, calendar = told.story, told.calendar
    for at, moment in enumerate(story.moments):
        if isinstance(moment, m.Asked) and period.holds(calendar.day(moment.happened)):
            reached = _reached(story, at)
            stands = standing(story, cadence=cadence, calendar=calendar).at(now)
            yield Journey(
                reached=reached,
                warmth=_warmth(story, at),
                channel=told.channels.get(moment.thread, ""),
                days=_days_to_answer(story, at, calendar),
                waiting=Stage.ANSWERED not in reached and stands is StandingKind.WAITING,
            )
            return


def _reached(story: Story, at: int) -> frozenset[Stage]:
    later = story.moments[at + 1 :]
    met = min((place for place in _met_at(story) if place > at), default=None)
    after = story.moments[met + 1 :] if met is not None else ()
    agreed = met is not None or any(_agrees(each) for each in later)
    came = {
        Stage.ASKED: True,
        Stage.ANSWERED: agreed or any(_answers(each) for each in later),
        Stage.AGREED: agreed,
        Stage.MET: met is not None,
        Stage.REFERRED: met is not None and any(isinstance(each, m.Referred) for each in later),
        Stage.KEPT: any(isinstance(each, m.Touched | m.Told | m.Reported) for each in after),
    }
    return frozenset(stage for stage, reached in came.items() if reached)


def _met_at(story: Story) -> Iterator[int]:
    return (each.at for each in story.appointments if each.state is AppointmentState.MET)


def _agrees(moment: m.Moment) -> bool:
    return isinstance(moment, m.Booked) or (isinstance(moment, m.Replied) and moment.says is m.Says.YES)


def _answers(moment: m.Moment) -> bool:
    return isinstance(moment, m.Declined) or (isinstance(moment, m.Replied) and moment.says is not m.Says.AWAY)


def _warmth(story: Story, at: int) -> Warmth:
    """How well the two knew each other when the request was sent."""
    if any(isinstance(each, m.Introduced) for each in story.moments[:at]):
        return Warmth.INTRODUCED
    return story.tie.warmth if story.tie else Warmth.COLD


def _days_to_answer(story: Story, at: int, calendar: Calendar) -> int | None:
    answers = (each for each in story.moments[at + 1 :] if isinstance(each, m.Replied) and _answers(each))
    first = next(answers, None)
    return (calendar.day(first.happened) - calendar.day(story.moments[at].happened)).days if first else None


def _weeks(stories: Sequence[Told], period: Period) -> Iterator[Week]:
    """Every week from the first in which something happened to the present one, also where it was a quiet one."""
    asked, met = list(_mondays(stories, m.Asked, period)), list(_mondays(stories, m.Met, period))
    monday = min([*asked, *met], default=None)
    while monday is not None and monday <= period.until:
        yield Week(monday=monday, asked=asked.count(monday), met=met.count(monday))
        monday += WEEK


def _mondays(stories: Sequence[Told], kind: type[m.Moment], period: Period) -> Iterator[date]:
    for told in stories:
        for moment in told.story.moments:
            day = told.calendar.day(moment.happened)
            if isinstance(moment, kind) and period.holds(day):
                yield day - timedelta(days=day.weekday())


def _acted(told: Told, period: Period) -> Iterator[bool]:
    """Of each advice given, whether it was acted on; what was dropped was weighed, and not acted on."""
    acted = {each.advice for each in told.story.moments if isinstance(each, m.Acted)}
    for moment in told.story.moments:
        if isinstance(moment, m.Advised) and period.holds(told.calendar.day(moment.happened)):
            yield moment.id in acted


def _followed(told: Told, period: Period) -> Iterator[bool]:
    """Of each introduction to this person, whether they were asked, or met, since."""
    for at, moment in enumerate(told.story.moments):
        if isinstance(moment, m.Introduced) and period.holds(told.calendar.day(moment.happened)):
            yield any(isinstance(each, m.Asked | m.Booked | m.Met) for each in told.story.moments[at + 1 :])


def _thanked(told: Told, period: Period, *, cadence: Cadence, now: datetime) -> Iterator[bool]:
    """Of each meeting held, whether thanks were said in time; one for which there still is time does not count yet."""
    calendar = told.calendar
    for held in told.story.appointments:
        if held.state is not AppointmentState.MET or not period.holds(calendar.day(held.ends)):
            continue
        until = calendar.end(held.ends) + timedelta(hours=cadence.thanks_within_hours)
        in_time = any(calendar.begin(each.happened) <= until for each in _thanks(told.story, held))
        if in_time or held.thanked or until < now:
            yield in_time


def _thanks(story: Story, held: Appointment) -> Iterator[m.Moment]:
    return (each for each in story.moments if isinstance(each, m.Thanked) and each.meeting == held.id)
