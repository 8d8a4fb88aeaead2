"""Countries to choose from, by name: those whose working days are known."""

from functools import lru_cache

from django.utils.translation import gettext as _

SMALL_WORDS = frozenset({"and", "of", "the", "da"})
# Where the name that the table of holidays uses is not the one that people read.
OTHERWISE = {
    "AX": "Åland Islands",
    "BL": "Saint Barthélemy",
    "CD": "Congo, Democratic Republic",
    "CI": "Côte d’Ivoire",
    "CW": "Curaçao",
    "GW": "Guinea-Bissau",
    "HK": "Hong Kong",
    "PN": "Pitcairn Islands",
    "RE": "Réunion",
    "ST": "São Tomé and Príncipe",
    "SY": "Syria",
    "TL": "Timor-Leste",
    "TR": "Türkiye",
}


def country_choices() -> list[tuple[str, str]]:
    """Two letters and a name each, in the order of names; an empty choice first, so that none is assumed."""
    return [("", _("Choose a country")), *_countries()]


def country_name(code: str) -> str:
    """The name of a country, or its two letters where it has none here."""
    return dict(_countries()).get(code, code)


@lru_cache(maxsize=1)
def _countries() -> tuple[tuple[str, str], ...]:
    from holidays.registry import COUNTRIES  # noqa: PLC0415 - read only where a country is chosen

    named = ((told[1], OTHERWISE.get(told[1]) or _in_words(key)) for key, told in COUNTRIES.items())
    return tuple(sorted(named, key=lambda each: each[1].replace("Å", "A").replace("Ô", "O")))


def _in_words(key: str) -> str:
    return " ".join(word if word in SMALL_WORDS else word.capitalize() for word in key.split("_"))
