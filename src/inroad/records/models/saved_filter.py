"""A list of people that the user keeps by a name."""

from django.db import models

from inroad.records.models.owned import Owned


class SavedFilter(Owned):
    """What narrows and sorts the list, as its address says it (`asked`); `folded` is the form in which two are one."""

    name = models.CharField(max_length=100)
    folded = models.CharField(max_length=100)
    asked = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "folded"], name="saved_filter_once")]

    def __str__(self) -> str:
        return self.name
