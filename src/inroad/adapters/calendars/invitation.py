"""A meeting as a calendar invitation or its cancellation (RFC 5545, RFC 5546)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from inroad.adapters.mail.eml import read_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """What both sides may see; private notes have no place here.

    `uid` names the meeting for ever, `sequence` counts its changes; `zone` is where it was agreed, UTC if empty.
    """

    uid: str
    sequence: int
    stamp: datetime
    starts: datetime
    ends: datetime
    zone: str = ""
    title: str
    place: str = ""
    organiser: Participant
    attendees: Sequence[Participant] = ()
    cancelled: bool = False

    @property
    def method(self) -> str:
        """REQUEST and CANCEL need an organiser and an attendee with addresses; without them it is only an entry."""
        known = read_address(self.organiser.email) and any(read_address(each.email) for each in self.attendees)
        return ("CANCEL" if self.cancelled else "REQUEST") if known else ""


def write_invitation(invitation: Invitation) -> bytes:
    """Write the calendar file."""
    from inroad.adapters.calendars.ics import write  # noqa: PLC0415 - as said there

    return write(invitation)
