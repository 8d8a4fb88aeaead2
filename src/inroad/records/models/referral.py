"""A name that a host gave, with the introducer."""

from django.db import models

from inroad.records.models.happened import Happened
from inroad.records.models.owned import Owned


class Referral(Happened, Owned):
    """That the introducer named a person, in words that may be quoted (`said`).

    `may_name` is whether the introducer may be named, unknown until asked; `introduces` is whether they make the
    introduction themselves. `released_on` is when the user let the name go, `reported_at` when the introducer heard
    what became of it.
    """

    introducer = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="referrals_given")
    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="referrals")
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="referrals"
    )
    said = models.TextField(blank=True, default="")
    may_name = models.BooleanField(null=True, blank=True)
    introduces = models.BooleanField(default=False)
    released_on = models.DateField(null=True, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person"]),
            models.Index(fields=["owner", "introducer"]),
        ]
