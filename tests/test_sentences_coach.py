"""Whatever the coach, the letters or the questions give as a reason, there is a sentence for it."""

from inroad.content import loader
from inroad.practice.agenda import Item
from inroad.practice.coach import check
from inroad.practice.coach.rules import RULES
from inroad.practice.letters import BLANKS, SITUATIONS, Situation, choose
from inroad.practice.questions import choose as choose_questions
from inroad.practice.reasons import Reason
from inroad.sentences_coach import AGENDA, FINDINGS, NEEDS, say
from inroad.sentences_coach import BLANKS as PROMPTS
from inroad.sentences_coach import RULES as HEADINGS


def test_every_finding_has_a_sentence_and_every_sentence_a_finding() -> None:
    found = [finding.reason for rule in RULES for bad in rule.bad for finding in check(bad.draft, bad.context).findings]
    assert {reason.code for reason in found} == set(FINDINGS)
    assert all(say(reason) and "%(" not in say(reason) for reason in found)


def test_every_rule_has_a_heading_a_reason_and_words_for_what_it_needs() -> None:
    for rule in RULES:
        assert str(HEADINGS[rule.id])
        assert say(Reason(rule.why))
        assert all(str(NEEDS[need]) for need in rule.needs)


def test_every_letter_says_why_it_was_chosen() -> None:
    for kind, tags in SITUATIONS.items():
        for tag in tags:
            chosen = choose(loader.letters(), Situation(kind=kind, tags=frozenset({tag})))
            assert chosen
            assert say(chosen.reason)


def test_every_blank_can_be_asked_for() -> None:
    assert set(PROMPTS) == set(BLANKS)


def test_every_question_says_why_it_is_there() -> None:
    for picked in choose_questions(loader.questions(), {"previous_field": "nursing"}, 30, ["how people get in"]):
        assert say(picked.reason)


def test_every_part_of_the_agenda_has_a_name() -> None:
    assert set(AGENDA) == set(Item)
