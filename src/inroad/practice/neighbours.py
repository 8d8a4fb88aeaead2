"""The little that a person's moves need to know of other people's stories."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inroad.practice.story import Rest, Story, ThreadState
from inroad.practice.working_days import When


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployerAsk:
    """A first request to somebody else at the same organisation."""

    person: str
    name: str
    organisation: str
    asked: When
    answered: bool


class Became(StrEnum):
    """What became of a name that somebody gave us."""

    MET = "met"
    DECLINED = "declined"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Outcome:
    became: Became
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Requests at the same employers, and by referral id what became of each name that this person gave."""

    employer_asks: tuple[EmployerAsk, ...] = ()
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)


ALONE = Neighbours()


def outcome_of(story: Story, *, quiet_on: date | None) -> Outcome | None:
    """What became of a name, told from the named person's own story; `quiet_on` is when waiting for them ends."""
    met = next((each for each in story.appointments if each.state.value == "met"), None)
    if met:
        return Outcome(Became.MET, met.ends)
    if story.threads and story.threads[-1].state is ThreadState.DECLINED:
        return Outcome(Became.DECLINED, story.threads[-1].last.happened)
    if story.rest is Rest.BARRED:
        return Outcome(Became.DECLINED, story.moments[-1].happened)
    return Outcome(Became.SILENT, quiet_on) if quiet_on else None
