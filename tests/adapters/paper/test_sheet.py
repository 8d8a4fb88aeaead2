"""Letters and cards come out as PDFs, whatever stands in them."""

import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inroad.adapters.paper.sheet import Form, Paper, Sheet, as_pdf, can_print, paper_of, paragraphs

pytest.importorskip("typst", reason="the engine is an extra")

TALL = {Paper.A4: "841.8898", Paper.US_LETTER: "792"}


def boxes(pdf: bytes) -> list[str]:
    """The size of each page, which the file holds compressed."""
    streams = [zlib.decompress(each) for each in re.findall(rb"stream\r?\n(x.*?)\r?\nendstream", pdf, re.DOTALL)]
    told = b"".join([pdf, *streams]).decode("latin-1")
    return re.findall(r"/MediaBox\s?\[0 0 ([\d. ]+)\]", told)


@pytest.mark.parametrize("paper", Paper)
def test_a_letter_stands_upright_and_a_card_is_folded_across(paper: Paper) -> None:
    letter = boxes(as_pdf(Sheet(paper=paper, body="Dear Ana,\n\nThank you.")))
    card = boxes(as_pdf(Sheet(form=Form.CARD, paper=paper, body="Dear Ana,\n\nThank you.")))
    assert [box.split()[1] for box in letter] == [TALL[paper]]
    assert [box.split()[0] for box in card] == [TALL[paper]] * 2


def test_a_long_letter_goes_on_to_a_second_page() -> None:
    assert len(boxes(as_pdf(Sheet(body="\n\n".join(["Thank you for all of it."] * 40))))) == 2


@settings(max_examples=25, deadline=None)
@given(words=st.text(max_size=300), form=st.sampled_from(Form))
def test_words_are_never_read_as_markup(words: str, form: Form) -> None:
    assert as_pdf(Sheet(form=form, subject=words[:40], body=words, sender=("#panic()", "$"))).startswith(b"%PDF")


@given(st.lists(st.text(st.characters(whitelist_categories=["L"]), min_size=1), min_size=1, max_size=5))
def test_an_empty_line_parts_paragraphs(words: list[str]) -> None:
    assert paragraphs("\r\n\r\n".join(words)) == [[word] for word in words]


def test_the_paper_is_that_of_the_country() -> None:
    assert [paper_of(each) for each in ("us", "CA", "DE", "")] == [
        Paper.US_LETTER, Paper.US_LETTER, Paper.A4, Paper.A4,
    ]  # fmt: skip


def test_the_engine_is_found_where_it_is_installed() -> None:
    assert can_print()
