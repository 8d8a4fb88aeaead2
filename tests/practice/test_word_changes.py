"""What changed between two wordings."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.word_changes import word_changes

WORDINGS = st.text(alphabet="ab é,.\n", max_size=60)


def test_a_word_that_took_the_place_of_another_is_found() -> None:
    gone, come = word_changes("Could we speak for 60 minutes?", "Could we speak for 20 minutes?")
    assert [each.text for each in gone if not each.kept] == ["60"]
    assert [each.text for each in come if not each.kept] == ["20"]


@given(WORDINGS, WORDINGS)
def test_each_side_is_its_whole_text_and_what_is_kept_is_the_same(before: str, after: str) -> None:
    gone, come = word_changes(before, after)
    assert "".join(each.text for each in gone) == before
    assert "".join(each.text for each in come) == after
    assert "".join(each.text for each in gone if each.kept) == "".join(each.text for each in come if each.kept)


@given(WORDINGS)
def test_the_same_text_has_no_changes(text: str) -> None:
    assert all(each.kept for side in word_changes(text, text) for each in side)


def test_long_texts_are_compared_by_their_lines() -> None:
    before = "\n".join(f"line {number} of a long letter" for number in range(900))
    gone, come = word_changes(before, before.replace("line 450 of", "verse 450 in"))
    assert [each.text for each in gone if not each.kept] == ["line 450 of a long letter\n"]
    assert [each.text for each in come if not each.kept] == ["verse 450 in a long letter\n"]
