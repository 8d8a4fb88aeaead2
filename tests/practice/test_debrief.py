"""What is jotted down after a conversation is understood line by line, and nothing of it is lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.debrief import NamedPerson, Note, Whose, read_debrief

TODAY = date(2026, 12, 2)
JOTTED = """
advice: learn dbt
- claim: teams are small
ref: Li Wei, Acme data lead, li@acme.example (may name her)
promise: send paper by Fri
they: send report by 3 Dec
Takeaway: start small

quote: "Nobody reads the plan"
She laughed a lot.
"""


def test_a_debrief_is_sorted_into_what_the_practice_needs() -> None:
    debrief = read_debrief(JOTTED, TODAY)
    assert [entry.text for entry in debrief.advice] == ["learn dbt"]
    assert [entry.text for entry in debrief.claims] == ["teams are small"]
    assert [entry.text for entry in debrief.takeaways] == ["start small"]
    assert [entry.text for entry in debrief.quotes] == ["Nobody reads the plan"]
    assert [entry.text for entry in debrief.notes] == ["She laughed a lot."]


def test_promises_say_whose_they_are_and_when_they_fall_due() -> None:
    mine, theirs = read_debrief(JOTTED, TODAY).promises
    assert (mine.whose, mine.text, mine.due) == (Whose.MINE, "send paper", date(2026, 12, 4))
    assert (theirs.whose, theirs.text, theirs.due) == (Whose.THEIRS, "send report", date(2026, 12, 3))


def test_a_promise_without_a_day_waits_for_one() -> None:
    (promise,) = read_debrief("i: think of a title", TODAY).promises
    assert (promise.text, promise.due) == ("think of a title", None)


@pytest.mark.parametrize(
    ("line", "name", "about", "email", "may_name"),
    [
        ("ref: Li Wei, Acme data lead", "Li Wei", "Acme data lead", "", None),
        ("name: Li Wei", "Li Wei", "", "", None),
        ("ref: Li Wei <li@acme.example>", "Li Wei", "", "li@acme.example", None),
        ("ref: Li Wei, data lead, may I use her name: yes", "Li Wei", "data lead", "", True),
        ("ref: Li Wei, data lead, may I use her name: no", "Li Wei", "data lead", "", False),
        ("ref: Li Wei (do not mention her)", "Li Wei", "", "", False),
        ("Referral - Li Wei, ok to name her", "Li Wei", "", "", True),
    ],
)
def test_a_name_comes_with_what_was_said_about_it(
    line: str,
    name: str,
    about: str,
    email: str,
    may_name: bool | None,  # noqa: FBT001 - a column of the table above
) -> None:
    (person,) = read_debrief(line, TODAY).names
    assert (person.name, person.about, person.email, person.may_name) == (name, about, email, may_name)


def test_every_value_remembers_its_line() -> None:
    debrief = read_debrief(JOTTED, TODAY)
    assert [entry.line.number for entry in debrief.entries] == [2, 3, 4, 5, 6, 7, 9, 10]
    assert debrief.entries[1].line.written == "- claim: teams are small"


@pytest.mark.parametrize(
    "line", ["Note to self: be early", "10:30 she called", "https://example.org", "advice:", "ref: ?"]
)
def test_what_fits_nothing_is_a_note(line: str) -> None:
    (entry,) = read_debrief(line, TODAY).entries
    assert isinstance(entry, Note)


words = st.sampled_from(["advice", "claim", "ref", "name", "promise", "they", "takeaway", "quote", "note", "mood", ""])
lines = st.builds(lambda word, text: f"{word}: {text}", words, st.text(max_size=30)) | st.text(max_size=30)


@given(written=st.lists(lines, max_size=8))
def test_every_line_that_says_something_becomes_exactly_one_value(written: list[str]) -> None:
    text = "\n".join(written)
    entries = read_debrief(text, TODAY).entries
    assert [entry.line.written for entry in entries] == [line for line in text.splitlines() if line.strip()]
    for entry in entries:
        assert entry.name if isinstance(entry, NamedPerson) else entry.text
