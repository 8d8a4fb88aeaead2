"""Search over a hundred thousand notes: the two hundred questions of `queries.txt`, from three letters on."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench import fresh
from bench.figure import RUNS, Figure, p95

NOTES, PEOPLE = 100_000, 5_000
QUERIES = Path(__file__).with_name("queries.txt")


def measure() -> Iterator[Figure]:
    runs = fresh.run("bench.searching")
    yield Figure(name="Search over 100,000 notes, p95", unit="ms", runs=runs, limit=25)


def once() -> list[float]:
    return at(people=PEOPLE, notes=NOTES)


def at(*, people: int, notes: int) -> list[float]:
    """Five p95 of two hundred searches each, in milliseconds."""
    from bench.book import make_book  # noqa: PLC0415 - needs the book's settings
    from inroad.records.search import find  # noqa: PLC0415

    owner = make_book(people=people, moments=0, notes=notes)
    searches = [partial(find, owner, query) for query in queries()]
    p95(searches)
    return [p95(searches) for _ in range(RUNS)]


def queries() -> list[str]:
    """The published list; a line that begins with # is a comment."""
    lines = QUERIES.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
