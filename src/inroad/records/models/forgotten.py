"""That somebody is to be left out of imports at their wish, without who it was."""

from django.db import models

from inroad.records.models.owned import Owned


class Forgotten(Owned):
    """By keyed digests (`records.keyed`) alone, an import knows them again and leaves them out.

    It is somebody who was forgotten, or who was deleted after they had asked not to be written to.

    `erased` is when the last of their bytes had gone from the files; until then it is tried again at every start.
    """

    digests = models.JSONField(default=list)
    erased = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "created"])]
