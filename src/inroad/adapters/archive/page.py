"""What was written down about a person, as a page of Markdown in the order of time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One thing that was written: the day (ISO 8601), what it is, and the text."""

    day: str
    kind: str
    text: str


def page(heading: str, entries: Sequence[Entry]) -> Iterator[str]:
    """The page, the oldest entry first; the texts stand as they were written."""
    yield f"# {' '.join(heading.split())}\n"
    for each in sorted(entries):
        yield f"\n## {each.day} {each.kind}\n\n{each.text.strip()}\n"
