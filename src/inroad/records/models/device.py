"""A browser that may open the book: on this computer, or on a phone that has joined."""

from django.db import models

from inroad import clock
from inroad.records.models.owned import Owned


class Device(Owned):
    """`created` is when it joined; `session` is the key of its session, which goes when the device is sent away."""

    journaled = False

    name = models.CharField(max_length=100)
    session = models.CharField(max_length=40)
    last_seen = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "session"], name="device_once")]

    def __str__(self) -> str:
        return self.name
