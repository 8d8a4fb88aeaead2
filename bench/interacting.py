"""A real browser: how soon something is seen to happen after a key or a press, in the sample season."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.figure import RUNS, Figure
from tests.browser.season import A_TUESDAY, fill
from tests.browser.served import Book, served

# The browser's own measure, from the press to the next picture; it tells of what takes longer than a picture does.
LISTEN = """new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (each.interactionId) (window.took ??= []).push(each.duration);
}).observe({ type: "event", durationThreshold: 16, buffered: true });"""
SETTLED = 300  # milliseconds until the browser has told of the last one


def measure() -> Iterator[Figure]:
    """Each deed in a fresh page, the slowest of its presses; five times over."""
    with tempfile.TemporaryDirectory(prefix="inroad-bench-") as folder:
        data = Path(folder) / "book"
        fill(data, A_TUESDAY)
        with served(data, at=A_TUESDAY) as book:
            yield from _measured(book)


def _measured(book: Book) -> Iterator[Figure]:
    program = os.environ.get("INROAD_CHROMIUM") or shutil.which("chromium")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--disable-gpu", *root])
        page = browser.new_context(base_url=book.address, locale="en-GB").new_page()
        page.add_init_script(LISTEN)
        page.goto(book.link)
        page.get_by_role("main").get_by_role("button").click()
        page.wait_for_url("**/today")
        for name, deed in DEEDS.items():
            runs = [_slowest(page, deed) for _ in range(RUNS)]
            yield Figure(name=f"{name}: press to picture", unit="ms", runs=runs, limit=100)
        browser.close()


def _slowest(page: Page, deed: Callable[[Page], None]) -> float:
    page.goto("/today")
    deed(page)
    page.wait_for_timeout(SETTLED)
    took: list[float] = page.evaluate("window.took ?? [0]")
    return max(took)


def _find(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type("ana ruiz")
    page.keyboard.press("ArrowDown")


def _jot(page: Page) -> None:
    page.keyboard.press("n")
    page.keyboard.type("Met Noor (Delta, planner); call her tomorrow")


def _more(page: Page) -> None:
    page.locator("[data-more]").first.click()
    page.keyboard.press("Escape")


def _tick(page: Page) -> None:
    page.goto("/people/")
    page.locator(".pick input").first.check()
    page.keyboard.press("j")
    page.keyboard.press("x")


def _write(page: Page) -> None:
    page.locator(".move .primary", has_text="Write the nudge").first.click()
    page.get_by_label("Letter").press("End")
    page.keyboard.type("How is your term, I wonder.")


DEEDS: dict[str, Callable[[Page], None]] = {
    "Find or do": _find,
    "Jot somebody down": _jot,
    "A menu": _more,
    "Tick people": _tick,
    "Write a letter": _write,
}
