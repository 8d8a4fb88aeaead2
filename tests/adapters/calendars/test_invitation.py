"""An invitation that calendars understand, and that tells nothing private."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from inroad.adapters.calendars.invitation import Invitation, Participant, write_invitation

STARTS = datetime(2026, 3, 27, 14, tzinfo=UTC)
TALK = Invitation(
    uid="019-talk@inroad",
    sequence=0,
    stamp=datetime(2026, 3, 2, 9, tzinfo=UTC),
    starts=STARTS,
    ends=STARTS + timedelta(minutes=20),
    zone="Europe/Berlin",
    title="Olu and Ana: a talk",
    place="Café Anders; Hof 2, Berlin",
    organiser=Participant(name="Olu Adebayo", email="olu@example.org"),
    attendees=(Participant(name="Ana Ruiz", email="ana@example.com"),),
)


def read(invitation: Invitation) -> tuple[Any, Any]:
    calendar = Calendar.from_ical(write_invitation(invitation))
    [event] = calendar.walk("VEVENT")
    return calendar, event


def test_an_invitation_asks_the_guest_to_answer_the_organiser() -> None:
    calendar, event = read(TALK)
    assert calendar["method"] == "REQUEST"
    assert event["organizer"] == "mailto:olu@example.org"
    assert event["attendee"] == "mailto:ana@example.com"
    assert event["attendee"].params["PARTSTAT"] == "NEEDS-ACTION"
    assert (event["uid"], event["sequence"]) == ("019-talk@inroad", 0)


def test_the_time_stands_on_the_clock_on_which_it_was_agreed_with_the_rules_of_that_zone() -> None:
    calendar, event = read(TALK)
    assert event["dtstart"].dt == STARTS
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"
    assert [each["tzid"] for each in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]


@pytest.mark.parametrize("zone", ["", "UTC", "Nowhere/Land"])
def test_without_a_zone_the_time_stands_in_utc(zone: str) -> None:
    calendar, event = read(replace(TALK, zone=zone))
    assert event["dtstart"].dt == STARTS
    assert calendar.walk("VTIMEZONE") == []


def test_a_meeting_called_off_is_taken_out_of_the_calendar_under_the_same_name() -> None:
    calendar, event = read(replace(TALK, cancelled=True, sequence=2))
    assert (calendar["method"], event["status"]) == ("CANCEL", "CANCELLED")
    assert (event["uid"], event["sequence"]) == (TALK.uid, 2)


@pytest.mark.parametrize(
    "attendees", [(), (Participant(name="Ana Ruiz"),), (Participant(name="Ana", email="no\nmail"),)]
)
def test_without_an_address_it_is_only_an_entry_in_ones_own_calendar(attendees: Sequence[Participant]) -> None:
    calendar, event = read(replace(TALK, attendees=attendees))
    assert "method" not in calendar
    assert "organizer" not in event


@given(text=st.text(max_size=60))
def test_nothing_typed_becomes_a_property_of_its_own(text: str) -> None:
    evil = f"{text}\r\nATTENDEE:mailto:eve@example.net"
    guests = (Participant(name=evil, email="ana@example.com"),)
    _, event = read(replace(TALK, title=evil, place=evil, attendees=guests))
    assert event["attendee"] == "mailto:ana@example.com"
