"""A file kept beside a person, a meeting or a note."""

import hashlib
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from inroad.records.models.owned import FromRows, Owned


class WithoutContent(FromRows["Attachment"]):
    def get_queryset(self) -> models.QuerySet["Attachment"]:
        return super().get_queryset().defer("content")


class Attachment(Owned):
    """A file with its bytes, which lists leave unread. Size and SHA-256 are taken from the bytes on saving."""

    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=127, blank=True, default="")
    size = models.PositiveBigIntegerField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    content = models.BinaryField()
    person = models.ForeignKey(
        "records.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    note = models.ForeignKey(
        "records.Note", on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )

    objects: ClassVar[WithoutContent] = WithoutContent()

    class Meta:
        indexes = [models.Index(fields=["owner", "sha256"])]

    def clean(self) -> None:
        if len(self.content) > settings.MAX_ATTACHMENT:
            limit = settings.MAX_ATTACHMENT // settings.MEGABYTE
            raise ValidationError(
                _("“%(name)s” is larger than %(limit)s MB, the most that an attachment may have."),
                code="too_large",
                params={"name": self.name, "limit": limit},
            )

    def save(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 (as Django has it)
        if "content" not in self.get_deferred_fields():
            self.clean()
            self.size = len(self.content)
            self.sha256 = hashlib.sha256(self.content).hexdigest()
        super().save(*args, **kwargs)

    def __str__(self) -> str:
        return self.name
