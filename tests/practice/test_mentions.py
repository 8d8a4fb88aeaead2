"""Where somebody is spoken of, and what is left when they are not."""

import unicodedata

from inroad.practice.mentions import spoken_of

ANA = spoken_of(names=["Ana Núñez"], parts=["Ana", "Núñez"], addresses=["ana@example.org"])


def test_a_whole_name_and_an_address_name_nobody_else() -> None:
    assert ANA.surely_in("I met ana  núñez there")
    assert ANA.surely_in("Write to ANA@example.org.")
    assert ANA.surely_in(unicodedata.normalize("NFD", "with Ana Núñez"))
    assert not ANA.surely_in("Ana says so")
    assert not ANA.surely_in("Joana Núñezson")


def test_a_part_of_the_name_may_be_somebody_elses() -> None:
    assert ANA.perhaps_in("Ana says so")
    assert not ANA.perhaps_in("an ana in small letters, and Anabel")


def test_a_mention_is_shown_with_some_words_around_it() -> None:
    assert ANA.excerpt("x" * 100 + " Ana " + "y" * 100).startswith("…")
    assert ANA.excerpt("Nobody here") == ""


def test_the_text_without_them_reads_on() -> None:
    told = ANA.without("Ana Núñez came. Ana's talk; Bob asked Ana (ana@example.org).", "someone")
    assert told == "Someone came. Someone's talk; Bob asked someone (someone)."


def test_whoever_has_no_name_is_mentioned_nowhere() -> None:
    nobody = spoken_of(names=[""], parts=["A"], addresses=[])
    assert not nobody.surely_in("A")
    assert not nobody.perhaps_in("A")
    assert nobody.without("A", "someone") == "A"
