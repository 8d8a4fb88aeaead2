"""What is put off, stopped or taken up again; days, zones and reasons."""

from dataclasses import replace

from inroad.practice.moves import REASON_CODES
from inroad.practice.neighbours import Became
from inroad.practice.ties import Tie, Warmth
from tests.stories import KEPT, MET, Told, day, instant, tell

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
