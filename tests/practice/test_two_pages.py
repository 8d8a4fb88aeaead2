"""One text open on two pages."""

from hypothesis import given
from hypothesis import strategies as st

from inroad.practice.two_pages import NOWHERE, Kept, Page, print_of, together

TEXTS = st.text(max_size=20)


@given(shown=TEXTS, mine=TEXTS, theirs=TEXTS)
def test_what_was_typed_on_either_page_is_kept(shown: str, mine: str, theirs: str) -> None:
    kept = together(theirs, "there", mine, Page("here", print_of(shown))).text
    assert theirs in kept or theirs == shown
    assert mine in kept or mine == shown


@given(shown=TEXTS, texts=st.lists(TEXTS, min_size=1))
def test_a_page_alone_replaces_its_own_words(shown: str, texts: list[str]) -> None:
    kept = Kept(shown, "")
    for text in texts:
        kept = together(kept.text, kept.typed_on, text, Page("here", print_of(shown)))
        assert not kept.both
    assert kept.text == texts[-1]


@given(shown=TEXTS, theirs=TEXTS)
def test_a_page_on_which_nothing_was_typed_leaves_the_other_alone(shown: str, theirs: str) -> None:
    assert together(theirs, "there", shown, Page("here", print_of(shown))) == Kept(
        theirs, "here" if shown == theirs else "there"
    )


@given(kept=TEXTS, text=TEXTS)
def test_a_text_from_no_page_takes_the_place_of_what_was_there(kept: str, text: str) -> None:
    assert together(kept, "there", text, NOWHERE) == Kept(text, "")
