"""An earlier wording of a text is put back; the present one is kept as a version in its place."""

from datetime import datetime

from django.db import transaction

from inroad.actions.settle import settle_all
from inroad.records import search
from inroad.records.journal import named
from inroad.records.models import Conversation, Message, MessageState, Note, Verb, Version


def text_of(version: Version) -> Message | Note | Conversation:
    """The row whose text it was."""
    row = version.message or version.note or version.conversation
    assert row is not None  # noqa: S101 - a version goes with its row
    return row


@named(Verb.RESTORED)
@transaction.atomic
def restore_version(version: Version, *, now: datetime) -> Message | Note | Conversation:
    """Let the text say again what it said."""
    row = text_of(version)
    present, subject = getattr(row, row.text_in), getattr(row, row.subject_in, "")
    if present.strip() and present != version.text:
        row.keep_wording(present, subject)
    setattr(row, row.text_in, version.text)
    if isinstance(row, Message):
        row.subject, row.own_words, row.typed_on = version.subject or row.subject, True, ""
    row.save()
    if isinstance(row, Message) and row.state == MessageState.DRAFT:
        search.remove(row.owner, [row.pk])
    else:
        settle_all(row.owner, [], found=[row], now=now)
    return row
