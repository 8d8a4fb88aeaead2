"""Whether a typed name is that of somebody known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.same_name import Alike, how_alike, may_mean


@pytest.mark.parametrize(
    ("typed", "known", "alike"),
    [
        ("ana ruiz", "Ana Ruíz", Alike.SAME),
        ("Ana Ruis", "Ana Ruiz", Alike.PERHAPS),
        ("Ana", "Ana Ruiz", Alike.PERHAPS),
        ("Ana Diaz", "Ana Ruiz", Alike.NO),
        ("", "Ana Ruiz", Alike.NO),
    ],
)
def test_names_are_the_same_perhaps_or_not(typed: str, known: str, alike: Alike) -> None:
    assert how_alike(typed, known) is alike


@pytest.mark.parametrize(
    ("typed", "known", "means"),
    [
        ("ana", "Anabel Ruiz", True),
        ("ru an", "Ana Ruiz", True),
        ("matheus", "Mateus Figueira", True),
        ("ana", "Mateus Figueira", False),
        ("li wong", "Li Wei", False),
    ],
)
def test_every_word_begins_a_word_of_the_name(typed: str, known: str, *, means: bool) -> None:
    assert may_mean(typed, known) is means


@given(st.text(max_size=30))
def test_a_name_means_itself(name: str) -> None:
    assert may_mean(name, name)
    assert how_alike(name, name) in {Alike.SAME, Alike.NO}
