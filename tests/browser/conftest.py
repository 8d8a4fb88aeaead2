"""A real browser before a served book. What the browser complains about fails the test."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.browser.served import Book, served

PICTURES = Path(__file__).resolve().parent.parent.parent / "build" / "browser"
A_MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
PATIENCE = 10_000  # milliseconds
QUIET = [
    *("--disable-gpu", "--disable-quic", "--disable-sync", "--disable-background-networking"),
    *("--disable-component-update", "--no-first-run", "--font-render-hinting=none"),
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = os.environ.get("INROAD_CHROMIUM") or shutil.which("chromium")
    if program is None:
        pytest.fail("There is no Chromium here: `make system` brings it, or INROAD_CHROMIUM names one.")
    # Playwright keeps a loop running beside the test, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=PATIENCE)
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*QUIET, *root])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book that was started once, to be copied: laying its tables takes longer than most tests."""
    data = tmp_path_factory.mktemp("begun")
    with served(data):
        return data


@pytest.fixture(scope="module")
def serve(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Book]]:
    """`serve()` starts an empty book on the machine's clock, `serve(at=…)` on one that the test turns."""
    with ExitStack() as books:

        def start(**how: Any) -> Book:  # noqa: ANN401 - whatever `served` takes
            data = shutil.copytree(begun, tmp_path_factory.mktemp("book") / "data")
            return books.enter_context(served(data, **how))

        yield start


@pytest.fixture(scope="module")
def book(serve: Callable[..., Book]) -> Book:
    """An empty book on a Monday morning, shared by the tests of one file."""
    return serve(at=A_MONDAY)


@pytest.fixture(scope="module")
def cookies() -> dict[str, Any]:
    """What each book's door gave to the browser: its link opens it only once."""
    return {}


def enter(page: Page, link: str) -> None:
    """Come in by a link as a person does: open it and press the one button."""
    page.goto(link)
    page.get_by_role("main").get_by_role("button").click()
    expect(page).not_to_have_url(re.compile("/open/"))


@pytest.fixture
def visit(chromium: Browser, cookies: dict[str, Any], request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """`visit(book)` shows its first page, `inside=False` comes without a session; the rest are Playwright's options."""
    complaints: list[str] = []
    pages: list[Page] = []

    def fresh(book: Book, *, inside: bool = True, **window: Any) -> Page:  # noqa: ANN401 - Playwright's own options
        known = cookies.get(book.link) if inside else None
        window = {"viewport": DESK, "locale": "en-GB", "base_url": book.address, "storage_state": known} | window
        context = chromium.new_context(**window)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        listen(page, book, complaints)
        pages.append(page)
        if inside and known is None:
            enter(page, book.link)
            cookies[book.link] = context.storage_state()
        elif inside:
            page.goto("/")
        return page

    yield fresh
    for number, page in enumerate(pages):
        page.screenshot(path=PICTURES / f"{request.node.name}-{number}.png", full_page=True)
        page.context.close()
    assert complaints == []


def listen(page: Page, book: Book, complaints: list[str]) -> None:
    """Note what goes wrong on the page, and whatever it wants from elsewhere."""

    def on_console(message: ConsoleMessage) -> None:
        # That an answer was 4xx is told here too; a test that wants it knows, and the others see it on the page.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            complaints.append(message.text)

    def on_request(request: Request) -> None:
        if not request.url.startswith((book.address, "data:", "blob:", "about:")):
            complaints.append(f"asked for {request.url}")

    page.on("console", on_console)
    page.on("request", on_request)
    page.on("pageerror", lambda error: complaints.append(str(error)))


@pytest.fixture
def page(visit: Callable[..., Page], book: Book) -> Page:
    """The book's first page on a desk's screen."""
    return visit(book)


@pytest.fixture
def phone(visit: Callable[..., Page], book: Book) -> Page:
    """The book's first page on a phone."""
    return visit(book, viewport=PHONE, has_touch=True)


@pytest.fixture(scope="session")
def keeps_nobody_out() -> Callable[[Page], None]:
    """Fails where axe finds something on the page that keeps people out."""
    return partial(look_with_axe, Axe())


def look_with_axe(axe: Axe, page: Page) -> None:
    found = axe.run(page)
    assert found.violations_count == 0, found.generate_report()
