"""A press of a button that was answered, so that its repetition changes nothing."""

from django.db import models

from inroad.records.models.owned import Owned


class Press(Owned):
    """`mark` names one press of one form with what was typed; `leads_to` is where it led, a path."""

    journaled = False

    mark = models.CharField(max_length=64)
    leads_to = models.TextField(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["owner", "created"])]
        constraints = [models.UniqueConstraint(fields=["owner", "mark"], name="press_once")]
