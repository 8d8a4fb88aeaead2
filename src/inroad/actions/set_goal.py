"""What the seeker wants to find out is written down, or rests; whom to write to first follows from it."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from inroad.actions.rank_unasked import rank_unasked
from inroad.records import search
from inroad.records.journal import name_change, named
from inroad.records.models import Goal, User, Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A goal as it was typed; the lists are text with one item on each line."""

    statement: str
    field: str = ""
    roles: str = ""
    organisations: str = ""
    learning_goals: str = ""


@named(Verb.SET_GOAL)
@transaction.atomic
def set_goal(owner: User, aim: Aim, *, goal: Goal | None = None, now: datetime) -> Goal:
    """Keep a new goal, or what has changed of one."""
    kept = goal or Goal(owner=owner, created=now, changed=now)
    for name, value in asdict(aim).items():
        setattr(kept, name, value.strip())
    kept.save()
    search.index_rows([kept])
    rank_unasked(owner)
    return kept


@transaction.atomic
def rest_goal(goal: Goal, *, active: bool) -> None:
    """A goal that rests stays in the book and guides nobody; it can be taken up again."""
    goal.active = active
    goal.save(update_fields=["active"])
    name_change(Verb.RESUMED_GOAL if active else Verb.RESTED_GOAL, goal)
    rank_unasked(goal.owner)


def first_goal(owner: User) -> Goal | None:
    """The oldest of the goals that are pursued."""
    return Goal.objects.filter(owner=owner, active=True).order_by("created").first()
