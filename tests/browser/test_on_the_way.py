"""Pages are kept on a device where its user asks for it, say from when they are, and go when they must."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import A_MONDAY, enter
from tests.browser.served import Book, served

KEPT = """async () => {
  const pages = await caches.open("pages");
  return (await pages.keys()).map((each) => new URL(each.url).pathname);
}"""


def kept(page: Page) -> list[str]:
    """The paths of what this browser keeps of the book, without the note of whose they are."""
    return sorted(path for path in page.evaluate(KEPT) if path != "/which-copies")


def add_ana(page: Page) -> str:
    """A person's address."""
    page.goto("/people/new?said=Ana+Ruiz")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana Ruiz")
    return page.url


def keep_pages(page: Page) -> None:
    """Throw the switch in Setup, and let the worker take over."""
    page.goto("/setup/")
    page.get_by_role("link", name="Devices and a phone").click()
    page.get_by_role("button", name="Keep pages on this device").click()
    expect(page.get_by_role("button", name="Keep none, and erase them")).to_be_visible()
    page.wait_for_function("navigator.serviceWorker.controller !== null")


@pytest.fixture
def reachable(begun: Path, tmp_path: Path) -> Callable[[], AbstractContextManager[Book]]:
    """`with reachable() as book` serves a book of one's own, and lets it be out of reach afterwards."""
    data = shutil.copytree(begun, tmp_path / "data")

    @contextmanager
    def serve() -> Iterator[Book]:
        with served(data, at=A_MONDAY) as book:
            yield book

    return serve


def test_nothing_is_kept_where_nobody_asked(page: Page) -> None:
    add_ana(page)
    page.goto("/today")
    assert page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert page.evaluate("async () => (await caches.keys()).length") == 0


def test_what_was_seen_can_be_read_where_the_book_is_out_of_reach(
    visit: Callable[..., Page], reachable: Callable[[], AbstractContextManager[Book]]
) -> None:
    with reachable() as book:
        page = visit(book)
        keep_pages(page)
        ana = add_ana(page)
        page.goto(ana)
        page.goto("/today")
        notice = page.get_by_role("complementary", name="About this copy")
        expect(notice).to_be_hidden()
    page.goto("/today")
    expect(notice).to_contain_text("as of Monday 2 March 2026, 09:00")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Monday 2 March")
    page.goto("/review/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("cannot be reached")
    page.get_by_role("link", name="Ana Ruiz").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ana Ruiz")
    expect(notice).to_be_visible()


def test_signing_out_erases_what_was_kept(visit: Callable[..., Page], serve: Callable[..., Book]) -> None:
    page = visit(serve(at=A_MONDAY))
    keep_pages(page)
    page.goto("/today")
    assert kept(page) == ["/today"]
    page.goto("/setup/")
    page.get_by_role("button", name="Sign out of this browser").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("no key yet")
    assert kept(page) == []


def test_forgetting_somebody_erases_their_page_from_every_device(
    visit: Callable[..., Page], serve: Callable[..., Book]
) -> None:
    book = serve(at=A_MONDAY)
    page = visit(book)
    keep_pages(page)
    ana = add_ana(page)
    page.goto(ana)
    page.goto("/today")
    assert len(kept(page)) == 2
    elsewhere = visit(book)
    elsewhere.goto(f"{ana}/forget")
    elsewhere.get_by_label("Yes, forget Ana Ruiz for good").check()
    elsewhere.get_by_role("button", name="Forget them").click()
    expect(elsewhere).not_to_have_url(re.compile("/forget$"))
    page.goto("/today")
    page.wait_for_timeout(200)
    assert kept(page) == ["/today"]


def test_a_device_that_is_sent_away_keeps_nothing(visit: Callable[..., Page], serve: Callable[..., Book]) -> None:
    book = serve(at=A_MONDAY)
    page = visit(book)
    keep_pages(page)
    page.goto("/today")
    other = visit(book, inside=False)
    enter(other, book.told("open").strip())
    other.goto("/setup/devices")
    theirs = other.get_by_role("main").get_by_role("listitem").filter(has_not_text="this one")
    theirs.get_by_role("button", name="Send away").click()
    expect(other.get_by_role("status").first).to_contain_text("may not open the book any more")
    page.goto("/today")
    expect(page.get_by_role("heading", level=1)).to_contain_text("no key yet")
    page.wait_for_timeout(200)
    assert kept(page) == []


def test_the_switch_turns_it_off_again(visit: Callable[..., Page], serve: Callable[..., Book]) -> None:
    page = visit(serve(at=A_MONDAY))
    keep_pages(page)
    page.goto("/today")
    page.goto("/setup/devices")
    page.get_by_role("button", name="Keep none, and erase them").click()
    expect(page.get_by_role("button", name="Keep pages on this device")).to_be_visible()
    assert page.evaluate("async () => (await caches.keys()).length") == 0


def test_the_page_of_devices_keeps_nobody_out(
    visit: Callable[..., Page], book: Book, keeps_nobody_out: Callable[[Page], None]
) -> None:
    for scheme in ("light", "dark"):
        page = visit(book, color_scheme=scheme, viewport={"width": 320, "height": 700})
        page.goto("/setup/devices")
        keeps_nobody_out(page)
