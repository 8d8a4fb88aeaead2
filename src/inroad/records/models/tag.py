"""A word by which the user groups people."""

from django.db import models

from inroad.records.models.owned import Owned


class Tag(Owned):
    """A tag; `folded` is the form in which two are the same."""

    name = models.CharField(max_length=100)
    folded = models.CharField(max_length=100)
    people = models.ManyToManyField("records.Person", through="records.Tagging", related_name="tags")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "folded"], name="tag_once")]

    def __str__(self) -> str:
        return self.name
