"""The coach hears an ask for a job in hundreds of sentences, and nothing in hundreds that only look like one."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.coach import Context, Draft, Kind, check
from inroad.practice.coach.language import LANGUAGES, guess
from inroad.practice.coach.phrases import Phrases

SENTENCES = Path(__file__).parents[2] / "samples" / "coach" / "sentences"
SUBJECTS = {"en": "A question", "de": "Eine Frage", "fr": "Une question"}


def lines(name: str) -> list[str]:
    return (SENTENCES / name).read_text(encoding="utf-8").splitlines()


def heard(sentence: str, language: str = "en", kind: Kind = Kind.REQUEST) -> set[str]:
    draft = Draft(kind=kind, language=language, subject=SUBJECTS[language], body=f"Ana,\n\n{sentence}\n\nMina")
    return {found.rule for found in check(draft, Context()).findings}


@pytest.mark.parametrize("sentence", lines("asks.txt"))
def test_every_disguise_is_an_ask(sentence: str) -> None:
    assert "JOB-ASK" in heard(sentence)


@pytest.mark.parametrize("sentence", lines("harmless.txt"))
def test_what_only_looks_like_an_ask_is_left_alone(sentence: str) -> None:
    assert heard(sentence).isdisjoint({"JOB-ASK", "JOB-MENTION"})


@pytest.mark.parametrize(
    ("language", "ask", "harmless"),
    [
        (
            "de",
            "Falls Sie von einer Stelle hören, melden Sie sich.",
            "Wie sind Sie zu Ihrer ersten Stelle gekommen?",
        ),
        ("de", "Suchen Sie Verstärkung?", "Was würden Sie an meiner Stelle lesen?"),
        ("de", "Könnten Sie ein gutes Wort für mich einlegen?", "Darf ich Ihnen zwei Fragen stellen?"),
        ("fr", "Si un poste se libère, pensez à moi.", "Comment avez-vous choisi votre premier métier ?"),
        ("fr", "Pourriez-vous transmettre mon CV ?", "Pourriez-vous me recommander un livre ?"),
        ("fr", "Je souhaite rejoindre votre équipe.", "Je ne cherche pas d'emploi."),
    ],
)
def test_german_and_french_have_their_own_disguises(language: str, ask: str, harmless: str) -> None:
    assert "JOB-ASK" in heard(ask, language)
    assert "JOB-ASK" not in heard(harmless, language)


def test_a_quotation_asks_for_nothing() -> None:
    assert "JOB-ASK" not in heard("You wrote that “keep me in mind for a job” is what everybody says.")


@given(st.text(max_size=200))
def test_any_text_has_one_of_the_known_languages(text: str) -> None:
    assert guess(text) in LANGUAGES


def test_a_gap_a_set_and_what_must_not_follow() -> None:
    phrases = Phrases("keep|hold <who> ~2 in good_mind? !set", {"who": "me|us all"})
    found = [each[0] for each in phrases.find("Keep me always in mind. Hold us all in good mind. Keep me in set.")]
    assert found == ["Keep me always in", "Hold us all in good mind"]


def test_a_capital_is_asked_for_where_the_phrase_has_one() -> None:
    phrases = Phrases("an|eine Stelle")
    assert [each[0] for each in phrases.find("Eine Stelle, eine stelle")] == ["Eine Stelle"]


def test_an_idiom_is_passed_over() -> None:
    phrases = Phrases("your position", idioms="in your position")
    assert [each[0] for each in phrases.find("In your position I would ask about your position.")] == ["your position"]
