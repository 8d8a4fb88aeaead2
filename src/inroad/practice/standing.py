"""Where two people stand: the headline of a story, for a list, a filter or one sentence on a page."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from inroad.practice.cadences import Cadence
from inroad.practice.moves import quiet_on
from inroad.practice.story import AppointmentState, Story, ThreadState
from inroad.practice.working_days import Calendar, When


class StandingKind(StrEnum):
    UNASKED = "unasked"
    WAITING = "waiting"
    ANSWERED = "answered"
    AGREED = "agreed"
    OWING = "owing"
    KEPT = "kept"
    DECLINED = "declined"
    QUIET = "quiet"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The headline; a `WAITING` turns to `QUIET` by itself at `quiet_from`."""

    kind: StandingKind
    since: When | None = None
    quiet_from: datetime | None = None

    def at(self, now: datetime) -> StandingKind:
        turned = self.quiet_from is not None and self.quiet_from <= now
        return StandingKind.QUIET if turned else self.kind


PRESSING = (
    (ThreadState.ANSWERED, StandingKind.ANSWERED),
    (ThreadState.AGREED, StandingKind.AGREED),
)


def standing(story: Story, *, cadence: Cadence, calendar: Calendar) -> Standing:
    """What presses most: an answer, a meeting, what is owed, waiting; then what was."""
    if story.rest is not None:
        return Standing(kind=StandingKind.STOPPED, since=_last(story))
    return _open(story) or _owed(story) or _waiting(story, cadence, calendar) or _closed(story)


def _last(story: Story) -> When | None:
    return story.moments[-1].happened if story.moments else None


def _open(story: Story) -> Standing | None:
    for state, kind in PRESSING:
        for thread in reversed(story.threads):
            if thread.state is state:
                return Standing(kind=kind, since=thread.last.happened)
    booked = next((each for each in story.appointments if each.state is AppointmentState.BOOKED), None)
    loose = booked is not None and not any(each.id == booked.thread for each in story.threads)
    return Standing(kind=StandingKind.AGREED, since=booked.agreed) if booked and loose else None


def _owed(story: Story) -> Standing | None:
    """Thanks, a debrief, a promise or advice to act on; a name given is owed only once something came of it."""
    met = [each for each in story.appointments if each.state is AppointmentState.MET]
    after = next((each for each in met if not (each.thanked and each.debriefed)), None)
    if after:
        return Standing(kind=StandingKind.OWING, since=after.ends)
    owed = next((each for each in story.duties if each.kind.value != "report"), None)
    return Standing(kind=StandingKind.OWING, since=owed.since) if owed else None


def _waiting(story: Story, cadence: Cadence, calendar: Calendar) -> Standing | None:
    for thread in reversed(story.threads):
        if thread.state is ThreadState.WAITING:
            quiet = quiet_on(thread, story, cadence=cadence, calendar=calendar)
            quiet_from = calendar.start(quiet) if quiet else None
            return Standing(kind=StandingKind.WAITING, since=thread.last.happened, quiet_from=quiet_from)
    return None


def _closed(story: Story) -> Standing:
    if any(each.state is AppointmentState.MET for each in story.appointments):
        return Standing(kind=StandingKind.KEPT, since=story.contacted.happened if story.contacted else _last(story))
    states = {each.state for each in story.threads}
    if ThreadState.DECLINED in states:
        return Standing(kind=StandingKind.DECLINED, since=story.threads[-1].last.happened)
    if states:
        return Standing(kind=StandingKind.QUIET, since=story.threads[-1].last.happened)
    kept = story.tier is not None and story.tier.tier is not None
    return Standing(kind=StandingKind.KEPT if kept else StandingKind.UNASKED, since=_last(story))
