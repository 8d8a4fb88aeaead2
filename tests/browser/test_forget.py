"""A person's whole life in the book, from the file that brought them to the wish to be forgotten; and failures."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESK, PHONE
from tests.browser.served import Book

TABLE = (
    "Full name,E-mail,Organisation\nZephyrine Quillfeather,zq@plumage.example,Plumage\nBen Okoro,ben@example.org,Elm\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(TABLE)
    return file


def bring_in(page: Page, table: Path) -> None:
    """Choose the file, and stand before its preview."""
    page.goto("/setup/import")
    page.locator("input[type=file]").set_input_files(table)
    page.get_by_role("main").get_by_role("button", name="Look at it first").or_(
        page.locator("main form button.primary")
    ).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("people.csv")


def note(page: Page, person: str, words: str) -> None:
    page.goto(f"{person}/note")
    page.get_by_role("main").get_by_label("Note").fill(words)
    page.get_by_role("main").get_by_role("button", name="Keep it").click()


def test_from_the_import_to_the_wish_to_be_forgotten(
    page: Page, book: Book, table: Path, keeps_nobody_out: Callable[[Page], None]
) -> None:
    bring_in(page, table)
    page.get_by_role("button", name="Bring in 2 people").click()
    page.get_by_role("link", name="What to do today").click()
    page.goto("/people/?q=Okoro")
    ben = page.get_by_role("main").get_by_role("link", name="Ben Okoro").first.get_attribute("href") or ""
    note(page, ben, "Zephyrine Quillfeather sends her regards")
    page.goto("/people/?q=Quillfeather")
    page.get_by_role("main").get_by_role("link", name="Zephyrine Quillfeather").first.click()
    person = page.url
    page.get_by_role("button", name="More", exact=True).click()
    page.get_by_role("link", name="What is stored").press("Enter")
    keeps_nobody_out(page)
    expect(page.get_by_text("zq@plumage.example")).to_be_visible()
    with page.expect_download() as told:
        page.get_by_role("link", name="A copy to read").click()
    assert "zq@plumage.example" in told.value.path().read_text()
    page.get_by_role("link", name="Forget this person").click()
    keeps_nobody_out(page)
    expect(page.get_by_text("sends her regards")).to_be_visible()
    page.get_by_label("Yes, forget Zephyrine Quillfeather for good").check()
    page.get_by_role("button", name="Forget them").click()
    expect(page.get_by_text("They are forgotten")).to_be_visible()
    page.goto(ben)
    expect(page.get_by_text("Someone sends her regards").first).to_be_visible()
    gone = page.goto(person)
    assert gone
    assert gone.status == 404
    assert b"Quillfeather" not in b"".join(each.read_bytes() for each in book.data.rglob("*") if each.is_file())
    the_next_import_leaves_them_out_and_may_let_them_in_again(page, table, keeps_nobody_out)


def the_next_import_leaves_them_out_and_may_let_them_in_again(
    page: Page, table: Path, keeps_nobody_out: Callable[[Page], None]
) -> None:
    bring_in(page, table)
    page.get_by_text("1 row is left out").click()
    keeps_nobody_out(page)
    page.get_by_role("button", name="They agreed: let them in again").click()
    expect(page.get_by_text("They are no longer left out.")).to_be_visible()
    page.get_by_role("button", name="Bring in 1 person").click()
    page.get_by_role("link", name="What to do today").click()
    page.goto("/people/forgotten")
    keeps_nobody_out(page)
    expect(page.get_by_text("Nobody so far")).to_be_visible()


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", ["/nowhere", "/setup/sample/fill"])
def test_a_page_that_is_not_there_keeps_nobody_out(
    visit: Callable[..., Page],
    book: Book,
    keeps_nobody_out: Callable[[Page], None],
    path: str,
    window: dict[str, int],
) -> None:
    page = visit(book, viewport=window)
    page.goto(path)
    keeps_nobody_out(page)
    expect(page.get_by_text("The log knows this as")).to_be_visible()


def test_a_page_says_that_the_server_does_not_answer(page: Page) -> None:
    page.goto("/people/")
    notice = page.locator("[data-stopped]")
    expect(notice).to_be_hidden()
    page.evaluate("document.dispatchEvent(new CustomEvent('htmx:error', {detail: {error: new TypeError('gone')}}))")
    expect(notice).to_be_visible()
    page.evaluate("document.dispatchEvent(new CustomEvent('htmx:after:request'))")
    expect(notice).to_be_hidden()
