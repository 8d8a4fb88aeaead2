"""The moves toward somebody with whom nothing goes on: ask, keep in touch, take up again."""

from datetime import date, timedelta

from tests.stories import KEPT, Told, day, tell

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


def test_more_than_three_colleagues_do_not_shorten_the_wait() -> None:
    asks = [date(2026, 3, 2) + timedelta(days=each) for each in range(4)]
    story = tell("")
    for each in asks:
        story = story.with_colleague(str(each), asked=f"{each:%a} {each.day} Mar")
    assert story.on("Mon 9 Mar") == []
    assert story.on("Tue 10 Mar") == ["request"]


# Over the years


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
