"""A person's post at an organisation over time."""

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.partial_date import partial_date_field
from inroad.records.models.sourced import Sourced


class Position(Sourced, Owned):
    """A post, present (`current`) or past; either the organisation or the title may be unknown.

    `news_on` is the day on which an update told that they had taken this post: a reason to write.
    """

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="positions")
    organisation = models.ForeignKey(
        "records.Organisation", on_delete=models.CASCADE, null=True, blank=True, related_name="positions"
    )
    title = models.TextField(blank=True, default="")
    started = partial_date_field()
    ended = partial_date_field()
    current = models.BooleanField(default=True)
    news_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "person"])]
