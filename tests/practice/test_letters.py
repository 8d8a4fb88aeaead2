"""Letters are chosen by the situation and filled from what is known, and the coach is content with them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.content import loader
from inroad.practice.coach import Channel, Context, Kind, Severity, check
from inroad.practice.letters import BLANKS, SITUATIONS, Letter, Situation, choose, fill

LETTERS = loader.letters()
REQUESTS = [letter for letter in LETTERS if letter.kind in {Kind.REQUEST, Kind.REOPEN}]
BARE = Letter(name="bare", kind=Kind.REQUEST, body="Dear {given},\n\nBye,\n{me}")


def context(facts: dict[str, str]) -> Context:
    """What the book knows where these facts are known."""
    return Context(
        given=facts.get("given"),
        organisation=facts.get("organisation"),
        organisations=tuple(facts[name] for name in ("new_organisation", "employer") if name in facts),
        referrer=facts.get("referrer"),
        ties=tuple(facts[name] for name in ("school", "employer", "shared", "last_time") if name in facts),
        particulars=tuple(facts[name] for name in ("particular", "article", "new_position") if name in facts),
        takeaways=tuple(facts[name] for name in ("takeaway", "advice", "referrals") if name in facts),
        user=facts.get("me"),
    )


def faults(letter: Letter, facts: dict[str, str], known: Context) -> list[str]:
    draft = replace(fill(letter, facts).draft, subject=fill(letter, facts).subject or "Our talk")
    return [
        f"{found.rule} {found.reason}" for found in check(draft, known).findings if found.severity is not Severity.HINT
    ]


def needed(letter: Letter) -> dict[str, str]:
    return {name: BLANKS[name] for name in fill(letter, {}).blanks}


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_a_letter_with_everything_known_finds_the_coach_content(letter: Letter) -> None:
    # What a letter does not speak of is not known in its situation: a cold request has no introducer.
    facts = {name: BLANKS[name] for name in letter.blanks()}
    assert fill(letter, facts).blanks == ()
    assert faults(letter, facts, context(facts)) == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
def test_a_letter_with_only_the_needful_known_finds_the_coach_content(letter: Letter) -> None:
    facts = needed(letter)
    assert fill(letter, facts).blanks == ()
    assert faults(letter, facts, context(facts)) == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.name)
@pytest.mark.parametrize("known", ["all", "needful", "nothing"])
def test_a_letter_reads_well_whatever_is_known(letter: Letter, known: str) -> None:
    facts = {"all": dict(BLANKS), "needful": needed(letter), "nothing": {}}[known]
    body = fill(letter, facts).body
    assert not re.search(r"  |\n{3,}|\(\(|\)\)|[{}]|\.\.|\s[,.?!]|,[,.]|^[ ,.]", body, re.MULTILINE), body
    for opening in re.findall(r"(?:[.?!] |\n\n|\A)([a-z])", body):
        assert opening == "", body


@pytest.mark.parametrize("letter", REQUESTS, ids=lambda letter: letter.name)
def test_a_request_is_as_long_as_replies_like_it(letter: Letter) -> None:
    if letter.channel is Channel.EMAIL:
        for facts in (dict(BLANKS), needed(letter)):
            body = fill(letter, facts).body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]
            assert 50 <= len(body.split()) <= 100, len(body.split())


def test_a_linkedin_note_fits_where_it_is_typed() -> None:
    facts = {name: BLANKS[name] for name in BLANKS if name != "school"}
    for letter in LETTERS:
        if letter.channel is Channel.LINKEDIN:
            assert len(fill(letter, facts).body) <= 300, letter.name


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
    assert names == {"request-cold-1", "request-cold-2"}


def test_a_channel_without_a_letter_of_its_own_gets_the_mail() -> None:
    chosen = choose(LETTERS, Situation(kind=Kind.NUDGE, channel=Channel.LETTER, tags=frozenset({"first"})))
    assert chosen
    assert chosen.letter.name == "nudge-first"


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


@given(facts=st.dictionaries(st.sampled_from(sorted(BLANKS)), st.text(max_size=30)), letter=st.sampled_from(LETTERS))
def test_whatever_the_facts_every_blank_is_either_filled_or_named(facts: dict[str, str], letter: Letter) -> None:
    filled = fill(letter, facts)
    for name in filled.blanks:
        assert not facts.get(name, "").strip()
        assert f"[{name.replace('_', ' ')}]" in f"{filled.subject} {filled.body}"
