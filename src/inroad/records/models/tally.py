"""What still counts of somebody who was forgotten: the steps without words, names or addresses."""

from django.db import models

from inroad.records.models.owned import Owned


class Tally(Owned):
    """Steps of a story (`practice.tallies`), so that the figures of a season stay as they were.

    Without a person they are a whole story that nobody belongs to any more; with one, what the forgotten one was to
    somebody who is still here: whoever named them, or was named by them. `country`, `warmth` and `channels` are what
    the figures ask beside the steps.
    """

    person = models.ForeignKey(
        "records.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="tallies"
    )
    steps = models.JSONField(default=list)
    country = models.CharField(max_length=2, blank=True, default="")
    warmth = models.CharField(max_length=20, blank=True, default="")
    channels = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "person"])]
