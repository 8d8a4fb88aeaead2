"""The moves of a request: wait, nudge, let go, and answer them today."""

from tests.stories import Told, day, tell

# Silence


def test_after_seven_working_days_of_silence_a_nudge_is_due(told: Told) -> None:
    """Mon 2 Mar asked"""
    assert told.on("Tue 10 Mar") == []
    assert told.on("Wed 11 Mar") == ["nudge"]
    assert told.why("Wed 11 Mar") == ["silence"]
    assert told.due("nudge") == day("Wed 11 Mar")


def test_holidays_of_the_host_are_not_waited_through(told: Told) -> None:
    """
    Day off: Fri 6 Mar, Mon 9 Mar
    Mon 2 Mar asked
    """
    assert told.due("nudge") == day("Fri 13 Mar")


def test_a_weekend_is_the_hosts_own(told: Told) -> None:
    """
    Weekend: Fri Sat
    Sun 1 Mar asked
    """
    assert told.due("nudge") == day("Tue 10 Mar")


def test_a_stranger_is_nudged_once_and_then_let_go(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 11 Mar nudged
    """
    assert told.on("Fri 20 Mar") == []
    assert told.stands("Fri 20 Mar") == "waiting"
    assert told.stands("Mon 23 Mar") == "quiet"


def test_a_warm_tie_is_nudged_twice_and_then_let_go(told: Told) -> None:
    """
    Tie: dormant
    Mon 2 Mar asked
    Wed 11 Mar nudged
    """
    assert told.on("Fri 20 Mar") == []
    assert told.on("Mon 23 Mar") == ["nudge"]
    assert told.why("Mon 23 Mar") == ["second_silence"]
    twice = tell("Tie: dormant / Mon 2 Mar asked / Wed 11 Mar nudged / Mon 23 Mar nudged")
    assert twice.on("Wed 1 Apr") == []
    assert twice.stands("Thu 2 Apr") == "quiet"


def test_a_nudge_that_nobody_sends_is_not_proposed_for_ever(told: Told) -> None:
    """Mon 2 Mar asked"""
    assert told.on("Tue 7 Apr") == ["nudge"]
    assert told.on("Wed 8 Apr") == []
    assert told.stands("Wed 8 Apr") == "quiet"


def test_after_a_rest_a_request_without_an_answer_may_be_taken_up_again(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 11 Mar nudged
    """
    assert told.on("Fri 19 Jun") == []
    assert told.on("Mon 22 Jun") == ["reopen"]
    assert told.due("reopen") == day("Mon 22 Jun")
    assert told.why("Mon 22 Jun") == ["rested"]


def test_a_new_request_begins_anew(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 22 Jun asked [second]
    """
    assert told.on("Tue 30 Jun") == []
    assert told.on("Wed 1 Jul") == ["nudge"]


def test_an_automatic_answer_moves_the_nudge_and_is_no_reply(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 2 Mar replied away until Mon 16 Mar
    """
    assert told.on("Wed 11 Mar") == []
    assert told.due("nudge") == day("Wed 25 Mar")
    assert told.stands("Wed 11 Mar") == "waiting"


def test_an_automatic_answer_does_not_make_a_stranger_warm(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 2 Mar replied away
    Wed 11 Mar nudged
    """
    assert told.on("Mon 23 Mar") == []
    assert told.stands("Mon 23 Mar") == "quiet"


def test_an_automatic_answer_alone_is_no_conversation(told: Told) -> None:
    """Mon 2 Mar replied away until Mon 16 Mar"""
    assert told.on("Tue 3 Mar") == ["request"]


# Their reply


def test_their_reply_is_answered_today(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar 17:30 replied question
    """
    assert told.on("Wed 4 Mar 18:00") == ["answer"]
    assert told.due("answer") == day("Wed 4 Mar")


def test_a_reply_on_a_day_off_is_answered_on_the_next_working_day(told: Told) -> None:
    """
    Mon 2 Mar asked
    Sat 7 Mar replied other
    """
    assert told.on("Sat 7 Mar") == ["answer"]
    assert told.due("answer") == day("Mon 9 Mar")


def test_after_a_yes_times_are_offered(told: Told) -> None:
    """
    Mon 2 Mar asked
    Fri 6 Mar replied yes
    """
    assert told.on("Fri 6 Mar") == ["offer_times"]
    assert told.due("offer_times") == day("Mon 9 Mar")


def test_after_they_chose_a_time_it_is_booked(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied yes
    Wed 4 Mar offered times
    Thu 5 Mar replied yes
    """
    assert told.on("Thu 5 Mar") == ["book"]
    assert told.due("book") == day("Thu 5 Mar")


def test_silence_after_times_were_offered_is_nudged_too(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied yes
    Wed 4 Mar offered times
    """
    assert told.on("Thu 12 Mar") == []
    assert told.why("Fri 13 Mar") == ["silence_after_times"]


def test_after_our_answer_we_wait_again_and_nudges_count_anew(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 11 Mar nudged
    Thu 12 Mar replied question
    Thu 12 Mar answered
    """
    assert told.why("Mon 23 Mar") == ["silence"]


def test_a_host_who_wrote_first_is_answered(told: Told) -> None:
    """Wed 4 Mar replied question"""
    assert told.on("Wed 4 Mar") == ["answer"]
    assert told.stands("Wed 4 Mar") == "answered"


def test_a_host_who_offers_a_talk_of_their_own_accord_is_offered_times(told: Told) -> None:
    """Wed 4 Mar replied yes"""
    assert told.on("Wed 4 Mar") == ["offer_times"]


def test_a_no_ends_the_asking(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied no
    """
    assert told.planned == ()
    assert told.stands("Wed 4 Mar") == "declined"


def test_a_no_by_word_of_mouth_ends_it_as_well(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar declined
    """
    assert told.planned == ()
    assert told.stands("Wed 4 Mar") == "declined"


def test_thanking_for_a_no_does_not_make_us_wait_for_more(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied no
    Wed 4 Mar answered
    """
    assert told.planned == ()
    assert told.stands("Wed 1 Apr") == "declined"


def test_a_later_is_taken_up_on_its_day(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied later until Sat 2 May
    Wed 4 Mar answered
    """
    assert told.on("Fri 1 May") == []
    assert told.on("Mon 4 May") == ["reopen"]
    assert told.why("Mon 4 May") == ["they_said_later"]


def test_a_later_without_a_day_rests_as_long_as_a_silence(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied later
    """
    assert told.due("reopen") == day("Tue 2 Jun")


def test_a_person_taken_up_after_a_no_may_be_asked_again(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied no
    Mon 7 Sep reopened
    """
    assert told.on("Mon 7 Sep") == ["reopen"]
    assert told.why("Mon 7 Sep") == ["taken_up_again"]


def test_a_new_introduction_is_a_reason_to_take_up_a_silent_person(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 4 May introduced by Ana Lopes
    """
    assert told.why("Mon 4 May") == ["introduced_by"]
    assert told.on("Mon 4 May") == ["reopen"]


def test_a_reply_in_another_channel_answers_the_request(told: Told) -> None:
    """
    Mon 2 Mar asked [mail]
    Fri 6 Mar replied yes [linkedin]
    """
    assert told.on("Wed 11 Mar") == ["offer_times"]


def test_their_own_sign_of_life_ends_the_waiting_and_the_rest_counts_from_it(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 9 Mar they touched
    """
    assert told.on("Wed 11 Mar") == []
    assert told.due("reopen") == day("Mon 8 Jun")


def test_who_asks_in_two_places_waits_in_the_latter(told: Told) -> None:
    """
    Mon 2 Mar asked [mail]
    Wed 4 Mar asked [linkedin]
    """
    assert [each.about for each in told.moves("Fri 13 Mar")] == ["linkedin"]


def test_nobody_is_nudged_while_another_word_of_theirs_waits_for_ours(told: Told) -> None:
    """
    Mon 2 Mar replied question [theirs]
    Tue 3 Mar asked [ours]
    """
    assert told.on("Mon 16 Mar") == ["answer"]
