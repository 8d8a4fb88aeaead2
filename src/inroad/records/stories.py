"""Rows into stories: a fixed number of queries, however many people.

Each fact has one row, and no moment is stored twice; this file is where a row says which moments it is.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection

from inroad.practice import moments as m
from inroad.practice.story import Story, fold
from inroad.practice.tallies import moments_of
from inroad.practice.ties import Tie, Warmth
from inroad.practice.working_days import Calendar, When
from inroad.records import models as r
from inroad.records.calendars import calendar_for

By = Iterator[tuple[UUID, m.Moment]]
Read = Callable[[r.User, Collection[UUID]], By]
Column = tuple[type[r.Owned], str]
# As many people as a page shows.
FEW = 100


def load_stories(owner: r.User, people: Collection[UUID]) -> dict[UUID, Story]:
    """The stories of these people of one owner; people without any moment have an empty story."""
    if not people:
        return {}
    moments: dict[UUID, list[m.Moment]] = defaultdict(list)
    for read in _with_rows(people):
        for person, moment in read(owner, people):
            moments[person].append(moment)
    ties = _ties(owner, people)
    return {
        person: fold(moments[person], calendar, ties.get(person))
        for person, calendar in load_calendars(owner, people).items()
    }


def load_calendars(owner: r.User, people: Collection[UUID]) -> dict[UUID, Calendar]:
    """The calendar of each of these people."""
    if not people:
        return {}
    countries = dict(r.Person.objects.filter(owner=owner, pk__in=people).values_list("pk", "country"))
    by_country = {country: calendar_for(owner, country) for country in set(countries.values())}
    return {person: by_country[country] for person, country in countries.items()}


def _ties(owner: r.User, people: Collection[UUID]) -> dict[UUID, Tie]:
    return {
        row.person_id: as_tie(row) for row in r.Tie.objects.filter(owner=owner, person__in=people, other__isnull=True)
    }


def as_tie(row: r.Tie) -> Tie:
    return Tie(
        warmth=Warmth(row.warmth),
        messages_sent=row.messages_sent,
        messages_received=row.messages_received,
        known_since=row.known_since,
        last_contact=row.last_contact.date() if row.last_contact else None,
    )


def _entry(row: r.Owned) -> dict[str, Any]:
    """What every moment of a row has: when it was entered, and the row's id."""
    return {"recorded": row.created, "id": str(row.pk)}


def _base(row: r.Owned, happened: When) -> dict[str, Any]:
    return {"happened": happened, **_entry(row)}


def _messages(owner: r.User, people: Collection[UUID]) -> By:
    rows = r.Message.objects.filter(owner=owner, person__in=people).exclude(state=r.MessageState.DRAFT)
    for row in rows.defer("subject", "body"):
        if row.happened is not None:
            yield row.person_id, _message(row, row.happened)


def _message(row: r.Message, happened: When) -> m.Moment:
    thread = str(row.request_id or row.pk)
    base = _base(row, happened)
    if row.direction == r.Direction.IN:
        return m.Replied(**base, thread=thread, says=m.Says(row.says or m.Says.OTHER), until=row.until)
    match row.kind:
        case r.MessageKind.REQUEST | r.MessageKind.REOPEN:
            return m.Asked(**base, thread=thread)
        case r.MessageKind.NUDGE:
            return m.Nudged(**base, thread=thread)
        case r.MessageKind.ANSWER:
            return m.Answered(**base, thread=thread)
        case r.MessageKind.TIMES:
            return m.Offered(**base, thread=thread)
        case r.MessageKind.THANKS if row.meeting_id:
            return m.Thanked(**base, meeting=str(row.meeting_id))
        case r.MessageKind.REPORT if row.about_id:
            return m.Reported(**base, referral=row.about_id)
        case r.MessageKind.PROGRESS if row.about_id:
            return m.Told(**base, advice=row.about_id)
        case _:
            return m.Touched(**base, by=m.Side.OURS)


def _meetings(owner: r.User, people: Collection[UUID]) -> By:
    rows = (
        r.MeetingPerson.objects.filter(owner=owner, person__in=people)
        .select_related("meeting", "meeting__request")
        .prefetch_related("meeting__changes")
    )
    for row in rows:
        for moment in _meeting(row.meeting, row.person_id):
            yield row.person_id, moment


CANCELLED = {
    r.ChangeKind.CANCELLED_BY_THEM.value: m.Side.THEIRS,
    r.ChangeKind.CANCELLED_BY_US.value: m.Side.OURS,
}
NO_SHOW = {
    r.MeetingStatus.NO_SHOW_THEM.value: m.Side.THEIRS,
    r.MeetingStatus.NO_SHOW_US.value: m.Side.OURS,
}


def _meeting(row: r.Meeting, person: UUID) -> Iterator[m.Moment]:
    """A meeting's own moments; for a guest beside the one who was asked, it belongs to no thread."""
    key = str(row.pk)
    changes = sorted(row.changes.all(), key=lambda each: (each.happened_on, each.created))
    starts, ends = _first_time(row, changes)
    guest = row.request is not None and row.request.person_id != person
    thread = str(row.request_id) if row.request and not guest else key
    base = _entry(row)
    yield m.Booked(happened=row.happened, **base, meeting=key, thread=thread, starts=starts, ends=ends, guest=guest)
    for change in changes:
        yield _change(change, key)
    starts, ends = _time(row.starts, row.ends, row.held_on, row.happened)
    if row.invited_at and row.invited_sequence == row.sequence:
        yield m.Invited(happened=row.invited_at, **base, meeting=key)
    if row.prepared_at:
        yield m.Prepared(happened=row.prepared_at, **base, meeting=key)
    if row.status in NO_SHOW:
        yield m.NoShow(happened=ends, **base, meeting=key, by=NO_SHOW[row.status])
    if row.status == r.MeetingStatus.MET:
        yield m.Met(happened=ends, **base, meeting=key)
    if row.debriefed_at:
        yield m.Debriefed(happened=row.debriefed_at, **base, meeting=key)


def _first_time(row: r.Meeting, changes: list[r.MeetingChange]) -> tuple[When, When]:
    """When the meeting was first to be; its row holds only when it is to be now."""
    moved = next((each for each in changes if each.kind == r.ChangeKind.MOVED), None)
    if moved:
        return _time(moved.from_starts, moved.from_ends, moved.from_held_on, row.happened)
    return _time(row.starts, row.ends, row.held_on, row.happened)


def _time(starts: datetime | None, ends: datetime | None, held_on: date | None, otherwise: When) -> tuple[When, When]:
    if starts:
        return starts, ends or starts
    return held_on or otherwise, held_on or otherwise


def _change(change: r.MeetingChange, meeting: str) -> m.Moment:
    base = _base(change, change.happened)
    if change.kind in CANCELLED:
        return m.Cancelled(**base, meeting=meeting, by=CANCELLED[change.kind])
    starts, ends = _time(change.to_starts, change.to_ends, change.to_held_on, change.happened)
    return m.Moved(**base, meeting=meeting, starts=starts, ends=ends)


def _names_given(owner: r.User, people: Collection[UUID]) -> By:
    rows = r.Referral.objects.filter(owner=owner, introducer__in=people, released_on__isnull=True)
    for row in rows.select_related("person"):
        base = _entry(row)
        yield row.introducer_id, m.Referred(happened=row.happened, **base, name=row.person.full_name)
        if row.reported_at:
            yield row.introducer_id, m.Reported(happened=row.reported_at, **base, referral=str(row.pk))


def _names_got(owner: r.User, people: Collection[UUID]) -> By:
    rows = r.Referral.objects.filter(owner=owner, person__in=people, released_on__isnull=True)
    for row in rows.select_related("introducer"):
        yield (
            row.person_id,
            m.Introduced(
                happened=row.happened,
                recorded=row.created,
                id=str(row.pk),
                by=row.introducer.full_name,
                introducer=str(row.introducer_id),
            ),
        )


def _promises(owner: r.User, people: Collection[UUID]) -> By:
    for row in r.Promise.objects.filter(owner=owner, person__in=people):
        base = _entry(row)
        side = m.Side.OURS if row.ours else m.Side.THEIRS
        yield row.person_id, m.Promised(happened=row.happened, **base, by=side, text=row.text, due=row.due_on)
        closed = row.kept_on or row.released_on
        if closed:
            yield row.person_id, m.Kept(happened=closed, **base, promise=str(row.pk))


def _advice(owner: r.User, people: Collection[UUID]) -> By:
    for row in r.Advice.objects.filter(owner=owner, person__in=people):
        base = _entry(row)
        yield row.person_id, m.Advised(happened=row.happened, **base, text=row.text)
        closed = row.done_on or row.happened
        if row.state == r.AdviceState.DONE:
            yield row.person_id, m.Acted(happened=closed, **base, advice=str(row.pk))
        if row.state == r.AdviceState.DROPPED:
            yield row.person_id, m.Dropped(happened=closed, **base, advice=str(row.pk))
        if row.told_at:
            yield row.person_id, m.Told(happened=row.told_at, **base, advice=str(row.pk))


def _touches(owner: r.User, people: Collection[UUID]) -> By:
    for row in r.Touch.objects.filter(owner=owner, person__in=people).defer("text"):
        side = m.Side.OURS if row.ours else m.Side.THEIRS
        yield row.person_id, m.Touched(happened=row.happened, recorded=row.created, id=str(row.pk), by=side)


def _news(owner: r.User, people: Collection[UUID]) -> By:
    rows = r.Position.objects.filter(owner=owner, person__in=people, news_on__isnull=False)
    for row in rows.select_related("organisation"):
        yield (
            row.person_id,
            m.Changed(
                happened=row.news_on or row.created,
                recorded=row.created,
                id=str(row.pk),
                title=row.title,
                organisation=row.organisation.name if row.organisation else "",
            ),
        )


def _marks(owner: r.User, people: Collection[UUID]) -> By:
    for row in r.Mark.objects.filter(owner=owner, person__in=people):
        yield row.person_id, _mark(row, _base(row, row.happened))


def _mark(row: r.Mark, base: dict[str, Any]) -> m.Moment:
    match row.kind:
        case r.MarkKind.SNOOZED:
            return m.Snoozed(**base, until=row.until or row.happened_on)
        case r.MarkKind.STOPPED:
            return m.Stopped(**base)
        case r.MarkKind.BARRED:
            return m.Barred(**base)
        case r.MarkKind.DECLINED:
            return m.Declined(**base, thread=str(row.request_id or row.pk))
        case r.MarkKind.TIERED:
            return m.Tiered(**base, tier=m.Tier(row.value) if row.value else None)
        case _:
            return m.Reopened(**base)


def _tallies(owner: r.User, people: Collection[UUID]) -> By:
    """What somebody was to these people who has been forgotten since."""
    for row in r.Tally.objects.filter(owner=owner, person__in=people):
        for moment in moments_of(row.steps):
            yield row.person_id or row.pk, moment


# What reads the moments, and the column by which its rows belong to a person.
READERS: Mapping[Read, Column] = {
    _messages: (r.Message, "person_id"),
    _meetings: (r.MeetingPerson, "person_id"),
    _names_given: (r.Referral, "introducer_id"),
    _names_got: (r.Referral, "person_id"),
    _promises: (r.Promise, "person_id"),
    _advice: (r.Advice, "person_id"),
    _touches: (r.Touch, "person_id"),
    _news: (r.Position, "person_id"),
    _marks: (r.Mark, "person_id"),
    _tallies: (r.Tally, "person_id"),
}


def _with_rows(people: Collection[UUID]) -> Iterable[Read]:
    """The readers that have anything to read: for a few people most have nothing, and one question asks them all."""
    if len(people) > FEW:
        return READERS
    keys = [r.Person._meta.pk.get_db_prep_value(each, connection) for each in people]  # noqa: SLF001 - documented
    with connection.cursor() as cursor:
        cursor.execute(_which(len(keys)), keys * len(READERS))
        found = {place for (place,) in cursor.fetchall()}
    return [read for place, read in enumerate(READERS) if place in found]


@cache
def _which(people: int) -> str:
    places = ", ".join(["%s"] * people)
    return " UNION ALL ".join(
        f"SELECT {at} WHERE EXISTS (SELECT 1 FROM {model._meta.db_table} WHERE {column} IN ({places}))"  # noqa: S608, SLF001 - names of our own tables
        for at, (model, column) in enumerate(READERS.values())
    )
