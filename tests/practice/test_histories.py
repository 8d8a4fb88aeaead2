"""Whatever happened, in whatever order it was entered, the practice never contradicts itself.

Histories are invented: each begins anywhere in the world between 2025 and 2028, and one thing after another happens,
sometimes known to the minute, sometimes only by its day, sometimes on the very same day.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from inroad.practice import moments as m
from inroad.practice.cadences import Cadence
from inroad.practice.moves import REASON_CODES, Move, MoveKind, next_moves, planned_moves
from inroad.practice.neighbours import Became, EmployerAsk, Neighbours, Outcome
from inroad.practice.standing import StandingKind, standing
from inroad.practice.story import AppointmentState, Story, ThreadState, fold
from inroad.practice.ties import Tie, Warmth
from inroad.practice.working_days import Calendar, When

# Zones that have moved their clocks at midnight, by odd hours, on either side of the date line, or not at all.
ZONES = (
    "Africa/Cairo",
    "America/Havana",
    "America/Sao_Paulo",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Lisbon",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "UTC",
)
WEEKENDS = (frozenset({5, 6}), frozenset({4, 5}), frozenset({4}))
FIRST = date(2025, 1, 1)

# Which moves are due on a day that is a working day for the host; promises and advice keep their own date.
ON_A_WORKING_DAY = {
    MoveKind.ANSWER,
    MoveKind.OFFER_TIMES,
    MoveKind.BOOK,
    MoveKind.NUDGE,
    MoveKind.REPORT_BACK,
    MoveKind.TELL_PROGRESS,
    MoveKind.FOLLOW_REFERRAL,
    MoveKind.REQUEST,
    MoveKind.CONGRATULATE,
    MoveKind.KEEP_IN_TOUCH,
    MoveKind.REOPEN,
}
# What contradicts itself: of each set, at most one is open at any time ...
REPLIES = {MoveKind.ANSWER, MoveKind.OFFER_TIMES, MoveKind.BOOK}
ASKS = {MoveKind.REQUEST, MoveKind.FOLLOW_REFERRAL, MoveKind.REOPEN}
OUTREACH = ASKS | {MoveKind.NUDGE, MoveKind.CONGRATULATE, MoveKind.KEEP_IN_TOUCH}
# ... about one thread or one meeting,
ONE_ABOUT_EACH = (REPLIES | {MoveKind.NUDGE, MoveKind.REOPEN}, {MoveKind.HOLD, MoveKind.DEBRIEF})
# ... and no outreach at all while one of these is open.
BEFORE_OUTREACH = REPLIES | {MoveKind.HOLD, MoveKind.PREPARE, MoveKind.INVITE}

calendars = st.builds(
    Calendar,
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    weekend=st.sampled_from(WEEKENDS),
    holidays=st.frozensets(st.integers(0, 1400).map(lambda days: FIRST + timedelta(days=days)), max_size=8),
)
ties = st.none() | st.builds(
    Tie,
    warmth=st.sampled_from(Warmth),
    messages_sent=st.integers(0, 2),
    messages_received=st.integers(0, 2),
    last_contact=st.sampled_from((None, FIRST)),
)
steps = st.sampled_from((0, 0, 0, 1, 1, 2, 3, 5, 8, 13, 30, 90, 200))
minutes = st.none() | st.integers(0, 24 * 60 - 1)
threads, meetings, sides = st.sampled_from(("t1", "t2")), st.sampled_from(("m1", "m2")), st.sampled_from(m.Side)
named = st.sampled_from(("a", "b"))
# Days from the day on which it is said; none where no day is named.
later = st.none() | st.integers(0, 120)
times = st.tuples(st.integers(0, 60), minutes)


@dataclass(frozen=True, slots=True)
class Deed:
    """Anything that can happen, not yet on a day; `until`, `due` and `times` count from that day."""

    kind: type[m.Moment]
    fields: Mapping[str, object]

    def moment(self, day: date, minute: int | None, calendar: Calendar, name: str) -> m.Moment:
        fields = dict(self.fields)
        for of_day in {"until", "due"} & fields.keys():
            days = fields[of_day]
            fields[of_day] = day + timedelta(days=days) if isinstance(days, int) else None
        match fields.pop("times", None):
            case (int(days), None | int() as at):
                starts = at_minute(day + timedelta(days=days), at, calendar)
                ends = starts + timedelta(minutes=20) if isinstance(starts, datetime) else starts
                fields |= {"starts": starts, "ends": ends}
        recorded = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        return self.kind(
            happened=at_minute(day, minute, calendar),
            recorded=recorded,
            id=name,
            **fields,
        )


def at_minute(day: date, minute: int | None, calendar: Calendar) -> When:
    """A bare date, or so many minutes after its day began."""
    return day if minute is None else calendar.start(day) + timedelta(minutes=minute)


def any_of(*kinds: type[m.Moment], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Deed]:
    return st.builds(Deed, st.sampled_from(kinds), st.fixed_dictionaries(fields))


deeds = st.one_of(
    any_of(m.Asked, m.Nudged, m.Answered, m.Offered, m.Declined, thread=threads),
    any_of(m.Replied, thread=threads, says=st.sampled_from(m.Says), until=later),
    any_of(m.Booked, thread=threads, guest=st.booleans(), times=times),
    any_of(m.Moved, meeting=meetings, times=times),
    any_of(m.Cancelled, m.NoShow, meeting=meetings, by=sides),
    any_of(m.Invited, m.Prepared, m.Met, m.Debriefed, m.Thanked, meeting=meetings),
    any_of(m.Referred, name=st.just("Bea")),
    any_of(m.Reported, referral=named),
    any_of(m.Advised, text=st.just("read on")),
    any_of(m.Acted, m.Dropped, m.Told, advice=named),
    any_of(m.Promised, by=sides, text=st.just("a paper"), due=later),
    any_of(m.Kept, promise=named),
    any_of(m.Touched, by=sides),
    any_of(m.Tiered, tier=st.none() | st.sampled_from(m.Tier)),
    any_of(m.Snoozed, until=st.integers(0, 120)),
    any_of(m.Introduced, by=st.just("Ana"), introducer=st.just("ana")),
    any_of(m.Changed, title=st.just("Head of Data"), organisation=st.just("Aurora")),
    any_of(m.Reopened, m.Stopped, m.Barred),
)


@dataclass(frozen=True, slots=True)
class History:
    """What happened with one person, and all that its moves depend on."""

    moments: tuple[m.Moment, ...]
    calendar: Calendar
    tie: Tie | None = None
    neighbours: Neighbours = field(default_factory=Neighbours)

    @property
    def story(self) -> Story:
        return fold(self.moments, self.calendar, self.tie)

    @property
    def planned(self) -> tuple[Move, ...]:
        return planned_moves(self.story, neighbours=self.neighbours, cadence=CADENCE, calendar=self.calendar)


CADENCE = Cadence()


starts_on = st.integers(0, 880).map(lambda days: FIRST + timedelta(days=days))
# How it usually goes; a history follows it for a while, and then anything happens.
COURSE = (
    Deed(m.Asked, {"thread": "t1"}),
    Deed(m.Replied, {"thread": "t1", "says": m.Says.YES, "until": None}),
    Deed(m.Booked, {"thread": "t1", "meeting": "m1", "guest": False, "times": (3, 600)}),
    Deed(m.Met, {"meeting": "m1"}),
    Deed(m.Debriefed, {"meeting": "m1"}),
    Deed(m.Thanked, {"meeting": "m1"}),
    Deed(m.Tiered, {"tier": m.Tier.B}),
)
openings = st.integers(0, len(COURSE)).map(lambda far: [(1, None, each) for each in COURSE[:far]])
happenings = st.builds(
    lambda usual, odd: usual + odd, openings, st.lists(st.tuples(steps, minutes, deeds), min_size=1, max_size=9)
)
asks = st.tuples(starts_on, minutes, st.booleans())
outcomes = st.tuples(st.sampled_from(Became), starts_on, minutes)


@st.composite
def histories(draw: st.DrawFn) -> History:
    calendar, day = draw(calendars), draw(starts_on)
    told: list[m.Moment] = []
    for days, minute, each in draw(happenings):
        day += timedelta(days=days)
        # The first promise is "a", the second "b", the first meeting "m1": so that later moments can speak of them.
        before = sum(isinstance(one, each.kind) for one in told)
        deed = replace(each, fields={**each.fields, "meeting": f"m{before + 1}"}) if each.kind is m.Booked else each
        told.append(deed.moment(day, minute, calendar, "abcdefghijklmnop"[before]))
    return History(tuple(told), calendar, draw(ties), draw(surroundings(calendar)))


@st.composite
def surroundings(draw: st.DrawFn, calendar: Calendar) -> Neighbours:
    """Colleagues who were asked, and what became of names."""
    return Neighbours(
        employer_asks=tuple(
            EmployerAsk(
                person="cem",
                name="Cem",
                organisation="Aurora",
                asked=at_minute(on, minute, calendar),
                answered=answered,
            )
            for on, minute, answered in draw(st.lists(asks, max_size=2))
        ),
        outcomes={
            name: Outcome(became, at_minute(on, minute, calendar))
            for name, (became, on, minute) in draw(st.dictionaries(named, outcomes, max_size=2)).items()
        },
    )


def edges(moves: Iterable[Move]) -> list[datetime]:
    """The instants at which the answer can change: all that a window's beginning and end are."""
    found = {each.opens for each in moves} | {each.closes for each in moves if each.closes}
    return sorted(found)


def contradictions(open_now: Iterable[Move]) -> list[list[MoveKind]]:
    """Every set of moves that should not be open together."""
    moves = list(open_now)
    groups = [
        [each for each in moves if each.kind in kinds and each.about == about]
        for kinds in (*ONE_ABOUT_EACH, *({kind} for kind in MoveKind))
        for about in {each.about for each in moves}
    ]
    outreach = [each for each in moves if each.kind in OUTREACH]
    first = [each for each in moves if each.kind in BEFORE_OUTREACH]
    groups += [outreach, first[:1] + outreach if outreach else []]
    return [[each.kind for each in group] for group in groups if len(group) > 1]


def check(history: History) -> None:
    """Everything that holds for every history."""
    story, planned = history.story, history.planned
    _windows_are_windows(planned)
    _nothing_contradicts(planned)
    _rest_is_rest(story, planned)
    _nobody_is_asked_twice(story, planned)
    _no_nudge_after_a_reply(story, planned)
    _working_days_are_meant(planned, history.calendar)
    assert {each.reason.code for each in planned} <= REASON_CODES


def _windows_are_windows(planned: tuple[Move, ...]) -> None:
    assert all(each.opens.utcoffset() == timedelta(0) for each in planned)
    assert all(each.closes is None or each.opens < each.closes for each in planned)


def _nothing_contradicts(planned: tuple[Move, ...]) -> None:
    for instant in edges(planned):
        assert not contradictions(each for each in planned if each.open_at(instant))


def _rest_is_rest(story: Story, planned: tuple[Move, ...]) -> None:
    assert story.rest is None or planned == ()


def _nobody_is_asked_twice(story: Story, planned: tuple[Move, ...]) -> None:
    first = {MoveKind.REQUEST, MoveKind.FOLLOW_REFERRAL}
    assert not (story.begun and any(each.kind in first for each in planned))
    assert not (
        any(isinstance(each, m.Asked) for each in story.moments) and any(each.kind in first for each in planned)
    )


def _no_nudge_after_a_reply(story: Story, planned: tuple[Move, ...]) -> None:
    replies = [at for at, each in enumerate(story.moments) if isinstance(each, m.Replied) and each.says != "away"]
    ours = [
        at for at, each in enumerate(story.moments) if isinstance(each, m.Asked | m.Nudged | m.Answered | m.Offered)
    ]
    if replies and max(ours, default=-1) < max(replies):
        assert not any(each.kind is MoveKind.NUDGE for each in planned)


def _working_days_are_meant(planned: tuple[Move, ...], calendar: Calendar) -> None:
    for each in planned:
        if each.kind in ON_A_WORKING_DAY:
            assert not isinstance(each.due, datetime)
            assert calendar.is_working(each.due)


@given(histories())
def test_no_history_leads_to_moves_that_contradict_or_mislead(history: History) -> None:
    check(history)


@given(histories(), st.randoms(use_true_random=False))
def test_entries_in_any_order_tell_the_same_story(history: History, random: Random) -> None:
    shuffled = list(history.moments)
    random.shuffle(shuffled)
    other = replace(history, moments=tuple(shuffled))
    assert other.story == history.story
    assert other.planned == history.planned


@given(histories())
def test_a_story_told_again_stands_where_it_stood(history: History) -> None:
    again = replace(history, moments=history.story.moments)
    assert again.story == history.story
    assert headline(again) == headline(history)


def headline(history: History) -> object:
    return standing(history.story, cadence=CADENCE, calendar=history.calendar)


@given(histories(), st.datetimes(datetime(2024, 6, 1), datetime(2030, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds take no zone
def test_what_is_open_now_is_what_was_planned_however_much_time_has_passed(history: History, now: datetime) -> None:
    open_now = next_moves(
        history.story, neighbours=history.neighbours, cadence=CADENCE, calendar=history.calendar, now=now
    )
    assert set(map(id_of, open_now)) == {id_of(each) for each in history.planned if each.open_at(now)}
    weights = [list(MoveKind).index(each.kind) for each in open_now]
    assert weights == sorted(weights)


def id_of(move: Move) -> tuple[str, str, datetime]:
    return move.kind.value, move.about, move.opens


@given(histories())
def test_between_two_edges_of_windows_nothing_changes(history: History) -> None:
    planned = history.planned
    for earlier, later in pairwise(edges(planned)):
        middle = earlier + (later - earlier) / 2
        assert [each.open_at(earlier) for each in planned] == [each.open_at(middle) for each in planned]


@given(histories())
def test_the_headline_and_the_moves_agree(history: History) -> None:
    story, kinds = history.story, {each.kind for each in history.planned}
    kind = standing(story, cadence=CADENCE, calendar=history.calendar).kind
    if story.snooze is None and kind is StandingKind.ANSWERED:
        assert kinds & REPLIES
    if story.snooze is None and kind is StandingKind.AGREED:
        assert kinds & {MoveKind.HOLD, MoveKind.DEBRIEF}
    if kind is StandingKind.STOPPED:
        assert not kinds
    if kind is StandingKind.UNASKED:
        assert kinds & {MoveKind.REQUEST, MoveKind.FOLLOW_REFERRAL}


@given(histories())
def test_whom_we_wait_for_is_nudged_or_falls_quiet_and_never_both(history: History) -> None:
    headline = standing(history.story, cadence=CADENCE, calendar=history.calendar)
    for nudge in (each for each in history.planned if each.kind is MoveKind.NUDGE):
        assert nudge.closes is not None
        if headline.quiet_from:
            assert nudge.closes == headline.quiet_from
    if headline.quiet_from and history.story.snooze is None:
        again = [each for each in history.planned if each.kind in {MoveKind.REOPEN, MoveKind.KEEP_IN_TOUCH}]
        assert all(each.opens >= headline.quiet_from for each in again)


@given(histories())
def test_a_meeting_that_was_held_owes_thanks_until_they_are_given(history: History) -> None:
    story = history.story
    if story.rest is not None or story.snooze is not None:
        return
    owed = {each.id for each in story.appointments if each.state is AppointmentState.MET and not each.thanked}
    assert {each.about for each in history.planned if each.kind is MoveKind.THANK} == owed


@given(histories())
def test_at_most_one_thread_waits(history: History) -> None:
    assert sum(each.state is ThreadState.WAITING for each in history.story.threads) <= 1


Happening = tuple[type[m.Moment], Mapping[str, object]]
ASK: tuple[Happening, ...] = ((m.Asked, {"thread": "new thread"}),)
TOUCH: tuple[Happening, ...] = ((m.Touched, {"by": m.Side.OURS}),)
DEBRIEF: tuple[Happening, ...] = (
    (m.Met, {"meeting": "about"}),
    (m.Debriefed, {"meeting": "about"}),
    (m.Referred, {"name": "Bea"}),
    (m.Advised, {"text": "read on"}),
    (m.Promised, {"by": m.Side.OURS, "text": "a paper", "due": None}),
    (m.Tiered, {"tier": m.Tier.A}),
)
BOOK: Mapping[str, object] = {"thread": "about", "meeting": "new meeting", "starts": "new starts", "ends": "new ends"}
# What doing a move leaves behind: "about" is what the move is about, "new …" something that begins with it.
DONE: Mapping[MoveKind, tuple[Happening, ...]] = {
    MoveKind.REQUEST: ASK,
    MoveKind.FOLLOW_REFERRAL: ASK,
    MoveKind.REOPEN: ASK,
    MoveKind.NUDGE: ((m.Nudged, {"thread": "about"}),),
    MoveKind.ANSWER: ((m.Answered, {"thread": "about"}),),
    MoveKind.OFFER_TIMES: ((m.Offered, {"thread": "about"}),),
    MoveKind.BOOK: ((m.Booked, BOOK),),
    MoveKind.INVITE: ((m.Invited, {"meeting": "about"}),),
    MoveKind.PREPARE: ((m.Prepared, {"meeting": "about"}),),
    MoveKind.HOLD: ((m.Met, {"meeting": "about"}),),
    MoveKind.DEBRIEF: DEBRIEF,
    MoveKind.THANK: ((m.Thanked, {"meeting": "about"}),),
    MoveKind.ACT_ON_ADVICE: ((m.Acted, {"advice": "about"}),),
    MoveKind.TELL_PROGRESS: ((m.Told, {"advice": "about"}),),
    MoveKind.KEEP_PROMISE: ((m.Kept, {"promise": "about"}),),
    MoveKind.REPORT_BACK: ((m.Reported, {"referral": "about"}),),
    MoveKind.KEEP_IN_TOUCH: TOUCH,
    MoveKind.CONGRATULATE: TOUCH,
}


def _filled(value: object, move: Move, new: Mapping[str, object]) -> object:
    if value == "about":
        return move.about
    return new[value.removeprefix("new ")] if isinstance(value, str) and value.startswith("new ") else value


class Practice(RuleBasedStateMachine):
    """A user who does, step by step, what is proposed, or lets time pass, or hears from them."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[m.Moment] = []
        self.calendar = Calendar(zone=ZoneInfo("UTC"))
        self.now = datetime(2025, 1, 1, 9, tzinfo=UTC)

    @initialize(calendar=calendars, days=st.integers(0, 900))
    def begin(self, calendar: Calendar, days: int) -> None:
        self.calendar, self.now = calendar, self.now + timedelta(days=days)

    @rule(days=steps, hours=st.integers(0, 23))
    def time_passes(self, days: int, hours: int) -> None:
        self.now += timedelta(days=days, hours=hours)

    @rule(choice=st.integers(0, 5))
    def the_user_does_what_is_proposed(self, choice: int) -> None:
        open_now = self.open_now()
        if not open_now:
            return
        move = open_now[choice % len(open_now)]
        for each in self.done(move):
            self.tell(each)
        left = [each for each in self.open_now() if (each.kind, each.about) == (move.kind, move.about)]
        assert not left, f"{move.kind} is proposed again after it was done"

    @rule(says=st.sampled_from(m.Says), days=st.none() | st.integers(1, 60))
    def they_write(self, says: m.Says, days: int | None) -> None:
        threads = self.story.threads
        thread = threads[-1].id if threads else "theirs"
        until = self.calendar.day(self.now) + timedelta(days=days) if days else None
        self.tell((m.Replied, {"thread": thread, "says": says, "until": until}))

    @rule(kind=st.sampled_from((m.Stopped, m.Barred, m.Reopened)))
    def somebody_lets_go_or_begins_again(self, kind: type[m.Moment]) -> None:
        self.tell((kind, {}))

    @rule(days=st.integers(1, 40))
    def the_user_puts_it_off(self, days: int) -> None:
        until = self.calendar.day(self.now) + timedelta(days=days)
        self.tell((m.Snoozed, {"until": until}))
        fixed = {MoveKind.HOLD, MoveKind.PREPARE, MoveKind.INVITE}
        assert {each.kind for each in self.open_now()} <= fixed

    @invariant()
    def all_holds(self) -> None:
        check(History(tuple(self.moments), self.calendar))

    @property
    def story(self) -> Story:
        return fold(self.moments, self.calendar)

    def open_now(self) -> tuple[Move, ...]:
        return next_moves(self.story, cadence=CADENCE, calendar=self.calendar, now=self.now)

    def tell(self, happening: Happening) -> None:
        self.now += timedelta(minutes=1)
        kind, fields = happening
        made = kind(happened=self.now, recorded=self.now, id=f"{len(self.moments):04}", **fields)
        self.moments.append(made)

    def done(self, move: Move) -> tuple[Happening, ...]:
        """What doing a move leaves behind in the story."""
        starts = self.now + timedelta(days=3)
        times = {"starts": starts, "ends": starts + timedelta(minutes=20)}
        new = {"thread": f"t{len(self.moments)}", "meeting": f"m{len(self.moments)}", **times}
        return tuple(
            (kind, {name: _filled(value, move, new) for name, value in fields.items()})
            for kind, fields in DONE[move.kind]
        )


TestPractice = Practice.TestCase
TestPractice.settings = settings(stateful_step_count=25)
