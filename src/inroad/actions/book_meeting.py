"""A meeting is agreed, moved, called off, missed or held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from inroad.actions.record_reply import latest_request
from inroad.actions.settle import settle_all
from inroad.practice.moments import Side
from inroad.practice.working_days import When
from inroad.records.models import (
    ChangeKind,
    Medium,
    Meeting,
    MeetingChange,
    MeetingPerson,
    MeetingStatus,
    Person,
    Request,
    User,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What was agreed: an instant with its zone and minutes, or only the day."""

    starts: datetime | None = None
    minutes: int = 20
    held_on: date | None = None
    zone: str = ""
    medium: str = Medium.VIDEO
    place: str = ""

    @property
    def ends(self) -> datetime | None:
        return self.starts + timedelta(minutes=self.minutes) if self.starts else None


@transaction.atomic
def book_meeting(
    owner: User,
    people: Sequence[Person],
    agreed: Agreed,
    *,
    happened: When | None = None,
    request: Request | None = None,
    now: datetime,
) -> Meeting:
    """Book what was agreed; the meeting belongs to the first person's latest request unless another is named."""
    meeting = Meeting(
        owner=owner,
        request=request or latest_request(owner, people[0]),
        starts=agreed.starts,
        ends=agreed.ends,
        held_on=agreed.held_on,
        zone=agreed.zone,
        medium=agreed.medium,
        place=agreed.place,
    )
    meeting.happened = happened or now
    meeting.save()
    for person in people:
        MeetingPerson.objects.create(owner=owner, meeting=meeting, person=person)
    _settle(meeting, now)
    return meeting


@transaction.atomic
def move_meeting(meeting: Meeting, agreed: Agreed, *, happened: When | None = None, now: datetime) -> None:
    """Move it; the invitation that was sent is stale from now on."""
    change = _change(meeting, ChangeKind.MOVED, happened or now)
    change.to_starts, change.to_ends, change.to_held_on = agreed.starts, agreed.ends, agreed.held_on
    change.save()
    meeting.starts, meeting.ends, meeting.held_on = agreed.starts, agreed.ends, agreed.held_on
    meeting.zone, meeting.medium, meeting.place = agreed.zone, agreed.medium, agreed.place
    meeting.status = MeetingStatus.BOOKED
    meeting.sequence += 1
    meeting.save()
    _settle(meeting, now)


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, by: Side, happened: When | None = None, now: datetime) -> None:
    """Call it off, on whichever side that was."""
    theirs = by is Side.THEIRS
    _change(
        meeting,
        ChangeKind.CANCELLED_BY_THEM if theirs else ChangeKind.CANCELLED_BY_US,
        happened or now,
    ).save()
    meeting.status = MeetingStatus.CANCELLED_BY_THEM if theirs else MeetingStatus.CANCELLED_BY_US
    meeting.sequence += 1
    meeting.save()
    _settle(meeting, now)


@transaction.atomic
def miss_meeting(meeting: Meeting, *, by: Side, now: datetime) -> None:
    """One of the two did not come."""
    meeting.status = MeetingStatus.NO_SHOW_THEM if by is Side.THEIRS else MeetingStatus.NO_SHOW_US
    meeting.save()
    _settle(meeting, now)


@transaction.atomic
def hold_meeting(meeting: Meeting, *, now: datetime) -> None:
    """They met."""
    meeting.status = MeetingStatus.MET
    meeting.save()
    _settle(meeting, now)


@transaction.atomic
def prepare_meeting(meeting: Meeting, *, now: datetime) -> None:
    """The questions are chosen and the page is read."""
    meeting.prepared_at = now
    meeting.save()
    _settle(meeting, now)


def _change(meeting: Meeting, kind: ChangeKind, happened: When) -> MeetingChange:
    change = MeetingChange(
        owner=meeting.owner,
        meeting=meeting,
        kind=kind,
        from_starts=meeting.starts,
        from_ends=meeting.ends,
        from_held_on=meeting.held_on,
    )
    change.happened = happened
    return change


def _settle(meeting: Meeting, now: datetime) -> None:
    people = list(meeting.meeting_people.values_list("person_id", flat=True))
    settle_all(meeting.owner, people, found=[meeting], now=now)
