"""One import: what was planned, shown, and done."""

from enum import StrEnum
from typing import ClassVar

from django.db import models

from inroad.records.models.owned import FromRows, Owned


class BatchState(StrEnum):
    PLANNED = "planned"
    APPLYING = "applying"
    APPLIED = "applied"
    UNDONE = "undone"
    REFUSED = "refused"
    FAILED = "failed"


class WithoutPlan(FromRows["ImportBatch"]):
    def get_queryset(self) -> models.QuerySet["ImportBatch"]:
        return super().get_queryset().defer("plan")


class ImportBatch(Owned):
    """A file with its plan (compressed, and left unread by lists), the user's decisions and the progress.

    `fingerprint` tells the book at the preview, so that applying can see whether it changed since; `archive_on` is the
    day that the file speaks of. What is left in the plan once it is applied are the doubtful rows that nobody answered.
    """

    journaled = False

    kind = models.CharField(max_length=20)
    file_name = models.CharField(max_length=255, blank=True, default="")
    sha256 = models.CharField(max_length=64, blank=True, default="")
    state = models.CharField(max_length=10, default=BatchState.PLANNED)
    plan = models.BinaryField(default=bytes, blank=True)
    plan_summary = models.JSONField(default=dict, blank=True)
    decisions = models.JSONField(default=dict, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    error = models.CharField(max_length=50, blank=True, default="")
    error_args = models.JSONField(default=dict, blank=True)
    fingerprint = models.CharField(max_length=64, blank=True, default="")
    archive_on = models.DateField(null=True, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[WithoutPlan] = WithoutPlan()

    class Meta:
        indexes = [models.Index(fields=["owner", "created"])]
