"""What the coach may hold a draft against: the facts of a letter, and when and to whom the user wrote before."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from inroad.actions.coach_context import Material, coach_context
from inroad.practice.coach.context import Context
from inroad.practice.moments import Says
from inroad.records import models as r
from inroad.records.calendars import calendar_for, zone_named

# The latest messages to others with which a draft is compared.
EARLIER = 30
OFFICE = 20


def coach_story(material: Material, *, now: datetime) -> Context:
    """Beside `coach_context`: the thread, the meeting, the clocks, the office, and what was written to others."""
    owner, person, message = material.owner, material.person, material.message
    sent, heard = _since_they_wrote(material.thread)
    mine = [each for each in material.thread if each.direction == r.Direction.OUT]
    calendar = calendar_for(owner, person.country)
    meeting = message.meeting if message.kind == r.MessageKind.THANKS else None
    return replace(
        coach_context(material),
        may_name=material.referral.may_name if material.referral else None,
        country=person.country or None,
        zone=zone_named(person.time_zone),
        own_zone=calendar.zone,
        weekend=calendar.weekend,
        holidays=calendar.holidays,
        first=mine[0].body or None if mine else None,
        thread_subject=next((each.subject for each in mine if each.subject), None),
        last_sent=_instant(sent[-1]) if sent else None,
        unanswered=len(sent) if message.request_id else None,
        named_day=heard.until if heard else None,
        agreed=heard.says == Says.YES if heard and heard.says else None,
        met_at=meeting.ends or meeting.starts if meeting else None,
        names_offered=material.talk.names or None,
        office=_office(material),
        earlier=_earlier(material),
        signature=material.profile.signature or None,
        now=now,
        about_to_send=True,
    )


def _since_they_wrote(thread: Sequence[r.Message]) -> tuple[list[r.Message], r.Message | None]:
    """What went out since their last word, and that word."""
    heard = max((at for at, each in enumerate(thread) if each.direction == r.Direction.IN), default=-1)
    return list(thread[heard + 1 :]), thread[heard] if heard >= 0 else None


def _instant(message: r.Message) -> datetime | None:
    if message.happened_at or message.happened_on is None:
        return message.happened_at
    return datetime.combine(message.happened_on, time(12), UTC)


def _office(material: Material) -> tuple[datetime, ...]:
    """When open requests to others at the same employer went out."""
    if material.person.organisation_now_id is None or material.message.kind != r.MessageKind.REQUEST:
        return ()
    rows = r.Message.objects.filter(
        owner=material.owner,
        kind=r.MessageKind.REQUEST,
        state=r.MessageState.SENT,
        request__closed__isnull=True,
        person__organisation_now=material.person.organisation_now_id,
    ).exclude(person=material.person.pk)
    found = (_instant(each) for each in rows.order_by("-happened_on")[:OFFICE])
    return tuple(each for each in found if each is not None)


def _earlier(material: Material) -> tuple[str, ...]:
    """What was written to other people on the same occasion, the latest first."""
    rows = r.Message.objects.filter(owner=material.owner, kind=material.message.kind, state=r.MessageState.SENT)
    others = rows.exclude(person=material.person.pk).exclude(body="").order_by("-happened_on", "-created")
    return tuple(others.values_list("body", flat=True)[:EARLIER])
