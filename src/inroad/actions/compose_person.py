"""One person: what is next with them, what lies ahead, and whether they are at rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from inroad.actions.compose_today import Line, as_line, lines_to_ask
from inroad.practice.standing import StandingKind
from inroad.practice.story import Rest
from inroad.records import coached
from inroad.records.calendars import calendar_for
from inroad.records.models import Due, Person, User
from inroad.records.stories import load_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Next:
    """What can be done now, what opens later (the soonest first), and the rest that the story came to, if any."""

    moves: Sequence[Line]
    ahead: Sequence[Due]
    rest: Rest | None = None


def compose_person(owner: User, person: Person, *, now: datetime) -> Next:
    """Read what is due from the table; only for who is at rest, or was never asked, from the story itself."""
    if person.standing == StandingKind.STOPPED:
        return Next(moves=(), ahead=(), rest=load_stories(owner, [person.pk])[person.pk].rest)
    calendar = calendar_for(owner, person.country)
    dues = list(person.dues.filter(owner=owner).order_by("weight", "due_on", "due_at", "pk"))
    still = [each for each in dues if each.closes is None or each.closes > now]
    moves = [as_line(each, now=now, calendar=calendar) for each in still if each.opens <= now]
    if not dues and person.approach is not None:
        moves = lines_to_ask(owner, [person.pk], cadence=coached.cadence(), now=now)
    return Next(moves=moves, ahead=sorted((e for e in still if e.opens > now), key=lambda each: each.opens))
