"""What ten times the data cost: how many times longer Today, a person's page and a search take. For information."""

from collections.abc import Iterator
from statistics import median

from bench import fresh, pages, searching
from bench.figure import Figure


def measure() -> Iterator[Figure]:
    few, many = fresh.run("bench.growing", "pages_at_once"), fresh.run("bench.growing", "pages_at_ten_times")
    for page in ("Today", "a person's page"):
        yield _ratio(page, few[page], many[page])
    some, more = fresh.run("bench.growing", "search_at_once"), fresh.run("bench.growing", "search_at_ten_times")
    yield _ratio("search", some, more)


def _ratio(what: str, few: list[float], many: list[float]) -> Figure:
    runs = [each / median(few) for each in many]
    return Figure(name=f"Ten times the data, {what}: p95 times as long", unit="times", runs=runs)


def pages_at_once() -> pages.Told:
    return pages.at(pages.PEOPLE, pages.MOMENTS)


def pages_at_ten_times() -> pages.Told:
    return pages.at(10 * pages.PEOPLE, 10 * pages.MOMENTS)


def search_at_once() -> list[float]:
    return searching.at(people=searching.PEOPLE // 10, notes=searching.NOTES // 10)


def search_at_ten_times() -> list[float]:
    return searching.at(people=searching.PEOPLE, notes=searching.NOTES)
