"""An organisation that the seeker chose."""

from django.db import models

from inroad.records.models.owned import Owned


class Target(Owned):
    """A chosen organisation: a lower `priority` comes first; motivation and posting are graded, or not yet known."""

    organisation = models.ForeignKey("records.Organisation", on_delete=models.CASCADE, related_name="targets")
    goal = models.ForeignKey("records.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="targets")
    priority = models.PositiveSmallIntegerField(default=0)
    motivation = models.PositiveSmallIntegerField(null=True, blank=True)
    posting = models.PositiveSmallIntegerField(null=True, blank=True)
    remarks = models.TextField(blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["owner", "priority"])]
        constraints = [models.UniqueConstraint(fields=["owner", "organisation"], name="target_once")]
