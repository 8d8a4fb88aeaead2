"""A line that somebody jots down becomes who, where, through whom, when, and what next; no word of it is lost."""

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.quick_add import How, Understood, read_quick_add

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        (
            "Met Ana Ruiz (Acme, data lead) through Bob at PyCon; write her next week",
            {
                "how": How.MET,
                "name": "Ana Ruiz",
                "title": "data lead",
                "organisation": "Acme",
                "through": "Bob",
                "where": "PyCon",
                "then": "write her",
                "then_on": date(2026, 3, 13),
            },
        ),
        (
            "met ana ruiz through bob stone yesterday at the river walk. ask her about tides",
            {
                "how": How.MET,
                "name": "ana ruiz",
                "through": "bob stone",
                "when": date(2026, 3, 1),
                "where": "the river walk",
                "then": "ask her about tides",
            },
        ),
        ("Ana Ruiz", {"name": "Ana Ruiz"}),
        ("Ana Ruiz, data lead at Acme", {"name": "Ana Ruiz", "title": "data lead", "organisation": "Acme"}),
        ("Ana Ruiz, Acme", {"name": "Ana Ruiz", "organisation": "Acme"}),
        ("new person: 王小明 <wang@example.org>", {"name": "王小明", "email": "wang@example.org"}),
        ("Write to Ana Ruiz tomorrow", {"name": "Ana Ruiz", "then": "Write to", "then_on": date(2026, 3, 3)}),
        ("Met Ana, great talk about rivers", {"how": How.MET, "name": "Ana", "rest": "great talk about rivers"}),
        (
            "Met Bob, call centre manager at Acme",
            {"how": How.MET, "name": "Bob", "title": "call centre manager", "organisation": "Acme"},
        ),
        (
            "Heard from Sam Okafor (hydrologist) two weeks ago",
            {"how": How.HEARD, "name": "Sam Okafor", "title": "hydrologist", "when": date(2026, 2, 16)},
        ),
        (
            "Called Li Wei from Northwind last Tuesday about the thesis, then send him the paper by Friday",
            {
                "how": How.CALLED,
                "name": "Li Wei",
                "organisation": "Northwind",
                "when": date(2026, 2, 24),
                "rest": "about the thesis",
                "then": "send him the paper",
                "then_on": date(2026, 3, 6),
            },
        ),
        (
            "Yesterday I met Piet de Vries, head of data at Delta, introduced by Ana. Loves maps; call him in ten days",
            {
                "how": How.MET,
                "name": "Piet de Vries",
                "title": "head of data",
                "organisation": "Delta",
                "through": "Ana",
                "when": date(2026, 3, 1),
                "rest": "Loves maps",
                "then": "call him",
                "then_on": date(2026, 3, 12),
            },
        ),
        ("Emailed Dr. Jane O'Neil at Acme", {"how": How.WROTE, "name": "Dr. Jane O'Neil", "organisation": "Acme"}),
        ("(Acme)", {"rest": "(Acme)"}),
        ("", {}),
    ],
)
def test_a_line_tells_who_where_through_whom_when_and_what_next(said: str, understood: dict[str, Any]) -> None:
    read = read_quick_add(said, MONDAY)
    assert Understood(**understood) == Understood(
        **{name: getattr(read, name) for name in Understood.__dataclass_fields__ if name != "marks"}
    )


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


SPOKEN = st.sampled_from(
    "Met met Called heard from Ana Ruiz Bob Stone ( ) , ; . - → through via at in on from Acme PyCon data lead write"
    " her him next week tomorrow yesterday last Tuesday ago two weeks then and ask call ana@example.org 3 March 王小明"
    " O'Neil Dr. I'll send the paper @ introduced by \0 add to".split(" ")
)


@given(st.lists(SPOKEN | st.text(max_size=8), max_size=25).map(" ".join))
def test_no_word_is_lost(said: str) -> None:
    read = read_quick_add(said, MONDAY)
    parts = (read.name, read.title, read.organisation, read.email, read.through, read.where, read.then, read.rest)
    assert words(*parts, *read.marks) == words(said)


@given(st.text(max_size=200))
def test_nothing_that_is_typed_is_too_much(said: str) -> None:
    read = read_quick_add(said, MONDAY)
    assert read.when is None or read.when <= MONDAY
