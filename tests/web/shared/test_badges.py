"""Initials and hues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.web.shared.badges import HUES, hue, initials


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ana Ruiz", "AR"),
        ("Noor van den Berg-Haddad", "NB"),
        ("Madonna", "M"),
        ("李 伟", "李伟"),
        ("“Bob” (Robert) Stone", "BS"),
        ("", "?"),
        ("…", "?"),
    ],
)
def test_initials_are_those_of_the_first_and_the_last_name(name: str, shown: str) -> None:
    assert initials(name) == shown


@given(st.text())
def test_every_name_has_short_initials_and_a_hue(name: str) -> None:
    assert 1 <= len(initials(name)) <= 6
    assert 0 <= hue(name) < HUES


def test_a_person_keeps_their_hue() -> None:
    assert hue("0190b0a4-8d2e-7c3f-9d51-0123456789ab") == hue("0190b0a4-8d2e-7c3f-9d51-0123456789ab")
