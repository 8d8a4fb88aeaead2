"""What a person's moves need to know of other people's stories, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Count, Exists, IntegerField, Max, OuterRef, QuerySet
from django.db.models.functions import Cast

from inroad.practice.cadences import Cadence
from inroad.practice.moments import Says
from inroad.practice.moves import quiet_on
from inroad.practice.neighbours import EmployerAsk, Neighbours, Outcome, outcome_of
from inroad.practice.story import Story, ThreadState
from inroad.practice.working_days import Calendar
from inroad.records import models as r
from inroad.records.etiquettes import load_cadences
from inroad.records.stories import load_calendars, load_stories

# Longer ago than any gap that a cadence could ask for between two requests at one employer.
RECENT = timedelta(days=60)
FIRST_ASKS = (r.MessageKind.REQUEST, r.MessageKind.REOPEN)


def load_neighbours(owner: r.User, people: Collection[UUID], *, cadence: Cadence) -> dict[UUID, Neighbours]:
    """The neighbours of each of these people; they depend on no time, and so what is worked out from them does not."""
    employers = dict(r.Person.objects.filter(owner=owner, pk__in=people).values_list("pk", "organisation_now_id"))
    asks = _by_organisation(_first_asks(owner).filter(request__organisation__in={*employers.values()} - {None}))
    outcomes = _outcomes(owner, people, cadence)
    return {
        person: Neighbours(
            employer_asks=tuple(each for each in asks.get(employer, ()) if each.person != str(person)),
            outcomes=outcomes.get(person, {}),
        )
        for person, employer in employers.items()
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an employer was asked for of late: how often, when last, and whether anybody there wrote since."""

    times: int
    last: datetime | date
    answered: bool


def recently_asked(owner: r.User, *, now: datetime) -> dict[UUID, Asked]:
    """The employers at which somebody was asked in the last weeks; summed up by the database, for they are many."""
    recent = _first_asks(owner).filter(happened_on__gte=(now - RECENT).date())
    rows = recent.values_list("request__organisation_id").annotate(
        times=Count("pk"),
        at=Max("happened_at"),
        on=Max("happened_on"),
        answered=Max(Cast(_heard(), IntegerField())),
    )
    return {
        employer: Asked(times=times, last=_later(at, on), answered=bool(answered))
        for employer, times, at, on, answered in rows
    }


def _later(at: datetime | None, on: date) -> datetime | date:
    """The last of instants and bare dates; an instant's date in UTC stands beside it in the table."""
    return at if at and at.date() >= on else on


def _first_asks(owner: r.User) -> QuerySet[r.Message]:
    """The first requests to people whose employer was known."""
    return r.Message.objects.filter(
        owner=owner, state=r.MessageState.SENT, kind__in=FIRST_ASKS, request__organisation__isnull=False
    )


def _by_organisation(sent: QuerySet[r.Message]) -> Mapping[UUID | None, list[EmployerAsk]]:
    found: dict[UUID | None, list[EmployerAsk]] = defaultdict(list)
    rows = sent.order_by("happened_on", "created").values_list(
        "request__organisation_id",
        "request__organisation__name",
        "person_id",
        "person__full_name",
        "happened_at",
        "happened_on",
        _heard(),
    )
    for employer, organisation, person, name, at, on, answered in rows:
        ask = EmployerAsk(person=str(person), name=name, organisation=organisation, asked=at or on, answered=answered)
        found[employer].append(ask)
    return found


def _heard() -> Exists:
    """Whether they wrote since in the same thread; an automatic answer is none.

    The thread is the owner's already; to name the owner again would have SQLite read all the owner's messages for each.
    """
    replies = r.Message.objects.filter(request=OuterRef("request"), direction=r.Direction.IN)
    return Exists(replies.exclude(says=Says.AWAY))


def _outcomes(owner: r.User, people: Collection[UUID], usual: Cadence) -> dict[UUID, dict[str, Outcome]]:
    """By introducer and referral, what became of the names that they gave."""
    given = list(
        r.Referral.objects.filter(owner=owner, introducer__in=people, released_on__isnull=True).values_list(
            "pk", "introducer_id", "person_id"
        )
    )
    named = {person for _, _, person in given}
    stories, calendars = load_stories(owner, named), load_calendars(owner, named)
    cadences = load_cadences(owner, named, usual)
    found: dict[UUID, dict[str, Outcome]] = defaultdict(dict)
    for referral, introducer, person in given:
        outcome = outcome_of(stories[person], quiet_on=_quiet(stories[person], cadences[person], calendars[person]))
        if outcome:
            found[introducer][str(referral)] = outcome
    return found


def _quiet(story: Story, cadence: Cadence, calendar: Calendar) -> date | None:
    waiting = next((each for each in reversed(story.threads) if each.state is ThreadState.WAITING), None)
    return quiet_on(waiting, story, cadence=cadence, calendar=calendar) if waiting else None
