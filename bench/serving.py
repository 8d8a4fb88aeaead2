"""The real server: how soon it answers, what memory its processes take, and how many bytes Today is."""

import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urljoin

from bench import fresh
from bench.figure import RUNS, Figure
from bench.pages import MOMENTS, PEOPLE
from bench.server import Browser, started

SERVE = (sys.executable, "-m", "inroad.cli", "serve", "--port", "{port}")
MAKE_RUN = ("make", "--silent", "run", "ARGS=--port {port}")
VIEWS = 100
KILOBYTE = 1000
_PERSON = re.compile(r'href="(/people/[0-9a-f-]{36})[/"?#]')
_STATIC = re.compile(r'(?:href|src)="(/static/[^"#]+)')
_IN_STYLE = re.compile(r"url\([\"']?([^\"')#]+)")


def measure() -> Iterator[Figure]:
    """Starts, memory and bytes, all in one book with five thousand people."""
    with tempfile.TemporaryDirectory(prefix="inroad-bench-") as folder:
        fresh.run_in(folder, "bench.serving", "fill")
        environment = fresh.surroundings(folder)
        starts, memory, first, again = zip(*(_visit(environment) for _ in range(RUNS)), strict=True)
        by_make = [_start(MAKE_RUN, environment) for _ in range(RUNS)]
    yield Figure(name="Start to first answer, once set up", unit="s", runs=starts, limit=1.5)
    yield Figure(name="A second `make run` to first answer", unit="s", runs=by_make, limit=3)
    yield Figure(name="All processes' memory after 100 views (PSS)", unit="MB", runs=memory, limit=150)
    yield Figure(name="Today's first visit, compressed, with all it needs", unit="kB", runs=first, limit=150)
    yield Figure(name="Today afterwards", unit="kB", runs=again, limit=30)


def fill() -> None:
    from bench.book import make_book  # noqa: PLC0415 - needs the book's settings

    make_book(people=PEOPLE, moments=MOMENTS)


def _start(command: Sequence[str], environment: dict[str, str]) -> float:
    with started(command, environment=environment) as server:
        return server.took


def _visit(environment: dict[str, str]) -> tuple[float, float, float, float]:
    with started(SERVE, environment=environment) as server:
        browser = server.browser()
        first, again = _bytes(browser)
        for path in _tour(browser):
            browser.get(path)
        return server.took, server.memory(), first / KILOBYTE, again / KILOBYTE


def _tour(browser: Browser) -> Iterator[str]:
    """A hundred pages in turn: Today, people, one person after the other, a search, drafts, conversations."""
    listed = browser.get("/people/", compressed=False).body.decode()
    people = list(dict.fromkeys(_PERSON.findall(listed)))
    sections = ["/today", "/people/", "/search?q=acoustics", "/write/", "/meet/", "/review/", "/setup/"]
    turn = [page for at in range(VIEWS) for page in (sections[at % len(sections)], people[at % len(people)])]
    return islice(turn, VIEWS)


def _bytes(browser: Browser) -> tuple[int, int]:
    """Of Today with all that it needs, at first and when what never changes is kept."""
    page = browser.get("/today")
    found = dict.fromkeys(_STATIC.findall(browser.get("/today", compressed=False).body.decode()))
    files = {each: browser.get(each) for each in [*found, *_of_styles(browser, found)]}
    first = len(page.body) + sum(len(each.body) for each in files.values())
    again = len(page.body) + sum(
        len(each.body) for each in files.values() if "immutable" not in each.headers.get("Cache-Control", "")
    )
    return first, again


def _of_styles(browser: Browser, files: Sequence[str] | dict[str, None]) -> Iterator[str]:
    """Fonts and pictures that style sheets name."""
    for style in files:
        if style.endswith(".css"):
            text = browser.get(style, compressed=False).body.decode()
            yield from (urljoin(style, each) for each in dict.fromkeys(_IN_STYLE.findall(text)) if "data:" not in each)
