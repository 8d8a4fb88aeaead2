"""The moves of what we owe: promises, advice, and news for who gave us a name."""

from inroad.practice.neighbours import Became
from tests.stories import MET, Told, day, tell


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
