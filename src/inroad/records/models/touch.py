"""Any later contact, of which no message is kept."""

from enum import StrEnum

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class TouchKind(StrEnum):
    CALL = "call"
    MESSAGE = "message"
    MET = "met"
    EVENT = "event"
    ARTICLE = "article"
    NOTE = "note"
    OTHER = "other"


class Touch(Happened, Owned):
    """A call, a word at an event, an article passed on; `ours` where it came from the seeker."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="touches")
    kind = models.CharField(max_length=20, default=TouchKind.OTHER)
    ours = models.BooleanField(default=True)
    text = models.TextField(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["owner", "person", "happened_on"])]
