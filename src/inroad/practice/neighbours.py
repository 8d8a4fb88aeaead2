"""The little that a person's moves need to know of other people's stories."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inroad.practice.moments import Barred, Moment
from inroad.practice.story import AppointmentState, Rest, Story, ThreadState
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
    """What became of a name, told from the named person's own story; `quiet_on` is when waiting for them ends.

    What was said before the introduction is no answer to it; who was met already needs none.
    """
    met = next((each for each in story.appointments if each.state is AppointmentState.MET), None)
    if met:
        return Outcome(Became.MET, met.ends)
    if story.rest is Rest.BARRED:
        return _declined(each for each in story.moments if isinstance(each, Barred))
    thread = story.latest
    if thread is None or (story.introduced and story.at(story.introduced) > thread.at):
        return None
    if thread.state is ThreadState.DECLINED:
        return Outcome(Became.DECLINED, thread.last.happened)
    return Outcome(Became.SILENT, quiet_on) if quiet_on else None


def _declined(words: Iterable[Moment]) -> Outcome | None:
    return next((Outcome(Became.DECLINED, each.happened) for each in words), None)
