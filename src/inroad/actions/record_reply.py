"""They wrote: what it comes to, in the user's reading."""

from datetime import date, datetime

from django.db import transaction

from inroad.actions.settle import settle
from inroad.practice.moments import Says
from inroad.practice.story import ThreadState
from inroad.practice.working_days import When
from inroad.records import coached
from inroad.records.calendars import calendar_for
from inroad.records.journal import named
from inroad.records.models import (
    Channel,
    Direction,
    Message,
    MessageKind,
    MessageState,
    Person,
    Request,
    User,
    Verb,
)
from inroad.records.stories import load_stories


@named(Verb.REPLIED)
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
    """Keep their words; where nothing is going on between the two, their writing begins a thread of its own."""
    thread = request or _going_on(owner, person, now=now)
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


def _going_on(owner: User, person: Person, *, now: datetime) -> Request | None:
    """The latest request, unless it came to its end and has rested since."""
    latest = latest_request(owner, person)
    story = load_stories(owner, [person.pk])[person.pk]
    thread = next((each for each in story.threads if latest and each.id == str(latest.pk)), None)
    if thread is None or thread.state not in (ThreadState.MET, ThreadState.DECLINED):
        return latest
    calendar = calendar_for(owner, person.country)
    rested = calendar.day(now) - calendar.day(thread.last.happened)
    return latest if rested.days <= coached.cadence().rest_days else None


def latest_request(owner: User, person: Person) -> Request | None:
    return Request.objects.filter(owner=owner, person=person).order_by("-created").first()
