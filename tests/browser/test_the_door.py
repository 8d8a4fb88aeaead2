"""Only the holder of a one-time link comes in."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.served import Book


def test_a_visit_without_a_session_is_shown_how_to_get_a_link(visit: Callable[..., Page], book: Book) -> None:
    page = visit(book, inside=False)
    page.goto("/")
    expect(page.get_by_text("inroad open", exact=True)).to_be_visible()


def test_a_link_opens_the_book_once(visit: Callable[..., Page], book: Book) -> None:
    visit(book)
    late = visit(book, inside=False)
    late.goto(book.link)
    late.get_by_role("main").get_by_role("button").click()
    expect(late).to_have_url(re.compile("/open/"))
    expect(late.get_by_text("inroad open", exact=True)).to_be_visible()


def test_the_door_keeps_nobody_out_who_cannot_see_it(
    visit: Callable[..., Page], book: Book, keeps_nobody_out: Callable[[Page], None]
) -> None:
    page = visit(book, inside=False)
    page.goto("/")
    keeps_nobody_out(page)
