"""What a text said before it was changed."""

from django.db import models

from inroad.records.models.owned import Owned


class Version(Owned):
    """An earlier text of a message, a note, or a meeting's notes; it goes when they go. `created` is when it ended."""

    message = models.ForeignKey("records.Message", on_delete=models.CASCADE, null=True, related_name="versions")
    note = models.ForeignKey("records.Note", on_delete=models.CASCADE, null=True, related_name="versions")
    conversation = models.ForeignKey(
        "records.Conversation", on_delete=models.CASCADE, null=True, related_name="versions"
    )
    subject = models.TextField(blank=True, default="")
    text = models.TextField(blank=True, default="")

    class Meta:
        indexes = [
            models.Index(fields=["owner", "message", "created"]),
            models.Index(fields=["owner", "note", "created"]),
            models.Index(fields=["owner", "conversation", "created"]),
        ]
