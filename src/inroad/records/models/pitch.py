"""The pitch: who I am, what I want, and why."""

from django.db import models

from inroad.records.models.owned import Owned


class Pitch(Owned):
    """One version of the pitch; a revision is a new row, so that earlier words stay. `seconds` is the aim."""

    version = models.PositiveIntegerField()
    text = models.TextField()
    seconds = models.PositiveSmallIntegerField(default=30)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "version"], name="pitch_version")]
