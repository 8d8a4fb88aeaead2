"""The user has sent a draft: from now on the story says so."""

from datetime import datetime

from django.db import transaction

from inroad.actions.settle import settle
from inroad.practice.working_days import When
from inroad.records.etiquettes import etiquette_of
from inroad.records.journal import named
from inroad.records.models import Channel, Goal, Message, MessageKind, MessageState, Referral, Request, User, Verb

# What begins a thread of its own.
FIRST = (MessageKind.REQUEST, MessageKind.REOPEN)


@named(Verb.SENT)
@transaction.atomic
def record_sent(
    owner: User, message: Message, *, happened: When, channel: str = Channel.EMAIL, now: datetime
) -> Message:
    """Turn the draft into a sent message; a first request opens its thread, an invitation is noted on its meeting.

    A message that was sent meanwhile stays as it is.
    """
    standing = Message.objects.select_for_update().filter(pk=message.pk).first()
    if standing and standing.state != MessageState.DRAFT:
        return standing
    message.state = MessageState.SENT
    message.channel = channel
    message.happened = happened
    if message.kind in FIRST and message.request is None:
        message.request = _open_request(owner, message, channel)
    message.save()
    if message.kind == MessageKind.INVITATION and message.meeting:
        message.meeting.invited_at = happened if isinstance(happened, datetime) else now
        message.meeting.invited_sequence = message.meeting.sequence
        message.meeting.save()
    settle(owner, message.person_id, found=[message], now=now)
    return message


def _open_request(owner: User, message: Message, channel: str) -> Request:
    """A new thread remembers who led here and where the person worked."""
    person = message.person
    led_here = Referral.objects.filter(owner=owner, person=person, released_on__isnull=True)
    return Request.objects.create(
        owner=owner,
        person=person,
        channel=channel,
        organisation=person.organisation_now,
        referral=led_here.order_by("-happened_on").first(),
        minutes=etiquette_of(owner, person).minutes,
        goal=Goal.objects.filter(owner=owner, active=True).order_by("created").first(),
    )
