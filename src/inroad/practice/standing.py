"""Where two people stand: the headline of a story, for a list, a filter or one sentence on a page."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from inroad.practice.cadences import Cadence
from inroad.practice.moments import Barred, Stopped
from inroad.practice.moves import quiet_on
from inroad.practice.story import AppointmentState, DutyKind, Story, Thread, ThreadState
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


# A report is owed only once something came of the name, which a story alone does not know.
OWED_LATER = frozenset({DutyKind.REPORT})


def standing(story: Story, *, cadence: Cadence, calendar: Calendar) -> Standing:
    """What presses most: an answer, a meeting, what is owed, waiting; then what was."""
    if story.rest is not None:
        rested = next(each for each in reversed(story.moments) if isinstance(each, Stopped | Barred))
        return Standing(kind=StandingKind.STOPPED, since=rested.happened)
    return _open(story) or _owed(story) or _waiting(story, cadence, calendar) or _closed(story)


def _open(story: Story) -> Standing | None:
    """Their word that waits for ours, a meeting that fell through, or one that is agreed."""
    for thread in reversed(story.threads):
        if thread.unanswered or thread.state is ThreadState.ANSWERED:
            return Standing(kind=StandingKind.ANSWERED, since=_since(story, thread))
    booked = next((each for each in story.appointments if each.state is AppointmentState.BOOKED), None)
    return Standing(kind=StandingKind.AGREED, since=booked.agreed) if booked else None


def _since(story: Story, thread: Thread) -> When:
    fell_through = thread.appointment.at if thread.appointment else thread.at
    return story.moments[max(thread.at, fell_through)].happened


def _owed(story: Story) -> Standing | None:
    """Thanks, a debrief, a promise or advice to act on; a name given is owed only once something came of it."""
    met = [each for each in story.appointments if each.state is AppointmentState.MET]
    after = next((each for each in met if not (each.thanked and each.debriefed)), None)
    if after:
        return Standing(kind=StandingKind.OWING, since=after.ends)
    owed = next((each for each in story.duties if each.kind not in OWED_LATER), None)
    return Standing(kind=StandingKind.OWING, since=owed.since) if owed else None


def _waiting(story: Story, cadence: Cadence, calendar: Calendar) -> Standing | None:
    thread = story.thread(ThreadState.WAITING)
    if thread is None:
        return None
    quiet = quiet_on(thread, story, cadence=cadence, calendar=calendar)
    quiet_from = calendar.start(quiet) if quiet else None
    return Standing(kind=StandingKind.WAITING, since=thread.last.happened, quiet_from=quiet_from)


def _closed(story: Story) -> Standing:
    """What was: once met, or chosen to be kept, the two are kept; else the latest thread speaks."""
    latest = story.latest
    if story.has_met:
        return Standing(kind=StandingKind.KEPT, since=_contact(story))
    if latest:
        declined = latest.state is ThreadState.DECLINED
        kind = StandingKind.DECLINED if declined else StandingKind.QUIET
        return Standing(kind=kind, since=latest.last.happened)
    return Standing(kind=StandingKind.KEPT if story.kept else StandingKind.UNASKED, since=_contact(story))


def _contact(story: Story) -> When | None:
    last = story.contacted or (story.moments[-1] if story.moments else None)
    return last.happened if last else None
