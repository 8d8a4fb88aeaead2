"""What the search promises, on whichever database the tests run."""

from datetime import date

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from inroad.records import search
from inroad.records.models import Claim, Meeting, MeetingPerson, Note, Organisation, Owned, Person, Position, User
from inroad.records.search import find, index_rows, near, rebuild, remove, snippet
from inroad.records.searchable import OF_MODEL
from tests.people import olu, person, tamar

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return olu()


def note(owner: User, text: str, about: Person | None = None, on: date = date(2026, 3, 2)) -> Note:
    written = Note.objects.create(owner=owner, person=about, text=text, happened_on=on)
    index_rows([written])
    return written


def known(owner: User, *names: str) -> list[Person]:
    people = [person(owner, name) for name in names]
    index_rows(people)
    return people


def titles(owner: User, text: str) -> list[str]:
    return [hit.title for hit in find(owner, text)]


def bodies(owner: User, text: str) -> list[str]:
    return ["".join(part for part, _ in hit.snippet) for hit in find(owner, text)]


def test_a_note_is_found_by_its_words_in_any_order(owner: User) -> None:
    note(owner, "She began in crystallography and moved to product work.")
    assert len(find(owner, "product crystallography")) == 1
    assert find(owner, "product astronomy") == []


def test_results_come_from_the_third_letter_on(owner: User) -> None:
    note(owner, "Wind turbines off the coast")
    assert find(owner, "tu") == []
    assert len(find(owner, "tur")) == 1


def test_only_the_last_word_may_be_unfinished(owner: User) -> None:
    note(owner, "Wind turbines off the coast")
    assert len(find(owner, "wind turb")) == 1
    assert find(owner, "turb wind") == []


def test_letters_that_are_words_are_found_alone(owner: User) -> None:
    known(owner, "中村 太郎")
    assert titles(owner, "中村") == ["中村 太郎"]
    assert titles(owner, "太") == ["中村 太郎"]


@pytest.mark.parametrize("asked", ["Łukasz", "lukasz", "LUKASZ", "gruse", "grüße", "GRÜSSE"])
def test_case_and_accents_do_not_count(owner: User, asked: str) -> None:
    note(owner, "Grüße von Łukasz")
    assert len(find(owner, asked)) == (asked != "gruse")


@pytest.mark.parametrize("asked", ["Иванов", "иван", "Παπαδ", "αντρεας", "גולן"])
def test_names_in_other_scripts_are_found(owner: User, asked: str) -> None:
    known(owner, "Пётр Иванов", "Αντρέας Παπαδόπουλος", "נועה גולן")
    assert len(find(owner, asked)) == 1


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Jonh Smiht", "John Smith"),
        ("jhon", "John Smith"),
        ("anderosn", "Mia Anderson"),
        ("andersson", "Mia Anderson"),
        ("nakmura", "Yuki Nakamura"),
        ("yuki nakamurra", "Yuki Nakamura"),
        ("OBrien", "Siobhán O'Brien"),
        ("siobahn obrien", "Siobhán O'Brien"),
    ],
)
def test_a_typing_error_in_a_name_is_forgiven(owner: User, asked: str, meant: str) -> None:
    known(owner, "John Smith", "Mia Anderson", "Yuki Nakamura", "Siobhán O'Brien", "Joanna Smythe")
    assert titles(owner, asked)[0] == meant


def test_a_typing_error_in_an_organisation_is_forgiven(owner: User) -> None:
    index_rows([Organisation.objects.create(owner=owner, name="Wegwarte Verlag", folded="wegwarte verlag")])
    assert titles(owner, "wegwatre") == ["Wegwarte Verlag"]


def test_the_most_alike_name_comes_first_and_names_before_text(owner: User) -> None:
    known(owner, "Annabelle Rosenqvist", "Ann Li")
    note(owner, "Ann asked for the portfolio")
    assert titles(owner, "ann") == ["Ann Li", "Annabelle Rosenqvist", ""]


def test_names_leave_half_of_the_places_to_other_text(owner: User) -> None:
    known(owner, *(f"Ann Number{index}" for index in range(30)))
    for index in range(30):
        note(owner, f"Ann said {index}")
    kinds = [hit.kind for hit in find(owner, "ann", limit=20)]
    assert kinds == ["person"] * 10 + ["note"] * 10


def test_the_newest_text_comes_first_whatever_the_order_of_entry(owner: User) -> None:
    note(owner, "budget of March", on=date(2026, 3, 9))
    note(owner, "budget of January", on=date(2026, 1, 9))
    note(owner, "budget of May", on=date(2026, 5, 9))
    assert bodies(owner, "budget") == ["budget of May", "budget of March", "budget of January"]


def test_a_person_is_found_by_post_organisation_and_address(owner: User) -> None:
    somebody = person(owner, "Mia Anderson", city="Tromsø")
    work = Organisation.objects.create(owner=owner, name="Harbour Robotics", folded="harbour robotics")
    Position.objects.create(owner=owner, person=somebody, organisation=work, title="Hydrographer")
    somebody.contact_points.create(owner=owner, kind="email", value="m.anderson@harbour.example", folded="x")
    index_rows([somebody])
    for asked in ("hydrographer", "harbour robotics", "tromso", "m.anderson@harbour.example", "anderson harbour"):
        assert titles(owner, asked) == ["Mia Anderson"]


def test_a_kind_can_be_asked_for(owner: User) -> None:
    known(owner, "Rosa Lund")
    note(owner, "Rosa recommended a course")
    assert [hit.kind for hit in find(owner, "rosa", kinds=["note"])] == ["note"]
    assert [hit.kind for hit in find(owner, "rosa", kinds=["person", "note"])] == ["person", "note"]


def test_what_a_meeting_and_its_claims_hold_is_found_under_the_person(owner: User) -> None:
    [mia] = known(owner, "Mia Anderson")
    meeting = Meeting.objects.create(owner=owner, place="Café Lindqvist", happened_on=date(2026, 3, 2))
    MeetingPerson.objects.create(owner=owner, meeting=meeting, person=mia)
    claim = Claim.objects.create(owner=owner, person=mia, text="Juniors write the tests", happened_on=date(2026, 3, 2))
    index_rows([meeting, claim])
    assert [hit.person_id for hit in find(owner, "lindqvist")] == [mia.pk]
    assert [hit.person_id for hit in find(owner, "juniors")] == [mia.pk]


def test_the_snippet_marks_what_matches(owner: User) -> None:
    note(owner, "Before " * 40 + "she told of Crystallography " + "and after " * 40)
    [hit] = find(owner, "crystal")
    assert [part for part, matched in hit.snippet if matched] == ["Crystallography"]
    assert hit.snippet[0] == ("…", False)
    assert hit.snippet[-1][0].endswith("…")


def test_nobody_finds_what_is_in_anothers_book(owner: User) -> None:
    known(owner, "Mia Anderson")
    note(owner, "crystallography")
    assert find(tamar(), "crystallography") == []
    assert find(tamar(), "Mia Anderson") == []
    assert find(tamar(), owner.pk.hex) == []
    assert find(tamar(), "note") == []


def test_a_corrected_row_is_found_by_its_new_words_only(owner: User) -> None:
    written = note(owner, "astronomy")
    written.text = "botany"
    index_rows([written])
    assert find(owner, "astronomy") == []
    assert len(find(owner, "botany")) == 1


def test_a_removed_row_is_not_found(owner: User) -> None:
    written = note(owner, "astronomy")
    remove(owner, [written.pk])
    assert find(owner, "astronomy") == []


def test_what_hangs_on_a_deleted_person_is_not_found(owner: User) -> None:
    [mia] = known(owner, "Mia Anderson")
    note(owner, "astronomy", mia)
    mia.delete()
    assert find(owner, "astronomy") == []
    assert find(owner, "anderson") == []


def test_a_rebuild_finds_the_same(owner: User) -> None:
    [mia] = known(owner, "Mia Anderson")
    note(owner, "astronomy", mia)
    before = find(owner, "astronomy") + find(owner, "andersen")
    rebuild(owner)
    assert find(owner, "astronomy") + find(owner, "andersen") == before
    assert len(before) == 2


def test_a_text_of_a_megabyte_does_no_harm(owner: User) -> None:
    note(owner, " ".join(f"word{number}" for number in range(200_000)))
    assert len(find(owner, "word77")) == 1


def test_more_rows_need_no_more_queries(owner: User) -> None:
    def queries(people: list[Person]) -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            index_rows(people)
            find(owner, "anders")
        return len(asked)

    few = [person(owner, f"Mia Anderson{number}") for number in range(3)]
    for each in few:
        Position.objects.create(owner=owner, person=each, title="Hydrographer")
    many = [person(owner, f"Mia Andersen{number}") for number in range(30)]
    for each in many:
        Position.objects.create(owner=owner, person=each, title="Hydrographer")
    assert queries(few) == queries(many)


def test_every_noun_with_words_of_its_own_can_be_found() -> None:
    """The nouns that give nothing hold no words, or are found by the noun they belong to."""
    found_through_others = {
        "ColumnMapping", "ContactPoint", "Device", "Due", "Education", "Forgotten", "ImportBatch", "Mark",
        "MeetingChange", "MeetingPerson", "Position", "Press", "Profile", "Request", "SavedFilter", "Tag", "Tagging",
        "Tally",
        "Target", "Tie", "Change", "Version", "Habit", "Passage", "Assistant",
    }  # fmt: skip
    nouns = {model for model in apps.get_app_config("records").get_models() if issubclass(model, Owned)}
    assert {model.__name__ for model in nouns - set(OF_MODEL)} <= found_through_others


@given(st.text(alphabet="abcdefgh", min_size=4, max_size=10), st.data())
def test_one_missing_letter_keeps_two_words_near(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    shorter = word[:at] + word[at + 1 :]
    assert shorter in set(near(word))


@given(st.text(), st.text(min_size=1))
def test_a_snippet_loses_no_letter_of_what_it_shows(text: str, asked: str) -> None:
    words = search.fold_words(asked).split() or ["x"]
    shown = "".join(part for part, _ in snippet(text, words)).strip("…")
    assert shown in text or shown.strip("…") in text


class WhateverIsTyped(TestCase):
    """No text that a user can type breaks the language of the index."""

    @given(st.text(max_size=60))
    def test_any_text_can_be_looked_for(self, text: str) -> None:
        find(olu(), text)

    @given(st.text(alphabet=st.sampled_from("ab\"'*:^+-(){}&|!<>\\\0 ORANDNOTnear,./%_"), max_size=40))
    def test_signs_that_mean_something_to_an_index_mean_nothing_here(self, text: str) -> None:
        find(olu(), text)

    @given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=80))
    def test_a_note_is_found_by_its_own_words(self, text: str) -> None:
        owner = olu()
        note(owner, text)
        if len(search.fold_words(text).replace(" ", "").encode()) >= search.FEWEST_LETTERS:
            assert len(find(owner, text)) == 1
