"""Book what was agreed, on a named clock, and move it."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from inroad.records.models import Meeting, MeetingStatus, Person, User
from tests import people
from tests.web.conftest import at_the_door_of

pytestmark = pytest.mark.usefixtures("monday")


@pytest.fixture
def ana(owner: User) -> Person:
    return people.person(owner, "Ana Ruiz", time_zone="Europe/Berlin")


def agreed(**other: str) -> dict[str, str]:
    given = {"day": "2026-03-05", "at": "15:00", "zone": "Europe/Berlin", "minutes": "20", "medium": "video"}
    return {**given, "place": "https://example.org/room", "guests": "", **other}


def book(client: Client, person: Person, **other: str) -> Meeting:
    answer = client.post(f"/meet/book/{person.pk}", agreed(**other))
    assert answer.status_code == 302, answer.content.decode()
    return Meeting.objects.get(pk=answer.headers["Location"].rpartition("/")[2])


def test_a_time_is_booked_on_the_clock_on_which_it_was_agreed(client: Client, ana: Person) -> None:
    meeting = book(client, ana)
    assert meeting.starts == datetime(2026, 3, 5, 14, tzinfo=UTC)
    assert meeting.ends == datetime(2026, 3, 5, 14, 20, tzinfo=UTC)
    assert list(meeting.people.all()) == [ana]


def test_the_page_shows_the_time_on_both_clocks(client: Client, ana: Person) -> None:
    meeting = book(client, ana, zone="Africa/Lagos", day="2026-06-04")
    page = client.get(f"/meet/{meeting.pk}").content.decode()
    assert "4 June 15:00 your time, 16:00 in Berlin" in page


def test_the_clock_is_asked_for_and_never_assumed(client: Client, owner: User) -> None:
    unknown = people.person(owner, "Li Wei")
    assert '<option value="" selected>' in client.get(f"/meet/book/{unknown.pk}").content.decode()
    answer = client.post(f"/meet/book/{unknown.pk}", agreed(zone=""))
    assert answer.status_code == 422
    assert "on whose clock" in answer.content.decode()
    assert 'value="2026-03-05"' in answer.content.decode()


def test_a_zone_that_is_theirs_is_remembered(client: Client, owner: User) -> None:
    unknown = people.person(owner, "Li Wei")
    book(client, unknown, zone="Asia/Shanghai", theirs="on")
    unknown.refresh_from_db()
    assert unknown.time_zone == "Asia/Shanghai"


def test_an_hour_that_the_clocks_skip_is_told(client: Client, ana: Person) -> None:
    answer = client.post(f"/meet/book/{ana.pk}", agreed(day="2026-03-29", at="02:30"))
    assert answer.status_code == 422
    assert "02:30 does not exist in Berlin" in answer.content.decode()


def test_an_hour_that_comes_twice_is_asked_about(client: Client, ana: Person) -> None:
    answer = client.post(f"/meet/book/{ana.pk}", agreed(day="2026-10-25", at="02:30"))
    assert answer.status_code == 422
    assert "comes twice in Berlin" in answer.content.decode()
    assert "The second time" in answer.content.decode()
    meeting = book(client, ana, day="2026-10-25", at="02:30", turn="1")
    assert meeting.starts == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


def test_a_past_meeting_may_have_only_its_day(client: Client, ana: Person) -> None:
    meeting = book(client, ana, day="2026-02-20", at="", zone="")
    assert (meeting.held_on, meeting.starts) == (date(2026, 2, 20), None)
    assert meeting.happened == date(2026, 2, 20)
    assert "Did you meet?" in client.get(f"/meet/{meeting.pk}").content.decode()


def test_more_than_one_person_may_be_there(client: Client, owner: User, ana: Person) -> None:
    bob = people.person(owner, "Bob Johnson")
    meeting = book(client, ana, guests="bob johnson\nAna Ruiz")
    assert set(meeting.people.all()) == {ana, bob}


@pytest.mark.parametrize("guest", ["Nobody Known", "Gia Beridze"])
def test_a_guest_is_somebody_of_ones_own_book(client: Client, team_mate: User, ana: Person, guest: str) -> None:
    people.person(team_mate, "Gia Beridze")
    answer = client.post(f"/meet/book/{ana.pk}", agreed(guests=guest))
    assert answer.status_code == 422
    assert f"Nobody in your book is called {guest}" in answer.content.decode()


@pytest.mark.parametrize("wrong", [{"day": "soon"}, {"minutes": "0"}, {"medium": "pigeon"}, {"zone": "Mars/Base"}])
def test_what_cannot_be_booked_is_told_beside_its_field(client: Client, ana: Person, wrong: dict[str, str]) -> None:
    answer = client.post(f"/meet/book/{ana.pk}", agreed(**wrong))
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert not Meeting.objects.exists()


def test_a_meeting_is_moved_and_its_invitation_is_out_of_date(client: Client, ana: Person) -> None:
    meeting = book(client, ana)
    assert 'value="15:00"' in client.get(f"/meet/{meeting.pk}/move").content.decode()
    client.post(f"/meet/{meeting.pk}/move", agreed(day="2026-03-06", at="09:00"))
    meeting.refresh_from_db()
    assert meeting.starts == datetime(2026, 3, 6, 8, tzinfo=UTC)
    assert meeting.sequence == 1
    assert client.post(f"/meet/{meeting.pk}/move", agreed(day="")).status_code == 422


@pytest.mark.parametrize(
    ("press", "by", "status"),
    [
        ("cancel", "theirs", MeetingStatus.CANCELLED_BY_THEM),
        ("cancel", "ours", MeetingStatus.CANCELLED_BY_US),
        ("missed", "theirs", MeetingStatus.NO_SHOW_THEM),
        ("missed", "ours", MeetingStatus.NO_SHOW_US),
        ("held", "", MeetingStatus.MET),
    ],
)
def test_what_became_of_it_is_one_press(
    client: Client, ana: Person, press: str, by: str, status: MeetingStatus
) -> None:
    meeting = book(client, ana)
    client.post(f"/meet/{meeting.pk}/{press}", {"by": by})
    meeting.refresh_from_db()
    assert meeting.status == status
    page = client.get(f"/meet/{meeting.pk}")
    assert page.status_code == 200
    assert ("Offer new times" in page.content.decode()) is (press != "held")


def test_booking_with_a_person_of_another_book_is_no_page(team_mate: User, stranger: User, ana: Person) -> None:
    for other in (team_mate, stranger):
        client = at_the_door_of(other)
        assert client.get(f"/meet/book/{ana.pk}").status_code == 404
        assert client.post(f"/meet/book/{ana.pk}", agreed()).status_code == 404
    assert not Meeting.objects.exists()


@pytest.mark.parametrize("press", ["cancel", "missed", "move"])
def test_a_conversation_that_took_place_is_neither_called_off_nor_moved(
    client: Client, ana: Person, press: str
) -> None:
    meeting = book(client, ana, day="2026-03-02", at="09:00")
    client.post(f"/meet/{meeting.pk}/held")
    answer = client.post(f"/meet/{meeting.pk}/{press}", agreed(by="theirs"), follow=True)
    assert "This conversation took place, so nothing was changed" in answer.content.decode()
    meeting.refresh_from_db()
    assert (meeting.status, meeting.sequence) == (MeetingStatus.MET, 0)


def test_what_was_called_off_was_not_held_and_is_not_called_off_twice(client: Client, ana: Person) -> None:
    meeting = book(client, ana)
    for press in ("cancel", "cancel", "held", "missed"):
        answer = client.post(f"/meet/{meeting.pk}/{press}", {"by": "theirs"}, follow=True)
    assert "This meeting is off: they cancelled" in answer.content.decode()
    meeting.refresh_from_db()
    assert (meeting.status, meeting.sequence, meeting.changes.count()) == (MeetingStatus.CANCELLED_BY_THEM, 1, 1)
    client.post(f"/meet/{meeting.pk}/move", agreed(day="2026-03-06"))
    meeting.refresh_from_db()
    assert meeting.status == MeetingStatus.BOOKED


def test_the_same_time_with_the_same_people_is_booked_once(client: Client, owner: User, ana: Person) -> None:
    bob = people.person(owner, "Bob Johnson")
    both = book(client, ana, guests="Bob Johnson")
    assert book(client, ana, guests="Bob Johnson") == both
    assert book(client, bob, guests="Ana Ruiz") == both
    assert book(client, ana) != both
    assert Meeting.objects.count() == 2
