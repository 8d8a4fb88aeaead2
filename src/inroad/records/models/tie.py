"""An acquaintance between two people, with its evidence and strength."""

from enum import StrEnum

from django.db import models
from django.db.models import Q

from inroad.practice.ties import Warmth
from inroad.records.models.owned import Owned
from inroad.records.models.sourced import Sourced


class TieKind(StrEnum):
    CONNECTION = "connection"
    COLLEAGUE = "colleague"
    CLASSMATE = "classmate"
    TEACHER = "teacher"
    BOSS = "boss"
    FRIEND = "friend"
    FAMILY = "family"
    OTHER = "other"


class Tie(Sourced, Owned):
    """That a person knows the seeker, or (`other`) another person; `warmth` is one of `practice.ties.Warmth`."""

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="ties")
    other = models.ForeignKey(
        "records.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="ties_from_others"
    )
    kind = models.CharField(max_length=20, default=TieKind.CONNECTION)
    warmth = models.CharField(max_length=20, default=Warmth.COLD)
    known_since = models.DateField(null=True, blank=True)
    messages_sent = models.PositiveIntegerField(default=0)
    messages_received = models.PositiveIntegerField(default=0)
    first_contact = models.DateTimeField(null=True, blank=True)
    last_contact = models.DateTimeField(null=True, blank=True)
    evidence = models.TextField(blank=True, default="")

    class Meta:
        constraints = [
            # Two constraints, because SQLite and PostgreSQL hold two nulls for different.
            models.UniqueConstraint(
                fields=["owner", "person"], condition=Q(other__isnull=True), name="tie_to_owner_once"
            ),
            models.UniqueConstraint(
                fields=["owner", "person", "other"], condition=Q(other__isnull=False), name="tie_to_other_once"
            ),
        ]
