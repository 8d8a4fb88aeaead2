"""What is to be found out fits into the sentence of a letter, or is not put there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.topics import topic_of


@pytest.mark.parametrize(
    ("aim", "topic"),
    [
        ("How do people move into data engineering?", "how people move into data engineering"),
        (
            "How do people work with learning data, and what would a teacher have to learn?",
            "how people work with learning data",
        ),
        ("What do data leads do all day?", "what data leads do all day"),
        ("How long do projects take?", "how long projects take"),
        ("Do teams hire from the wards?", "whether teams hire from the wards"),
        ("How can I move into data? Which course is best?", "how I can move into data"),
        ("How can people move into data", "how people can move into data"),
        ("What is it like to work at a museum?", "what it is like to work at a museum"),
        ("Should I learn R first?", "whether I should learn R first"),
        ("Who decides on the first analyst?", "Who decides on the first analyst"),
    ],
)
def test_a_direct_question_becomes_an_indirect_one(aim: str, topic: str) -> None:
    assert topic_of(aim) == topic


@pytest.mark.parametrize(
    ("aim", "topic"),
    [
        ("I want to find out how hospitals start with their data.", "how hospitals start with their data"),
        ("I'd like to learn more about museums", "museums"),
        ("To understand what a data lead does all day", "what a data lead does all day"),
        ("What people do all day", "What people do all day"),
        ("How people can move, and what they need", "How people can move, and what they need"),
        ("Whether this is for me. I am a nurse.", "Whether this is for me"),
        ("Data engineering", "Data engineering"),
    ],
)
def test_what_fits_stays_as_it_was_said(aim: str, topic: str) -> None:
    assert topic_of(aim) == topic


@pytest.mark.parametrize(
    "aim",
    [
        "What does a data lead do all day?",
        "How did you get there?",
        "What is the work like?",
        "What's a typical day?",
        "What is people analytics?",
        "Why don't hospitals use their data?",
        "What skills do I need?",
        "Does R matter?",
        "I want to become a data lead.",
        "Get into data engineering",
        "",
    ],
)
def test_what_no_rule_makes_fit_is_left_out(aim: str) -> None:
    assert topic_of(aim) == ""


@given(st.text())
def test_whatever_is_typed_its_topic_is_one_line_without_a_mark_at_its_end(aim: str) -> None:
    topic = topic_of(aim)
    assert len(topic.splitlines()) <= 1
    assert topic == topic.rstrip(" .!?…,;")
