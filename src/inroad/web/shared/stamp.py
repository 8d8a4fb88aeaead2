"""The stamp of a page on which one types: which page it is, and with which text it began."""

from secrets import token_hex

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from inroad.practice.two_pages import Page, print_of
from inroad.web.shared.raw import words_in

LONGEST = 40
BOTH_KEPT = _("This text was changed on another page meanwhile. Both are kept, one below the other.")


def stamp_of(text: str) -> str:
    """Stamp a page that shows this text; its form sends the stamp along."""
    return f"{token_hex(8)}.{print_of(text)}"


def page_of(request: HttpRequest) -> Page:
    """The page that sends what was typed, as far as it has a stamp."""
    name, _dot, shown = words_in(request.POST, "stamp", longest=LONGEST).partition(".")
    return Page(name[:16], shown)
