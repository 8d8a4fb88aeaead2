"""How long to wait for an answer: when to nudge, how often, and when to let go."""

from datetime import date

from inroad.practice.cadences import Cadence
from inroad.practice.story import Story, Thread, ThreadState
from inroad.practice.ties import Warmth
from inroad.practice.working_days import Calendar, When


def quiet_on(thread: Thread, story: Story, *, cadence: Cadence, calendar: Calendar) -> date | None:
    """The day on which waiting for an answer ends, if nobody writes until then."""
    if thread.state is not ThreadState.WAITING:
        return None
    spent = thread.nudges >= nudges_allowed(thread, story, cadence)
    days = cadence.quiet_after if spent else cadence.nudge_after + cadence.nudge_window
    return calendar.working_days_after(silent_since(thread, calendar), days)


def silent_since(thread: Thread, calendar: Calendar) -> When:
    """The last word, or the end of an absence that they told us of."""
    said = calendar.day(thread.last.happened)
    return max(said, thread.away_until) if thread.away_until else thread.last.happened


def nudges_allowed(thread: Thread, story: Story, cadence: Cadence) -> int:
    """Once, and a second time where the tie is warm; who has answered before is warm."""
    warm = thread.answered_ever or _warmth(story) in cadence.second_nudge_warmths
    return 2 if warm else 1


def _warmth(story: Story) -> Warmth:
    if story.introduced:
        return Warmth.INTRODUCED
    return story.tie.warmth if story.tie else Warmth.COLD
