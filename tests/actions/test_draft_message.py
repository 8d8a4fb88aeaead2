"""A draft is written from what the story knows, once for each thing to say, and only from one's own book."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import Http404

from inroad.actions.add_person import NewPerson
from inroad.actions.book_meeting import Agreed, book_meeting, cancel_meeting
from inroad.actions.coach_context import coach_context, gather
from inroad.actions.debrief_meeting import Debrief, NamedPerson, debrief_meeting
from inroad.actions.draft_message import change_channel, is_barred, open_draft, save_draft, take_letter, variants
from inroad.actions.letter_facts import letter_facts
from inroad.actions.put_off import bar_person
from inroad.actions.record_reply import record_reply
from inroad.actions.record_sent import record_sent
from inroad.practice.moments import Says, Side
from inroad.practice.moves import MoveKind
from inroad.practice.ties import Warmth
from inroad.records.models import (
    Background,
    BackgroundKind,
    Channel,
    ContactKind,
    ContactPoint,
    Due,
    Education,
    Goal,
    Message,
    MessageKind,
    MessageState,
    Person,
    Profile,
    Referral,
    Tie,
    User,
)
from tests import people

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def olu() -> User:
    owner = people.olu()
    Profile.objects.create(owner=owner, full_name="Olu Adebayo", headline="I am a nurse moving into health data.")
    Goal.objects.create(owner=owner, statement="I want to find out how hospitals start with their data.")
    return owner


@pytest.fixture
def ana(olu: User) -> Person:
    return people.person(olu, "Ana Ruiz")


def write(owner: User, person: Person, kind: MessageKind, about: str = "", now: datetime = MONDAY) -> Message:
    return open_draft(owner, person, kind, about, now=now)


def asked(owner: User, person: Person) -> Message:
    return record_sent(owner, write(owner, person, MessageKind.REQUEST), happened=MONDAY, now=MONDAY)


def met(owner: User, person: Person, debrief: Debrief) -> str:
    agreed = Agreed(starts=MONDAY, zone="Europe/Berlin")
    meeting = book_meeting(owner, [person], agreed, now=MONDAY - timedelta(days=3))
    debrief_meeting(owner, meeting, person, debrief, now=MONDAY + timedelta(hours=1))
    return str(meeting.pk)


def test_a_request_says_who_writes_and_what_they_want_to_find_out(olu: User, ana: Person) -> None:
    draft = write(olu, ana, MessageKind.REQUEST)
    assert draft.body.startswith("Dear Ana,")
    assert "I am a nurse moving into health data" in draft.body
    assert "how hospitals start with their data" in draft.body
    assert draft.state == MessageState.DRAFT


@pytest.mark.parametrize(
    ("statement", "topic"),
    [
        ("How do people work with data?", "how people work with data"),
        ("What does a data lead do?", "health data"),
        ("I want to become a data lead.", "health data"),
    ],
)
def test_a_goal_asked_as_a_question_fits_the_letter_or_gives_way_to_its_field(
    olu: User, ana: Person, statement: str, topic: str
) -> None:
    Goal.objects.update(statement=statement, field="health data")
    known = letter_facts(gather(olu, write(olu, ana, MessageKind.REQUEST)), now=MONDAY)
    assert known["topic"] == topic


def test_opening_a_draft_again_finds_it_as_it_was_left(olu: User, ana: Person) -> None:
    draft = write(olu, ana, MessageKind.REQUEST)
    save_draft(draft, subject=draft.subject, body="My own words")
    assert write(olu, ana, MessageKind.REQUEST).body == "My own words"


def test_what_nobody_knows_stays_a_visible_blank(olu: User, ana: Person) -> None:
    assert "[particular]" in write(olu, ana, MessageKind.REQUEST).body


def test_who_gave_the_name_is_named_unless_they_asked_not_to_be(olu: User, ana: Person) -> None:
    bob = people.person(olu, "Bob Johnson")
    referral = Referral.objects.create(owner=olu, introducer=bob, person=ana, happened_on=date(2026, 3, 1))
    draft = write(olu, ana, MessageKind.REQUEST)
    assert "Bob Johnson" in draft.body
    assert coach_context(gather(olu, draft)).referrer == "Bob Johnson"
    Referral.objects.filter(pk=referral.pk).update(may_name=False)
    assert all("Bob" not in each.filled.body for each in variants(olu, draft, now=MONDAY))
    assert coach_context(gather(olu, draft)).referrer is None


@pytest.mark.parametrize("may_use", [True, False])
def test_a_school_in_common_is_spoken_of_only_where_the_user_allows_it(
    olu: User, ana: Person, *, may_use: bool
) -> None:
    Education.objects.create(owner=olu, person=ana, school="University of Leeds")
    Background.objects.create(
        owner=olu, kind=BackgroundKind.SCHOOL, organisation_name="University of Leeds", may_use=may_use
    )
    assert ("University of Leeds" in write(olu, ana, MessageKind.REQUEST).body) is may_use


def test_to_a_mere_connection_the_letter_says_since_when(olu: User, ana: Person) -> None:
    Tie.objects.create(owner=olu, person=ana, warmth=Warmth.SHARED, known_since=date(2021, 3, 9))
    assert "since 2021" in write(olu, ana, MessageKind.REQUEST).body


def test_a_nudge_goes_on_under_the_subject_of_the_request(olu: User, ana: Person) -> None:
    request = asked(olu, ana)
    nudge = write(olu, ana, MessageKind.NUDGE, str(request.request_id))
    assert nudge.subject == f"Re: {request.subject}"
    assert nudge.request == request.request


def test_times_are_offered_on_the_hosts_clock_and_never_on_one_that_is_assumed(olu: User, ana: Person) -> None:
    request = asked(olu, ana)
    record_reply(olu, ana, says=Says.YES, happened=MONDAY, now=MONDAY)
    draft = write(olu, ana, MessageKind.TIMES, str(request.request_id))
    assert "[times]" in draft.body
    Person.objects.filter(pk=ana.pk).update(time_zone="Europe/Berlin")
    [offer, *_] = variants(olu, draft, now=MONDAY)
    assert ", all in Berlin time" in offer.filled.body
    assert "- Wednesday 4 March, 10:00" in offer.filled.body
    assert offer.filled.body.count("\n- ") == 3


def test_offering_new_times_after_a_meeting_that_no_request_led_to_settles_what_is_due(olu: User, ana: Person) -> None:
    meeting = book_meeting(olu, [ana], Agreed(starts=MONDAY + timedelta(days=2)), now=MONDAY)
    cancel_meeting(meeting, by=Side.THEIRS, now=MONDAY)
    [due] = Due.objects.filter(owner=olu, kind=MoveKind.OFFER_TIMES)
    later = MONDAY + timedelta(hours=1)
    record_sent(olu, write(olu, ana, MessageKind.TIMES, due.about), happened=later, now=later)
    assert not Due.objects.filter(owner=olu, kind=MoveKind.OFFER_TIMES).exists()


def test_thanks_quote_the_takeaway_and_the_advice(olu: User, ana: Person) -> None:
    told = Debrief(takeaway="Small models win.", advice=["Learn dbt on a real data set."])
    thanks = write(olu, ana, MessageKind.THANKS, met(olu, ana, told))
    assert "Small models win" in thanks.body
    assert "“learn dbt on a real data set”" in thanks.body
    assert "Small models win." in (coach_context(gather(olu, thanks)).takeaways or ())


def test_thanks_for_names_name_them(olu: User, ana: Person) -> None:
    told = Debrief(names=[NamedPerson(new=NewPerson(full_name=name)) for name in ("Li Wei", "Tom Sands")])
    assert "Li Wei and Tom Sands" in write(olu, ana, MessageKind.THANKS, met(olu, ana, told)).body


def test_a_report_tells_what_became_of_the_name(olu: User, ana: Person) -> None:
    met(olu, ana, Debrief(names=[NamedPerson(new=NewPerson(full_name="Li Wei"))]))
    referral = Referral.objects.get(owner=olu)
    met(olu, referral.person, Debrief(takeaway="Tests first."))
    report = write(olu, ana, MessageKind.REPORT, str(referral.pk))
    assert "Li Wei" in report.body
    assert "we spoke on 2 March" in report.body
    assert "Tests first" in report.body


def test_an_invitation_says_when_on_the_hosts_clock(olu: User, ana: Person) -> None:
    Person.objects.filter(pk=ana.pk).update(time_zone="America/New_York")
    starts = datetime(2026, 3, 5, 15, tzinfo=UTC)
    agreed = Agreed(starts=starts, zone="Africa/Lagos", place="https://example.org/room")
    meeting = book_meeting(olu, [ana], agreed, now=MONDAY)
    invitation = write(olu, ana, MessageKind.INVITATION, str(meeting.pk))
    assert "Thursday 5 March at 10:00 (New York time)" in invitation.body
    assert "https://example.org/room" in invitation.body


@pytest.mark.parametrize("kind", [each for each in MessageKind if each not in {MessageKind.REPLY, MessageKind.OTHER}])
def test_something_is_written_for_every_kind(olu: User, ana: Person, kind: MessageKind) -> None:
    asked(olu, ana)
    told = Debrief(advice=["Learn dbt"], names=[NamedPerson(new=NewPerson(full_name="Li Wei"))])
    meeting = met(olu, ana, told)
    about = {
        MessageKind.THANKS: meeting,
        MessageKind.INVITATION: meeting,
        MessageKind.REPORT: str(Referral.objects.get(owner=olu).pk),
        MessageKind.PROGRESS: str(ana.advice.get().pk),
    }
    assert write(olu, ana, kind, about.get(kind, "")).body.startswith("Dear Ana,")


def test_another_letter_can_be_taken_instead(olu: User, ana: Person) -> None:
    draft = write(olu, ana, MessageKind.REQUEST)
    [_, other, *_] = variants(olu, draft, now=MONDAY)
    take_letter(olu, draft, other.name, now=MONDAY)
    assert draft.body == other.filled.body


def test_without_a_mail_address_the_draft_is_for_linkedin_and_keeps_own_words_when_the_channel_changes(
    olu: User, ana: Person
) -> None:
    Person.objects.filter(pk=ana.pk).update(linkedin="https://www.linkedin.com/in/ana-ruiz")
    ana.refresh_from_db()
    draft = write(olu, ana, MessageKind.REQUEST)
    assert draft.channel == Channel.LINKEDIN_NOTE
    ContactPoint.objects.create(owner=olu, person=ana, kind=ContactKind.EMAIL, value="ana@example.com")
    change_channel(olu, draft, Channel.EMAIL, now=MONDAY)
    assert "Best regards" in draft.body
    draft.body = "My own words"
    change_channel(olu, draft, Channel.LINKEDIN, now=MONDAY)
    assert draft.body == "My own words"


def test_who_asked_not_to_be_written_to_is_barred_until_they_write(olu: User, ana: Person) -> None:
    bar_person(olu, ana, happened=MONDAY, now=MONDAY)
    assert is_barred(olu, ana.pk)
    record_reply(olu, ana, says=Says.OTHER, happened=MONDAY + timedelta(days=1), now=MONDAY + timedelta(days=1))
    assert not is_barred(olu, ana.pk)


@pytest.mark.parametrize("kind", [MessageKind.THANKS, MessageKind.REPORT, MessageKind.PROGRESS, MessageKind.NUDGE])
def test_what_belongs_to_another_book_is_nothing_to_write_about(olu: User, ana: Person, kind: MessageKind) -> None:
    tamar = people.tamar()
    gia = people.person(tamar, "Gia Beridze")
    told = Debrief(advice=["Learn dbt"], names=[NamedPerson(new=NewPerson(full_name="Li Wei"))])
    theirs = {
        MessageKind.THANKS: met(tamar, gia, told),
        MessageKind.REPORT: str(Referral.objects.get(owner=tamar).pk),
        MessageKind.PROGRESS: str(gia.advice.get().pk),
        MessageKind.NUDGE: str(asked(tamar, gia).request_id),
    }
    with pytest.raises(Http404):
        write(olu, ana, kind, theirs[kind])


def test_a_new_yes_after_an_old_cancellation_is_offered_times_as_at_first(olu: User, ana: Person) -> None:
    request = asked(olu, ana)
    record_reply(olu, ana, says=Says.YES, happened=MONDAY, now=MONDAY)
    meeting = book_meeting(olu, [ana], Agreed(starts=MONDAY + timedelta(days=2)), now=MONDAY)
    cancel_meeting(meeting, by=Side.THEIRS, now=MONDAY)
    assert "No trouble at all" in write(olu, ana, MessageKind.TIMES, str(request.request_id)).body
    Message.objects.filter(state=MessageState.DRAFT).delete()
    later = MONDAY + timedelta(days=30)
    record_reply(olu, ana, says=Says.YES, happened=later, now=later)
    again = write(olu, ana, MessageKind.TIMES, str(request.request_id), now=later)
    assert again.letter in {"times-offer", "times-offer-2"}
