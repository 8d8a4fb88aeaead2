"""Stories written down as one would tell them, so that a test reads as a situation.

    Mon 2 Mar asked
    Wed 4 Mar 09:30 replied yes
    Thu 5 Mar booked for Tue 10 Mar 14:00, 20 min
    Tue 10 Mar met

A line is a day (of 2026, unless it names its year), perhaps a time, and what happened; a weekday that does not fit its
day is refused. `[name]` at the end tells one thread or meeting from another, `as guest` who came beside the one who was
asked, and `(entered 1 Apr)` when it was written down. Lines before the first day set the scene: `Zone: Asia/Tehran`,
`Tie: dormant`, `Day off: Fri 6 Mar`, `Weekend: Fri Sat`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from inroad.practice import moments as m
from inroad.practice.cadences import Cadence
from inroad.practice.moves import Move, next_moves, planned_moves
from inroad.practice.neighbours import ALONE, Became, EmployerAsk, Neighbours, Outcome
from inroad.practice.standing import standing
from inroad.practice.story import Story, fold
from inroad.practice.ties import Tie, Warmth
from inroad.practice.working_days import Calendar, When

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = r"(?:(?P<weekday>[A-Z][a-z]{2}) )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2})(?: (?P<year>20\d\d))?"
WHEN = re.compile(DAY + r"(?: (?P<hour>\d\d):(?P<minute>\d\d))?")
A_WHEN = re.sub(r"\?P<\w+>", "?:", WHEN.pattern)
LINE = re.compile(
    rf"(?P<when>{A_WHEN}) (?P<deed>.+?)(?: \[(?P<name>\w+)\])?(?P<guest> as guest)?"
    rf"(?: \(entered (?P<entered>{A_WHEN})\))?"
)
LAGOS = ZoneInfo("Africa/Lagos")
# How it goes when it goes well, to which a test adds what comes next.
MET = "Mon 2 Mar asked / Wed 4 Mar booked for Mon 9 Mar 14:00 / Mon 9 Mar 14:20 met"
KEPT = MET + " / Mon 9 Mar 15:00 debriefed / Tue 10 Mar thanked"


def day(text: str) -> date:
    """Read "Mon 2 Mar" or "2 Mar 2027"."""
    found = re.fullmatch(DAY, text)
    if not found:
        raise ValueError(f"no day: {text!r}")
    return _day(found)


def _day(found: re.Match[str]) -> date:
    known = date(int(found["year"] or 2026), MONTHS.index(found["month"]) + 1, int(found["day"]))
    if found["weekday"] and WEEKDAYS[known.weekday()] != found["weekday"]:
        raise ValueError(f"{known} is a {WEEKDAYS[known.weekday()]}, not a {found['weekday']}")
    return known


def when(text: str, zone: ZoneInfo = LAGOS) -> When:
    """Read "Mon 2 Mar 09:30" as an instant, and "Mon 2 Mar" as a bare date."""
    found = WHEN.fullmatch(text)
    if not found:
        raise ValueError(f"no moment: {text!r}")
    if found["hour"] is None:
        return _day(found)
    wall = time(int(found["hour"]), int(found["minute"]))
    return datetime.combine(_day(found), wall, zone).astimezone(UTC)


def instant(text: str, zone: ZoneInfo = LAGOS) -> datetime:
    """Read a moment; of a bare date, its noon."""
    known = when(text, zone)
    return known if isinstance(known, datetime) else datetime.combine(known, time(12), zone).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A story that was told, with what surrounds it, and what the practice makes of it."""

    moments: tuple[m.Moment, ...]
    calendar: Calendar
    tie: Tie | None = None
    neighbours: Neighbours = ALONE
    cadence: Cadence = field(default_factory=Cadence)

    @property
    def story(self) -> Story:
        return fold(self.moments, self.calendar, self.tie)

    @property
    def planned(self) -> tuple[Move, ...]:
        return planned_moves(self.story, neighbours=self.neighbours, cadence=self.cadence, calendar=self.calendar)

    def moves(self, text: str) -> tuple[Move, ...]:
        """What is open at a moment; on a bare date, at noon."""
        return next_moves(
            self.story,
            neighbours=self.neighbours,
            cadence=self.cadence,
            calendar=self.calendar,
            now=instant(text, self.calendar.zone),
        )

    def on(self, text: str) -> list[str]:
        """What is open at a moment, by name."""
        return [each.kind.value for each in self.moves(text)]

    def why(self, text: str) -> list[str]:
        """Why it is open at a moment."""
        return [each.reason.code for each in self.moves(text)]

    def due(self, kind: str) -> When:
        """The day or the instant on which the one move of a kind is due."""
        (move,) = (each for each in self.planned if each.kind.value == kind)
        return move.due

    def opens(self, kind: str) -> datetime:
        (move,) = (each for each in self.planned if each.kind.value == kind)
        return move.opens.astimezone(self.calendar.zone)

    def stands(self, text: str) -> str:
        """The headline at a moment."""
        headline = standing(self.story, cadence=self.cadence, calendar=self.calendar)
        return headline.at(instant(text, self.calendar.zone)).value

    def with_outcome(self, name: str, became: Became, text: str) -> "Told":
        """The same, where something became of a name that they gave."""
        outcome = Outcome(became, when(text, self.calendar.zone))
        return replace(self, neighbours=replace(self.neighbours, outcomes={f"name {name}": outcome}))

    def with_colleague(self, name: str, *, asked: str, answered: bool = False) -> "Told":
        """The same, where a colleague of theirs was asked."""
        ask = EmployerAsk(
            person=name,
            name=name,
            organisation="Aurora",
            asked=when(asked, self.calendar.zone),
            answered=answered,
        )
        return replace(
            self,
            neighbours=replace(self.neighbours, employer_asks=(*self.neighbours.employer_asks, ask)),
        )


def tell(text: str) -> Told:
    """Read a story."""
    lines = [line.strip() for line in re.split(r"\n| / ", text) if line.strip()]
    scene = [line for line in lines if re.match(r"(Zone|Tie|Day off|Weekend): ", line)]
    calendar, tie = _scene(scene)
    told = [line for line in lines if re.match(A_WHEN, line)]
    moments = tuple(_moment(line, place, calendar.zone) for place, line in enumerate(told))
    return Told(moments=moments, calendar=calendar, tie=tie)


def _scene(lines: Iterable[str]) -> tuple[Calendar, Tie | None]:
    calendar, tie = Calendar(zone=LAGOS), None
    for line in lines:
        match line.split(": ", 1):
            case ["Zone", name]:
                calendar = replace(calendar, zone=ZoneInfo(name))
            case ["Tie", warmth]:
                tie = Tie(warmth=Warmth(warmth))
            case ["Day off", days]:
                calendar = replace(calendar, holidays=frozenset(day(each) for each in days.split(", ")))
            case ["Weekend", days]:
                calendar = replace(calendar, weekend=frozenset(WEEKDAYS.index(each) for each in days.split()))
    return calendar, tie


def _moment(line: str, place: int, zone: ZoneInfo) -> m.Moment:
    found = LINE.fullmatch(line)
    if not found:
        raise ValueError(f"not told as a moment: {line!r}")
    happened = when(found["when"], zone)
    entered = instant(found["entered"] or found["when"], zone)
    deed = _Deed(found["deed"], found["name"] or "first", bool(found["guest"]), zone)
    base = {"happened": happened, "recorded": entered, "id": deed.id or f"{place:03}"}
    return deed.moment(base)


Base = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Deed:
    """What happened, as it was told."""

    text: str
    name: str
    guest: bool
    zone: ZoneInfo

    @property
    def id(self) -> str | None:
        """Names, advice and promises are known by their own words."""
        verb, _, rest = self.text.removeprefix("they ").partition(" ")
        known = {"referred": "name", "advised": "advice", "promised": "promise"}
        return f"{known[verb]} {rest.partition(' by ')[0]}" if verb in known else None

    def moment(self, base: Base) -> m.Moment:
        for pattern, kind, fields in DEEDS:
            found = re.fullmatch(pattern, self.text)
            if found:
                return kind(**base, **fields(self, found))
        raise ValueError(f"nothing that happens: {self.text!r}")

    def thread(self, _: re.Match[str]) -> Base:
        return {"thread": self.name}

    def meeting(self, _: re.Match[str]) -> Base:
        return {"meeting": self.name}

    def nothing(self, _: re.Match[str]) -> Base:
        return {}

    def by(self, found: re.Match[str]) -> Base:
        return {**self.meeting(found), "by": m.Side.OURS if found[1] == "us" else m.Side.THEIRS}

    def reply(self, found: re.Match[str]) -> Base:
        until = day(found[2]) if found[2] else None
        return {**self.thread(found), "says": m.Says(found[1]), "until": until}

    def times(self, found: re.Match[str]) -> Base:
        starts = when(found[1], self.zone)
        minutes = timedelta(minutes=int(found[2] or 20))
        ends = starts + minutes if isinstance(starts, datetime) else starts
        return {**self.meeting(found), "starts": starts, "ends": ends}

    def booking(self, found: re.Match[str]) -> Base:
        return {**self.times(found), **self.thread(found), "guest": self.guest}

    def promise(self, found: re.Match[str]) -> Base:
        side = m.Side.THEIRS if found[1] else m.Side.OURS
        return {"by": side, "text": found[2], "due": day(found[3]) if found[3] else None}

    def side(self, found: re.Match[str]) -> Base:
        return {"by": m.Side.THEIRS if found[1] else m.Side.OURS}

    def position(self, found: re.Match[str]) -> Base:
        return {"title": found[1], "organisation": found[2]}


def _of(key: str, prefix: str = "") -> Callable[[_Deed, re.Match[str]], Base]:
    return lambda _, found: {key: prefix + found[1]}


UNTIL = rf"(?: until ({A_WHEN}))?"
DEEDS: tuple[tuple[str, Callable[..., m.Moment], Callable[[_Deed, re.Match[str]], Base]], ...] = (
    ("asked", m.Asked, _Deed.thread),
    ("nudged", m.Nudged, _Deed.thread),
    (rf"replied (yes|no|later|question|away|other){UNTIL}", m.Replied, _Deed.reply),
    ("answered", m.Answered, _Deed.thread),
    ("offered times", m.Offered, _Deed.thread),
    ("declined", m.Declined, _Deed.thread),
    (rf"booked for ({A_WHEN})(?:, (\d+) min)?", m.Booked, _Deed.booking),
    (rf"moved to ({A_WHEN})(?:, (\d+) min)?", m.Moved, _Deed.times),
    ("cancelled by (us|them)", m.Cancelled, _Deed.by),
    ("missed by (us|them)", m.NoShow, _Deed.by),
    ("invited", m.Invited, _Deed.meeting),
    ("prepared", m.Prepared, _Deed.meeting),
    ("met", m.Met, _Deed.meeting),
    ("debriefed", m.Debriefed, _Deed.meeting),
    ("thanked", m.Thanked, _Deed.meeting),
    ("referred (.+)", m.Referred, _of("name")),
    ("reported on (.+)", m.Reported, _of("referral", "name ")),
    ("advised (.+)", m.Advised, _of("text")),
    ("acted on (.+)", m.Acted, _of("advice", "advice ")),
    ("dropped (.+)", m.Dropped, _of("advice", "advice ")),
    ("told of (.+)", m.Told, _of("advice", "advice ")),
    (rf"(they )?promised (.+?)(?: by ({A_WHEN}))?", m.Promised, _Deed.promise),
    ("kept (.+)", m.Kept, _of("promise", "promise ")),
    ("(they )?touched", m.Touched, _Deed.side),
    ("tier ([ABC])", m.Tiered, lambda _, found: {"tier": m.Tier(found[1])}),
    ("no tier", m.Tiered, lambda _, __: {"tier": None}),
    ("reopened", m.Reopened, _Deed.nothing),
    (rf"snoozed until ({A_WHEN})", m.Snoozed, lambda _, found: {"until": day(found[1])}),
    ("stopped", m.Stopped, _Deed.nothing),
    ("barred", m.Barred, _Deed.nothing),
    (
        "introduced by (.+)",
        m.Introduced,
        lambda _, found: {"by": found[1], "introducer": found[1]},
    ),
    ("changed to (.+) at (.+)", m.Changed, _Deed.position),
)


def kinds_told() -> Iterator[str]:
    """The kinds of moments that can be told."""
    return (kind.__name__ for _, kind, _ in DEEDS)
