"""An address at which a person can be reached."""

from enum import StrEnum

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.sourced import Sourced


class ContactKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"


class ContactPoint(Sourced, Owned):
    """An e-mail address, a telephone number or a web address; `folded` is the form in which two are compared."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="contact_points")
    kind = models.CharField(max_length=10)
    value = models.TextField()
    folded = models.TextField(blank=True, default="")
    label = models.CharField(max_length=50, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["owner", "kind", "folded"])]

    def __str__(self) -> str:
        return self.value
