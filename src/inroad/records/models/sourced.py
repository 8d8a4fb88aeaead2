"""Where a fact about a person comes from."""

from enum import StrEnum

from django.db import models


class Source(StrEnum):
    LINKEDIN = "linkedin"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    VCARD = "vcard"
    SPREADSHEET = "spreadsheet"
    HAND = "hand"
    REFERRAL = "referral"
    PASTE = "paste"
    SAMPLE = "sample"


class Sourced(models.Model):
    """The kind of source, and the import that brought the row, with its line in the file."""

    source = models.CharField(max_length=20, default=Source.HAND)
    batch = models.ForeignKey(
        "records.ImportBatch", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    line = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        abstract = True
