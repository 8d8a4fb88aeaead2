"""What a host told the seeker to do."""

from enum import StrEnum

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class AdviceState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Advice(Happened, Owned):
    """An advice, from given (`happened`) over done or dropped (`done_on`) to told to its giver (`told_at`)."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="advice")
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="advice"
    )
    text = models.TextField()
    state = models.CharField(max_length=10, default=AdviceState.OPEN)
    done_on = models.DateField(null=True, blank=True)
    outcome = models.TextField(blank=True, default="")
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person"]),
            models.Index(fields=["owner", "state"]),
        ]
