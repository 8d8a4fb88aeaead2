"""Where a person studied."""

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.partial_date import partial_date_field
from inroad.records.models.sourced import Sourced


class Education(Sourced, Owned):
    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="educations")
    school = models.TextField()
    degree = models.TextField(blank=True, default="")
    field = models.TextField(blank=True, default="")
    started = partial_date_field()
    ended = partial_date_field()

    class Meta:
        indexes = [models.Index(fields=["owner", "person"])]
