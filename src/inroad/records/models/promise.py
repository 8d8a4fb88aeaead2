"""What one of the two said one would do."""

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class Promise(Happened, Owned):
    """A promise of ours or theirs, open until it is kept or its maker is released from it."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="promises")
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="promises"
    )
    ours = models.BooleanField(default=True)
    text = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    kept_on = models.DateField(null=True, blank=True)
    released_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person"]),
            models.Index(fields=["owner", "due_on"]),
        ]
