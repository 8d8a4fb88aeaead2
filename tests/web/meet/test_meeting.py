"""The page of a meeting: brief, questions, clock, notes, and the calendar file."""

import re
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from inroad.actions.book_meeting import Agreed, book_meeting, cancel_meeting, hold_meeting
from inroad.actions.hold_position import hold_position
from inroad.actions.keep_word import make_promise
from inroad.actions.log_touch import add_note
from inroad.practice.moments import Side
from inroad.records.models import (
    ContactKind,
    ContactPoint,
    Conversation,
    Meeting,
    Person,
    Referral,
    User,
)
from tests import people
from tests.web.conftest import at_the_door_of


@pytest.fixture
def ana(owner: User, monday: datetime) -> Person:
    person = people.person(owner, "Ana Ruiz", time_zone="Europe/Berlin")
    hold_position(owner, person, title="Data lead", organisation="Acme Health", now=monday)
    ContactPoint.objects.create(owner=owner, person=person, kind=ContactKind.EMAIL, value="ana@example.com")
    return person


@pytest.fixture
def talk(owner: User, ana: Person, monday: datetime) -> Meeting:
    agreed = Agreed(starts=monday + timedelta(days=2), zone="Europe/Berlin", place="Café Anders")
    return book_meeting(owner, [ana], agreed, now=monday)


def text(client: Client, meeting: Meeting) -> str:
    answer = client.get(f"/meet/{meeting.pk}")
    assert answer.status_code == 200
    return answer.content.decode()


def questions(client: Client, talk: Meeting, do: str = "", question: str = "") -> list[str]:
    if do:
        client.post(f"/meet/{talk.pk}/questions", {"do": do, "question": question})
    kept = Conversation.objects.filter(meeting=talk).first()
    return [each["question"] for each in kept.agenda] if kept else []


def test_the_brief_says_who_they_are_and_what_was_noted_and_promised(
    client: Client, owner: User, ana: Person, talk: Meeting, monday: datetime
) -> None:
    bob = people.person(owner, "Bob Johnson")
    Referral.objects.create(owner=owner, introducer=bob, person=ana, happened_on=date(2026, 2, 1))
    add_note(owner, ana, text="Gave a talk on data contracts", happened=monday, now=monday)
    make_promise(owner, ana, text="the paper on triage", happened=monday, now=monday)
    page = text(client, talk)
    for known in (
        "Data lead, Acme Health",
        "Bob Johnson",
        "talk on data contracts",
        "the paper on triage",
        "Café Anders",
    ):
        assert known in page


def test_the_questions_are_chosen_for_this_person_with_reasons_and_timed(client: Client, talk: Meeting) -> None:
    page = text(client, talk)
    assert "Do not leave without asking it." in page
    assert "min</span> Your questions" in page


def test_questions_are_added_moved_and_left_out_without_scripts(client: Client, talk: Meeting) -> None:
    added = questions(client, talk, "add", "What would you read first?")
    assert added[-1] == "What would you read first?"
    assert "Your own." in text(client, talk)
    moved = questions(client, talk, f"up-{len(added) - 1}")
    assert moved[-2] == "What would you read first?"
    assert questions(client, talk, "down-0")[1] == moved[0]
    assert moved[0] not in questions(client, talk, "drop-1")
    assert questions(client, talk, "afresh") == []


@pytest.mark.parametrize("do", ["up-0", "down-99", f"drop-{'9' * 5000}", "drop-x", "add", "fly-1", ""])
def test_an_edit_that_cannot_be_changes_nothing(client: Client, talk: Meeting, do: str) -> None:
    before = questions(client, talk, "add", "Mine?")
    assert questions(client, talk, do) == before


def test_notes_are_kept_with_and_without_scripts(client: Client, talk: Meeting) -> None:
    answer = client.post(f"/meet/{talk.pk}/notes", {"notes": "small teams"}, headers={"HX-Request": "true"})
    assert "Kept at" in answer.content.decode()
    assert client.post(f"/meet/{talk.pk}/notes", {"notes": "small teams\r\nmuch SQL"}).status_code == 302
    assert "small teams\nmuch SQL" in text(client, talk)


@pytest.mark.parametrize("button", ["questions", "prepared", "cancel", "missed", "held", "write/invitation"])
def test_what_is_typed_goes_along_with_every_button(client: Client, talk: Meeting, button: str) -> None:
    client.post(f"/meet/{talk.pk}/{button}", {"notes": "small teams", "question": "Mine?", "do": "up-0"})
    kept = Conversation.objects.get(meeting=talk)
    assert kept.notes == "small teams"
    assert "Mine?" in {each["question"] for each in kept.agenda}


def test_from_the_meeting_a_press_leads_to_the_invitation(client: Client, talk: Meeting) -> None:
    answer = client.post(f"/meet/{talk.pk}/write/invitation", {"notes": "", "once": "a value"}, follow=True)
    assert "Send Ana Ruiz the invitation" in answer.content.decode()


def stamp(client: Client, address: str) -> str:
    found = re.search(r'name="stamp" value="([^"]+)"', client.get(address).content.decode())
    assert found
    return found[1]


def test_notes_on_two_pages_are_both_kept(client: Client, talk: Meeting) -> None:
    here, there = (stamp(client, f"/meet/{talk.pk}") for _ in range(2))
    for notes in ("small", "small teams"):
        client.post(f"/meet/{talk.pk}/notes", {"notes": notes, "stamp": here}, headers={"HX-Request": "true"})
    client.post(f"/meet/{talk.pk}/prepared", {"notes": "", "stamp": there})
    assert Conversation.objects.get(meeting=talk).notes == "small teams"
    answer = client.post(f"/meet/{talk.pk}/notes", {"notes": "much SQL", "stamp": there}, follow=True)
    assert Conversation.objects.get(meeting=talk).notes == "small teams\n\n* * *\n\nmuch SQL"
    assert "Both are kept" in answer.content.decode()


def test_being_prepared_is_one_press(client: Client, talk: Meeting) -> None:
    client.post(f"/meet/{talk.pk}/prepared")
    talk.refresh_from_db()
    assert talk.prepared_at is not None
    assert "I am prepared" not in text(client, talk)


def test_the_calendar_file_holds_the_meeting_and_no_note(client: Client, talk: Meeting) -> None:
    client.post(f"/meet/{talk.pk}/notes", {"notes": "do not share this"})
    answer = client.get(f"/meet/{talk.pk}/ics")
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event["uid"] == talk.uid
    assert event["location"] == "Café Anders"
    assert "do not share" not in answer.content.decode()
    assert "method=REQUEST" in answer.headers["Content-Type"]


def test_a_meeting_called_off_is_cancelled_in_the_calendar_too(client: Client, talk: Meeting, monday: datetime) -> None:
    cancel_meeting(talk, by=Side.THEIRS, now=monday)
    answer = client.get(f"/meet/{talk.pk}/ics").content.decode()
    assert "METHOD:CANCEL" in answer
    assert "SEQUENCE:1" in answer


def test_a_day_without_an_hour_has_no_calendar_file(client: Client, owner: User, ana: Person, monday: datetime) -> None:
    talk = book_meeting(owner, [ana], Agreed(held_on=date(2026, 3, 9)), now=monday)
    assert client.get(f"/meet/{talk.pk}/ics").status_code == 404
    assert f"/meet/{talk.pk}/ics" not in text(client, talk)


def test_the_list_tells_what_is_ahead_what_to_write_down_and_what_is_past(
    client: Client, owner: User, ana: Person, talk: Meeting, monday: datetime
) -> None:
    held = book_meeting(owner, [ana], Agreed(held_on=date(2026, 2, 20)), now=monday)
    hold_meeting(held, now=monday)
    off = book_meeting(owner, [ana], Agreed(held_on=date(2026, 2, 10)), now=monday)
    cancel_meeting(off, by=Side.OURS, now=monday)
    page = client.get("/meet/").content.decode()
    places = [page.index(f"/meet/{each.pk}") for each in (held, talk, off)]
    assert places == sorted(places)
    assert "you cancelled" in page


def test_an_empty_list_says_how_it_fills(client: Client) -> None:
    assert "No conversation is booked yet" in client.get("/meet/").content.decode()


def test_more_meetings_take_no_more_queries(client: Client, owner: User, monday: datetime) -> None:
    def count(start: int, many: int) -> int:
        for number in range(start, start + many):
            person = people.person(owner, f"Ana Number{number}")
            book_meeting(owner, [person], Agreed(starts=monday + timedelta(days=3)), now=monday)
            book_meeting(owner, [person], Agreed(held_on=date(2026, 2, 3)), now=monday)
            off = book_meeting(owner, [person], Agreed(held_on=date(2026, 2, 1)), now=monday)
            cancel_meeting(off, by=Side.OURS, now=monday)
        with CaptureQueriesContext(connection) as queries:
            client.get("/meet/")
        return len(queries)

    client.get("/meet/")
    assert count(0, 2) == count(2, 4)


READ = ("", "/move", "/debrief", "/ics")
PRESSED = ("/questions", "/notes", "/prepared", "/move", "/cancel", "/missed", "/held", "/debrief")


@pytest.mark.parametrize("address", [*(f"GET {each}" for each in READ), *(f"POST {each}" for each in PRESSED)])
def test_a_meeting_of_another_book_does_not_exist(team_mate: User, stranger: User, talk: Meeting, address: str) -> None:
    method, _, ending = address.partition(" ")
    for other in (team_mate, stranger):
        client = at_the_door_of(other)
        url = f"/meet/{talk.pk}{ending}"
        answer = client.get(url) if method == "GET" else client.post(url, {"notes": "mine", "by": "ours", "do": "save"})
        assert answer.status_code == 404
    before = talk.status
    talk.refresh_from_db()
    assert (talk.status, talk.sequence, talk.prepared_at) == (before, 0, None)
