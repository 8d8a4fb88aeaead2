"""What the user makes of their letters is learnt, and stands in the next one; what it says stays as it is."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.content import loader
from inroad.practice.addressees import read_addressee
from inroad.practice.contractions import contract, count_forms
from inroad.practice.etiquette import Etiquette, abroad, greeting_line
from inroad.practice.letters import BLANKS, Letter, dress, fill
from inroad.practice.voice import Decision, Habit, HabitKind, Sample, learn, speak, voice

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
FILLED = """Dear {name},

Your talk stayed with me. I am a nurse in Leeds.

Would you have 20 minutes for a talk? I would keep to the time. This is not about a job.

Best regards,
Mina Roy"""
PACKS = {pack.name: pack for pack in loader.etiquettes()}
LETTERS = loader.letters()


def sample(name: str, *changes: tuple[str, str], day: int = 0, filled: str = FILLED) -> Sample:
    """A letter to this person, in which the user has changed some words."""
    before = filled.format(name=name)
    after = before
    for ours, words in changes:
        assert ours in after
        after = after.replace(ours, words)
    at = MONDAY + timedelta(days=day)
    return Sample(
        key=f"{name}-{day}", person=name, language="en", at=at, given=name, me="Mina Roy", filled=before, sent=after
    )


def both(*changes: tuple[str, str]) -> tuple[Sample, ...]:
    return (sample("Ana", *changes), sample("Bob", *changes, day=1))


def learnt(kind: HabitKind, *samples: Sample) -> list[tuple[str, str]]:
    return [(habit.ours, habit.words) for habit in learn(samples) if habit.kind is kind]


def spoken(body: str, *habits: Habit, pack: Etiquette = PACKS["american"], language: str = "en") -> str:
    letter = Letter(name="x", kind=LETTERS[0].kind, language=language, body=body)
    return speak(letter, habits, pack=pack, greeting=body.split("\n", maxsplit=1)[0]).body


def habit(kind: HabitKind, words: str, ours: str = "", language: str = "en") -> Habit:
    return Habit(kind=kind, language=language, ours=ours, words=words)


def test_a_letter_that_went_as_it_was_teaches_nothing() -> None:
    assert learn((sample("Ana"), sample("Bob", day=1))) == ()


def test_a_greeting_is_learnt_from_letters_to_two_people_and_not_from_one() -> None:
    assert learnt(HabitKind.GREETING, sample("Ana", ("Dear Ana,", "Hi Ana,"))) == []
    twice = sample("Ana", ("Dear Ana,", "Hi Ana,")), sample("Ana", ("Dear Ana,", "Hi Ana,"), day=1)
    assert learnt(HabitKind.GREETING, *twice) == []
    two = sample("Ana", ("Dear Ana,", "Hi Ana,")), sample("Bob", ("Dear Bob,", "Hi Bob,"), day=1)
    assert learnt(HabitKind.GREETING, *two) == [("Dear {given},", "Hi {given},")]


def test_a_greeting_that_is_mostly_left_as_it_is_is_no_habit() -> None:
    changed = [sample(name, (f"Dear {name},", f"Hi {name},"), day=day) for day, name in enumerate(("Ana", "Bob"))]
    left = [sample(name, day=5 + day) for day, name in enumerate(("Cleo", "Dan", "Eve"))]
    assert learnt(HabitKind.GREETING, *changed, *left) == []


def test_the_latest_letters_count_more_than_those_of_long_ago() -> None:
    old = [sample(f"Old{n}", (f"Dear Old{n},", f"Hi Old{n},"), day=n) for n in range(6)]
    new = [sample(f"New{n}", (f"Dear New{n},", f"Hello New{n},"), day=20 + n) for n in range(6)]
    assert learnt(HabitKind.GREETING, *old, *new) == [("Dear {given},", "Hello {given},")]


def test_a_habit_that_stands_in_the_letters_is_not_forgotten_by_leaving_it_there() -> None:
    changed = (sample("Ana", ("Dear Ana,", "Hi Ana,")), sample("Bob", ("Dear Bob,", "Hi Bob,"), day=1))
    since = [sample(f"New{n}", day=5 + n, filled=FILLED.replace("Dear", "Hi")) for n in range(12)]
    assert learnt(HabitKind.GREETING, *changed, *since) == [("Dear {given},", "Hi {given},")]


def test_who_goes_back_to_the_old_words_is_followed() -> None:
    hi = FILLED.replace("Dear", "Hi")
    there = [sample(name, (f"Dear {name},", f"Hi {name},"), day=n) for n, name in enumerate(("Ana", "Bob"))]
    again = enumerate(("Cleo", "Dan"), start=5)
    back = [sample(name, (f"Hi {name},", f"Dear {name},"), day=day, filled=hi) for day, name in again]
    found = [each for each in learn((*there, *back)) if each.kind is HabitKind.GREETING]
    assert spoken("Dear {given},\n\nBye", *found).startswith("Dear {given},")


def test_a_closing_is_learnt_for_the_one_that_it_takes_the_place_of() -> None:
    assert learnt(HabitKind.SIGN_OFF, *both(("Best regards,", "All the best,"))) == [("Best regards,", "All the best,")]


def test_a_word_is_learnt_within_its_sentence_and_a_sentence_as_a_whole() -> None:
    words = learnt(HabitKind.PHRASE, *both(("minutes for a talk", "minutes for a chat")))
    assert words == [("talk", "chat")]
    sentence = ("I would keep to the time.", "You name the day and the place.")
    assert learnt(HabitKind.PHRASE, *both(sentence)) == [sentence]


def test_a_sentence_that_is_always_taken_out_is_left_out() -> None:
    found = learnt(HabitKind.PHRASE, *both((" This is not about a job.", "")))
    assert found == [("This is not about a job.", "")]


def test_short_forms_are_learnt_where_the_user_writes_them() -> None:
    text = "I'm a nurse, and I'd love to talk. It's early days."
    changed = both(("I am a nurse in Leeds.", text))
    assert [each.words for each in learn(changed) if each.kind is HabitKind.CONTRACTIONS] == ["I'm"]


def test_a_blank_or_a_figure_teaches_nothing_for_other_letters() -> None:
    filled = FILLED.replace("Your talk", "[particular]")
    changes = (("[particular] stayed with me.", "Your book is on my desk."),)
    assert learnt(HabitKind.PHRASE, *(sample(n, *changes, filled=filled) for n in ("Ana", "Bob"))) == []


def test_every_habit_names_the_letters_that_show_it() -> None:
    [found] = learn(both(("Best regards,", "Cheers,")))
    assert found.learnt_from == ("Ana-0", "Bob-1")


def test_the_user_s_own_words_go_before_what_was_learnt() -> None:
    samples = both(("Best regards,", "Cheers,"))
    own = Decision(
        kind=HabitKind.SIGN_OFF, language="en", ours="Best regards,", words="Yours,", let_go=False, since=MONDAY
    )
    assert [each.words for each in voice(samples, [own])] == ["Yours,"]


def test_what_was_let_go_is_learnt_again_only_from_later_letters() -> None:
    early, late = (
        both(("Best regards,", "Cheers,")),
        (
            sample("Cleo", ("Best regards,", "Cheers,"), day=10),
            sample("Dan", ("Best regards,", "Cheers,"), day=11),
        ),
    )
    gone = Decision(
        kind=HabitKind.SIGN_OFF, language="en", ours="Best regards,", let_go=True, since=MONDAY + timedelta(days=5)
    )
    assert voice(early, [gone]) == ()
    assert [each.learnt_from for each in voice((*early, *late), [gone])] == [("Cleo-10", "Dan-11")]
    everything = replace(gone, kind=None, language="", ours="")
    assert voice(early, [everything]) == ()


def test_a_formal_reader_is_greeted_as_is_usual_there() -> None:
    hi = habit(HabitKind.GREETING, "Hi {given},")
    assert spoken("Dear {given},\n\nBye", hi).startswith("Hi {given},")
    assert spoken("Dear {family}-san,\n\nBye", hi, pack=PACKS["japanese"]).startswith("Dear {family}-san,")
    formal = "Dear {title} {family},\n\nBye"
    assert spoken(formal, hi) == formal


@pytest.mark.parametrize(
    ("words", "stays"), [("Cheers", True), ("Herzliche Grüße", False)], ids=["too familiar", "usual there"]
)
def test_a_closing_never_goes_below_what_is_usual_there(words: str, *, stays: bool) -> None:
    body = "Guten Tag {full_name},\n\nText\n\nMit freundlichen Grüßen\n{me}"
    found = spoken(body, habit(HabitKind.SIGN_OFF, words, language="de"), pack=PACKS["german"], language="de")
    assert (found == body) is stays
    assert (f"{words}\n{{me}}" in found) is not stays


def test_short_forms_stand_only_where_they_are_usual() -> None:
    short = habit(HabitKind.CONTRACTIONS, "I'm")
    assert spoken("Hi,\nI am here.", short) == "Hi,\nI'm here."
    assert spoken("Hi,\nI am here.", short, pack=PACKS["british"]) == "Hi,\nI am here."


def test_a_phrase_is_changed_in_the_letter_and_not_in_what_it_is_filled_with() -> None:
    talk = habit(HabitKind.PHRASE, "chat", ours="talk")
    body = spoken("Hi,\nTalk of {topic}: a talk about {talk}. Talking stays.", talk)
    assert body == "Hi,\nChat of {topic}: a chat about {talk}. Talking stays."


def test_another_language_has_habits_of_its_own() -> None:
    assert spoken("Hi,\na talk", habit(HabitKind.PHRASE, "chat", ours="talk", language="de")) == "Hi,\na talk"


def test_a_short_form_takes_the_place_of_its_long_one_where_a_word_follows() -> None:
    assert contract("I am here as I am. It is late, and I do not know. I have a cat; I have read it.") == (
        "I'm here as I am. It's late, and I don't know. I have a cat; I've read it."
    )
    assert count_forms("I'm here, I am there, and it's late") == (2, 1)


words = st.text(st.sampled_from("abc talkTALK.,?'“{}[]\n"), max_size=40)
habits = st.builds(
    Habit,
    kind=st.sampled_from(HabitKind),
    language=st.just("en"),
    ours=words,
    words=words.filter(lambda w: "{" not in w),
)


@given(
    several=st.lists(habits, max_size=6), letter=st.sampled_from(LETTERS), pack=st.sampled_from(list(PACKS.values()))
)
def test_whatever_the_habits_a_letter_keeps_its_facts_and_asks_for_no_others(
    several: list[Habit], letter: Letter, pack: Etiquette
) -> None:
    manners = pack if pack.language == letter.language else abroad(pack)
    to = read_addressee("Ana Ruiz")
    dressed = dress(letter, manners, to)
    said = speak(dressed, several, pack=manners, greeting=greeting_line(manners, to))
    assert said.blanks() <= dressed.blanks()
    facts = {name: f"fact{place}" for place, name in enumerate(BLANKS)}
    kept = set(re.findall(r"fact\d+", fill(said, facts).body.casefold()))
    assert kept <= set(re.findall(r"fact\d+", fill(dressed, facts).body.casefold()))


@given(texts=st.lists(st.tuples(words, words), max_size=6))
def test_whatever_was_written_a_habit_names_letters_to_two_people(texts: list[tuple[str, str]]) -> None:
    samples = tuple(
        Sample(
            key=str(n), person=str(n % 3), language="en", at=MONDAY + timedelta(days=n),
            given="Ana", me="Mina Roy", filled=filled, sent=sent,
        )
        for n, (filled, sent) in enumerate(texts)
    )  # fmt: skip
    for found in learn(samples):
        assert len(set(found.learnt_from)) >= 2
        assert found.words != found.ours
