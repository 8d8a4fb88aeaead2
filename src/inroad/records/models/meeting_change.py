"""What became of a meeting after it was booked: moved, or given up."""

from enum import StrEnum

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class ChangeKind(StrEnum):
    MOVED = "moved"
    CANCELLED_BY_THEM = "cancelled_by_them"
    CANCELLED_BY_US = "cancelled_by_us"


class MeetingChange(Happened, Owned):
    """A change with the time from which and to which the meeting moved; `happened` is when the change was agreed.

    No-shows and "met" need no row here: they happened when the meeting was to start, and its status tells them.
    """

    meeting = models.ForeignKey("records.Meeting", on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=20)
    from_starts = models.DateTimeField(null=True, blank=True)
    from_ends = models.DateTimeField(null=True, blank=True)
    from_held_on = models.DateField(null=True, blank=True)
    to_starts = models.DateTimeField(null=True, blank=True)
    to_ends = models.DateTimeField(null=True, blank=True)
    to_held_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "meeting"])]
