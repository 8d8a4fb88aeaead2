"""Tags and filters that every template may use: icons, badges, dates that speak, small pictures."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from secrets import token_urlsafe
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from inroad import clock as the_clock
from inroad.records.access import as_id
from inroad.web.shared import badges, drawing, words
from inroad.web.shared.keys import KEYS

register = template.Library()

# Icons that point along the line and so turn round where people read from the right.
POINTING = {"arrow-right", "chevron-left", "chevron-right", "corner-down-right", "reply", "send", "undo-2"}

# The field by which a form that is sent twice is known (`once.py`).
ONCE = "once"


class FormToken(CsrfTokenNode):
    """Django's token against foreign forms, and beside it a value that is new each time the form is drawn."""

    def render(self, context: Context) -> SafeString:
        token = super().render(context)
        return format_html('{}<input type="hidden" name="{}" value="{}">', token, ONCE, token_urlsafe(9))


@register.tag
def csrf_token(_parser: Parser, _token: Token) -> FormToken:
    """Take the place of Django's tag of this name, so that no form is without its value."""
    return FormToken()


@cache
def _sprite() -> str:
    """Where the icons are; a page shows dozens, and the address is looked up once."""
    return static("inroad/icons.svg")


@register.simple_tag
def same_everywhere(template_name: str) -> SafeString:
    """Draw a part that every page carries and that tells nothing of the visit: once for each language."""
    return _same(template_name, get_language(), get_script_prefix())


@lru_cache(maxsize=64)
def _same(template_name: str, language: str | None, prefix: str) -> SafeString:
    del language, prefix  # they are here for the cache: the words follow the one, the addresses the other
    return render_to_string(template_name, {"keys": KEYS})


@register.filter
def undo_url(message: Message) -> str:
    """The address that undoes what the message tells of, if it can be undone (`offers.py`)."""
    change = as_id(message.extra_tags or "")
    return reverse("change_undo", args=[change]) if change else ""


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """Draw an icon of the sprite; without a label it is decoration and screen readers pass it by."""
    kind = "icon turns" if name in POINTING else "icon"
    place = f"{_sprite()}#{name}"
    if label:
        return format_html('<svg class="{}" role="img" aria-label="{}"><use href="{}"/></svg>', kind, label, place)
    return format_html('<svg class="{}" aria-hidden="true"><use href="{}"/></svg>', kind, place)


@register.simple_tag
def badge(person: object, size: str = "") -> SafeString:
    """Initials on the person's own hue; the name stands beside it, so it is decoration."""
    hue = badges.hue(getattr(person, "id", person))
    initials = badges.initials(str(person))
    return format_html('<span class="badge hue-{} {}" aria-hidden="true">{}</span>', hue, size, initials)


@register.filter
def when(value: date | None) -> str:
    """Say when, with the hour of an instant."""
    return _spoken(value, words.when)


@register.filter
def day(value: date | None) -> str:
    """Say which day."""
    return _spoken(value, words.day)


@register.filter
def away(value: date | None) -> str:
    """Say how far off."""
    return _spoken(value, words.away)


@register.inclusion_tag("shared/clock.html")
def clock(agenda: Sequence[drawing.Part]) -> dict[str, Any]:
    """Draw an agenda as a clock, with the list beside it."""
    return {"arcs": drawing.arcs(agenda), "total": sum(part.minutes for part in agenda)}


@register.inclusion_tag("shared/funnel.html")
def funnel(stages: Sequence[drawing.Stage]) -> dict[str, Any]:
    """Draw the season as a funnel, with its table."""
    return {"bars": drawing.bars(stages)}


@register.inclusion_tag("shared/meter.html")
def meter(value: int, total: int, label: str) -> dict[str, Any]:
    """Draw how much of a whole, with its words."""
    return {"value": value, "total": total, "label": label, "width": round(100 * min(value, total) / (total or 1), 1)}


def _spoken(value: date | None, say: Callable[[date, datetime], str]) -> str:
    """Wrap the words in a `<time>` that keeps the exact form; what is no date says nothing."""
    if not value:
        return ""
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        words.local(value).isoformat(),
        words.exact(value),
        say(value, the_clock.now()),
    )
