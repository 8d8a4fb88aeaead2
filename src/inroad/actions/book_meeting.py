"""A meeting is agreed, moved, called off, missed or held."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from inroad.actions.record_reply import latest_request
from inroad.actions.settle import settle_all
from inroad.practice.moments import Side
from inroad.practice.working_days import When
from inroad.records.journal import named
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
    Verb,
)

OFF = (
    MeetingStatus.CANCELLED_BY_THEM,
    MeetingStatus.CANCELLED_BY_US,
    MeetingStatus.NO_SHOW_THEM,
    MeetingStatus.NO_SHOW_US,
)
# What may become of a meeting, by how it stands. What was held stays held; what is off may be agreed anew.
MAY_BECOME: Mapping[str, Sequence[MeetingStatus]] = {
    MeetingStatus.BOOKED: (MeetingStatus.BOOKED, MeetingStatus.MET, *OFF),
    MeetingStatus.MET: (MeetingStatus.MET,),
    **dict.fromkeys(OFF, (MeetingStatus.BOOKED,)),
}


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


@named(Verb.BOOKED)
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
    """Book what was agreed; the meeting belongs to the first person's latest request unless another is named.

    The same people at the same instant are booked once: then the meeting that is there already is given back.
    """
    known = _booked(owner, people, agreed)
    if known:
        return known
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


def _booked(owner: User, people: Sequence[Person], agreed: Agreed) -> Meeting | None:
    """A meeting that is booked with just these people for this instant."""
    if agreed.starts is None:
        return None
    booked = Meeting.objects.filter(owner=owner, status=MeetingStatus.BOOKED, starts=agreed.starts)
    wanted = {each.pk for each in people}
    found = booked.filter(people__in=wanted).distinct().prefetch_related("people")
    return next((each for each in found if {person.pk for person in each.people.all()} == wanted), None)


def _may_become(meeting: Meeting, status: MeetingStatus) -> bool:
    """Whether the meeting, as it stands in the book, can take this turn; nobody else turns it meanwhile."""
    meeting.refresh_from_db(from_queryset=Meeting.objects.select_for_update())
    return status in MAY_BECOME[meeting.status]


@named(Verb.MOVED)
@transaction.atomic
def move_meeting(meeting: Meeting, agreed: Agreed, *, happened: When | None = None, now: datetime) -> bool:
    """Move it, if it can be; the invitation that was sent is stale from now on."""
    if not _may_become(meeting, MeetingStatus.BOOKED):
        return False
    change = _change(meeting, ChangeKind.MOVED, happened or now)
    change.to_starts, change.to_ends, change.to_held_on = agreed.starts, agreed.ends, agreed.held_on
    change.save()
    meeting.starts, meeting.ends, meeting.held_on = agreed.starts, agreed.ends, agreed.held_on
    meeting.zone, meeting.medium, meeting.place = agreed.zone, agreed.medium, agreed.place
    meeting.status = MeetingStatus.BOOKED
    meeting.sequence += 1
    meeting.save()
    _settle(meeting, now)
    return True


@named(Verb.CANCELLED)
@transaction.atomic
def cancel_meeting(meeting: Meeting, *, by: Side, happened: When | None = None, now: datetime) -> bool:
    """Call it off, on whichever side that was, if it was to take place."""
    theirs = by is Side.THEIRS
    status = MeetingStatus.CANCELLED_BY_THEM if theirs else MeetingStatus.CANCELLED_BY_US
    if not _may_become(meeting, status):
        return False
    _change(
        meeting,
        ChangeKind.CANCELLED_BY_THEM if theirs else ChangeKind.CANCELLED_BY_US,
        happened or now,
    ).save()
    meeting.status = status
    meeting.sequence += 1
    meeting.save()
    _settle(meeting, now)
    return True


@named(Verb.MISSED)
def miss_meeting(meeting: Meeting, *, by: Side, now: datetime) -> bool:
    """One of the two did not come, if it was to take place."""
    return _becomes(meeting, MeetingStatus.NO_SHOW_THEM if by is Side.THEIRS else MeetingStatus.NO_SHOW_US, now=now)


@named(Verb.HELD)
def hold_meeting(meeting: Meeting, *, now: datetime) -> bool:
    """They met, if it was to take place."""
    return _becomes(meeting, MeetingStatus.MET, now=now)


@transaction.atomic
def _becomes(meeting: Meeting, status: MeetingStatus, *, now: datetime) -> bool:
    if not _may_become(meeting, status):
        return False
    meeting.status = status
    meeting.save()
    _settle(meeting, now)
    return True


@named(Verb.PREPARED)
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
