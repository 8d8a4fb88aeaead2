"""Today: which few of all that is due, and to whom to write first."""

from collections.abc import Iterable
from dataclasses import dataclass

LINES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom nobody has asked yet; `organisation` is empty where it is not known."""

    person: str
    organisation: str
    rank: int
    second_contact: bool = False


def first_requests(
    candidates: Iterable[Candidate], *, asked_today: int, a_day: int, busy: frozenset[str] = frozenset()
) -> tuple[Candidate, ...]:
    """At most so many a day, one per organisation, a silent colleague's second first; none where it is too soon.

    `busy` names the organisations where somebody was asked within the employer's gap.
    """
    chosen: list[Candidate] = []
    taken = set(busy)
    for each in sorted(candidates, key=lambda one: (not one.second_contact, one.rank, one.person)):
        if len(chosen) >= a_day - asked_today:
            break
        if each.organisation and each.organisation in taken:
            continue
        taken.add(each.organisation)
        chosen.append(each)
    return tuple(chosen)
