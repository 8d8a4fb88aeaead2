"""A story is what its moments come to: threads, meetings, duties, and where the user stands with them."""

from inroad.practice.moments import Side
from inroad.practice.story import AppointmentState, DutyKind, Rest, ThreadState
from tests.stories import Told, day, tell


def states(told: Told) -> dict[str, str]:
    return {each.id: each.state.value for each in told.story.threads}


def test_two_conversations_a_year_apart_are_two_threads(told: Told) -> None:
    """
    2 Mar 2025 asked [then]
    9 Mar 2025 booked for 16 Mar 2025 14:00 [then]
    16 Mar 2025 14:20 met [then]
    2 Mar 2026 asked [now]
    """
    assert states(told) == {"then": "met", "now": "waiting"}
    assert told.story.latest == told.story.thread(ThreadState.WAITING)


def test_a_host_who_wrote_first_begins_the_thread(told: Told) -> None:
    """Mon 2 Mar replied question"""
    (thread,) = told.story.threads
    assert thread.asked is None
    assert thread.unanswered == told.moments[0]


def test_a_meeting_booked_by_hand_is_a_thread_without_a_request(told: Told) -> None:
    """Mon 2 Mar booked for Mon 9 Mar"""
    (thread,) = told.story.threads
    assert (thread.asked, thread.state, thread.answered_ever) == (None, ThreadState.AGREED, True)


def test_a_guest_has_the_meeting_and_no_thread(told: Told) -> None:
    """Mon 2 Mar booked for Mon 9 Mar as guest"""
    assert told.story.threads == ()
    assert told.story.begun
    assert told.story.talking


def test_a_request_is_overtaken_when_the_talk_goes_on_elsewhere() -> None:
    waiting = "Mon 2 Mar asked [mail]"
    assert states(tell(waiting + " / Tue 3 Mar replied yes [phone]"))["mail"] == "overtaken"
    assert states(tell(waiting + " / Tue 3 Mar they touched"))["mail"] == "overtaken"
    assert states(tell(waiting + " / Tue 3 Mar touched"))["mail"] == "waiting"
    assert states(tell(waiting + " / Tue 3 Mar replied away [phone]"))["mail"] == "waiting"


def test_the_notes_of_an_earlier_meeting_do_not_end_the_waiting_for_an_answer(told: Told) -> None:
    """
    Mon 2 Feb booked for Mon 9 Feb 14:00 [then]
    Mon 9 Feb 14:20 met [then]
    Mon 2 Mar asked [now]
    Tue 3 Mar debriefed [then]
    """
    assert states(told)["now"] == "waiting"


def test_a_moved_meeting_is_one_meeting_with_a_stale_invitation(told: Told) -> None:
    """
    Mon 2 Mar booked for Mon 9 Mar
    Mon 2 Mar invited
    Tue 3 Mar prepared
    Wed 4 Mar moved to Thu 12 Mar
    """
    (meeting,) = told.story.appointments
    assert (meeting.starts, meeting.invited, meeting.prepared) == (day("Thu 12 Mar"), False, True)


def test_a_cancelled_meeting_that_is_moved_stands_again(told: Told) -> None:
    """
    Mon 2 Mar booked for Mon 9 Mar
    Tue 3 Mar cancelled by them
    Wed 4 Mar moved to Thu 12 Mar
    """
    (meeting,) = told.story.appointments
    assert (meeting.state, meeting.by) == (AppointmentState.BOOKED, None)


def test_what_was_held_stays_held_whatever_was_clicked_later(told: Told) -> None:
    """
    Mon 2 Mar booked for Mon 9 Mar 14:00
    Mon 9 Mar 14:20 met
    Tue 10 Mar cancelled by us
    Wed 11 Mar moved to Mon 9 Mar 15:00
    """
    (meeting,) = told.story.appointments
    assert meeting.state is AppointmentState.MET
    assert states(told) == {"first": "met"}


def test_a_meeting_that_nobody_booked_is_none(told: Told) -> None:
    """Mon 9 Mar met"""
    assert told.story.appointments == ()
    assert not told.story.begun


def test_who_called_a_meeting_off_is_known() -> None:
    (meeting,) = tell("Mon 2 Mar booked for Mon 9 Mar / Tue 3 Mar declined").story.appointments
    assert (meeting.state, meeting.by) == (AppointmentState.CANCELLED, Side.THEIRS)


def test_duties_remain_until_they_are_done(told: Told) -> None:
    """
    Mon 9 Mar advised read the standard
    Mon 9 Mar advised join the guild
    Mon 9 Mar promised a paper
    Mon 9 Mar referred Bea
    Tue 10 Mar acted on join the guild
    """
    kinds = [(each.kind, each.text) for each in told.story.duties]
    assert kinds == [
        (DutyKind.REPORT, "Bea"),
        (DutyKind.PROGRESS, "join the guild"),
        (DutyKind.ADVICE, "read the standard"),
        (DutyKind.PROMISE, "a paper"),
    ]


def test_a_stop_lasts_until_the_user_or_they_begin_again() -> None:
    stopped = "Mon 2 Mar stopped / Tue 3 Mar "
    assert tell("Mon 2 Mar stopped").story.rest is Rest.STOPPED
    for begins in ("reopened", "asked", "replied yes", "booked for Mon 9 Mar"):
        assert tell(stopped + begins).story.rest is None
    for nothing in ("replied away", "touched", "tier A"):
        assert tell(stopped + nothing).story.rest is Rest.STOPPED


def test_a_bar_lasts_until_they_write_or_meet() -> None:
    barred = "Mon 2 Mar booked for Mon 9 Mar / Mon 2 Mar barred / Tue 3 Mar "
    for nothing in ("reopened", "asked", "stopped", "replied away"):
        assert tell(barred + nothing).story.rest is Rest.BARRED
    for theirs in ("replied other", "met"):
        assert tell(barred + theirs).story.rest is None


def test_the_last_contact_is_a_word_or_a_meeting_and_not_our_own_notes(told: Told) -> None:
    """
    Mon 2 Mar asked
    Tue 3 Mar tier A
    Wed 4 Mar snoozed until Mon 9 Mar
    """
    assert told.story.contacted == told.moments[0]
