"""The book on its way out of a page or into one, while nobody has to wait for it."""

from enum import StrEnum

from django.db import models

from inroad.records.models.owned import Owned


class Way(StrEnum):
    OUT = "out"
    IN = "in"


class PassageState(StrEnum):
    LOOKING = "looking"
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    REFUSED = "refused"


class Passage(Owned):
    """An archive that is written for download, or one that was handed in: looked through, waiting, written.

    `counts` is what it would bring, by noun; `refusal` why it is not taken in: {"code", "member", "line", "about"}.
    The archive itself lies in the data folder for a day at most.
    """

    journaled = False

    way = models.CharField(max_length=3)
    state = models.CharField(max_length=10)
    file_name = models.CharField(max_length=255, blank=True, default="")
    rows = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict, blank=True)
    refusal = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "created"])]
