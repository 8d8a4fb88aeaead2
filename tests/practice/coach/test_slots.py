"""The times that a message offers are read as people write them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.coach import Draft, Fix, Kind, Part, Span, apply
from inroad.practice.coach.leaving_out import leave_out
from inroad.practice.coach.slots import has_window, names_zone, slots
from inroad.practice.coach.text import Text, read

MONDAY = date(2026, 5, 4)


def text(body: str) -> Text:
    return read(Draft(kind=Kind.TIMES, subject="Our talk", body=body))


def offered(body: str) -> list[tuple[date | None, time | None]]:
    return [(slot.day, slot.at) for slot in slots(text(body), MONDAY)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Tuesday at 3 pm", [(date(2026, 5, 5), time(15))]),
        ("at 10:30 on Friday", [(date(2026, 5, 8), time(10, 30))]),
        ("Tuesday at 10 or Thursday at 4", [(date(2026, 5, 5), time(10)), (date(2026, 5, 7), time(16))]),
        ("Tuesday, 7-8 AM or 6-8 PM", [(date(2026, 5, 5), time(7)), (date(2026, 5, 5), time(18))]),
        ("Wednesday, May 6 at noon", [(date(2026, 5, 6), time(12))]),
        ("the 7th of May", [(date(2026, 5, 7), None)]),
        ("2026-05-08", [(date(2026, 5, 8), None)]),
        ("January 12", [(date(2027, 1, 12), None)]),
        ("1 May", [(date(2026, 5, 1), None)]),
        ("Donnerstag um 15 Uhr", [(date(2026, 5, 7), time(15))]),
        ("mardi à 10h30", [(date(2026, 5, 5), time(10, 30))]),
        ("31 June", [(None, None)]),
    ],
)
def test_days_and_hours_are_found(words: str, expected: list[tuple[date | None, time | None]]) -> None:
    assert offered(f"Would {words} suit you?") == expected


def test_what_is_over_is_no_offer() -> None:
    assert offered("We met on Tuesday. Your talk on 3 May was good.") == [(date(2026, 5, 3), None)]
    assert offered("I heard you on 3 May.") == []


@pytest.mark.parametrize("window", ["next week", "in the next two weeks", "most mornings", "this month"])
def test_a_window_is_an_offer_too(window: str) -> None:
    assert has_window(text(f"Could we talk {window}?"))
    assert not has_window(text("Could we talk?"))


def test_a_zone_is_heard_by_its_name() -> None:
    assert names_zone(text("Tuesday at 3 pm Eastern time"))
    assert names_zone(text("Tuesday at 15:00 CET"))
    assert not names_zone(text("Tuesday at 3 pm"))


@given(st.text(max_size=300))
def test_any_text_is_read(words: str) -> None:
    for slot in slots(text(words), MONDAY):
        assert 0 <= slot.place.start <= slot.place.end <= len(words)


def test_a_sentence_is_left_out_with_its_space() -> None:
    read_text = text("Ana,\n\nOne. Two goes. Three.\n\nMina")
    fix = leave_out(read_text, read_text.sentences[1])
    assert fix
    assert apply(read_text.draft, fix).body == "Ana,\n\nOne. Three.\n\nMina"


def test_the_last_sentence_goes_with_the_space_before() -> None:
    read_text = text("Ana,\n\nOne. Two goes.\n\nMina")
    assert leave_out(read_text, read_text.sentences[1]) == Fix(span=Span(part=Part.BODY, start=10, end=20), text="")


def test_the_only_sentence_stays() -> None:
    read_text = text("Ana,\n\nOnly this.\n\nMina")
    assert leave_out(read_text, read_text.sentences[0]) is None
