"""What a host told the seeker is so."""

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class Claim(Happened, Owned):
    """A claim on a topic, so that what several hosts say can be laid side by side."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="claims")
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="claims"
    )
    topic = models.CharField(max_length=100, blank=True, default="")
    text = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person"]),
            models.Index(fields=["owner", "topic"]),
        ]
