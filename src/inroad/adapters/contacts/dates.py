"""Dates as exports write them, in seven languages and both orders of day and month."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import lru_cache

from inroad.practice.names import fold

# January to December; every form is matched by its first letters, the shorter after the longer.
_MONTHS = (
    "january jan januar janvier janv enero ene janeiro gennaio gen januari jaen janner stycznia ianuarie",
    "february feb februar fevrier fevr febrero fevereiro fev febbraio febr februari fbr lutego",
    "march mar marz maerz mrz mars marzo marco maart mrt marca mart",
    "april apr avril avr abril abr aprile kwietnia",
    "may mai mayo maio mag maggio mei maj maja",
    "june jun juni juin junio junho giugno giu czerwca",
    "july jul juli juillet juil julio julho luglio lug lipca",
    "august aug aout agosto ago augustus augusti sierpnia",
    "september sep sept septembre septiembre setiembre setembro set settembre wrzesnia",
    "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernika",
    "november nov novembre noviembre novembro listopada",
    "december dec dezember dez decembre diciembre dic dezembro dicembre desember des grudnia",
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:\D|$)")
_NUMBERS = re.compile(r"^(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?(\d{4}|\d{2})(?:\D|$)")
_MONTH_YEAR = re.compile(r"^(\d{1,2})[/.-](\d{4})$")
_EAST_ASIAN = re.compile(r"^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월](?:\s*(\d{1,2})\s*[日일])?")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?")
_PIVOT = 70  # a year of two digits below this is in this century


def is_day_first(samples: Iterable[str]) -> bool | None:
    """Tell the order of numeric dates in a column from its values; None if every value can be read both ways."""
    for sample in samples:
        found = _NUMBERS.match(sample.strip())
        if found and int(found[1]) > 12:
            return True
        if found and int(found[3]) > 12:
            return False
    return None


@lru_cache(maxsize=8192)
def read_date(text: str, *, day_first: bool | None = None) -> date | None:
    """Read a date; a month alone is its first day, a year alone its first of January; None if it is no date.

    Where the order of the numbers is not known, dots and hyphens mean that the day is first, slashes the month.
    """
    text = text.strip()
    for reader in (_read_iso, _read_numbers, _read_words):
        parts = reader(text, day_first)
        if parts:
            return _date(*parts)
    return None


def read_instant(text: str, *, day_first: bool | None = None) -> datetime | None:
    """Read a date with a clock time in UTC, which is what archives write; None if there is no date."""
    day = read_date(text, day_first=day_first)
    if day is None:
        return None
    found = _CLOCK.search(text)
    if not found:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    hour = int(found[1]) % 12 + (12 if found[4] in "Pp" else 0) if found[4] else int(found[1])
    try:
        return datetime(day.year, day.month, day.day, hour, int(found[2]), int(found[3] or 0), tzinfo=UTC)
    except ValueError:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)


_Parts = tuple[int, int, int] | None


def _read_iso(text: str, day_first: bool | None) -> _Parts:  # noqa: FBT001 - the readers share one signature
    del day_first
    found = _ISO.match(text) or _EAST_ASIAN.match(text)
    return (int(found[1]), int(found[2]), int(found[3] or 1)) if found else None


def _read_numbers(text: str, day_first: bool | None) -> _Parts:  # noqa: FBT001 - the readers share one signature
    found = _NUMBERS.match(text)
    if not found:
        month = _MONTH_YEAR.match(text)
        return (int(month[2]), int(month[1]), 1) if month else None
    one, other, year = int(found[1]), int(found[3]), _year(found[4])
    if day_first is None:
        day_first = found[2] != "/"
    if one > 12 or other > 12:
        day_first = one > 12
    return (year, other, one) if day_first else (year, one, other)


def _read_words(text: str, day_first: bool | None) -> _Parts:  # noqa: FBT001 - the readers share one signature
    del day_first
    words = _WORDS.findall(text)[:6]
    month = next((m for m in map(_month, words) if m), 0)
    numbers = [word for word in words if word.isdecimal()]
    year = next((int(n) for n in numbers if len(n) == 4), 0)
    if not month:
        return (year, 1, 1) if year and len(words) == 1 else None
    days = [int(n) for n in numbers if len(n) <= 2]
    if not year:
        year = _year(str(days.pop(1))) if len(days) > 1 else 0
    return (year, month, days[0] if days else 1) if year else None


def _month(word: str) -> int:
    return 0 if word.isdecimal() else _MONTH_OF.get(fold(word), 0)


def _year(digits: str) -> int:
    number = int(digits)
    if len(digits) == 4:
        return number
    return number + (2000 if number < _PIVOT else 1900)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
