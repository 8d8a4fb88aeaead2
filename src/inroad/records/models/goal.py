"""What the seeker wants to find out or become."""

from django.db import models

from inroad.records.models.owned import Owned


class Goal(Owned):
    """The answer to "what do you want to find out"; the lists are text with one item on each line."""

    statement = models.TextField()
    field = models.TextField(blank=True, default="")
    roles = models.TextField(blank=True, default="")
    organisations = models.TextField(blank=True, default="")
    learning_goals = models.TextField(blank=True, default="")
    active = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "active"])]

    def __str__(self) -> str:
        return self.statement
