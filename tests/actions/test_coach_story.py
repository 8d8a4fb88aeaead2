"""The coach knows the thread, the meeting, the clocks, the office, and what was written to others."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.coach_context import gather
from inroad.actions.coach_story import coach_story
from inroad.actions.draft_message import check_draft, open_draft
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.coach import Context
from inroad.practice.moments import Says
from inroad.records.models import Message, MessageKind, Organisation, Person, User
from tests import people

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def olu() -> User:
    return people.olu()


@pytest.fixture
def ana(olu: User) -> Person:
    return people.person(olu, "Ana Ruiz")


def ask(olu: User, person: Person, body: str = "", subject: str = "Your ward") -> Message:
    message = open_draft(olu, person, MessageKind.REQUEST, "", now=MONDAY)
    message.body, message.subject = body or f"Dear {person.given}, may I ask?", subject
    message.save()
    record_sent(olu, message, happened=MONDAY, now=MONDAY)
    return message


def story(olu: User, person: Person, kind: MessageKind, now: datetime) -> Context:
    return coach_story(gather(olu, open_draft(olu, person, kind, "", now=now)), now=now)


def test_a_reminder_knows_when_and_what_was_written_before(olu: User, ana: Person) -> None:
    ask(olu, ana, "Dear Ana, may I ask you two questions?")
    known = story(olu, ana, MessageKind.NUDGE, MONDAY + timedelta(days=1))
    assert known.last_sent == MONDAY
    assert known.unanswered == 1
    assert known.first == "Dear Ana, may I ask you two questions?"
    assert known.thread_subject == "Your ward"


def test_a_reminder_on_the_next_day_is_stopped(olu: User, ana: Person) -> None:
    ask(olu, ana)
    tomorrow = MONDAY + timedelta(days=1)
    draft = open_draft(olu, ana, MessageKind.NUDGE, "", now=tomorrow)
    assert "F-GAP" in {found.rule for found in check_draft(olu, draft, now=tomorrow).findings}
    later = MONDAY + timedelta(days=10)
    assert "F-GAP" not in {found.rule for found in check_draft(olu, draft, now=later).findings}


def test_after_a_yes_nothing_is_unanswered(olu: User, ana: Person) -> None:
    ask(olu, ana)
    record_reply(olu, ana, says=Says.YES, happened=MONDAY + timedelta(hours=5), now=MONDAY + timedelta(hours=5))
    known = story(olu, ana, MessageKind.TIMES, MONDAY + timedelta(days=1))
    assert known.agreed is True
    assert known.unanswered == 0


def test_thanks_know_when_the_conversation_ended(olu: User, ana: Person) -> None:
    meeting = book_meeting(olu, [ana], Agreed(starts=MONDAY), now=MONDAY)
    meeting.status, meeting.ends = "met", MONDAY + timedelta(minutes=20)
    meeting.save()
    known = story(olu, ana, MessageKind.THANKS, MONDAY + timedelta(hours=30))
    assert known.met_at == MONDAY + timedelta(minutes=20)


def test_another_request_in_the_same_office_is_known_and_one_elsewhere_is_not(olu: User, ana: Person) -> None:
    acme = Organisation.objects.create(owner=olu, name="Acme", folded="acme")
    ben, cara = people.person(olu, "Ben Stone"), people.person(olu, "Cara Lind")
    Person.objects.filter(pk__in=(ana.pk, ben.pk)).update(organisation_now=acme)
    ana.refresh_from_db()
    ben.refresh_from_db()
    ask(olu, ben)
    ask(olu, cara)
    assert story(olu, ana, MessageKind.REQUEST, MONDAY).office == (MONDAY,)


def test_what_others_were_written_is_compared_and_nobody_else_s_book(olu: User, ana: Person) -> None:
    ben = people.person(olu, "Ben Stone")
    ask(olu, ben, "Dear Ben, your ward interests me.")
    sasha = people.sasha()
    Message.objects.create(
        owner=sasha,
        person=people.person(sasha, "Dan Low"),
        kind=MessageKind.REQUEST,
        state="sent",
        body="Not mine",
        happened_on=MONDAY.date(),
    )
    assert story(olu, ana, MessageKind.REQUEST, MONDAY).earlier == ("Dear Ben, your ward interests me.",)


def test_the_clocks_of_both_are_known_as_far_as_they_are(olu: User, ana: Person) -> None:
    assert story(olu, ana, MessageKind.REQUEST, MONDAY).zone is None
    ana.time_zone = "America/New_York"
    ana.save()
    known = story(olu, ana, MessageKind.REQUEST, MONDAY)
    assert known.zone == ZoneInfo("America/New_York")
    assert known.now == MONDAY
    assert known.about_to_send is True
