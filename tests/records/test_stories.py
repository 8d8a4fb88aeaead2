"""Rows become stories: each fact is one moment, and more rows ask the database no more."""

from collections.abc import Callable, Collection
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.book_meeting import Agreed, book_meeting, cancel_meeting, move_meeting
from inroad.actions.compose_today import compose_today
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.keep_word import act_on_advice, keep_promise
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.put_off import set_tier
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.actions.review_season import review_season
from inroad.practice import moments as m
from inroad.practice.cadences import Cadence
from inroad.practice.moments import Says, Side, Tier
from inroad.records.models import Advice, Meeting, Message, MessageKind, Person, Promise, User
from inroad.records.neighbourhoods import load_neighbours
from inroad.records.stories import load_stories
from tests import people

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def owner() -> User:
    return people.olu()


@pytest.fixture
def ana(owner: User) -> Person:
    return add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Aurora"), now=MONDAY)


def send(owner: User, person: Person, kind: MessageKind, meeting: Meeting | None = None) -> Message:
    draft = Message(owner=owner, person=person, kind=kind, meeting=meeting)
    return record_sent(owner, draft, happened=MONDAY, now=MONDAY)


def kinds(owner: User, person: Person) -> list[str]:
    return [type(moment).__name__ for moment in load_stories(owner, [person.pk])[person.pk].moments]


def test_a_person_of_whom_nothing_is_known_has_an_empty_story(owner: User, ana: Person) -> None:
    add_note(owner, ana, text="Likes rivers", happened=MONDAY, now=MONDAY)
    assert kinds(owner, ana) == []


def test_a_draft_is_no_moment(owner: User, ana: Person) -> None:
    Message.objects.create(owner=owner, person=ana, kind=MessageKind.REQUEST)
    assert kinds(owner, ana) == []


def test_the_rows_of_a_season_are_its_moments_in_order(owner: User, ana: Person) -> None:
    send(owner, ana, MessageKind.REQUEST)
    record_reply(owner, ana, says=Says.YES, happened=MONDAY + DAY, now=MONDAY + DAY)
    meeting = book_meeting(owner, [ana], Agreed(starts=MONDAY + 5 * DAY), now=MONDAY + 2 * DAY)
    told = Debrief(advice=["Read on."], promises=[Undertaking(text="a paper")], tier=Tier.B)
    debrief_meeting(owner, meeting, ana, told, now=MONDAY + 6 * DAY)
    act_on_advice(Advice.objects.get(), on=date(2026, 3, 9), now=MONDAY + 7 * DAY)
    keep_promise(Promise.objects.get(), on=date(2026, 3, 10), now=MONDAY + 8 * DAY)
    told_later = "Asked Replied Booked Met Advised Promised Debriefed Tiered Acted Kept"
    assert kinds(owner, ana) == told_later.split()


def test_a_meeting_that_was_moved_was_first_booked_for_its_first_time(owner: User, ana: Person) -> None:
    meeting = book_meeting(owner, [ana], Agreed(starts=MONDAY + 5 * DAY), now=MONDAY)
    move_meeting(meeting, Agreed(starts=MONDAY + 6 * DAY), now=MONDAY + DAY)
    cancel_meeting(meeting, by=Side.THEIRS, now=MONDAY + 2 * DAY)
    booked, moved, cancelled = load_stories(owner, [ana.pk])[ana.pk].moments
    assert isinstance(booked, m.Booked)
    assert isinstance(moved, m.Moved)
    assert isinstance(cancelled, m.Cancelled)
    assert (booked.starts, moved.starts, cancelled.by) == (MONDAY + 5 * DAY, MONDAY + 6 * DAY, Side.THEIRS)


def test_who_comes_along_to_a_meeting_is_a_guest_there(owner: User, ana: Person) -> None:
    ben = add_person(owner, NewPerson(full_name="Ben Okoro"), now=MONDAY)
    send(owner, ana, MessageKind.REQUEST)
    book_meeting(owner, [ana, ben], Agreed(starts=MONDAY + DAY), now=MONDAY)
    stories = load_stories(owner, [ana.pk, ben.pk])
    guests = {
        person: [each.guest for each in stories[person.pk].moments if isinstance(each, m.Booked)]
        for person in (ana, ben)
    }
    assert guests == {ana: [False], ben: [True]}


def test_nothing_of_another_book_is_told(owner: User, ana: Person) -> None:
    send(owner, ana, MessageKind.REQUEST)
    assert load_stories(people.tamar(), [ana.pk]) == {}


# More rows, no more queries.


def a_season(owner: User, name: str) -> UUID:
    """One person with whom everything happens."""
    person = add_person(owner, NewPerson(full_name=name, organisation="Aurora"), now=MONDAY)
    log_touch(owner, person, happened=MONDAY, now=MONDAY)
    send(owner, person, MessageKind.REQUEST)
    record_reply(owner, person, says=Says.YES, happened=MONDAY + DAY, now=MONDAY + DAY)
    meeting = book_meeting(owner, [person], Agreed(starts=MONDAY + 2 * DAY), now=MONDAY + DAY)
    move_meeting(meeting, Agreed(starts=MONDAY + 3 * DAY), now=MONDAY + DAY)
    named = NamedPerson(new=NewPerson(full_name=f"{name} Junior", organisation="Birch"))
    told = Debrief(advice=["Read on."], claims=["It rains."], names=[named], promises=[Undertaking(text="a paper")])
    debrief_meeting(owner, meeting, person, told, now=MONDAY + 3 * DAY)
    send(owner, person, MessageKind.THANKS, meeting)
    set_tier(owner, person, tier=Tier.A, now=MONDAY + 4 * DAY)
    return person.pk


READERS: tuple[Callable[[User, Collection[UUID]], object], ...] = (
    load_stories,
    lambda owner, people: load_neighbours(owner, people, cadence=Cadence()),
    lambda owner, _: compose_today(owner, now=MONDAY + 5 * DAY, limit=7),
    lambda owner, _: review_season(owner, weeks=13, now=MONDAY + 5 * DAY),
)


@pytest.mark.parametrize("read", READERS, ids=("stories", "neighbours", "today", "review"))
def test_more_people_and_more_rows_ask_the_database_no_more(
    owner: User, read: Callable[[User, Collection[UUID]], object]
) -> None:
    def queries(everyone: Collection[UUID]) -> int:
        with CaptureQueriesContext(connection) as asked:
            read(owner, everyone)
        return len(asked)

    few = [a_season(owner, f"Ana Number{number}") for number in range(8)]
    read(owner, few)  # the first look of all counts everybody by the rhythm in force
    before = queries(few)
    many = few + [a_season(owner, f"Ben Number{number}") for number in range(8)]
    assert queries(many) == before
