"""Names are read as people type them, and greeted as people are greeted."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.names import fold, greeting, name_key, read_name, tidy, write_name


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Ana Ruiz", ("Ana", "", "Ruiz")),
        ("Ruiz, Ana", ("Ana", "", "Ruiz")),
        ("Ana Ruiz, PhD (she/her) 🚀", ("Ana", "", "Ruiz")),
        ("Dr. Ana María Ruiz MBA, CFA", ("Ana", "María", "Ruiz")),
        ("Piet van der Berg", ("Piet", "", "van der Berg")),
        ("van der Berg, Piet", ("Piet", "", "van der Berg")),
        ("José de la Cruz", ("José", "", "de la Cruz")),
        ("Ana Ruiz | Hiring engineers", ("Ana", "", "Ruiz")),
        ("Ana Ruiz - Recruiter", ("Ana", "", "Ruiz")),
        ("Jean-Paul Durand", ("Jean-Paul", "", "Durand")),
        ("王小明", ("小明", "", "王")),
        ("欧阳娜娜", ("娜娜", "", "欧阳")),
        ("山田 太郎", ("太郎", "", "山田")),
        ("김민수", ("민수", "", "김")),
        ("Cher", ("Cher", "", "")),
        ("𝐀𝐧𝐚 𝑹𝒖𝒊𝒛", ("Ana", "", "Ruiz")),
        ("Yo-Yo Ma", ("Yo-Yo", "", "Ma")),
        ("Don Draper", ("Don", "", "Draper")),
        ("", ("", "", "")),
    ],
)
def test_a_name_is_taken_apart_as_it_is_spoken(typed: str, parts: tuple[str, str, str]) -> None:
    name = read_name(typed)
    assert (name.given, name.middle, name.family) == parts
    assert name.typed == typed


def test_what_stands_around_a_name_is_kept_apart() -> None:
    name = read_name('Dr. Robert "Bob" Stone Jr., PhD')
    assert (name.prefix, name.nickname, name.suffix) == ("Dr.", "Bob", "Jr., PhD")


@pytest.mark.parametrize(
    ("given_name", "typed", "word"),
    [
        ("ANA", "", "Ana"),
        ("ana", "", "Ana"),
        ("Ana 🚀", "", "Ana"),
        ("JEAN-PAUL", "", "Jean-Paul"),
        ("DeShawn", "", "DeShawn"),
        ("JP", "", "JP"),
        ("J. Robert", "", "Robert"),
        (None, "RUIZ, ANA", "Ana"),
        (None, "Ana Ruiz, PhD", "Ana"),
        (None, "", ""),
    ],
)
def test_a_letter_greets_by_the_first_name_without_shouting(given_name: str | None, typed: str, word: str) -> None:
    assert greeting(given_name, typed) == word


def test_a_shouted_family_name_is_written_as_its_bearers_write_it() -> None:
    assert [tidy(word) for word in ("MCDONALD", "O'NEIL", "RUIZ", "van Gogh")] == [
        "McDonald",
        "O'Neil",
        "Ruiz",
        "van Gogh",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Müller", "JOSE MULLER"),
        ("O'Neil", "ONeil"),
        ("Ana-María", "ana maria"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
    ],
)
def test_case_accents_and_punctuation_do_not_make_another_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_marks_that_change_the_sound_make_another_name() -> None:
    assert fold("が") != fold("か")


def test_nicknames_are_not_guessed() -> None:
    assert fold("Bob") != fold("Robert")


def test_one_person_written_in_two_ways_has_one_key() -> None:
    assert name_key("Ana", "Ruiz, PhD 🚀") == name_key(None, None, "RUIZ, ANA") == ("ana", "ruiz")


def test_east_asian_names_are_written_family_first() -> None:
    assert (write_name("小明", "王"), write_name("Ana", "Ruiz"), write_name(None, "Ruiz")) == (
        "王小明",
        "Ana Ruiz",
        "Ruiz",
    )


@given(st.text(max_size=60))
def test_any_text_is_read_and_its_key_stays_the_same_when_read_again(text: str) -> None:
    name = read_name(text)
    assert name.typed == text
    greeting(None, text)
    assert fold(fold(text)) == fold(text)


def test_most_names_of_strangers_are_taken_apart_rightly(corpora: Path) -> None:
    """Not all can be right: only its bearer knows the parts of "Elizabeth Li Tomkosky"."""
    lines = (corpora / "names" / "persons.jsonl").read_text(encoding="utf-8").splitlines()
    people = [json.loads(line) for line in lines]
    alone = [person for person in people if all(label != "And" for label, _ in person["tokens"])]
    right = sum(_is_right(person["text"], person["tokens"]) for person in alone)
    assert right / len(alone) >= 0.85


def _is_right(text: str, tokens: list[list[str]]) -> bool:
    name = read_name(text)
    first = next((word for label, word in tokens if label in {"GivenName", "FirstInitial"}), "")
    family = " ".join(word for label, word in tokens if label in {"Surname", "LastInitial"})
    return fold(name.given) == fold(first) and fold(name.family) == fold(family)
