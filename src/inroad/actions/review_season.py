"""Look back on a season: its figures, and what was learnt, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q

from inroad.actions.plan_meeting import learning_goals
from inroad.practice.figures import Figures, Period, Told, figures
from inroad.practice.learnt import Topic, by_topic
from inroad.practice.story import fold
from inroad.practice.tallies import moments_of
from inroad.practice.ties import Tie, Warmth
from inroad.records import coached
from inroad.records import models as r
from inroad.records.calendars import calendar_for
from inroad.records.neighbourhoods import FIRST_ASKS
from inroad.records.stories import load_calendars, load_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A period with its figures and, by topic, what hosts said in it."""

    period: Period
    figures: Figures
    topics: Sequence[Topic[r.Claim]]


def review_season(owner: r.User, *, weeks: int | None, now: datetime) -> Review:
    """The season of so many weeks until today, or all of it."""
    calendar = calendar_for(owner)
    today = calendar.day(now)
    period = Period(since=today - timedelta(weeks=weeks) + timedelta(days=1) if weeks else None, until=today)
    # Rows keep the day in UTC, so a day more is read, and what counts is decided on the user's own calendar.
    since = period.since - timedelta(days=1) if period.since else date.min
    claims = r.Claim.objects.filter(owner=owner, happened_on__gte=since).select_related("person")
    heard = [each for each in claims.order_by("-happened_on", "-created") if period.holds(calendar.day(each.happened))]
    return Review(
        period=period,
        figures=figures(_told(owner, since), period=period, cadence=coached.cadence(), now=now),
        topics=by_topic(heard, learning_goals(owner), lambda claim: (claim.topic, claim.text)),
    )


def _told(owner: r.User, since: date) -> list[Told]:
    """The stories of everybody who may count since that day."""
    people = _who(owner, since)
    stories, calendars, channels = load_stories(owner, people), load_calendars(owner, people), _channels(owner, people)
    told = [Told(story=stories[each], calendar=calendars[each], channels=channels.get(each, {})) for each in stories]
    return told + [_tallied(owner, each) for each in r.Tally.objects.filter(owner=owner, person__isnull=True)]


def _tallied(owner: r.User, tally: r.Tally) -> Told:
    """The story of somebody who was forgotten: its steps count as before."""
    calendar = calendar_for(owner, tally.country)
    tie = Tie(warmth=Warmth(tally.warmth)) if tally.warmth else None
    return Told(story=fold(moments_of(tally.steps), calendar, tie), calendar=calendar, channels=tally.channels)


def _who(owner: r.User, since: date) -> set[UUID]:
    """Who was asked, met, gave advice, or was named since that day."""
    recent = {"owner": owner, "happened_on__gte": since}
    met = Q(meeting__starts__date__gte=since) | Q(meeting__held_on__gte=since)
    found = (
        r.Message.objects.filter(**recent, state=r.MessageState.SENT, kind__in=FIRST_ASKS),
        r.Advice.objects.filter(**recent),
        r.Referral.objects.filter(**recent),
        r.MeetingPerson.objects.filter(met, owner=owner, meeting__status=r.MeetingStatus.MET),
        r.Tally.objects.filter(owner=owner, person__isnull=False),
    )
    return {person for rows in found for person in rows.values_list("person_id", flat=True)}


def _channels(owner: r.User, people: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """By person and thread, how the request was sent."""
    rows = r.Request.objects.filter(owner=owner, person__in=people).values_list("person_id", "pk", "channel")
    found: dict[UUID, dict[str, str]] = defaultdict(dict)
    for person, request, channel in rows:
        found[person][str(request)] = channel
    return found
