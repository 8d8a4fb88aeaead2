"""Time zones to choose from, by continent."""

from collections import defaultdict
from functools import lru_cache
from zoneinfo import available_timezones

from django.utils.translation import gettext as _

CONTINENTS = (
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
Choices = list[tuple[str, str | list[tuple[str, str]]]]


def zone_choices(*likely: str) -> Choices:
    """An empty choice first, so that none is assumed; then the likely ones, then the world."""
    near = [(name, city(name)) for name in dict.fromkeys(likely) if name]
    head: Choices = [("", _("Choose a time zone"))]
    return [*head, *([(_("Likely"), near)] if near else []), *_world()]


def city(name: str) -> str:
    """Name a zone as people do, by its city: "New York (America)"."""
    continent, _slash, place = name.partition("/")
    return f"{place.rpartition('/')[2].replace('_', ' ')} ({continent})" if place else name


@lru_cache(maxsize=1)
def _world() -> Choices:
    by_continent: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(available_timezones()):
        continent, slash, place = name.partition("/")
        if slash and continent in CONTINENTS:
            by_continent[continent].append((name, place.replace("_", " ").replace("/", ", ")))
    return [*by_continent.items(), ("UTC", "UTC")]
