"""What shows the seeker's interest and competence."""

from enum import StrEnum

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.partial_date import partial_date_field


class EvidenceKind(StrEnum):
    EXPERIENCE = "experience"
    EFFORT = "effort"
    ACCOMPLISHMENT = "accomplishment"
    COURSE = "course"
    PROGRAMME = "programme"
    FAMILY = "family"
    STORY = "story"


class Evidence(Owned):
    """Something done, or about to be done (`ahead`), that shows real interest in the field of a goal."""

    kind = models.CharField(max_length=20)
    text = models.TextField()
    organisation_name = models.TextField(blank=True, default="")
    when = partial_date_field()
    ahead = models.BooleanField(default=False)
    goal = models.ForeignKey("records.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="evidence")

    class Meta:
        indexes = [models.Index(fields=["owner", "kind"])]
