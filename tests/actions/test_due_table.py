"""Whatever is done, in whatever order, and however much time passes, the table of what is due equals a rebuild.

Random deeds of a few people who know of one another: two work at one place, names are given, posts and names change,
and everything that the actions allow happens, some of it entered days later or known by its day alone.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
from django.db import transaction
from django.db.models import QuerySet
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from inroad.actions import book_meeting as meetings
from inroad.actions import keep_word as words
from inroad.actions import put_off
from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.compose_today import open_dues
from inroad.actions.correct_message import correct_message
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.draft_message import open_draft
from inroad.actions.edit_person import edit_person, take_position
from inroad.actions.import_people import apply_import, plan_import
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.record_reply import latest_request, record_reply
from inroad.actions.record_sent import record_sent
from inroad.actions.refresh_due import DERIVED, rebuild_due
from inroad.actions.set_goal import Aim, rest_goal, set_goal
from inroad.actions.set_profile import set_place
from inroad.practice.moments import Says, Side, Tier
from inroad.practice.moves import next_moves
from inroad.practice.working_days import When
from inroad.records import coached
from inroad.records import models as r
from inroad.records.models import MessageKind
from inroad.records.neighbourhoods import load_neighbours
from inroad.records.stories import load_calendars, load_stories
from tests import people
from tests.archives import archive, connection

T = TypeVar("T", bound=r.Owned)

pytestmark = pytest.mark.django_db
BEGUN = datetime(2026, 3, 2, 9, tzinfo=UTC)
ROW = ("person_id", "kind", "about", "opens", "closes", "due_on", "due_at", "weight", "reason", "reason_args")

some = st.integers(0, 9)
# Happened just now, so many hours ago, or on a day of which the hour is not known.
ago = st.one_of(st.none(), st.integers(1, 300), st.integers(0, 20).map(lambda days: timedelta(days=days)))
until = st.none() | st.integers(0, 60)


class Book(RuleBasedStateMachine):
    """One book, and a clock that only goes forward. A deed whose turn it is not changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        self.owner, self.now = people.olu(), BEGUN

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    # What the deeds are about.

    def one(self, noun: type[T], number: int, **known: Any) -> T | None:  # noqa: ANN401 - any field
        rows: list[T] = list(QuerySet(noun).filter(owner=self.owner, **known).order_by("pk"))
        return rows[number % len(rows)] if rows else None

    def person(self, number: int) -> r.Person:
        found = self.one(r.Person, number)
        assert found
        return found

    def when(self, back: int | timedelta | None) -> When:
        match back:
            case int():
                return self.now - timedelta(hours=back)
            case timedelta():
                return (self.now - back).date()
            case _:
                return self.now

    def send(self, person: r.Person, kind: MessageKind, back: int | timedelta | None, **about: Any) -> None:  # noqa: ANN401
        draft = r.Message(owner=self.owner, person=person, kind=kind, **about)
        record_sent(self.owner, draft, happened=self.when(back), now=self.now)

    # The people.

    @initialize()
    def begin(self) -> None:
        for name, employer in (("Ana Ruiz", "Aurora"), ("Ben Okoro", "Aurora"), ("Cleo Wu", "Birch"), ("Dan Ek", "")):
            add_person(self.owner, NewPerson(full_name=name, organisation=employer), now=self.now)

    @rule(days=st.sampled_from((0, 1, 2, 5, 9, 30, 70, 200)), hours=st.integers(0, 23))
    def time_passes(self, days: int, hours: int) -> None:
        self.now += timedelta(days=days, hours=hours)
        assert_opens_in_time(self.owner, self.now)

    @rule(who=some, name=st.sampled_from(("Ana Maria Ruiz", "Bea Sole")), country=st.sampled_from(("", "IR", "DE")))
    def they_are_known_better(self, who: int, name: str, country: str) -> None:
        edit_person(self.owner, self.person(who), {"full_name": name, "country": country}, now=self.now)

    @rule(who=some, employer=st.sampled_from(("Aurora", "Birch", "")))
    def they_change_post(self, who: int, employer: str) -> None:
        take_position(self.owner, self.person(who), title="Lead", organisation=employer, started="", now=self.now)

    @rule(name=st.sampled_from(("Ana Ruiz", "Cleo Wu", "Fay Orr")), employer=st.sampled_from(("Aurora", "Birch")))
    def an_archive_comes_in(self, name: str, employer: str) -> None:
        packed = archive(connection(name, "Head", employer), on=self.now.date())
        apply_import(plan_import(self.owner, packed, name="archive.zip", now=self.now), now=self.now)

    @rule(zone=st.sampled_from(("Africa/Lagos", "Pacific/Auckland")), country=st.sampled_from(("", "NG", "IR")))
    def the_user_moves(self, zone: str, country: str) -> None:
        set_place(self.owner, time_zone=zone, country=country, now=self.now)

    @rule(statement=st.sampled_from(("How does Aurora work?", "Birch", "")))
    def the_goal_changes(self, statement: str) -> None:
        goal = self.one(r.Goal, 0)
        if statement:
            set_goal(self.owner, Aim(statement=statement), goal=goal, now=self.now)
        elif goal:
            rest_goal(goal, active=not goal.active)

    # Words.

    @rule(who=some, kind=st.sampled_from((MessageKind.REQUEST, MessageKind.REOPEN)), back=ago)
    def ask(self, who: int, kind: MessageKind, back: int | timedelta | None) -> None:
        self.send(self.person(who), kind, back)

    @rule(
        who=some,
        kind=st.sampled_from((MessageKind.NUDGE, MessageKind.ANSWER, MessageKind.TIMES, MessageKind.TOUCH)),
        back=ago,
    )
    def write(self, who: int, kind: MessageKind, back: int | timedelta | None) -> None:
        person = self.person(who)
        self.send(person, kind, back, request=latest_request(self.owner, person))

    @rule(who=some, says=st.sampled_from(Says), days=until, back=ago)
    def they_write(self, who: int, says: Says, days: int | None, back: int | timedelta | None) -> None:
        day = self.now.date() + timedelta(days=days) if days is not None else None
        record_reply(self.owner, self.person(who), says=says, happened=self.when(back), until=day, now=self.now)

    @rule(number=some, days=st.integers(0, 30), says=st.sampled_from(Says))
    def a_message_is_put_right(self, number: int, days: int, says: Says) -> None:
        message = self.one(r.Message, number)
        if message:
            day = self.now.date() - timedelta(days=days)
            told = says.value if message.direction == r.Direction.IN else None
            correct_message(message, subject="", body="", day=day, channel="email", says=told, now=self.now)

    # Meetings.

    @rule(who=some, guest=st.none() | some, days=st.integers(-3, 30), bare=st.booleans(), back=ago)
    def book(self, who: int, guest: int | None, days: int, back: int | timedelta | None, *, bare: bool) -> None:
        everyone = {self.person(each) for each in (who, guest) if each is not None}
        meetings.book_meeting(
            self.owner, sorted(everyone, key=str), self.agreed(days, bare=bare), happened=self.when(back), now=self.now
        )

    def agreed(self, days: int, *, bare: bool) -> meetings.Agreed:
        starts = self.now + timedelta(days=days, hours=2)
        return meetings.Agreed(held_on=starts.date()) if bare else meetings.Agreed(starts=starts)

    @rule(number=some, days=st.integers(0, 30), bare=st.booleans(), back=ago)
    def move(self, number: int, days: int, back: int | timedelta | None, *, bare: bool) -> None:
        meeting = self.one(r.Meeting, number)
        if meeting:
            agreed = self.agreed(days, bare=bare)
            meetings.move_meeting(meeting, agreed, happened=self.when(back), now=self.now)

    @rule(number=some, side=st.sampled_from(Side), missed=st.booleans(), back=ago)
    def it_falls_through(self, number: int, side: Side, back: int | timedelta | None, *, missed: bool) -> None:
        meeting = self.one(r.Meeting, number)
        if meeting and missed:
            meetings.miss_meeting(meeting, by=side, now=self.now)
        elif meeting:
            meetings.cancel_meeting(meeting, by=side, happened=self.when(back), now=self.now)

    @rule(number=some, kind=st.sampled_from((MessageKind.INVITATION, MessageKind.THANKS)), back=ago)
    def write_about_it(self, number: int, kind: MessageKind, back: int | timedelta | None) -> None:
        meeting = self.one(r.Meeting, number)
        if meeting:
            for person in meeting.people.all():
                self.send(person, kind, back, meeting=meeting, request=meeting.request)

    @rule(number=some)
    def offer_new_times(self, number: int) -> None:
        meeting = self.one(r.Meeting, number)
        if meeting:
            about = str(meeting.pk)
            draft = open_draft(self.owner, self.first(meeting), MessageKind.TIMES, about, now=self.now)
            record_sent(self.owner, draft, happened=self.now, now=self.now)

    def first(self, meeting: r.Meeting) -> r.Person:
        return meeting.people.order_by("full_name", "pk")[0]

    @rule(number=some, prepared=st.booleans())
    def prepare_or_hold(self, number: int, *, prepared: bool) -> None:
        meeting = self.one(r.Meeting, number)
        if meeting:
            (meetings.prepare_meeting if prepared else meetings.hold_meeting)(meeting, now=self.now)

    @rule(number=some, named=st.none() | some, due=until, tier=st.none() | st.sampled_from(Tier))
    def write_it_down(self, number: int, named: int | None, due: int | None, tier: Tier | None) -> None:
        meeting = self.one(r.Meeting, number)
        if meeting is None:
            return
        host = self.first(meeting)
        known = self.person(named) if named is not None else None
        fresh = NewPerson(full_name="Eve Lund", organisation="Birch")
        day = self.now.date() + timedelta(days=due) if due is not None else None
        told = Debrief(
            names=[] if known == host else [NamedPerson(new=fresh, known=known)],
            advice=["Read on."],
            promises=[Undertaking(text="the paper", due=day)],
            tier=tier,
        )
        debrief_meeting(self.owner, meeting, host, told, now=self.now)

    # What is owed.

    @rule(number=some, how=st.sampled_from(("written", "told", "released")), back=ago)
    def settle_a_name(self, number: int, how: str, back: int | timedelta | None) -> None:
        name = self.one(r.Referral, number)
        if name and how == "written":
            self.send(name.introducer, MessageKind.REPORT, back, about_kind="referral", about_id=str(name.pk))
        elif name and how == "told":
            words.tell_introducer(name, now=self.now)
        elif name:
            words.release_referral(name, on=self.now.date(), now=self.now)

    @rule(number=some, how=st.sampled_from(("done", "dropped", "written", "told")), back=ago)
    def settle_advice(self, number: int, how: str, back: int | timedelta | None) -> None:
        advice = self.one(r.Advice, number)
        if advice and how == "written":
            self.send(advice.person, MessageKind.PROGRESS, back, about_kind="advice", about_id=str(advice.pk))
        elif advice and how == "told":
            words.tell_giver(advice, now=self.now)
        elif advice:
            close = words.act_on_advice if how == "done" else words.drop_advice
            close(advice, on=self.now.date(), now=self.now)

    @rule(who=some, ours=st.booleans(), due=until, back=ago)
    def promise(self, who: int, due: int | None, back: int | timedelta | None, *, ours: bool) -> None:
        day = self.now.date() + timedelta(days=due) if due is not None else None
        happened = self.when(back)
        person = self.person(who)
        words.make_promise(self.owner, person, text="a book", ours=ours, due=day, happened=happened, now=self.now)

    @rule(number=some, kept=st.booleans())
    def settle_a_promise(self, number: int, *, kept: bool) -> None:
        promise = self.one(r.Promise, number)
        if promise:
            (words.keep_promise if kept else words.release_promise)(promise, on=self.now.date(), now=self.now)

    # What the user decides.

    @rule(who=some, days=st.integers(0, 60))
    def wait_with_them(self, who: int, days: int) -> None:
        put_off.snooze_person(self.owner, self.person(who), until=self.now.date() + timedelta(days=days), now=self.now)

    @rule(who=some, decision=st.sampled_from((put_off.stop_person, put_off.reopen_person)))
    def let_go_or_take_up(self, who: int, decision: Any) -> None:  # noqa: ANN401 - either action
        decision(self.owner, self.person(who), now=self.now)

    @rule(who=some, decision=st.sampled_from((put_off.bar_person, put_off.record_decline)), back=ago)
    def they_say_no(self, who: int, decision: Any, back: int | timedelta | None) -> None:  # noqa: ANN401 - either action
        decision(self.owner, self.person(who), happened=self.when(back), now=self.now)

    @rule(who=some, tier=st.none() | st.sampled_from(Tier))
    def keep_close(self, who: int, tier: Tier | None) -> None:
        put_off.set_tier(self.owner, self.person(who), tier=tier, now=self.now)

    @rule(who=some, ours=st.booleans(), note=st.booleans(), back=ago)
    def be_in_touch(self, who: int, back: int | timedelta | None, *, ours: bool, note: bool) -> None:
        person, happened = self.person(who), self.when(back)
        if note:
            add_note(self.owner, person, text="a note", happened=happened, now=self.now)
        else:
            log_touch(self.owner, person, ours=ours, happened=happened, now=self.now)

    # What must hold all the time.

    @invariant()
    def the_table_is_true(self) -> None:
        assert_equals_a_rebuild(self.owner, self.now)


def assert_equals_a_rebuild(owner: r.User, now: datetime) -> None:
    """What is kept of dues and headlines is what a rebuild would keep."""
    kept = table(owner), headlines(owner)
    with transaction.atomic():
        rebuild_due(owner, now=now)
        rebuilt = table(owner), headlines(owner)
        transaction.set_rollback(True)
    assert kept == rebuilt


def table(owner: r.User) -> Sequence[tuple[object, ...]]:
    return sorted(r.Due.objects.filter(owner=owner).values_list(*ROW), key=repr)


def headlines(owner: r.User) -> Sequence[tuple[object, ...]]:
    return list(r.Person.objects.filter(owner=owner).order_by("pk").values_list("full_name", *DERIVED))


def assert_opens_in_time(owner: r.User, now: datetime) -> None:
    """What the table holds open is what the practice says now."""
    told = ("person_id", "kind", "about", "due_on", "reason")
    kept = ((str(row[0]), *row[1:]) for row in open_dues(owner, now=now).values_list(*told))
    assert sorted(kept) == sorted(afresh(owner, now))


def afresh(owner: r.User, now: datetime) -> Iterator[tuple[object, ...]]:
    cadence, everyone = coached.cadence(), [each.pk for each in r.Person.objects.filter(owner=owner)]
    stories, calendars = load_stories(owner, everyone), load_calendars(owner, everyone)
    neighbours = load_neighbours(owner, everyone, cadence=cadence)
    for person, story in stories.items():
        calendar = calendars[person]
        moves = next_moves(story, neighbours=neighbours[person], cadence=cadence, calendar=calendar, now=now)
        for move in moves if story.moments else ():
            yield str(person), move.kind.value, move.about, calendar.day(move.due), move.reason.code


def test_the_table_of_what_is_due_equals_a_rebuild_after_any_deed_and_any_time() -> None:
    known = settings()
    few = settings(known, max_examples=max(known.max_examples // 5, 10), stateful_step_count=15)
    run_state_machine_as_test(Book, settings=few)


# Situations that invented histories meet only now and then.


@pytest.fixture
def owner() -> r.User:
    return people.olu()


def someone(owner: r.User, name: str, employer: str = "") -> r.Person:
    return add_person(owner, NewPerson(full_name=name, organisation=employer), now=BEGUN)


@pytest.fixture
def ana(owner: r.User) -> r.Person:
    """Ana of Aurora was asked, and Ben there knows of us."""
    log_touch(owner, someone(owner, "Ben Okoro", "Aurora"), happened=BEGUN, now=BEGUN)
    ana = someone(owner, "Ana Ruiz", "Aurora")
    record_sent(owner, r.Message(owner=owner, person=ana, kind=MessageKind.REQUEST), happened=BEGUN, now=BEGUN)
    return ana


def test_the_colleague_of_one_who_was_asked_and_left_hears_of_the_answer(owner: r.User, ana: r.Person) -> None:
    take_position(owner, ana, title="Lead", organisation="Birch", started="", now=BEGUN)
    record_reply(owner, ana, says=Says.NO, happened=BEGUN + timedelta(hours=1), now=BEGUN + timedelta(hours=1))
    assert_equals_a_rebuild(owner, BEGUN)


def test_a_colleague_to_whom_something_is_owed_waits_as_any_other(owner: r.User) -> None:
    ana, ben = someone(owner, "Ana Ruiz", "Aurora"), someone(owner, "Ben Okoro", "Aurora")
    words.make_promise(owner, ben, text="a book", happened=BEGUN, now=BEGUN)
    record_sent(owner, r.Message(owner=owner, person=ana, kind=MessageKind.REQUEST), happened=BEGUN, now=BEGUN)
    assert_equals_a_rebuild(owner, BEGUN)


@pytest.mark.usefixtures("ana")
def test_a_colleague_s_silence_is_remembered_however_much_time_passes(owner: r.User) -> None:
    assert_equals_a_rebuild(owner, BEGUN + timedelta(days=400))
    assert_opens_in_time(owner, BEGUN + timedelta(days=400))


def test_whoever_was_named_by_somebody_hears_of_their_new_name(owner: r.User) -> None:
    cleo, dan = someone(owner, "Cleo Wu"), someone(owner, "Dan Ek")
    meeting = meetings.book_meeting(owner, [cleo], meetings.Agreed(starts=BEGUN), now=BEGUN)
    told = Debrief(names=[NamedPerson(new=NewPerson(full_name="Dan Ek"), known=dan)])
    debrief_meeting(owner, meeting, cleo, told, now=BEGUN)
    edit_person(owner, cleo, {"full_name": "Cleo Wu-Okoro"}, now=BEGUN)
    assert_equals_a_rebuild(owner, BEGUN)


def test_who_sat_beside_the_one_that_new_times_are_offered_to_becomes_a_guest(owner: r.User) -> None:
    ana, ben = someone(owner, "Ana Ruiz"), someone(owner, "Ben Okoro")
    meeting = meetings.book_meeting(owner, [ana, ben], meetings.Agreed(starts=BEGUN + timedelta(days=3)), now=BEGUN)
    meetings.cancel_meeting(meeting, by=Side.OURS, now=BEGUN)
    open_draft(owner, ana, MessageKind.TIMES, str(meeting.pk), now=BEGUN)
    assert_equals_a_rebuild(owner, BEGUN)
