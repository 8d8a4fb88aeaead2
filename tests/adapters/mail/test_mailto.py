"""A draft as a link, as far as a link can carry it."""

from urllib.parse import parse_qs, unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.mail.mailto import LONGEST, link_to, write_mailto

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=60)


def test_a_plus_and_an_ampersand_stay_what_they_are() -> None:
    link = write_mailto(to="ana+work@example.com", subject="Q & A", body="one\ntwo")
    assert link.url == "mailto:ana%2Bwork@example.com?subject=Q%20%26%20A&body=one%0D%0Atwo"


def test_a_text_that_is_too_long_for_a_link_is_left_to_the_copy_button() -> None:
    link = write_mailto(to="ana@example.com", subject="A question", body="word " * 800)
    assert not link.whole
    assert "body=" not in link.url


@given(subject=TEXT, body=TEXT)
def test_a_link_says_what_was_written(subject: str, body: str) -> None:
    link = write_mailto(to="ana@example.com", subject=subject, body=body)
    asked = parse_qs(urlsplit(link.url).query, keep_blank_values=True)
    assert len(link.url) <= LONGEST
    assert unquote(urlsplit(link.url).path) == "ana@example.com"
    assert asked["body"][0].split() == body.split()


def test_an_address_says_nothing_beside_itself() -> None:
    assert link_to("ana+work@example.org") == "mailto:ana%2Bwork@example.org"
    assert "?" not in link_to("ana@example.org?bcc=eve@example.net&body=hello")
    assert link_to("no address") == ""
