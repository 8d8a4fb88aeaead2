"""The headline of a story: what presses most."""

from tests.stories import Told, tell

COURSE = (
    ("", "unasked"),
    ("Mon 2 Mar asked", "waiting"),
    ("Wed 4 Mar replied yes", "answered"),
    ("Wed 4 Mar offered times", "waiting"),
    ("Thu 5 Mar replied yes", "answered"),
    ("Thu 5 Mar booked for Mon 9 Mar 14:00", "agreed"),
    ("Mon 9 Mar 14:20 met", "owing"),
    ("Mon 9 Mar 15:00 debriefed", "owing"),
    ("Mon 9 Mar 16:00 thanked", "kept"),
    ("Mon 9 Mar promised the paper", "owing"),
    ("Tue 10 Mar kept the paper", "kept"),
    ("Tue 10 Mar referred Bea", "kept"),
    ("Tue 10 Mar stopped", "stopped"),
)


def test_the_headline_goes_along_with_the_practice() -> None:
    for far, (_, expected) in enumerate(COURSE):
        story = " / ".join(each for each, _ in COURSE[: far + 1] if each)
        assert tell(story).stands("Wed 11 Mar") == expected, story


def test_waiting_turns_to_quiet_by_itself(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 11 Mar nudged
    """
    assert told.stands("Sun 22 Mar 23:59") == "waiting"
    assert told.stands("Mon 23 Mar 00:00") == "quiet"


def test_a_later_is_quiet_and_no_refusal(told: Told) -> None:
    """
    Mon 2 Mar asked
    Wed 4 Mar replied later
    """
    assert told.stands("Thu 5 Mar") == "quiet"


def test_the_latest_thread_speaks_and_not_an_old_refusal(told: Told) -> None:
    """
    2 Mar 2025 asked [then]
    4 Mar 2025 replied no [then]
    2 Mar 2026 asked [now]
    """
    assert told.stands("Thu 5 Mar") == "waiting"
    assert told.stands("1 Jun") == "quiet"


def test_who_was_met_stays_kept_after_a_second_talk_was_declined(told: Told) -> None:
    """
    Mon 2 Mar booked for Mon 9 Mar 14:00
    Mon 9 Mar 14:20 met
    Mon 9 Mar 15:00 debriefed
    Mon 9 Mar 16:00 thanked
    Mon 7 Sep asked [second]
    Tue 8 Sep replied no [second]
    """
    assert told.stands("Wed 9 Sep") == "kept"


def test_a_tier_chosen_by_hand_keeps_somebody_whom_nobody_asked(told: Told) -> None:
    """Mon 2 Mar tier B"""
    assert told.stands("Tue 3 Mar") == "kept"


def test_a_question_after_the_meeting_presses_before_the_thanks(told: Told) -> None:
    """
    Mon 2 Mar booked for Mon 9 Mar 14:00
    Mon 9 Mar 14:20 met
    Mon 9 Mar 18:00 replied question
    """
    assert told.stands("Mon 9 Mar 19:00") == "answered"
