"""A meeting as the invitation that both calendars understand; nothing private goes into it."""

from datetime import UTC, datetime, timedelta

from inroad.actions.draft_message import email_of
from inroad.adapters.calendars.invitation import Invitation, Participant
from inroad.records.models import Meeting, MeetingStatus, Profile, User

CANCELLED = (MeetingStatus.CANCELLED_BY_THEM, MeetingStatus.CANCELLED_BY_US)


def invitation_of(owner: User, meeting: Meeting, *, now: datetime) -> Invitation | None:
    """The invitation as the meeting now stands; none where only the day is known."""
    if meeting.starts is None:
        return None
    profile = Profile.objects.filter(owner=owner).first() or Profile(owner=owner)
    me = profile.full_name or owner.name
    guests = [Participant(name=each.full_name, email=email_of(each)) for each in meeting.people.order_by("sort_name")]
    return Invitation(
        uid=meeting.uid,
        sequence=meeting.sequence,
        stamp=now.astimezone(UTC),
        starts=meeting.starts,
        ends=meeting.ends or meeting.starts + timedelta(minutes=20),
        zone=meeting.zone,
        title=meeting.title or ", ".join(name for name in (me, *(each.name for each in guests)) if name),
        place=meeting.place,
        organiser=Participant(name=me, email=profile.email or owner.email),
        attendees=guests,
        cancelled=meeting.status in CANCELLED,
    )
