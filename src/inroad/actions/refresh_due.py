"""Keep what is due true: the moves and standings of the people whom an action touched, and of their neighbours.

A row of the table is a move with its window, so that time passing changes nothing that is stored. Whom nobody has asked
and who has no moment yet has no row: a person's `approach` says how soon to write to them.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from importlib import metadata
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from inroad.practice.approach import match, words_of
from inroad.practice.cadences import Cadence
from inroad.practice.moves import RULES, WEIGHT, Move, MoveKind, planned_moves
from inroad.practice.reasons import Argument
from inroad.practice.standing import StandingKind, standing
from inroad.practice.story import Story
from inroad.practice.working_days import Calendar
from inroad.records import coached
from inroad.records import models as r
from inroad.records.calendars import zone_of
from inroad.records.etiquettes import load_cadences
from inroad.records.neighbourhoods import load_neighbours
from inroad.records.overwrite import overwrite
from inroad.records.stories import load_calendars, load_stories

AT_ONCE = 2000
# What a request to a colleague holds up.
FIRST = (MoveKind.REQUEST, MoveKind.FOLLOW_REFERRAL)
DERIVED = r.Person.derived


def refresh_due(owner: r.User, people: Collection[UUID], *, now: datetime) -> None:
    """Work out again what is due with these people, with whom names tie to them, and with colleagues still unasked."""
    _refresh(owner, sorted(touched(owner, people)), now=now)


def rebuild_due(owner: r.User, *, now: datetime) -> None:
    """Throw the table away and work it out anew for everyone."""
    everyone = list(r.Person.objects.filter(owner=owner).order_by("pk").values_list("pk", flat=True))
    _refresh(owner, everyone, now=now)


def keep_counting_true(owner: r.User, *, now: datetime) -> None:
    """Count everybody's waiting times anew where the rhythm, the zone, the holidays or the program changed since."""
    basis = _basis(owner)
    if owner.due_basis == basis:
        return
    with transaction.atomic():
        refresh_due(owner, _with_a_story(owner), now=now)
        owner.due_basis = basis
        owner.save(update_fields=["due_basis"])


def _basis(owner: r.User) -> str:
    paces = tuple((each.name, each.pace, each.thanks_within_hours, each.countries) for each in coached.etiquettes())
    told = (coached.cadence(), zone_of(owner).key, owner.country, owner.language, RULES, version("holidays"), paces)
    return sha256(repr(told).encode()).hexdigest()


version = cache(metadata.version)


def _with_a_story(owner: r.User) -> set[UUID]:
    """Everybody whose days are counted; an import leaves most people without a moment, whom no calendar touches."""
    untouched = {"standing": StandingKind.UNASKED, "last_contact_on__isnull": True, "dues__isnull": True}
    return set(r.Person.objects.filter(owner=owner).exclude(**untouched).values_list("pk", flat=True))


def touched(owner: r.User, people: Collection[UUID]) -> set[UUID]:
    """These people and whoever else may have something else to do because of them.

    Names tie introducers to those whom they named; a request may hold up one to a colleague, there or here.
    """
    names = r.Referral.objects.filter(Q(person__in=people) | Q(introducer__in=people), owner=owner)
    here = r.Person.objects.filter(owner=owner, pk__in=people, organisation_now__isnull=False)
    there = r.Request.objects.filter(owner=owner, person__in=people, organisation__isnull=False)
    colleagues = r.Person.objects.filter(
        Q(organisation_now__in=here.values("organisation_now")) | Q(organisation_now__in=there.values("organisation")),
        owner=owner,
        dues__kind__in=FIRST,
    )
    tied = {each for pair in names.values_list("introducer_id", "person_id") for each in pair}
    return {*people, *tied, *colleagues.values_list("pk", flat=True)}


def _refresh(owner: r.User, people: Sequence[UUID], *, now: datetime) -> None:
    cadence, goal = coached.cadence(), goal_words(owner)
    for start in range(0, len(people), AT_ONCE):
        _refresh_some(owner, people[start : start + AT_ONCE], cadence=cadence, goal=goal, now=now)


def _refresh_some(
    owner: r.User, people: Sequence[UUID], *, cadence: Cadence, goal: Sequence[str], now: datetime
) -> None:
    stories, calendars = load_stories(owner, people), load_calendars(owner, people)
    cadences = load_cadences(owner, people, cadence)
    _store_standings(owner, stories, calendars, cadences, goal=goal)
    neighbours = load_neighbours(owner, people, cadence=cadence)
    rows = [
        _row(owner, person, move, calendars[person], now)
        for person, story in stories.items()
        if story.moments
        for move in planned_moves(
            story, neighbours=neighbours[person], cadence=cadences[person], calendar=calendars[person]
        )
        if move.closes is None or move.closes > move.opens
    ]
    r.Due.objects.filter(owner=owner, person__in=people).delete()
    r.Due.objects.bulk_create(rows, batch_size=AT_ONCE)


def goal_words(owner: r.User) -> tuple[str, ...]:
    """The telling words of the user's active goals."""
    goals = r.Goal.objects.filter(owner=owner, active=True)
    told = goals.values_list("statement", "field", "roles", "organisations")
    return words_of("\n".join(text for goal in told for text in goal))


def _store_standings(
    owner: r.User,
    stories: dict[UUID, Story],
    calendars: dict[UUID, Calendar],
    cadences: dict[UUID, Cadence],
    *,
    goal: Sequence[str],
) -> None:
    """Write the derived columns of those whose headline changed."""
    people = r.Person.objects.filter(owner=owner, pk__in=stories).select_related("organisation_now")
    changed = [
        person
        for person in people.only(*DERIVED, "title_now", "organisation_now__name")
        if _derive(person, stories[person.pk], calendars[person.pk], cadence=cadences[person.pk], goal=goal)
    ]
    overwrite(changed, DERIVED)


def _derive(person: r.Person, story: Story, calendar: Calendar, *, cadence: Cadence, goal: Sequence[str]) -> bool:
    """Set the derived columns from the story, and say whether any of them is new."""
    before = [getattr(person, name) for name in DERIVED]
    headline = standing(story, cadence=cadence, calendar=calendar)
    person.standing = headline.kind.value
    person.standing_since = calendar.day(headline.since) if headline.since else None
    person.quiet_from = headline.quiet_from
    person.approach = _approach(person, story, headline.kind, goal)
    person.tier = story.tier.tier.value if story.tier and story.tier.tier else ""
    person.last_contact_on = _last_contact(story, calendar)
    return before != [getattr(person, name) for name in DERIVED]


def _last_contact(story: Story, calendar: Calendar) -> date | None:
    known = [calendar.day(story.contacted.happened)] if story.contacted else []
    if story.tie and story.tie.last_contact:
        known.append(story.tie.last_contact)
    return max(known, default=None)


def _approach(person: r.Person, story: Story, kind: StandingKind, goal: Sequence[str]) -> int | None:
    """How soon to write to somebody whom nobody has asked; whose name was given is followed up, not approached."""
    if kind is not StandingKind.UNASKED or story.introduced:
        return None
    employer = person.organisation_now.name if person.organisation_now else ""
    return match(goal, (person.title_now, employer), story.tie).rank


def _row(owner: r.User, person: UUID, move: Move, calendar: Calendar, now: datetime) -> r.Due:
    return r.Due(
        owner=owner,
        person_id=person,
        kind=move.kind.value,
        about=move.about,
        opens=move.opens,
        closes=move.closes,
        due_on=calendar.day(move.due),
        due_at=move.due if isinstance(move.due, datetime) else None,
        weight=WEIGHT[move.kind],
        reason=move.reason.code,
        reason_args={name: _plain(value) for name, value in move.reason.args.items()},
        created=now,
        changed=now,
    )


def _plain(value: Argument) -> str | int:
    return value.isoformat() if isinstance(value, date) else value
