"""What is typed into the palette: a verb, whom it is about, and a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.orders import SPELLINGS, Order, Verb, offered, read_order

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("thank Ana", Order(verb=Verb.THANK, who="Ana")),
        ("Thank  Ana Ruiz ", Order(verb=Verb.THANK, who="Ana Ruiz")),
        ("snooze Li two weeks", Order(verb=Verb.SNOOZE, who="Li", until=date(2026, 3, 16))),
        ("snooze Li Wei until next Tuesday", Order(verb=Verb.SNOOZE, who="Li Wei", until=date(2026, 3, 10))),
        ("snooze Li", Order(verb=Verb.SNOOZE, who="Li")),
        ("put off Li for a fortnight", Order(verb=Verb.SNOOZE, who="Li", until=date(2026, 3, 16))),
        ("log a call with Bob", Order(verb=Verb.CALL, who="Bob")),
        ("call Bob", Order(verb=Verb.CALL, who="Bob")),
        ("write to Noor", Order(verb=Verb.WRITE, who="Noor")),
        ("write Noor", Order(verb=Verb.WRITE, who="Noor")),
        ("thank", Order(verb=Verb.THANK, who="")),
        ("thanksgiving", None),
        ("Ana Ruiz", None),
        ("", None),
    ],
)
def test_an_order_is_a_verb_somebody_and_sometimes_a_day(typed: str, order: Order | None) -> None:
    assert read_order(typed, MONDAY) == order


@given(st.sampled_from([one for several in SPELLINGS.values() for one in several]), st.text(max_size=30))
def test_every_spelling_is_understood_whoever_is_named(spelling: str, who: str) -> None:
    order = read_order(f"{spelling} {who}", MONDAY)
    assert order is not None
    assert order.who in " ".join(f"{spelling} {who}".split())


@given(st.text(max_size=60))
def test_whatever_is_typed_is_an_order_or_none(typed: str) -> None:
    order = read_order(typed, MONDAY)
    assert order is None or order.until is None or order.until > MONDAY


def test_no_spelling_means_two_things() -> None:
    spellings = [one for several in SPELLINGS.values() for one in several]
    assert len(set(spellings)) == len(spellings)


def test_verbs_are_offered_from_the_first_letter_on() -> None:
    assert offered("sno") == [Verb.SNOOZE]
    assert Verb.THANK in offered("t")
    assert offered("") == []
