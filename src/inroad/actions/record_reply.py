"""They wrote: what it comes to, in the user's reading."""

from datetime import date, datetime

from django.db import transaction

from inroad.actions.settle import settle
from inroad.practice.moments import Says
from inroad.practice.working_days import When
from inroad.records.models import (
    Channel,
    Direction,
    Message,
    MessageKind,
    MessageState,
    Person,
    Request,
    User,
)


@transaction.atomic
def record_reply(
    owner: User,
    person: Person,
    *,
    says: Says,
    happened: When,
    text: str = "",
    until: date | None = None,
    channel: str = Channel.EMAIL,
    request: Request | None = None,
    now: datetime,
) -> Message:
    """Keep their words; without a request that waits, their writing begins a thread of its own."""
    thread = request or latest_request(owner, person)
    if thread is None:
        thread = Request.objects.create(
            owner=owner, person=person, channel=channel, host_first=True, organisation=person.organisation_now
        )
    message = Message(
        owner=owner,
        person=person,
        request=thread,
        direction=Direction.IN,
        kind=MessageKind.REPLY,
        channel=channel,
        body=text,
        state=MessageState.RECEIVED,
        says=says.value,
        until=until,
    )
    message.happened = happened
    message.save()
    settle(owner, person.pk, found=[message], now=now)
    return message


def latest_request(owner: User, person: Person) -> Request | None:
    return Request.objects.filter(owner=owner, person=person).order_by("-created").first()
