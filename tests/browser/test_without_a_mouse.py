"""The path of a conversation by keys alone: from Today to a letter, to what is prepared, and to what was told."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.season import A_TUESDAY, fill
from tests.browser.served import Book, served

STEPS = 150
HELD = """() => {
  const held = document.activeElement;
  if (held === document.body) return "";
  return [held.ariaLabel, held.labels?.[0]?.innerText, held.innerText].filter(Boolean).join(" ");
}"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A book in the middle of its season."""
    data = tmp_path_factory.mktemp("season") / "data"
    fill(data, A_TUESDAY)
    with served(data, at=A_TUESDAY) as book:
        yield book


def walk_to(page: Page, words: str) -> None:
    """Press the tabulator until what is held says these words."""
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        if words in page.evaluate(HELD):
            return
    raise AssertionError(f"no way leads to {words}")


def press(page: Page, words: str) -> None:
    walk_to(page, words)
    page.keyboard.press("Enter")


def test_the_first_step_leads_past_the_navigation(page: Page) -> None:
    page.goto("/today")
    page.keyboard.press("Tab")
    assert page.evaluate(HELD) == "Go to the page"
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_letter_is_written_and_sent(page: Page) -> None:
    page.goto("/today")
    press(page, "Answer Tomasz Wrona")
    expect(page).to_have_url(re.compile("/people/"))
    page.goto("/today")
    press(page, "Write the answer")
    expect(page).to_have_url(re.compile("/write/draft/"))
    walk_to(page, "Letter")
    page.keyboard.press("Control+a")
    page.keyboard.type("Dear Tomasz,\n\nThank you. Thursday at ten suits me well.\n\nOrla")
    press(page, "I sent it")
    expect(page).not_to_have_url(re.compile("/write/draft/"))


def test_a_meeting_is_prepared_and_told(page: Page) -> None:
    page.goto("/today")
    press(page, "Prepare\n")
    expect(page).to_have_url(re.compile("/meet/"))
    press(page, "I am prepared")
    page.keyboard.press("g")
    page.keyboard.press("m")
    expect(page).to_have_url(re.compile("/meet/$"))
    press(page, "Priya Raghunathan")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Priya Raghunathan")


def test_a_window_gives_the_focus_back(page: Page, keeps_nobody_out: Callable[[Page], None]) -> None:
    page.goto("/today")
    walk_to(page, "Thank Priya Raghunathan")
    before = page.evaluate(HELD)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    keeps_nobody_out(page)
    page.keyboard.press("Escape")
    assert page.evaluate(HELD) == before
