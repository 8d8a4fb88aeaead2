"""What was written or said to a person, or by them."""

from datetime import UTC, date, datetime
from enum import StrEnum

from django.db import models
from django.db.models import Q

from inroad.records.models.channel import Channel
from inroad.records.models.owned import Owned
from inroad.records.models.versioned import Versioned


class Direction(StrEnum):
    OUT = "out"
    IN = "in"


class MessageKind(StrEnum):
    REQUEST = "request"
    NUDGE = "nudge"
    ANSWER = "answer"
    TIMES = "times"
    INVITATION = "invitation"
    THANKS = "thanks"
    REPORT = "report"
    PROGRESS = "progress"
    TOUCH = "touch"
    REOPEN = "reopen"
    INTRODUCTION = "introduction"
    REPLY = "reply"
    OTHER = "other"


class MessageState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    RECEIVED = "received"


class Message(Versioned, Owned):
    """A message out or in; `says` is what an incoming one comes to (`practice.moments.Says`).

    A draft has not happened, and there is one at most for each thing to say to a person. `about_kind` and `about_id`
    name the advice, referral or promise that a message reports on. `own_words` tells a draft that the user has worked
    on from a letter as it was filled, and `typed_on` is the page on which that happened last (`practice.two_pages`).
    `letter` names that letter, `filled` is how it read then, and `language` is that of its words.
    """

    text_in = "body"
    subject_in = "subject"

    person = models.ForeignKey("records.Person", on_delete=models.CASCADE, related_name="messages")
    request = models.ForeignKey(
        "records.Request", on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    meeting = models.ForeignKey(
        "records.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    direction = models.CharField(max_length=3, default=Direction.OUT)
    kind = models.CharField(max_length=20)
    channel = models.CharField(max_length=20, default=Channel.EMAIL)
    subject = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    state = models.CharField(max_length=10, default=MessageState.DRAFT)
    happened_on = models.DateField(null=True, blank=True)
    happened_at = models.DateTimeField(null=True, blank=True)
    says = models.CharField(max_length=10, blank=True, default="")
    until = models.DateField(null=True, blank=True)
    about_kind = models.CharField(max_length=20, blank=True, default="")
    about_id = models.CharField(max_length=36, blank=True, default="")
    own_words = models.BooleanField(default=False)
    typed_on = models.CharField(max_length=16, blank=True, default="", editable=False)
    letter = models.CharField(max_length=120, blank=True, default="", editable=False)
    filled = models.TextField(blank=True, default="", editable=False)
    language = models.CharField(max_length=2, blank=True, default="en", editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "person", "happened_on"]),
            models.Index(fields=["owner", "state", "happened_on"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "person", "kind", "about_kind", "about_id"],
                condition=Q(state="draft"),
                name="message_one_draft",
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(happened_on__isnull=False), name="message_happened_unless_draft"
            ),
        ]

    @property
    def happened(self) -> datetime | date | None:
        return self.happened_at or self.happened_on

    @happened.setter
    def happened(self, when: datetime | date | None) -> None:
        self.happened_at = when if isinstance(when, datetime) else None
        self.happened_on = when.astimezone(UTC).date() if isinstance(when, datetime) else when
