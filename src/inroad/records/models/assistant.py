"""The service that may help with drafts, where the user named one."""

from django.db import models

from inroad.records.models.owned import Owned


class Assistant(Owned):
    """Where it is reached, which of its models writes, and its key, encrypted (`records.secrets`).

    Without a row there is none.
    """

    journaled = False

    address = models.URLField(max_length=500)
    model = models.CharField(max_length=200)
    key = models.TextField(blank=True, default="")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="assistant_one_per_owner")]
