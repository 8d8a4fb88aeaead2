"""One text open on two pages: what was typed on either is kept."""

from dataclasses import dataclass
from hashlib import sha256

BETWEEN = "\n\n* * *\n\n"


@dataclass(frozen=True, slots=True)
class Page:
    """A page on which one types: its name, and the print of the text that it began with."""

    name: str = ""
    shown: str = ""


# What comes from no page takes the place of what was there.
NOWHERE = Page()


@dataclass(frozen=True, slots=True)
class Kept:
    """The text to keep and the page on which it was typed; `both` says that it is the words of two."""

    text: str
    typed_on: str
    both: bool = False


def print_of(text: str) -> str:
    """A short mark by which the same text is known again."""
    return sha256(text.encode(errors="replace")).hexdigest()[:16]


def together(kept: str, typed_on: str, typed: str, page: Page) -> Kept:
    """What to keep of what was there, typed on the page of the name `typed_on`, and of what is typed now.

    A page follows its own words and those that it showed. Where others were typed elsewhere meanwhile, what was typed
    here is put below them; a page on which nothing was typed leaves them alone.
    """
    if page == NOWHERE or page.name == typed_on or page.shown == print_of(kept):
        return Kept(typed, page.name)
    if typed == kept or page.shown == print_of(typed):
        return Kept(kept, typed_on)
    return Kept(f"{kept}{BETWEEN}{typed}", "", both=True)
