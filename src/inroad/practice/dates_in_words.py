"""Read a day as people jot it down: "by Fri", "tomorrow", "in two weeks", "3 Dec", "2026-12-03".

A day without a year is the next one of its kind; a weekday is the next one after today. A week ends on its Friday.
What could mean two days ("3/12") is left unread.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBERS: Mapping[str, int] = MappingProxyType(
    {word: number for number, word in enumerate("zero one two three four five six seven eight nine ten".split())}
    | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}
)
_FRIDAY = 4
_WEEK = 7
_DECEMBER = 12


_DAYS_SHORT = "mon|tues?|weds?|thur?s?|fri|sat|sun"
_SHORT_WITH_CAPITAL = "Mon|Tues?|Weds?|Thur?s?|Fri|Sat|Sun"
_MONTHS_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|(?:{_MONTHS_SHORT})\b)\.?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_ANNOUNCED = r"\b(?:by|on|until|till|before|this|(?P<next>next)) "
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_LEAD = r"\b(?:(?:by|on|until|till|before|not later than|no later than|at|due) )?(?:the )?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The day, and where its words stand in the text, with the "by" before them."""

    day: date
    start: int
    end: int


def read_date(text: str, today: date) -> Found | None:
    """The first day that the text names, or None."""
    found = [place for pattern, day_of in _FORMS if (place := _place(pattern, day_of, text, today))]
    return min(found, key=lambda one: (one.start, -one.end), default=None)


def _place(
    pattern: re.Pattern[str], day_of: Callable[[re.Match[str], date], date | None], text: str, today: date
) -> Found | None:
    for match in pattern.finditer(text):
        day = _or_none(day_of, match, today)
        if day:
            return Found(day=day, start=match.start(), end=match.end())
    return None


def _or_none(day_of: Callable[[re.Match[str], date], date | None], match: re.Match[str], today: date) -> date | None:
    """None for a day that no calendar has, such as 31 June, or that lies beyond the calendar."""
    try:
        return day_of(match, today)
    except (ValueError, OverflowError):
        return None


def _iso(match: re.Match[str], _today: date) -> date:
    return date.fromisoformat(match["iso"])


def _day_and_month(match: re.Match[str], today: date) -> date:
    month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(match["month"][:3].lower()))
    if match["year"]:
        return date(int(match["year"]), month, int(match["day"]))
    this_year = date(today.year, month, int(match["day"]))
    return this_year if this_year >= today else date(today.year + 1, month, int(match["day"]))


def _near(match: re.Match[str], today: date) -> date:
    word = " ".join(match["near"].lower().split())
    return today + timedelta({"tomorrow": 1, "day after tomorrow": 2}.get(word, 0))


def _weekday(match: re.Match[str], today: date) -> date:
    wanted = next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(match["weekday"][:3].lower()))
    if match["next"]:
        return _monday(today) + timedelta(_WEEK + wanted)
    return today + timedelta((wanted - today.weekday() - 1) % _WEEK + 1)


def _after(match: re.Match[str], today: date) -> date:
    count = _NUMBERS.get(match["count"].lower())
    number = int(match["count"]) if count is None else count
    unit = match["unit"].lower()
    return (
        _months_on(today, number) if unit == "month" else today + timedelta(number * (_WEEK if unit == "week" else 1))
    )


def _end_of(match: re.Match[str], today: date) -> date | None:
    is_next = (match["which"] or "").lower() == "next"
    if match["span"].lower() == "week":
        end = _monday(today) + timedelta(_FRIDAY + (_WEEK if is_next else 0))
        return end if end >= today else end + timedelta(_WEEK)
    month = _months_on(today.replace(day=1), 1 if is_next else 0)
    return month.replace(day=monthrange(month.year, month.month)[1])


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _months_on(day: date, months: int) -> date:
    whole = day.year * _DECEMBER + day.month - 1 + months
    year, month = divmod(whole, _DECEMBER)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(_LEAD + pattern + r"(?!\w)", re.IGNORECASE)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (_form(r"(?P<iso>\d{4}-\d{2}-\d{2})"), _iso),
    (_form(rf"{_DAY}(?: of)? {_MONTH}{_YEAR}"), _day_and_month),
    (_form(rf"{_MONTH} (?:the )?{_DAY}{_YEAR}"), _day_and_month),
    (_form(r"(?P<near>today|tonight|tomorrow|day after tomorrow)"), _near),
    (_form(rf"(?P<next>next )?(?:this |coming )?(?P<weekday>{'|'.join(_WEEKDAYS)})"), _weekday),
    # "She sat in the sun" names no day: a short form has its capital, or a word that announces it.
    (
        re.compile(
            rf"\b(?:(?:[Bb]y|[Oo]n|[Uu]ntil|[Bb]efore) )?(?P<next>[Nn]ext )?(?P<weekday>{_SHORT_WITH_CAPITAL})\b\.?"
        ),
        _weekday,
    ),
    (re.compile(rf"{_ANNOUNCED}(?P<weekday>{_DAYS_SHORT})\b\.?", re.IGNORECASE), _weekday),
    (re.compile(rf"\b(?:with)?in {_COUNT} (?P<unit>day|week|month)s?\b", re.IGNORECASE), _after),
    (_form(r"(?:end of )?(?:the )?(?P<which>this|next) (?P<span>week|month)"), _end_of),
    (_form(r"end of (?:the )?(?P<which>this|next)? ?(?P<span>week|month)"), _end_of),
)
