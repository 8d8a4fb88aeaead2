"""What is nothing but a moment."""

from enum import StrEnum

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class MarkKind(StrEnum):
    SNOOZED = "snoozed"
    STOPPED = "stopped"
    REOPENED = "reopened"
    BARRED = "barred"
    DECLINED = "declined"
    TIERED = "tiered"


class Mark(Happened, Owned):
    """A snooze (`until`), a stop, "they asked me not to write", a no by word of mouth, a tier given (`value`)."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=20)
    until = models.DateField(null=True, blank=True)
    value = models.TextField(blank=True, default="")
    request = models.ForeignKey(
        "records.Request", on_delete=models.CASCADE, null=True, blank=True, related_name="marks"
    )

    class Meta:
        indexes = [models.Index(fields=["owner", "person"])]
