"""What is due next, in every situation that the practice knows."""

from dataclasses import replace
from datetime import date, timedelta

from inroad.practice.moments import Booked
from inroad.practice.moves import REASON_CODES
from inroad.practice.neighbours import Became
from inroad.practice.ties import Tie, Warmth
from tests.stories import Told, day, instant, tell

# Before anybody was asked


def test_somebody_whom_nobody_asked_can_be_asked_at_any_time() -> None:
    stranger = tell("")
    assert stranger.on("Mon 2 Mar") == ["request"]
    assert stranger.why("Mon 2 Mar") == ["cold"]


def test_past_messages_are_a_warmer_reason_than_a_connection_alone() -> None:
    assert tell("Tie: shared").why("Mon 2 Mar") == ["known"]


def test_whom_the_user_only_keeps_in_touch_with_is_not_asked(told: Told) -> None:
    """Mon 2 Mar tier A"""
    assert told.on("Tue 3 Mar") == []
    assert told.due("keep_in_touch") == day("Mon 13 Apr")


def test_a_name_that_was_given_is_followed_within_three_working_days(told: Told) -> None:
    """Thu 5 Mar introduced by Ana Lopes"""
    assert told.on("Thu 5 Mar") == ["follow_referral"]
    assert told.why("Thu 5 Mar") == ["introduced_by"]
    assert told.due("follow_referral") == day("Tue 10 Mar")


def test_an_introduction_is_followed_also_to_somebody_kept_in_touch_with(told: Told) -> None:
    """
    Mon 2 Mar tier B
    Thu 5 Mar introduced by Ana Lopes
    """
    assert told.on("Fri 6 Mar") == ["follow_referral"]
    assert told.on("Mon 7 Sep") == ["follow_referral"]


def test_their_new_position_is_a_reason_to_ask(told: Told) -> None:
    """Thu 5 Mar changed to Head of Data at Aurora"""
    assert told.why("Fri 6 Mar") == ["new_position"]


# Two contacts at one employer


def test_a_colleague_is_suggested_after_three_working_days_of_silence_and_not_before() -> None:
    second = tell("").with_colleague("Bea", asked="Thu 5 Mar")
    assert second.on("Mon 9 Mar") == []
    assert second.on("Tue 10 Mar") == ["request"]
    assert second.why("Tue 10 Mar") == ["second_contact"]


def test_an_introduced_colleague_waits_for_the_same_three_days(told: Told) -> None:
    """Thu 5 Mar introduced by Ana Lopes"""
    second = told.with_colleague("Bea", asked="Fri 6 Mar")
    assert second.on("Tue 10 Mar") == []
    assert second.on("Wed 11 Mar") == ["follow_referral"]
    assert second.due("follow_referral") == day("Wed 11 Mar")


def test_the_latest_request_at_an_employer_counts() -> None:
    third = tell("").with_colleague("Bea", asked="Mon 2 Mar").with_colleague("Cem", asked="Fri 6 Mar")
    assert third.on("Tue 10 Mar") == []
    assert third.on("Wed 11 Mar") == ["request"]


def test_a_colleague_who_answered_still_keeps_the_gap_but_is_no_reason() -> None:
    second = tell("").with_colleague("Bea", asked="Thu 5 Mar", answered=True)
    assert second.on("Mon 9 Mar") == []
    assert second.why("Tue 10 Mar") == ["cold"]


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


# A meeting


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


# After the meeting

MET = "Mon 2 Mar asked / Wed 4 Mar booked for Mon 9 Mar 14:00 / Mon 9 Mar 14:20 met"


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


def test_advice_is_acted_on_and_its_giver_hears_of_it() -> None:
    done = MET + " / Mon 9 Mar 15:00 debriefed / Mon 9 Mar 16:00 thanked / Mon 9 Mar advised read the standard"
    assert tell(done).on("Tue 10 Mar") == ["act_on_advice"]
    assert tell(done).due("act_on_advice") == day("Mon 23 Mar")
    acted = tell(done + " / Thu 12 Mar acted on read the standard")
    assert acted.on("Thu 12 Mar") == ["tell_progress"]
    assert acted.due("tell_progress") == day("Tue 17 Mar")
    assert tell(done + " / Thu 12 Mar dropped read the standard").planned == ()
    assert tell(done + " / Thu 12 Mar acted on read the standard / Fri 13 Mar told of read the standard").planned == ()


def test_a_promise_keeps_its_date_also_on_a_day_off(told: Told) -> None:
    """Mon 2 Mar promised send the paper by Sun 15 Mar"""
    assert told.due("keep_promise") == day("Sun 15 Mar")
    assert "keep_promise" not in told.on("Wed 11 Mar")
    assert "keep_promise" in told.on("Thu 12 Mar")


def test_a_promise_without_a_date_is_due_in_a_week(told: Told) -> None:
    """Mon 2 Mar promised send the paper"""
    assert told.due("keep_promise") == day("Mon 9 Mar")


def test_a_kept_promise_and_one_of_theirs_ask_nothing_of_us(told: Told) -> None:
    """
    Mon 2 Mar promised send the paper
    Mon 2 Mar they promised an introduction
    Tue 3 Mar kept send the paper
    """
    assert told.on("Mon 9 Mar") == ["request"]


def test_the_introducer_hears_what_became_of_each_name() -> None:
    ana = tell(MET + " / Mon 9 Mar 15:00 debriefed / Mon 9 Mar 16:00 thanked / Mon 9 Mar referred Bea")
    assert ana.on("Mon 16 Mar") == []
    for became in Became:
        heard = ana.with_outcome("Bea", became, "Fri 20 Mar")
        assert heard.on("Mon 23 Mar") == ["report_back"]
        assert heard.why("Mon 23 Mar") == [f"introduced_{became.value}"]
        assert heard.due("report_back") in (day("Wed 25 Mar"), day("Thu 26 Mar"))


def test_a_report_given_is_not_owed() -> None:
    ana = tell(
        MET + " / Tue 10 Mar debriefed / Tue 10 Mar thanked / Mon 9 Mar referred Bea / Mon 23 Mar reported on Bea"
    )
    assert ana.with_outcome("Bea", Became.MET, "Fri 20 Mar").planned == ()


def test_a_report_on_somebody_met_long_before_is_not_late_on_arrival(told: Told) -> None:
    """Mon 9 Mar referred Bea"""
    heard = told.with_outcome("Bea", Became.MET, "5 Mar 2025")
    assert heard.due("report_back") == day("Thu 12 Mar")


def test_a_question_after_the_meeting_is_answered() -> None:
    done = MET + " / Mon 9 Mar 15:00 debriefed / Mon 9 Mar 16:00 thanked"
    assert tell(done + " / Wed 11 Mar replied question").on("Wed 11 Mar") == ["answer"]
    assert tell(done + " / Wed 11 Mar replied other").on("Wed 11 Mar") == []


def test_a_yes_to_another_talk_in_the_same_thread_asks_for_times_again() -> None:
    done = MET + " / Mon 9 Mar 15:00 debriefed / Mon 9 Mar 16:00 thanked"
    assert tell(done + " / 8 Mar 2027 replied yes").on("8 Mar 2027") == ["offer_times"]


# Over the years

KEPT = MET + " / Mon 9 Mar 15:00 debriefed / Tue 10 Mar thanked"


def test_touches_follow_the_tier() -> None:
    assert tell(KEPT + " / Tue 10 Mar tier A").due("keep_in_touch") == day("Tue 21 Apr")
    assert tell(KEPT + " / Tue 10 Mar tier B").due("keep_in_touch") == day("Tue 9 Jun")
    assert tell(KEPT + " / Tue 10 Mar tier C").due("keep_in_touch") == day("Tue 8 Sep")
    assert tell(KEPT + " / Tue 10 Mar tier A / Wed 11 Mar no tier").planned == ()
    assert tell(KEPT).planned == ()


def test_any_contact_begins_the_rhythm_anew() -> None:
    assert tell(KEPT + " / Tue 10 Mar tier A / Mon 6 Apr they touched").due("keep_in_touch") == day("Mon 18 May")


def test_a_tier_given_long_after_the_last_contact_is_due_now_and_not_years_ago(told: Told) -> None:
    """
    Mon 2 Mar 2020 touched
    Fri 6 Mar tier A
    """
    assert told.due("keep_in_touch") == day("Fri 6 Mar")


def test_a_touch_is_due_on_a_working_day() -> None:
    assert tell(KEPT + " / Sat 14 Mar they touched / Sat 14 Mar tier A").due("keep_in_touch") == day("Mon 27 Apr")


def test_who_said_later_is_taken_up_on_that_day_and_not_touched_before() -> None:
    later = tell(KEPT + " / Tue 10 Mar tier A / 20 Apr asked [second] / 21 Apr replied later until 1 Sep [second]")
    assert later.on("Mon 8 Jun") == []
    assert later.why("Tue 1 Sep") == ["they_said_later"]


def test_their_news_is_a_better_reason_than_the_rhythm() -> None:
    news = tell(KEPT + " / Tue 10 Mar tier A / Sun 19 Apr changed to Head of Data at Aurora")
    assert news.on("Tue 21 Apr") == ["congratulate"]
    assert news.on("Mon 4 May") == ["keep_in_touch"]


def test_no_touch_is_due_while_a_second_request_waits() -> None:
    asked = tell(KEPT + " / Tue 10 Mar tier A / 20 Apr asked [second]")
    assert asked.on("Wed 29 Apr") == ["nudge"]
    assert asked.on("Thu 28 May") == []
    assert asked.on("Mon 1 Jun") == ["keep_in_touch"]  # the request rests, and the rhythm goes on


def test_a_second_conversation_a_year_later_stands_on_its_own() -> None:
    again = KEPT + " / 8 Mar 2027 asked [second]"
    assert tell(again).on("17 Mar 2027") == ["nudge"]
    agreed = tell(again + " / 9 Mar 2027 replied yes [second]")
    assert agreed.on("9 Mar 2027") == ["offer_times"]
    assert agreed.stands("9 Mar 2027") == "answered"
    met = tell(
        again + " / 9 Mar 2027 booked for 15 Mar 2027 14:00 [second] / 15 Mar 2027 14:20 met [second]"
        " / 15 Mar 2027 15:00 debriefed [second]"
    )
    assert met.on("15 Mar 2027 15:00") == ["thank"]
    assert [each.about for each in met.moves("15 Mar 2027 15:00")] == ["second"]


def test_a_second_request_that_stays_silent_may_be_taken_up_again_as_well() -> None:
    assert tell(KEPT + " / 20 Apr asked [second]").on("Mon 31 Aug") == ["reopen"]


# Putting off, stopping, taking up


def test_a_snooze_hides_what_was_before_it_and_not_what_comes_after() -> None:
    asked = "Mon 2 Mar asked / Thu 12 Mar snoozed until Wed 18 Mar"
    assert tell(asked).on("Tue 17 Mar") == []
    assert tell(asked).on("Wed 18 Mar") == ["nudge"]
    assert tell(asked).due("nudge") == day("Wed 18 Mar")
    assert tell(asked + " / Fri 13 Mar replied yes").on("Fri 13 Mar") == ["offer_times"]


def test_a_snooze_until_a_day_off_is_due_on_the_next_working_day(told: Told) -> None:
    """
    Mon 2 Mar asked
    Thu 12 Mar snoozed until Sat 21 Mar
    """
    assert told.due("nudge") == day("Mon 23 Mar")


def test_a_snooze_puts_no_meeting_off_nor_the_question_how_it_went(told: Told) -> None:
    """
    Wed 4 Mar booked for Mon 9 Mar 14:00
    Wed 4 Mar invited
    Thu 5 Mar snoozed until Mon 1 Jun
    """
    assert told.on("Fri 6 Mar") == ["prepare"]
    assert told.on("Mon 9 Mar") == ["hold", "prepare"]
    assert told.on("Mon 9 Mar 14:20") == ["debrief"]


def test_a_snoozed_promise_keeps_its_date(told: Told) -> None:
    """
    Mon 2 Mar promised send the paper by Fri 6 Mar
    Mon 2 Mar snoozed until Mon 9 Mar
    """
    assert told.due("keep_promise") == day("Fri 6 Mar")


def test_nothing_is_due_with_whom_the_user_let_go(told: Told) -> None:
    """
    Mon 2 Mar asked
    Mon 2 Mar promised send the paper
    Tue 3 Mar stopped
    """
    assert told.planned == ()
    assert told.stands("Wed 11 Mar") == "stopped"


def test_taking_a_person_up_again_brings_back_what_was_open(told: Told) -> None:
    """
    Mon 2 Mar asked
    Tue 3 Mar stopped
    Thu 5 Mar reopened
    """
    assert told.on("Thu 5 Mar") == []
    assert told.on("Wed 11 Mar") == ["nudge"]
    assert told.on("Thu 9 Apr") == []


def test_who_is_booked_after_a_stop_is_met(told: Told) -> None:
    """
    Tue 3 Mar stopped
    Wed 4 Mar booked for Mon 9 Mar 14:00
    """
    assert told.on("Wed 4 Mar") == ["invite"]


def test_who_asked_not_to_be_written_to_is_not_taken_up_by_us() -> None:
    barred = "Mon 2 Mar asked / Tue 3 Mar replied no / Tue 3 Mar barred / Thu 5 Mar reopened"
    assert tell(barred).planned == ()
    assert tell(barred + " / Fri 6 Mar replied question").on("Fri 6 Mar") == ["answer"]
    assert tell(barred + " / Fri 6 Mar replied away").planned == ()


# Days and zones


def test_a_day_begins_where_the_user_lives(told: Told) -> None:
    """
    Zone: Pacific/Apia
    Mon 2 Mar asked
    """
    assert told.opens("nudge").date() == day("Wed 11 Mar")
    assert told.opens("nudge").hour == 0


def test_thanks_count_clock_hours_also_where_the_clocks_change(told: Told) -> None:
    """
    Zone: Europe/Lisbon
    Mon 23 Mar booked for Sat 28 Mar 14:00, 20 min
    Sat 28 Mar 14:20 met
    """
    assert told.due("thank") == instant("Sun 29 Mar 15:20", told.calendar.zone)


def test_more_than_three_colleagues_do_not_shorten_the_wait() -> None:
    asks = [date(2026, 3, 2) + timedelta(days=each) for each in range(4)]
    story = tell("")
    for each in asks:
        story = story.with_colleague(str(each), asked=f"{each:%a} {each.day} Mar")
    assert story.on("Mon 9 Mar") == []
    assert story.on("Tue 10 Mar") == ["request"]


# Reasons

ASKED = "Mon 2 Mar asked"
BOOKED = "Wed 4 Mar booked for Mon 9 Mar 14:00"
TOLD = (
    "",
    "Tie: shared",
    "Mon 2 Mar introduced by Ana",
    "Mon 2 Mar changed to Head at Aurora",
    ASKED,
    f"Tie: shared / {ASKED} / Wed 11 Mar nudged",
    f"{ASKED} / Wed 4 Mar replied yes",
    f"{ASKED} / Wed 4 Mar replied question",
    f"{ASKED} / Wed 4 Mar offered times",
    f"{ASKED} / Wed 4 Mar offered times / Thu 5 Mar replied yes",
    f"{ASKED} / Wed 4 Mar replied later",
    f"{ASKED} / Wed 4 Mar replied no / Mon 1 Jun reopened",
    BOOKED,
    *(f"{BOOKED} / Fri 6 Mar {how} by {side}" for how in ("cancelled", "missed") for side in ("us", "them")),
    f"{MET} / Mon 9 Mar advised read / Mon 9 Mar promised send",
    f"{MET} / Mon 9 Mar advised read / Tue 10 Mar acted on read",
    f"{KEPT} / Tue 10 Mar tier A",
)


def test_every_reason_has_a_situation_and_every_situation_a_reason() -> None:
    wrote = Tie(warmth=Warmth.STRONG, messages_sent=1, messages_received=1, last_contact=day("2 Mar 2025"))
    told = [tell(each) for each in TOLD]
    told += [replace(tell(""), tie=wrote), tell("").with_colleague("Bea", asked=ASKED.removesuffix(" asked"))]
    told += [tell("Mon 2 Mar referred Bea").with_outcome("Bea", each, "Mon 9 Mar") for each in Became]
    assert {move.reason.code for each in told for move in each.planned} == REASON_CODES
