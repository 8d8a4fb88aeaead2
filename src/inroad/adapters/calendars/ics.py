"""An invitation into a calendar file; apart from its values, because icalendar takes long to load."""

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from inroad.adapters.calendars.invitation import Invitation, Participant
from inroad.adapters.mail.eml import one_line, read_address

# A calendar needs the rules of the zone only around the meeting.
AROUND = timedelta(days=370)


def write(invitation: Invitation) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Inroad//Inroad//EN")
    calendar.add("version", "2.0")
    if invitation.method:
        calendar.add("method", invitation.method)
    zone = _zone(invitation.zone)
    if zone:
        calendar.add_component(_rules(invitation, zone))
    calendar.add_component(_event(invitation, zone))
    return bytes(calendar.to_ical())


def _event(invitation: Invitation, zone: ZoneInfo | None) -> Event:
    event = Event()
    event.add("uid", invitation.uid)
    event.add("sequence", invitation.sequence)
    event.add("dtstamp", invitation.stamp.astimezone(UTC))
    event.add("dtstart", invitation.starts.astimezone(zone or UTC))
    event.add("dtend", invitation.ends.astimezone(zone or UTC))
    event.add("summary", one_line(invitation.title))
    event.add("status", "CANCELLED" if invitation.cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE")
    if invitation.place:
        event.add("location", one_line(invitation.place))
    if invitation.method:
        _add_people(event, invitation)
    return event


def _add_people(event: Event, invitation: Invitation) -> None:
    event["organizer"] = _address(invitation.organiser)
    for each in invitation.attendees:
        if read_address(each.email):
            attendee = _address(each)
            attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
            attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
            attendee.params["RSVP"] = vText("TRUE")
            event.add("attendee", attendee, encode=False)


def _address(participant: Participant) -> vCalAddress:
    """A participant; a quotation mark cannot stand in a parameter (RFC 5545, section 3.2)."""
    address = vCalAddress(f"mailto:{participant.email.strip()}")
    name = one_line(participant.name).replace('"', "'")
    if name:
        address.params["CN"] = vText(name)
    return address


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name and name != "UTC" else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _rules(invitation: Invitation, zone: ZoneInfo) -> Timezone:
    first, last = (invitation.starts - AROUND).date(), (invitation.ends + AROUND).date()
    return Timezone.from_tzinfo(zone, zone.key, first_date=first, last_date=last)
