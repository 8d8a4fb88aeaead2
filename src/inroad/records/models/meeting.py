"""A conversation's date, place and people."""

from enum import StrEnum

from django.db import models
from uuid_utils.compat import uuid7

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class Medium(StrEnum):
    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


class MeetingStatus(StrEnum):
    BOOKED = "booked"
    CANCELLED_BY_THEM = "cancelled_by_them"
    CANCELLED_BY_US = "cancelled_by_us"
    NO_SHOW_THEM = "no_show_them"
    NO_SHOW_US = "no_show_us"
    MET = "met"


def new_uid() -> str:
    """Make the name by which calendars know a meeting, which never changes (RFC 5545, section 3.8.4.7)."""
    return f"{uuid7()}@inroad"


class Meeting(Happened, Owned):
    """A meeting as it now stands; what became of it before is in its changes. `happened` is when it was agreed.

    Either `starts` and `ends` are known, with the zone in which they were agreed, or only the day (`held_on`).
    """

    request = models.ForeignKey(
        "records.Request", on_delete=models.SET_NULL, null=True, blank=True, related_name="meetings"
    )
    people = models.ManyToManyField("records.Person", through="records.MeetingPerson", related_name="meetings")
    title = models.TextField(blank=True, default="")
    starts = models.DateTimeField(null=True, blank=True)
    ends = models.DateTimeField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    zone = models.CharField(max_length=64, blank=True, default="")
    medium = models.CharField(max_length=20, default=Medium.VIDEO)
    place = models.TextField(blank=True, default="")
    status = models.CharField(max_length=20, default=MeetingStatus.BOOKED)
    uid = models.CharField(max_length=255, default=new_uid, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    invited_at = models.DateTimeField(null=True, blank=True)
    invited_sequence = models.PositiveIntegerField(null=True, blank=True)
    prepared_at = models.DateTimeField(null=True, blank=True)
    debriefed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "starts"]),
            models.Index(fields=["owner", "status"]),
        ]
        constraints = [models.UniqueConstraint(fields=["owner", "uid"], name="meeting_uid_once")]
