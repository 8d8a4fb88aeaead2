"""That a person bears a tag."""

from django.db import models

from inroad.records.models.owned import Owned


class Tagging(Owned):
    tag = models.ForeignKey("records.Tag", on_delete=models.CASCADE, related_name="taggings")
    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="taggings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "tag", "person"], name="tagging_once")]
