"""An organisation: an employer, a school, an association."""

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.sourced import Sourced


class Organisation(Sourced, Owned):
    """An organisation by its name as written; `folded` is the form in which two names are compared."""

    name = models.TextField()
    folded = models.TextField()
    website = models.TextField(blank=True, default="")
    domain = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "folded"], name="organisation_once")]

    def __str__(self) -> str:
        return self.name
