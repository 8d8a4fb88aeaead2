"""What became of a name that somebody gave."""

from inroad.practice.moves import quiet_on
from inroad.practice.neighbours import Became, Outcome, outcome_of
from tests.stories import Told, day, instant, tell


def outcome(told: Told) -> Outcome | None:
    thread = told.story.latest
    quiet = quiet_on(thread, told.story, cadence=told.cadence, calendar=told.calendar) if thread else None
    return outcome_of(told.story, quiet_on=quiet)


NAMED = "Mon 2 Mar introduced by Ana / Tue 3 Mar asked"


def test_nothing_became_of_a_name_that_nobody_wrote_to_or_that_agreed_to_meet() -> None:
    assert outcome(tell("Mon 2 Mar introduced by Ana")) is None
    assert outcome(tell(NAMED + " / Wed 4 Mar booked for Mon 9 Mar 14:00")) is None


def test_they_met() -> None:
    met = tell(NAMED + " / Wed 4 Mar booked for Mon 9 Mar 14:00 / Mon 9 Mar 14:20 met")
    assert outcome(met) == Outcome(Became.MET, instant("Mon 9 Mar 14:20"))


def test_they_declined_or_asked_not_to_be_written_to() -> None:
    no = Outcome(Became.DECLINED, day("Wed 4 Mar"))
    assert outcome(tell(NAMED + " / Wed 4 Mar replied no")) == no
    assert outcome(tell(NAMED + " / Wed 4 Mar declined / Thu 5 Mar answered")) == no
    assert outcome(tell(NAMED + " / Wed 4 Mar barred / Thu 5 Mar touched")) == no


def test_they_stayed_silent_from_the_day_on_which_the_waiting_ends() -> None:
    silent = tell(NAMED + " / Thu 12 Mar nudged / Tue 24 Mar nudged")
    assert outcome(silent) == Outcome(Became.SILENT, day("Fri 3 Apr"))


def test_a_silence_from_before_the_introduction_is_no_answer_to_it(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 4 May introduced by Ana
    """
    assert outcome(told) is None
