"""How the columns of a spreadsheet were read the last time."""

from django.db import models

from inroad.records.models.owned import Owned


class ColumnMapping(Owned):
    """The mapping that the user settled for a header row; `signature` stands for the header row."""

    journaled = False

    signature = models.CharField(max_length=64)
    mapping = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "signature"], name="column_mapping_once")]
