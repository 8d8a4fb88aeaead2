"""The hand: one line that adds, one that finds and orders, keys, rows that are ticked, and the board."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

SENTENCE = "Met Ana Ruiz (Acme, data lead) through Bob Stone at PyCon; write her next week"


def add(page: Page, sentence: str) -> None:
    """Jot somebody down from wherever one is."""
    page.keyboard.press("n")
    page.keyboard.type(sentence)
    expect(page.locator("#quick-understood input[name=said]")).to_have_value(sentence)
    page.keyboard.press("Control+Enter")
    expect(page).to_have_url(re.compile("/people/[0-9a-f-]{36}"))


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(text)


@pytest.fixture
def few(page: Page) -> Page:
    """A book with a few people in it, on the list of them."""
    page.goto("/people/")
    if not page.get_by_role("link", name="Ana Ruiz", exact=True).count():
        add(page, SENTENCE)
        add(page, "Li Wei, hydrologist at Northwind")
        page.goto("/people/")
    return page


def test_a_sentence_is_shown_in_its_parts_and_kept(page: Page, keeps_nobody_out: Callable[[Page], None]) -> None:
    page.keyboard.press("n")
    page.keyboard.type("Met Noor Haddad (Delta, planner) yesterday; call her tomorrow")
    understood = page.locator("#quick-understood")
    expect(understood.get_by_label("Name")).to_have_value("Noor Haddad")
    expect(understood.get_by_label("What they do")).to_have_value("planner")
    expect(understood.get_by_label("What you want to do next")).to_have_value("call her")
    keeps_nobody_out(page)
    understood.get_by_label("Organisation").fill("Deltares")
    understood.get_by_role("button", name="Keep it").click()
    heading(page, "Noor Haddad")
    expect(page.get_by_role("main")).to_contain_text("Deltares")
    expect(page.get_by_role("main")).to_contain_text("call her")


def test_the_palette_finds_and_orders_without_the_mouse(few: Page, keeps_nobody_out: Callable[[Page], None]) -> None:
    few.keyboard.press("Control+k")
    line = few.get_by_role("combobox", name="Find or do")
    expect(line).to_be_focused()
    few.keyboard.type("ana ruis")
    expect(few.locator("#palette").get_by_role("option").last).to_contain_text("“ana ruis”")
    expect(few.locator("#palette").get_by_role("option").first).to_contain_text("Ana Ruiz")
    expect(few.locator("#palette").get_by_role("option").first).to_have_attribute("aria-selected", "true")
    few.keyboard.press("ArrowDown")
    expect(few.locator("#palette").get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    keeps_nobody_out(few)
    few.keyboard.press("ArrowUp")
    few.keyboard.press("Enter")
    heading(few, "Ana Ruiz")
    few.keyboard.press("Control+k")
    few.keyboard.type("snooze ana two weeks")
    expect(few.locator("#palette").get_by_role("option").last).to_contain_text("“snooze ana two weeks”")
    expect(few.locator("#palette").get_by_role("option").first).to_contain_text(
        "Put off Ana Ruiz until Monday 16 March"
    )
    few.keyboard.press("Enter")
    expect(few.locator(".toasts[role=status]")).to_contain_text("Put off.")


def test_escape_closes_the_palette_and_letters_in_it_stay_letters(few: Page) -> None:
    few.keyboard.press("Control+k")
    few.keyboard.type("g p?n")
    expect(few.get_by_role("combobox", name="Find or do")).to_have_value("g p?n")
    few.keyboard.press("Escape")
    expect(few.locator("#palette")).to_be_hidden()
    expect(few.locator("#quick-add")).to_be_hidden()


def test_a_phone_opens_the_palette_by_a_touch(phone: Page) -> None:
    phone.get_by_role("link", name="Find or do anything").tap()
    expect(phone.get_by_role("combobox", name="Find or do")).to_be_focused()


def test_keys_go_show_themselves_and_can_be_switched_off(few: Page, keeps_nobody_out: Callable[[Page], None]) -> None:
    few.keyboard.press("?")
    expect(few.get_by_role("dialog", name="Keys")).to_be_visible()
    keeps_nobody_out(few)
    few.keyboard.press("Escape")
    few.keyboard.press("g")
    few.keyboard.press("m")
    expect(few).to_have_url(re.compile("/meet/"))
    few.goto("/keys")
    few.get_by_role("button", name="Switch them off").click()
    few.keyboard.press("g")
    few.keyboard.press("p")
    few.keyboard.press("n")
    expect(few.locator("#quick-add")).to_be_hidden()
    expect(few).to_have_url(re.compile("/keys"))
    few.get_by_role("button", name="Switch them on").click()
    expect(few.get_by_text("One-letter keys are on.").first).to_be_visible()


def test_rows_are_walked_ticked_and_changed_together(few: Page, keeps_nobody_out: Callable[[Page], None]) -> None:
    few.keyboard.press("j")
    few.keyboard.press("x")
    few.keyboard.press("ArrowDown")
    few.keyboard.press("x")
    expect(few.locator("[data-ticked]")).to_have_text("2 ticked")
    keeps_nobody_out(few)
    few.locator("summary", has_text="Tag").click()
    few.get_by_label("Tag", exact=True).fill("Rivers")
    few.get_by_role("button", name="Tag them").click()
    expect(few.locator(".toasts[role=status]")).to_contain_text("Tagged 2 people “Rivers”.")
    few.keyboard.press("u")
    expect(few.locator(".toasts[role=status]")).to_contain_text("Undone")
    few.goto("/people/?tag=rivers")
    expect(few.get_by_role("main")).to_contain_text("Nobody here")
    few.goto("/people/")
    few.keyboard.press("j")
    few.keyboard.press("Enter")
    expect(few).to_have_url(re.compile("/people/[0-9a-f-]{36}"))


def test_the_list_narrows_while_one_types(few: Page) -> None:
    few.get_by_role("searchbox", name="Name").fill("li we")
    expect(few.locator("#people-count")).to_have_text("1 person")
    expect(few.get_by_role("main").get_by_role("link", name="Li Wei")).to_be_visible()
    expect(few.get_by_role("main").get_by_role("link", name="Ana Ruiz")).to_have_count(0)


def column(name: str) -> str:
    return f".column:has(h2:has-text('{name}'))"


def test_a_card_that_is_dropped_asks_what_happened(few: Page, keeps_nobody_out: Callable[[Page], None]) -> None:
    few.goto("/people/board")
    card = few.locator(".board-card", has_text="Li Wei")
    expect(few.locator(column("Not asked yet"))).to_contain_text("Li Wei")
    keeps_nobody_out(few)
    card.drag_to(few.locator(column("Waiting for an answer")))
    dialog = few.get_by_role("dialog", name="Li Wei: Waiting for an answer")
    expect(dialog).to_contain_text("What did you send, and when?")
    keeps_nobody_out(few)
    dialog.get_by_role("button", name="Keep it").click()
    expect(few.locator(column("Waiting for an answer"))).to_contain_text("Li Wei")
    few.locator(".board-card", has_text="Li Wei").drag_to(few.locator(column("No answer came")))
    expect(few.get_by_role("dialog")).to_contain_text("comes here by itself")
    few.keyboard.press("Escape")
    expect(few.locator(column("Waiting for an answer"))).to_contain_text("Li Wei")


def test_a_card_is_moved_by_keys_alone(few: Page) -> None:
    few.goto("/people/board")
    few.locator(".board-card", has_text="Bob Stone").get_by_role("link", name="Bob Stone", exact=True).focus()
    few.keyboard.press("Tab")
    few.keyboard.press("Enter")
    dialog = few.get_by_role("dialog", name="Where do you stand with Bob Stone?")
    expect(dialog).to_be_visible()
    dialog.get_by_role("link", name="A conversation is agreed").press("Enter")
    expect(few).to_have_url(re.compile("/meet/book/"))
    heading(few, "Bob Stone")
