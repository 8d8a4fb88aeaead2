"""The informational interview itself: what was asked and what was learnt."""

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.versioned import Versioned


class Conversation(Versioned, Owned):
    """What was planned for and noted of one meeting; `agenda` lists the questions: [{"question", "minutes", "answer"}].

    `usefulness` is the user's own grade from 1 to 5; `minutes` is how long it really took. `typed_on` is the page on
    which the notes were typed last (`practice.two_pages`).
    """

    text_in = "notes"

    meeting = models.ForeignKey("records.Meeting", on_delete=models.CASCADE, related_name="conversations")
    agenda = models.JSONField(default=list, blank=True)
    notes = models.TextField(blank=True, default="")
    typed_on = models.CharField(max_length=16, blank=True, default="", editable=False)
    takeaway = models.TextField(blank=True, default="")
    usefulness = models.PositiveSmallIntegerField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "meeting"], name="conversation_one_per_meeting")]
