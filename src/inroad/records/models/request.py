"""The ask for a conversation, and the thread that it begins."""

from django.db import models

from inroad.records.models.channel import Channel
from inroad.records.models.owned import Owned


class Request(Owned):
    """One request and what came of it; there may be several, years apart.

    `referral` is the name that led here; `organisation` is where the person worked when they were asked. `host_first`
    tells that the host wrote before anybody asked. `closed` is when the user put the thread away.
    """

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="requests")
    goal = models.ForeignKey("records.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="requests")
    referral = models.ForeignKey(
        "records.Referral", on_delete=models.SET_NULL, null=True, blank=True, related_name="requests"
    )
    organisation = models.ForeignKey(
        "records.Organisation", on_delete=models.SET_NULL, null=True, blank=True, related_name="requests"
    )
    channel = models.CharField(max_length=20, default=Channel.EMAIL)
    minutes = models.PositiveSmallIntegerField(default=20)
    closed = models.DateTimeField(null=True, blank=True)
    host_first = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["owner", "person"])]
