"""The moves of a meeting: invite, prepare, hold, write it down, give thanks."""

from dataclasses import replace

from inroad.practice.moments import Booked
from tests.stories import MET, Told, day, instant, tell

# Before it


def test_an_agreed_meeting_is_invited_prepared_held_and_asked_about(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied yes
    Thu 5 Mar 10:00 booked for Mon 9 Mar 14:00, 30 min
    """
    assert told.on("Thu 5 Mar") == ["invite"]
    assert told.on("Fri 6 Mar") == ["invite", "prepare"]
    assert told.on("Mon 9 Mar") == ["hold", "invite", "prepare"]
    assert told.on("Mon 9 Mar 14:00") == ["hold"]
    assert told.on("Mon 9 Mar 14:30") == ["debrief"]
    assert told.due("invite") == instant("Fri 6 Mar 10:00")
    assert told.due("prepare") == day("Fri 6 Mar")
    assert told.due("hold") == instant("Mon 9 Mar 14:00")


def test_what_was_sent_and_prepared_is_not_proposed_again(told: Told) -> None:
    """
    Thu 5 Mar booked for Mon 9 Mar 14:00
    Thu 5 Mar invited
    Fri 6 Mar prepared
    """
    assert told.on("Mon 9 Mar") == ["hold"]


def test_an_invitation_is_due_before_the_meeting_however_late_it_was_agreed(told: Told) -> None:
    """Mon 9 Mar 10:00 booked for Mon 9 Mar 14:00"""
    assert told.due("invite") == instant("Mon 9 Mar 14:00")
    assert told.due("prepare") == instant("Mon 9 Mar 14:00")


def test_a_meeting_of_which_only_the_day_is_known_fills_its_day(told: Told) -> None:
    """
    Thu 5 Mar booked for Mon 9 Mar
    Fri 6 Mar prepared
    """
    assert told.on("Mon 9 Mar 23:59") == ["hold"]
    assert told.on("Tue 10 Mar 00:00") == ["debrief"]


def test_a_moved_meeting_needs_a_new_invitation(told: Told) -> None:
    """
    Mon 2 Mar booked for Mon 9 Mar 14:00
    Mon 2 Mar invited
    Wed 4 Mar moved to Thu 12 Mar 14:00
    """
    assert told.on("Wed 4 Mar") == ["invite"]
    assert told.due("hold") == instant("Thu 12 Mar 14:00")
    assert told.on("Mon 9 Mar 15:00") == ["invite"]


def test_after_they_cancelled_new_times_are_offered(told: Told) -> None:
    """
    Mon 2 Mar asked
    Tue 3 Mar replied yes
    Tue 3 Mar offered times
    Wed 4 Mar replied yes
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Fri 6 Mar cancelled by them
    """
    assert told.on("Fri 6 Mar") == ["offer_times"]
    assert told.why("Fri 6 Mar") == ["they_cancelled"]
    assert told.due("offer_times") == day("Mon 9 Mar")
    assert told.stands("Mon 9 Mar 15:00") == "answered"


def test_after_we_cancelled_new_times_are_offered_too(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Fri 6 Mar cancelled by us
    """
    assert told.why("Fri 6 Mar") == ["you_cancelled"]


def test_a_yes_after_a_cancelled_meeting_asks_for_new_times_and_not_for_a_booking(told: Told) -> None:
    """
    Mon 2 Mar offered times
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Fri 6 Mar 09:00 cancelled by them
    Fri 6 Mar 10:00 replied yes
    """
    assert told.on("Fri 6 Mar") == ["offer_times"]
    assert told.why("Fri 6 Mar") == ["they_said_yes"]


def test_whoever_did_not_come_new_times_are_offered() -> None:
    booked = "Wed 4 Mar booked for Mon 9 Mar 14:00 / Mon 9 Mar 14:20 missed by "
    assert tell(booked + "them").why("Mon 9 Mar 15:00") == ["they_did_not_come"]
    assert tell(booked + "us").why("Mon 9 Mar 15:00") == ["you_did_not_come"]


def test_after_new_times_were_offered_we_wait(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Fri 6 Mar 09:00 cancelled by them
    Fri 6 Mar 10:00 offered times
    """
    assert told.on("Mon 9 Mar") == []
    assert told.why("Tue 17 Mar") == ["silence_after_times"]


def test_a_cancelled_meeting_does_not_hide_the_one_that_replaced_it() -> None:
    booked = tell("Tue 3 Mar booked for Mon 9 Mar 14:00 / Wed 4 Mar booked for Thu 12 Mar 14:00 [second]")
    called_off = tell("Thu 5 Mar cancelled by them").moments
    moments = [
        replace(each, thread="first", id=each.id + each.__class__.__name__) if isinstance(each, Booked) else each
        for each in booked.moments + called_off
    ]
    told = replace(booked, moments=tuple(moments))
    assert told.on("Fri 6 Mar") == ["invite"]
    assert told.stands("Fri 6 Mar") == "agreed"


def test_a_no_after_a_booking_calls_the_meeting_off(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Fri 6 Mar replied no
    """
    assert told.planned == ()
    assert told.stands("Mon 9 Mar 15:00") == "declined"


def test_a_later_after_a_booking_calls_the_meeting_off_until_its_day(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Fri 6 Mar replied later until Mon 4 May
    """
    assert told.on("Mon 9 Mar 15:00") == []
    assert told.on("Mon 4 May") == ["reopen"]


def test_a_no_after_the_meeting_does_not_undo_it(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Wed 11 Mar replied no
    """
    assert told.on("Thu 12 Mar") == ["debrief"]


def test_a_question_before_an_agreed_meeting_is_answered(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Wed 4 Mar invited
    Thu 5 Mar replied question
    """
    assert told.on("Thu 5 Mar") == ["answer"]


def test_looking_forward_to_the_meeting_needs_no_answer(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Wed 4 Mar invited
    Thu 5 Mar replied other
    """
    assert told.on("Thu 5 Mar") == []


def test_a_guest_of_a_cancelled_meeting_is_not_offered_times(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00 as guest
    Fri 6 Mar cancelled by them
    """
    assert told.on("Fri 6 Mar") == ["request"]


def test_a_guest_is_thanked_like_anybody(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00 as guest
    Mon 9 Mar met
    """
    assert told.on("Mon 9 Mar 15:00") == ["debrief", "thank"]
    assert told.stands("Mon 9 Mar 15:00") == "owing"


# After it


def test_after_meeting_it_is_written_down_and_thanked_for_within_a_day() -> None:
    met = tell(MET)
    assert met.on("Mon 9 Mar 14:20") == ["debrief", "thank"]
    assert met.due("thank") == instant("Tue 10 Mar 14:20")
    assert met.due("debrief") == instant("Tue 10 Mar 02:20")


def test_thanks_given_are_not_owed_and_never_too_late() -> None:
    met = tell(MET)
    assert "thank" in met.on("Mon 7 Sep")
    assert tell(MET + " / Mon 9 Mar 16:00 debriefed / Tue 10 Mar thanked").on("Tue 10 Mar") == []


def test_met_and_thanked_on_the_same_bare_date_owe_nothing(told: Told) -> None:
    """
    Mon 9 Mar thanked
    Mon 9 Mar debriefed
    Mon 9 Mar met
    Wed 4 Mar booked for Mon 9 Mar
    """
    assert told.on("Tue 10 Mar") == []
    assert told.stands("Tue 10 Mar") == "kept"


def test_a_meeting_entered_weeks_later_was_held_all_the_same(told: Told) -> None:
    """
    Mon 9 Mar 14:20 met (entered 1 Apr)
    Wed 1 Apr 09:00 booked for Mon 9 Mar 14:00
    Wed 1 Apr 09:05 debriefed
    """
    assert told.on("Wed 1 Apr") == ["thank"]
    assert told.stands("Wed 1 Apr") == "owing"


def test_thanks_alone_say_that_the_meeting_was_held(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Tue 10 Mar thanked
    """
    assert told.why("Tue 10 Mar") == ["you_met"]


def test_a_question_after_the_meeting_is_answered() -> None:
    done = MET + " / Mon 9 Mar 15:00 debriefed / Mon 9 Mar 16:00 thanked"
    assert tell(done + " / Wed 11 Mar replied question").on("Wed 11 Mar") == ["answer"]
    assert tell(done + " / Wed 11 Mar replied other").on("Wed 11 Mar") == []


def test_a_yes_to_another_talk_in_the_same_thread_asks_for_times_again() -> None:
    done = MET + " / Mon 9 Mar 15:00 debriefed / Mon 9 Mar 16:00 thanked"
    assert tell(done + " / 8 Mar 2027 replied yes").on("8 Mar 2027") == ["offer_times"]
