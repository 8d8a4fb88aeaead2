"""One case, told in each place as people there like it; the user's own habits and numbers keep their right."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.content import loader
from inroad.practice.addressees import Form, read_addressee
from inroad.practice.cadences import Cadence
from inroad.practice.coach import Kind, Thresholds
from inroad.practice.etiquette import Etiquette, abroad, choose_pack, differences, greeting_line, title_of
from inroad.practice.letters import Filled, Situation, choose, dress, fill
from tests.practice.letter_facts import FACTS

PACKS = {pack.name: pack for pack in loader.etiquettes()}
EVERY_PACK = pytest.mark.parametrize("pack", PACKS.values(), ids=lambda pack: pack.name)
TYPED = st.text(max_size=40)


def greeted(pack: Etiquette, typed: str, pronouns: str = "") -> str:
    to = read_addressee(typed, pronouns=pronouns)
    facts = {**to.parts(), "title": title_of(pack, to)}
    return greeting_line(pack, to).format(**facts)


def introduced(name: str) -> Filled:
    """The same case everywhere: Bob named Dr. Ana Ruiz, whom one does not know."""
    pack = PACKS[name]
    tags = frozenset({"introduced", "cold"})
    chosen = choose(
        loader.letters(), Situation(kind=Kind.REQUEST, tags=tags, pack=name, language=pack.language, variant=0)
    )
    assert chosen
    to = read_addressee("Dr. Ana Ruiz", pronouns="she/her")
    facts = {**FACTS[pack.language], **to.parts(), "title": title_of(pack, to), "minutes": str(pack.minutes)}
    return fill(dress(chosen.letter, pack, to), facts)


@pytest.mark.parametrize(
    ("name", "begins", "says", "ends"),
    [
        ("american", "Dear Dr. Ruiz,", "20 minutes", "Best regards,"),
        ("british", "Dear Dr Ruiz,", "Might you be able to spare 20 minutes", "Kind regards,"),
        ("german", "Sehr geehrte Frau Dr. Ruiz,", "30 Minuten Zeit für ein Gespräch", "Mit freundlichen Grüßen"),
        ("french", "Madame,", "Auriez-vous 30 minutes à m’accorder", "Bien cordialement,"),
        ("japanese", "Dear Ruiz-san,", "If it were possible, I would be grateful", "With respect and kind regards,"),
    ],
)
def test_the_same_case_is_told_in_each_place_as_people_there_like_it(
    name: str, begins: str, says: str, ends: str
) -> None:
    body = introduced(name).body
    assert body.startswith(begins)
    assert says in body
    assert f"\n\n{ends}\nMina Roy" in body
    assert "Bob Johnson" in body


def test_a_rhythm_is_as_fast_as_is_usual_and_thanks_as_soon() -> None:
    usual = Cadence()
    assert PACKS["american"].paced(usual) == usual
    french, japanese = PACKS["french"].paced(usual), PACKS["japanese"].paced(usual)
    assert (french.nudge_after, french.second_nudge_after) == (10, 12)
    assert (japanese.thanks_within_hours, usual.thanks_within_hours) == (8, 24)
    assert french.requests_a_day == usual.requests_a_day


def test_the_pace_of_a_place_is_that_of_the_user_s_own_rhythm_made_longer() -> None:
    assert PACKS["french"].paced(Cadence(nudge_after=5)).nudge_after == 7
    assert PACKS["japanese"].paced(Cadence(thanks_within_hours=4)).thanks_within_hours == 4


def test_the_coach_allows_what_is_usual_there_and_keeps_numbers_that_the_user_set() -> None:
    shipped = Thresholds()
    assert PACKS["american"].thresholds(shipped).words_warn == 125
    assert PACKS["japanese"].thresholds(shipped).words_warn == 150
    assert PACKS["japanese"].thresholds(shipped).minutes_most == 60
    assert PACKS["japanese"].thresholds(Thresholds(words_warn=90)).words_warn == 90


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"country": "DE"}, "german"),
        ({"country": "AT"}, "german"),
        ({"country": "BR"}, "american"),
        ({"country": "BR", "own": "GB"}, "british"),
        ({"country": "", "own": "FR"}, "french"),
        ({"country": "DE", "chosen": "american"}, "american"),
        ({"country": "DE", "chosen": "martian"}, "german"),
        ({"language": "de"}, "german"),
        ({"language": "pl"}, "american"),
        ({}, "american"),
    ],
)
def test_a_pack_is_chosen_by_hand_by_their_country_or_by_one_s_own(known: dict[str, str], expected: str) -> None:
    assert choose_pack(tuple(PACKS.values()), **known).name == expected


def test_without_any_pack_there_are_manners_all_the_same() -> None:
    assert choose_pack(()) == Etiquette()


@pytest.mark.parametrize(
    ("typed", "pronouns", "german", "in_english", "french"),
    [
        ("Anna Weber", "", "Guten Tag Anna Weber,", "Dear Anna Weber,", "Bonjour Anna Weber,"),
        ("Anna Weber", "she/her", "Sehr geehrte Frau Weber,", "Dear Ms Weber,", "Madame,"),
        ("Herr Prof. Dr. Max Braun", "", "Sehr geehrter Herr Prof. Dr. Braun,", "Dear Professor Braun,", "Monsieur,"),
        ("Dr. Kim Lee", "they/them", "Guten Tag Dr. Kim Lee,", "Dear Dr. Lee,", "Bonjour Kim Lee,"),
    ],
)
def test_a_form_of_address_is_taken_from_what_is_known_and_never_from_a_given_name(
    typed: str, pronouns: str, german: str, in_english: str, french: str
) -> None:
    assert greeted(PACKS["german"], typed, pronouns) == german
    assert greeted(abroad(PACKS["german"]), typed, pronouns) == in_english
    assert greeted(PACKS["french"], typed, pronouns) == french


def test_a_family_name_that_is_not_known_is_asked_for_and_not_left_out() -> None:
    assert greeting_line(PACKS["japanese"], read_addressee("Haruto")) == "Dear {family}-san,"


def test_whoever_is_close_is_greeted_as_a_friend_where_that_is_usual() -> None:
    friend = read_addressee("Dr. Ana Ruiz", close=True)
    assert greeting_line(PACKS["american"], friend) == "Hi {given},"
    assert greeting_line(PACKS["german"], friend) == "Guten Tag {title} {full_name},"


@EVERY_PACK
def test_every_pack_says_from_where_it_knows_and_what_a_stranger_should_know(pack: Etiquette) -> None:
    assert pack.customs
    assert any(source.url or source.publisher for source in pack.sources)
    assert all(not source.url or source.url.startswith(("http://", "https://")) for source in pack.sources)


def test_no_country_belongs_to_two_packs() -> None:
    countries = [code for pack in PACKS.values() for code in pack.countries]
    assert len(countries) == len(set(countries))


def test_only_what_differs_is_told_as_a_difference() -> None:
    one = Etiquette()
    assert differences([one, one]) == {}
    assert differences([one, replace(one, minutes=30)]) == {"minutes": ("20", "30")}


@given(typed=TYPED, pronouns=TYPED, pack=st.sampled_from(list(PACKS.values())), close=st.booleans())
def test_whatever_the_name_a_greeting_speaks_only_of_what_can_be_filled_in(
    typed: str, pronouns: str, pack: Etiquette, *, close: bool
) -> None:
    to = read_addressee(typed, pronouns=pronouns, close=close)
    line = greeting_line(pack, to)
    assert line.format(**to.parts())
    assert to.form in set(Form)
