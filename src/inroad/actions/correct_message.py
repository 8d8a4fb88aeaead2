"""What was recorded of a message is put right: its words, its day, and what their answer came to."""

from datetime import date, datetime

from django.db import transaction

from inroad.actions.settle import settle
from inroad.records.calendars import calendar_for
from inroad.records.journal import named
from inroad.records.models import Message, Verb


@named(Verb.CORRECTED)
@transaction.atomic
def correct_message(
    message: Message,
    *,
    subject: str,
    body: str,
    day: date,
    channel: str,
    says: str | None = None,
    until: date | None = None,
    now: datetime,
) -> None:
    """Put it right; the hour that was known stays as long as the day (in the user's zone) is left as it was."""
    message.subject, message.body, message.channel = subject, body, channel
    if day != _day(message):
        message.happened = day
    if says is not None:
        message.says, message.until = says, until
    message.save()
    settle(message.owner, message.person_id, found=[message], now=now)


def _day(message: Message) -> date | None:
    return calendar_for(message.owner).day(message.happened) if message.happened else None
