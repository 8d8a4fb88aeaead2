"""Whom to write to first is worked out again for everybody whom nobody has asked, because the goal's words changed."""

from collections import defaultdict
from uuid import UUID

from inroad.actions.refresh_due import goal_words
from inroad.practice.approach import match
from inroad.practice.ties import Tie, Warmth
from inroad.records import models as r

AT_ONCE = 2000


def rank_unasked(owner: r.User) -> None:
    """Store the new ranks where they differ; a goal changes nothing else of what is due."""
    for rank, people in _new_ranks(owner).items():
        for start in range(0, len(people), AT_ONCE):
            r.Person.objects.filter(owner=owner, pk__in=people[start : start + AT_ONCE]).update(approach=rank)


def _new_ranks(owner: r.User) -> dict[int, list[UUID]]:
    """Those whose rank is new, by their rank; whoever has none was asked before, or is followed up."""
    goal = goal_words(owner)
    ties = _ties(owner)
    people = r.Person.objects.filter(owner=owner, approach__isnull=False)
    found: dict[int, list[UUID]] = defaultdict(list)
    for pk, title, employer, before in people.values_list("pk", "title_now", "organisation_now__name", "approach"):
        rank = match(goal, (title, employer or ""), ties.get(pk)).rank
        if rank != before:
            found[rank].append(pk)
    return found


def _ties(owner: r.User) -> dict[UUID, Tie]:
    """As much of each tie as a rank asks for; rows of thirty thousand models would take most of the time."""
    rows = r.Tie.objects.filter(owner=owner, other__isnull=True)
    return {
        person: Tie(warmth=Warmth(warmth), messages_sent=sent, messages_received=received)
        for person, warmth, sent, received in rows.values_list(
            "person_id", "warmth", "messages_sent", "messages_received"
        )
    }
