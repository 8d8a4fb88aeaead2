"""A day of the story as it stood then: where the two stood, and what was due, told from what had happened by then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from inroad.practice.moves import Move, MoveKind, next_moves
from inroad.practice.neighbours import Neighbours
from inroad.practice.standing import Standing, standing
from inroad.practice.story import Story, fold
from inroad.practice.working_days import Calendar
from inroad.records import coached
from inroad.records.calendars import calendar_for
from inroad.records.etiquettes import load_cadences
from inroad.records.models import Person, User
from inroad.records.neighbourhoods import load_neighbours
from inroad.records.stories import load_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Then:
    """As it was on the evening of `day`, by today's rhythm; `stood` is None where nothing had happened yet."""

    day: date
    stood: Standing | None
    moves: Sequence[Move]


def compose_then(owner: User, person: Person, day: date) -> Then:
    """Fold the story only so far; what was entered later about an earlier day counts, for it had happened."""
    calendar = calendar_for(owner, person.country)
    evening = calendar.start(day + timedelta(days=1)) - timedelta(microseconds=1)
    cadence = load_cadences(owner, [person.pk], coached.cadence())[person.pk]
    story = _until(load_stories(owner, [person.pk])[person.pk], day, calendar)
    neighbours = _known_by(load_neighbours(owner, [person.pk], cadence=cadence)[person.pk], evening, calendar)
    moves = next_moves(story, neighbours=neighbours, cadence=cadence, calendar=calendar, now=evening)
    stood = standing(story, cadence=cadence, calendar=calendar)
    return Then(
        day=day,
        stood=replace(stood, kind=stood.at(evening)) if story.moments else None,
        moves=[each for each in moves if each.kind is not MoveKind.REQUEST or story.moments],
    )


def _until(story: Story, day: date, calendar: Calendar) -> Story:
    return fold([each for each in story.moments if calendar.day(each.happened) <= day], calendar, story.tie)


def _known_by(neighbours: Neighbours, evening: datetime, calendar: Calendar) -> Neighbours:
    return Neighbours(
        employer_asks=tuple(each for each in neighbours.employer_asks if calendar.begin(each.asked) <= evening),
        outcomes={key: each for key, each in neighbours.outcomes.items() if calendar.begin(each.when) <= evening},
    )
