"""Content is read once, a user's own goes first, and every mistake names its file and its line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inroad.content import loader
from inroad.content.errors import ContentError
from inroad.practice.cadences import Cadence
from inroad.practice.coach.thresholds import Thresholds

LETTER = """---
kind: request
when: cold
subject: A question
---
Dear {given},

Could we talk?

{me}
"""


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    loader.forget()
    yield
    loader.forget()


def own(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_the_content_that_ships_has_no_mistakes() -> None:
    assert loader.problems() == ()


def test_the_default_cadence_and_numbers_are_the_published_ones() -> None:
    assert loader.cadence() == Cadence()
    assert loader.thresholds() == Thresholds()


def test_a_cadence_of_ones_own_goes_before_ours_and_keeps_what_it_leaves_out(tmp_path: Path) -> None:
    own(tmp_path, "cadences/default.toml", "nudge_after = 5\n")
    assert loader.cadence(own=tmp_path) == Cadence(nudge_after=5)


def test_a_letter_of_ones_own_takes_the_place_of_ours_or_stands_beside_it(tmp_path: Path) -> None:
    own(tmp_path, "letters/request-cold-1.md", LETTER)
    own(tmp_path, "letters/request-cold-mine.md", LETTER)
    names = [letter.name for letter in loader.letters(tmp_path)]
    assert names.count("request-cold-1") == 1
    assert len(names) == len(loader.letters()) + 1
    mine = next(letter for letter in loader.letters(tmp_path) if letter.name == "request-cold-1")
    assert mine.body.startswith("Dear {given},\n\nCould we talk?")


def test_a_changed_file_is_read_again_once_the_old_is_forgotten(tmp_path: Path) -> None:
    own(tmp_path, "coach.toml", "words_warn = 90\n")
    assert loader.thresholds(tmp_path).words_warn == 90
    own(tmp_path, "coach.toml", "words_warn = 80\n")
    assert loader.thresholds(tmp_path).words_warn == 90
    loader.forget()
    assert loader.thresholds(tmp_path).words_warn == 80


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("Dear {given},\n", 1, "three hyphens"),
        ("---\nkind: request\nsubject: x\n", 3, "second line"),
        (LETTER.replace("kind: request", "kind: letter"), 2, "“letter” is unknown"),
        (LETTER.replace("subject:", "title:"), 4, "none of"),
        (LETTER.replace("when: cold", "when: cold, frosty"), 3, "frosty"),
        (LETTER.replace("{me}", "{my name}"), 10, "{my name}"),
        (LETTER.replace("Could", "((Could"), 8, "no partner"),
        (LETTER.replace("Could", "Could))"), 8, "no partner"),
        (LETTER.replace("\n{me}\n", ""), 6, "{me}"),
        ("---\nwhen: cold\n---\nDear {given},\n{me}\n", 1, "kind"),
        ("", 1, "three hyphens"),
    ],
)
def test_a_mistake_in_a_letter_names_file_and_line(tmp_path: Path, text: str, line: int, part: str) -> None:
    own(tmp_path, "letters/mine.md", text)
    with pytest.raises(ContentError) as caught:
        loader.letters(tmp_path)
    assert caught.value.file.endswith("letters/mine.md")
    assert caught.value.line == line
    assert part in caught.value.sentence
    assert str(caught.value).startswith(f"{caught.value.file}, line {line}: ")


QUESTION = '[[question]]\ntext = "How?"\ntheme = "path"\nplace = "open"\n'


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        (QUESTION + "\n[[question]\n", 6, "not valid TOML"),
        (QUESTION + QUESTION.replace('"path"', '"past"'), 7, "“past” is unknown"),
        (QUESTION + QUESTION.replace('place = "open"\n', ""), 5, "lacks its “place”"),
        (QUESTION.replace("How?", "How is {mood}?"), 2, "mood"),
        (QUESTION + "must = 1\n", 5, "true or false"),
        (QUESTION + 'for_who = ["tall"]\n', 5, "tall"),
        (QUESTION + 'mood = "x"\n', 5, "no “mood”"),
        ("[question]\n", 1, "two brackets"),
        ('questions = "x"\n', 1, "no place here"),
    ],
)
def test_a_mistake_in_a_question_set_names_file_and_line(tmp_path: Path, text: str, line: int, part: str) -> None:
    own(tmp_path, "questions/mine.toml", text)
    with pytest.raises(ContentError) as caught:
        loader.questions(tmp_path)
    assert (caught.value.line, part in caught.value.sentence) == (line, True), caught.value


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("nudge_after = 5\nnudge_befor = 3\n", 2, "not a setting"),
        ('nudge_after = "soon"\n', 1, "whole number"),
        ("# a remark\nnudge_after = -1\n", 2, "whole number"),
        ("nudge_after = true\n", 1, "whole number"),
        ('second_nudge_warmths = "strong"\n', 1, "list of words"),
        ("nudge_after = 5\n[touch_weeks]\nA = 6\n", 2, "A, B, C"),
        ("nudge_after = \n", 1, "not valid TOML"),
    ],
)
def test_a_mistake_in_a_cadence_names_file_and_line(tmp_path: Path, text: str, line: int, part: str) -> None:
    own(tmp_path, "cadences/default.toml", text)
    with pytest.raises(ContentError) as caught:
        loader.cadence(own=tmp_path)
    assert (caught.value.line, part in caught.value.sentence) == (line, True), caught.value


def test_a_check_up_lists_every_broken_file(tmp_path: Path) -> None:
    own(tmp_path, "letters/a.md", "")
    own(tmp_path, "letters/b.md", "")
    own(tmp_path, "coach.toml", "words = 1\n")
    assert [Path(error.file).name for error in loader.problems(tmp_path)] == ["a.md", "b.md", "coach.toml"]


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = own(tmp_path, "letters/mine.md", "") / "letters/mine.md"
    path.write_bytes(b"---\nkind: request\nsubject: caf\xe9\n---\n")
    with pytest.raises(ContentError) as caught:
        loader.letters(tmp_path)
    assert caught.value.line == 3


PACK = """title = "Dutch"
language = "nl"
countries = ["NL"]
minutes = 30
greetings.plain = "Dag {given},"

[[source]]
about = ["minutes", "greetings"]
title = "Our own judgement"
"""


def test_a_pack_of_ones_own_stands_beside_ours(tmp_path: Path) -> None:
    own(tmp_path, "etiquette/dutch.toml", PACK)
    packs = {pack.name: pack for pack in loader.etiquettes(tmp_path)}
    assert packs["dutch"].greetings.plain == "Dag {given},"
    assert packs["dutch"].words_most == packs["american"].words_most
    assert len(packs) == len(loader.etiquettes()) + 1


def test_a_letter_in_the_folder_of_a_pack_is_in_its_language(tmp_path: Path) -> None:
    own(tmp_path, "etiquette/dutch.toml", PACK)
    own(tmp_path, "letters/dutch/request-cold-1.md", LETTER)
    dutch = next(each for each in loader.letters(tmp_path) if each.name == "dutch/request-cold-1")
    assert (dutch.pack, dutch.language) == ("dutch", "nl")


def test_a_letter_for_a_pack_that_does_not_exist_is_a_mistake(tmp_path: Path) -> None:
    own(tmp_path, "letters/martian/mine.md", LETTER)
    with pytest.raises(ContentError, match="No etiquette pack is called “martian”"):
        loader.letters(tmp_path)
    assert [Path(error.file).name for error in loader.problems(tmp_path)] == ["mine.md"]


def test_what_a_sentence_is_for_is_checked(tmp_path: Path) -> None:
    own(tmp_path, "letters/mine.md", LETTER.replace("Could we", "@beg Could we"))
    with pytest.raises(ContentError, match="line 8: “@beg” says nothing here"):
        loader.letters(tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        (PACK.replace("minutes = 30", 'minutes = "many"'), 4, "a whole number from 5 to 120"),
        (PACK.replace("minutes = 30", "minutes = 3"), 4, "a whole number from 5 to 120"),
        (PACK.replace('language = "nl"', 'language = "Dutch"'), 2, "two small letters"),
        (PACK.replace('["NL"]', '["Netherlands"]'), 3, "two capital letters"),
        (PACK.replace("minutes = 30", 'tempo = "slow"'), 4, "no setting of a pack"),
        (PACK.replace("{given}", "{nickname}"), 5, "{nickname} is unknown"),
        (PACK.replace("greetings.plain", "greetings.warm"), 5, "“greetings.warm” is unknown"),
        (PACK.replace("greetings.plain", "[greetings]\nplain").replace("{given}", "{nickname}"), 6, "{nickname}"),
        (PACK.replace("minutes = 30", 'directness = "blunt"'), 4, "direct, tactful, indirect"),
        (PACK.replace("minutes = 30", "pace = 900"), 4, "from 50 to 300"),
        (PACK.replace("minutes = 30", 'coach.off = ["NO-SUCH"]'), 4, "rules of the coach"),
        (PACK.replace("minutes = 30", "coach.tempo = 3"), 4, "none of the coach's numbers"),
        (PACK.replace("minutes = 30", "slots = 3"), 4, "No [[source]] says why “slots” is so"),
        (PACK.replace('about = ["minutes", "greetings"]', 'about = "minutes"'), 8, "a list of settings"),
        (PACK.replace('title = "Our own judgement"', 'author = "me"'), 9, "no “author”"),
        (PACK.replace('title = "Dutch"\n', ""), 1, "needs a “title”"),
        (PACK.replace("minutes = 30", "minutes = "), 4, "not valid TOML"),
    ],
)
def test_a_mistake_in_a_pack_names_file_and_line(tmp_path: Path, text: str, line: int, part: str) -> None:
    own(tmp_path, "etiquette/dutch.toml", text)
    with pytest.raises(ContentError) as caught:
        loader.etiquettes(tmp_path)
    assert caught.value.file.endswith("etiquette/dutch.toml")
    assert (caught.value.line, part in caught.value.sentence) == (line, True), caught.value
