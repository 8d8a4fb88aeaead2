"""What is due next with each person: a table that can be thrown away and is rebuilt from the stories."""

from django.db import models

from inroad.records.models.owned import Owned


class Due(Owned):
    """One move: shown from `opens` on until `closes`, due on a day or at an instant, for a reason (code, arguments)."""

    journaled = False

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="dues")
    kind = models.CharField(max_length=30)
    about = models.CharField(max_length=60, blank=True, default="")
    opens = models.DateTimeField()
    closes = models.DateTimeField(null=True, blank=True)
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True, blank=True)
    weight = models.SmallIntegerField(default=0)
    reason = models.CharField(max_length=60)
    reason_args = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "weight", "due_on", "due_at"]),
            models.Index(fields=["owner", "person"]),
        ]
