"""What was sent without a draft, or said without a message, is told afterwards."""

from datetime import date, datetime

from django.db import transaction

from inroad.actions.book_meeting import Agreed, book_meeting, hold_meeting
from inroad.actions.record_reply import latest_request
from inroad.actions.record_sent import record_sent
from inroad.practice.working_days import When
from inroad.records.journal import name_change
from inroad.records.models import Channel, Direction, Meeting, Message, MessageKind, MessageState, Person, User, Verb

# What goes on with the thread that is there; anything else begins one.
GOES_ON = (MessageKind.NUDGE, MessageKind.ANSWER)


@transaction.atomic
def log_sent(
    owner: User,
    person: Person,
    *,
    kind: MessageKind,
    channel: str = Channel.EMAIL,
    text: str = "",
    happened: When,
    now: datetime,
) -> Message:
    """Keep a message that went out by another way than ours."""
    message = Message(
        owner=owner,
        person=person,
        request=latest_request(owner, person) if kind in GOES_ON else None,
        direction=Direction.OUT,
        kind=kind,
        body=text,
        state=MessageState.DRAFT,
    )
    return record_sent(owner, message, happened=happened, channel=channel, now=now)


@transaction.atomic
def log_meeting(owner: User, person: Person, *, on: date, now: datetime) -> Meeting:
    """They met on that day, with nothing booked before."""
    meeting = book_meeting(owner, [person], Agreed(held_on=on), happened=on, now=now)
    hold_meeting(meeting, now=now)
    name_change(Verb.HELD, person)
    return meeting
