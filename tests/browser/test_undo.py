"""Nothing is lost: a press is taken back, a person returns, two entries are one and two again, two tabs keep both."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.served import Book


def add(page: Page, name: str, organisation: str = "", *, again: bool = False) -> str:
    """Bring somebody in by hand, `again` where the name is known already; the address of their page."""
    page.goto("/people/new")
    form = page.get_by_role("main")
    form.get_by_label("Name", exact=True).fill(name)
    if organisation:
        form.get_by_label("Organisation").fill(organisation)
    form.get_by_role("button", name="Keep it").click()
    if again:
        form.get_by_label(f"Somebody new: {name}").check()
        form.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    return page.url


def note(page: Page, person: str, words: str) -> None:
    page.goto(f"{person}/note")
    page.get_by_role("main").get_by_label("Note").fill(words)
    page.get_by_role("main").get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Kept the note.")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_press_is_taken_back_where_it_was_made(visit: Callable[..., Page], book: Book, *, scripts: bool) -> None:
    page = visit(book, java_script_enabled=scripts)
    person = add(page, f"Ana {'Ruiz' if scripts else 'Sole'}", "Harbour Health")
    note(page, person, "likes green tea")
    expect(page.get_by_text("likes green tea").first).to_be_visible()
    page.get_by_role("button", name="Undo").last.click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.goto(person)
    expect(page.get_by_text("likes green tea")).to_have_count(0)


def test_somebody_who_was_deleted_returns_with_all_that_was_told(
    visit: Callable[..., Page], book: Book, keeps_nobody_out: Callable[[Page], None]
) -> None:
    page = visit(book)
    person = add(page, "Ben Okoro", "Northlight School")
    note(page, person, "teaches chemistry")
    page.goto(person)
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("button", name="Delete this person").click()
    expect(page.get_by_text("For thirty days you can put it back.")).to_be_visible()
    assert page.goto(person).status == 404  # type: ignore[union-attr]  # a page answers
    page.goto("/setup/")
    page.get_by_role("link", name="Recently changed").click()
    keeps_nobody_out(page)
    page.get_by_role("button", name=re.compile("Undo.*You deleted Ben Okoro")).click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.goto(person)
    expect(page.get_by_text("teaches chemistry").first).to_be_visible()
    page.goto("/search?q=chemistry")
    expect(page.get_by_role("main")).to_contain_text("Ben Okoro")


def test_two_entries_become_one_and_two_again(
    visit: Callable[..., Page], book: Book, keeps_nobody_out: Callable[[Page], None]
) -> None:
    page = visit(book)
    add(page, "Li Wei", "City Hospital")
    person = add(page, "Li Wei", again=True)
    note(page, person, "prefers mornings")
    page.goto("/same/")
    keeps_nobody_out(page)
    page.get_by_role("link", name="Li Wei · Li Wei").click()
    keeps_nobody_out(page)
    page.get_by_role("button", name="Make them one").click()
    expect(page.get_by_text("One entry now.")).to_be_visible()
    expect(page.get_by_text("prefers mornings").first).to_be_visible()
    page.get_by_role("button", name="Undo").last.click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.goto(person)
    expect(page.get_by_text("prefers mornings").first).to_be_visible()
    page.goto("/same/")
    page.get_by_role("button", name=re.compile("Two people.*Li Wei")).click()
    expect(page.get_by_text("Nobody twice")).to_be_visible()


def test_one_note_in_two_tabs_keeps_the_words_of_both(
    visit: Callable[..., Page], book: Book, keeps_nobody_out: Callable[[Page], None]
) -> None:
    page = visit(book)
    person = add(page, "Cara Lind")
    note(page, person, "bakes bread")
    page.goto(person)
    page.get_by_role("link", name=re.compile("Change.*bakes bread")).click()
    other = page.context.new_page()
    other.goto(page.url)
    for tab, words in ((page, "bakes rye bread"), (other, "bakes cakes")):
        tab.get_by_label("Note").fill(words)
        tab.get_by_role("main").get_by_role("button", name="Keep it").click()
    expect(other.get_by_text("Both are kept")).to_be_visible()
    expect(other.get_by_role("main")).to_contain_text("bakes rye bread")
    expect(other.get_by_role("main")).to_contain_text("bakes cakes")
    other.get_by_role("link", name=re.compile("Change.*bakes")).click()
    other.get_by_role("link", name="Earlier versions").click()
    keeps_nobody_out(other)
    other.get_by_role("button", name="Put this back").last.click()
    expect(other.get_by_label("Note")).to_have_value("bakes bread")


def test_one_draft_in_two_tabs_keeps_the_words_of_both(visit: Callable[..., Page], book: Book) -> None:
    page = visit(book)
    person = add(page, "Dan Ek")
    page.goto(person)
    page.get_by_role("button", name="Write", exact=True).click()
    expect(page).to_have_url(re.compile("/write/draft/"))
    other = page.context.new_page()
    other.goto(page.url)
    for tab, words in ((page, "Dear Dan, from here"), (other, "Dear Dan, from there")):
        tab.locator("#id_body").fill(words)
        tab.get_by_role("button", name="Save and ask the coach").last.click()
    expect(other.get_by_text("Both are kept")).to_be_visible()
    expect(other.locator("#id_body")).to_have_value(re.compile("from here.*from there", re.DOTALL))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_changed_can_be_read_on_a_phone(visit: Callable[..., Page], book: Book, scheme: str) -> None:
    page = visit(book, viewport=PHONE, has_touch=True, color_scheme=scheme)
    person = add(page, f"Eve {scheme}", "Harbour Health")
    note(page, person, "asked about the night shift")
    page.goto("/changes/")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
