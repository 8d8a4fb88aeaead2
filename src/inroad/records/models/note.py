"""What the seeker wrote down about a person, a meeting or an organisation."""

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned
from inroad.records.models.versioned import Versioned


class Note(Versioned, Happened, Owned):
    """A note; `url` is where it was found, for what was researched before a conversation."""

    text_in = "text"

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="notes")
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="notes"
    )
    organisation = models.ForeignKey(
        "records.Organisation", on_delete=models.CASCADE, null=True, blank=True, related_name="notes"
    )
    text = models.TextField()
    url = models.TextField(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["owner", "person", "happened_on"])]
