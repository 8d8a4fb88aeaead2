"""Today and the story: what was done leaves and is taken back; an entry is deleted where it stands."""

import re

from playwright.sync_api import Page, expect


def promise(page: Page, name: str) -> str:
    """Somebody to whom a paper was promised; the address of their page."""
    page.goto("/people/new")
    form = page.get_by_role("main")
    form.get_by_label("Name", exact=True).fill(name)
    form.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    address = page.url
    page.goto(f"{address}/promise")
    form.locator("textarea[name=text]").fill("the paper on rivers")
    form.locator("input[name=due]").fill("2026-03-02")
    form.get_by_role("button", name="Keep it").click()
    expect(form.get_by_text("the paper on rivers").first).to_be_visible()
    return address


def test_what_was_done_leaves_today_and_comes_back_when_undone(page: Page) -> None:
    promise(page, "Ana Ruiz")
    page.goto("/today")
    line = page.locator(".move", has_text="promise to Ana Ruiz")
    line.locator("button.primary").click()
    expect(line).to_have_count(0)
    toast = page.locator(".toasts[role=status]")
    expect(toast.get_by_role("button", name="Undo")).to_be_visible()
    toast.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.goto("/today")
    expect(line).to_be_visible()


def test_an_entry_is_deleted_from_the_story_and_put_back(page: Page) -> None:
    person = promise(page, "Ben Okoro")
    page.goto(person)
    entry = page.locator(".entry", has_text="You promised something")
    entry.hover()
    entry.get_by_role("button", name=re.compile("Delete: You promised something")).click()
    expect(entry).to_have_count(0)
    page.locator(".toasts").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    page.goto(person)
    expect(entry).to_be_visible()
