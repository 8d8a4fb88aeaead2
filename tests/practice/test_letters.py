"""Letters are chosen by the situation and filled from what is known, and the coach is content with them."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.content import loader
from inroad.practice.addressees import Addressee, read_addressee
from inroad.practice.coach import Channel, Context, Kind, Severity, Thresholds, check
from inroad.practice.coach.spoken import spoken_seconds
from inroad.practice.etiquette import Etiquette, abroad, title_of
from inroad.practice.letters import (
    BLANKS,
    MARK_CLOSES,
    MARK_OPENS,
    PURPOSES,
    SITUATIONS,
    Letter,
    Situation,
    choose,
    dress,
    fill,
)
from tests.practice.letter_facts import FACTS

LETTERS = loader.letters()
PACKS = {pack.name: pack for pack in loader.etiquettes()}
BARE = Letter(name="bare", kind=Kind.REQUEST, body="Dear {given},\n\nBye,\n{me}")
# How somebody's name is known in each place.
TYPED = {
    "american": "Ana Ruiz",
    "british": "Dr Ana Ruiz",
    "german": "Frau Dr. Ana Ruiz",
    "french": "Mme Ana Ruiz",
    "japanese": "Ana Ruiz",
}
every_letter = pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
GAPS = re.compile(r"  |\n{3,}|\(\(|\)\)|[{}@]|\.\.|[ \n][,.]|,[,.]|^[ ,.]|^\.", re.MULTILINE)


def everywhere(letter: Letter) -> Iterator[Etiquette]:
    """The packs where the letter may go."""
    return (pack for pack in PACKS.values() if letter.pack in {"", pack.name})


def to(pack: Etiquette) -> Addressee:
    return read_addressee(TYPED[pack.name])


def at_home(pack: Etiquette, letter: Letter) -> Etiquette:
    """The manners of the pack in the language of the letter."""
    return pack if pack.language == letter.language else abroad(pack)


def dressed(pack: Etiquette, letter: Letter) -> Letter:
    return dress(letter, at_home(pack, letter), to(pack))


def facts_for(pack: Etiquette, letter: Letter) -> dict[str, str]:
    return {**FACTS[letter.language], **to(pack).parts(), "title": title_of(at_home(pack, letter), to(pack))}


def everything(pack: Etiquette, letter: Letter) -> dict[str, str]:
    """What a letter does not speak of is not known in its situation: a cold request has no introducer."""
    facts = facts_for(pack, letter)
    return {name: facts[name] for name in dressed(pack, letter).blanks()}


def needful(pack: Etiquette, letter: Letter) -> dict[str, str]:
    facts = facts_for(pack, letter)
    return {name: facts[name] for name in fill(dressed(pack, letter), {}).blanks}


def context(facts: dict[str, str]) -> Context:
    """What the book knows where these facts are known."""
    return Context(
        given="Ana",
        family="Ruiz",
        organisation=facts.get("organisation"),
        organisations=tuple(facts[name] for name in ("new_organisation", "employer") if name in facts),
        referrer=facts.get("referrer"),
        target=facts.get("target"),
        ties=tuple(facts[name] for name in ("school", "employer", "shared", "last_time") if name in facts),
        particulars=tuple(facts[name] for name in ("particular", "article", "new_position") if name in facts),
        takeaways=tuple(facts[name] for name in ("takeaway", "advice", "referrals") if name in facts),
        user=facts.get("me"),
    )


def faults(pack: Etiquette, letter: Letter, facts: dict[str, str]) -> list[str]:
    filled = fill(dressed(pack, letter), facts)
    draft = replace(filled.draft, subject=filled.subject or "Our talk")
    found = check(draft, context(facts), pack.thresholds(Thresholds()), off=pack.off).findings
    return [f"{each.rule} {each.reason}" for each in found if each.severity is not Severity.HINT]


@every_letter
def test_a_letter_finds_the_coach_content_whatever_is_known(letter: Letter) -> None:
    for pack in everywhere(letter):
        for facts in (everything(pack, letter), needful(pack, letter)):
            assert fill(dressed(pack, letter), facts).blanks == ()
            assert faults(pack, letter, facts) == [], fill(dressed(pack, letter), facts).body


@every_letter
def test_of_a_letter_with_nothing_known_only_the_blanks_are_at_fault(letter: Letter) -> None:
    for pack in everywhere(letter):
        filled = fill(dressed(pack, letter), {})
        known = Context(about_to_send=True)
        errors = {each.rule for each in check(filled.draft, known).findings if each.severity is Severity.ERROR}
        assert filled.blanks
        assert "PLACEHOLDER" in errors
        assert "JOB-ASK" not in errors


@every_letter
def test_a_letter_reads_well_whatever_is_known(letter: Letter) -> None:
    pack = PACKS[letter.pack or "american"]
    for facts in (facts_for(pack, letter), everything(pack, letter), needful(pack, letter), {}):
        body = fill(dressed(pack, letter), facts).body
        assert not GAPS.search(body), body
        after_the_greeting = "" if letter.language == "de" or "\n" not in body else "|\n\n"
        small = re.search(rf"(?:[.?!] {after_the_greeting}|\A)[a-z]", body)
        assert small is None, body


@every_letter
def test_a_letter_says_why_its_sentences_stand_there(letter: Letter) -> None:
    pack = PACKS[letter.pack or "american"]
    filled = fill(dressed(pack, letter), everything(pack, letter))
    assert filled.told
    assert {each.purpose for each in filled.told} <= set(PURPOSES)
    assert all(filled.body[each.start : each.end].strip() == filled.body[each.start : each.end] for each in filled.told)
    starts = [each.start for each in filled.told]
    assert starts == sorted(starts)


@pytest.mark.parametrize("letter", [each for each in LETTERS if each.kind is Kind.REQUEST], ids=lambda each: each.name)
def test_a_request_is_as_long_as_replies_like_it(letter: Letter) -> None:
    if letter.channel is Channel.EMAIL and letter.language == "en":
        pack = PACKS[letter.pack or "american"]
        for facts in (everything(pack, letter), needful(pack, letter)):
            body = fill(dressed(pack, letter), facts).body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
            assert 50 <= len(body.split()) <= 115, len(body.split())


@every_letter
def test_what_is_written_on_linkedin_and_said_to_a_machine_fits_there(letter: Letter) -> None:
    pack = PACKS[letter.pack or "american"]
    body = fill(dressed(pack, letter), everything(pack, letter)).body
    match letter.channel:
        case Channel.LINKEDIN_NOTE:
            assert len(body) <= 300
        case Channel.LINKEDIN:
            assert len(body) <= 800
        case Channel.VOICEMAIL:
            assert spoken_seconds(body, 140) <= 25
            assert body.count(facts_for(pack, letter)["phone"]) == 2
        case _:
            pass


def test_a_note_fits_a_free_account_as_well() -> None:
    american = PACKS["american"]
    for letter in (each for each in LETTERS if each.channel is Channel.LINKEDIN_NOTE and not each.pack):
        facts = everything(american, letter) | {"introduction": "I am a nurse moving into health data"}
        assert len(fill(dressed(american, letter), facts).body) <= 200, letter.name


@pytest.mark.parametrize("name", ["", "german", "french"])
@pytest.mark.parametrize("kind", list(Kind))
def test_no_kind_of_letter_is_missing_in_a_language(kind: Kind, name: str) -> None:
    language = PACKS[name].language if name else "en"
    tags = frozenset(SITUATIONS[kind])
    chosen = choose(LETTERS, Situation(kind=kind, tags=tags, pack=name, language=language))
    assert chosen
    assert chosen.letter.language == language


@pytest.mark.parametrize("kind", [Kind.REQUEST, Kind.NUDGE, Kind.THANKS])
@pytest.mark.parametrize("name", ["american", "german", "french"])
def test_what_is_written_most_has_several_letters_in_every_language(name: str, kind: Kind) -> None:
    language, pack = PACKS[name].language, "" if name == "american" else name
    several = [each for each in LETTERS if (each.kind, each.language, each.pack) == (kind, language, pack)]
    assert len(several) >= 3


@pytest.mark.parametrize("kind", list(Kind))
def test_every_situation_has_a_letter_written_for_it(kind: Kind) -> None:
    for tag in SITUATIONS[kind]:
        chosen = choose(LETTERS, Situation(kind=kind, tags=frozenset({tag})))
        assert chosen
        assert chosen.letter.when == (tag,), tag
        assert chosen.reason.code == f"letter.{kind}.{tag}"


def test_an_introduction_counts_for_more_than_a_shared_school() -> None:
    chosen = choose(LETTERS, Situation(kind=Kind.REQUEST, tags=frozenset({"school", "introduced", "cold"})))
    assert chosen
    assert chosen.letter.when == ("introduced",)
    assert {other.when for other in chosen.others} >= {("school",), ("cold",)}


def test_two_people_in_the_same_situation_get_different_letters() -> None:
    names = set()
    for variant in range(3):
        chosen = choose(LETTERS, Situation(kind=Kind.REQUEST, tags=frozenset({"cold"}), variant=variant))
        assert chosen
        names.add(chosen.letter.name)
    assert names == {"request-cold-1", "request-cold-2", "request-cold-3"}


def test_a_letter_for_the_readers_etiquette_goes_before_one_for_anywhere() -> None:
    cold = Situation(kind=Kind.REQUEST, tags=frozenset({"cold"}), pack="japanese")
    chosen = choose(LETTERS, cold)
    assert chosen
    assert chosen.letter.name == "japanese/request-cold-1"
    elsewhere = choose(LETTERS, replace(cold, pack="american"))
    assert elsewhere
    assert elsewhere.letter.pack == ""


def test_a_channel_borrows_from_the_nearest_before_it_falls_back_on_a_mail() -> None:
    card = Situation(kind=Kind.THANKS, channel=Channel.CARD, tags=frozenset({"takeaway"}))
    letters = [each for each in LETTERS if each.channel is not Channel.CARD]
    chosen = choose(letters, card)
    assert chosen
    assert chosen.letter.channel is Channel.LETTER


def test_a_channel_without_a_letter_of_its_own_gets_the_mail() -> None:
    chosen = choose(LETTERS, Situation(kind=Kind.NUDGE, channel=Channel.LETTER, tags=frozenset({"first"})))
    assert chosen
    assert chosen.letter.name in {"nudge-first", "nudge-first-2"}


def test_no_letter_is_better_than_one_for_another_purpose() -> None:
    assert choose([BARE], Situation(kind=Kind.THANKS)) is None


def test_an_unknown_blank_stays_visible_and_is_named() -> None:
    filled = fill(BARE, {"given": "Ana", "me": "  "})
    assert filled.body == "Dear Ana,\n\nBye,\n[me]"
    assert filled.blanks == ("me",)


def test_a_sentence_whose_blank_is_unknown_is_left_out() -> None:
    letter = replace(BARE, body="Hello. ((I know {school}.)) Bye ((in {minutes}|20)) minutes.")
    assert fill(letter, {}).body == "Hello. Bye 20 minutes."
    assert fill(letter, {"school": "Leeds", "minutes": "15"}).body == "Hello. I know Leeds. Bye in 15 minutes."


def test_a_fact_keeps_to_the_sentence_around_it() -> None:
    letter = replace(BARE, body="{introduction}. I read {article}.")
    filled = fill(letter, {"introduction": "i am a nurse.", "article": "“Wards Inc.”"})
    assert filled.body == "I am a nurse. I read “Wards Inc.”."


def test_each_mark_speaks_for_its_sentence_until_the_next_or_the_end_of_the_paragraph() -> None:
    mark = f"{MARK_OPENS}{{}}{MARK_CLOSES}".format
    body = (
        f"Hello,\n\n{mark('who')}I am {{me}}. (({mark('link')}We met at {{school}}. )){mark('ask')}May we talk?\n\nBye"
    )
    filled = fill(replace(BARE, body=body), {"me": "Mina"})
    assert filled.body == "Hello,\n\nI am Mina. May we talk?\n\nBye"
    assert [(filled.body[told.start : told.end], told.purpose) for told in filled.told] == [
        ("I am Mina.", "who"),
        ("May we talk?", "ask"),
    ]


@given(facts=st.dictionaries(st.sampled_from(sorted(BLANKS)), st.text(max_size=30)), letter=st.sampled_from(LETTERS))
def test_whatever_the_facts_every_blank_is_either_filled_or_named(facts: dict[str, str], letter: Letter) -> None:
    filled = fill(letter, facts)
    for name in filled.blanks:
        assert not facts.get(name, "").strip()
        assert f"[{name.replace('_', ' ')}]" in f"{filled.subject} {filled.body}"
