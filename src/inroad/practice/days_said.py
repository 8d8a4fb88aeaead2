"""Read a phrase that is meant as a day and as nothing else: "next Tuesday", "two weeks ago", "übermorgen".

Our own forms come first, so that a word means the same day on every page. What they leave unread goes to dateparser,
which knows more forms and other languages; it is never given a sentence, in which it finds days where none are.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from inroad.practice.dates_in_words import read_date

_LONGEST = 60
# "3/12" is two days, and "5" is none.
_ONLY_FIGURES = re.compile(r"[\d\s./-]*")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE = re.compile(
    r"(?:on |last )*(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?", re.IGNORECASE
)
# In English these words tell what can be a day; other languages are the library's to know.
_TIMELY = re.compile(
    r"\d|\b(?:day|week|fortnight|month|year|today|tomorrow|yesterday|tonight|morning|afternoon|evening|night|now"
    r"|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:for|until|till|by|on|from)\s+", re.IGNORECASE)


def read_day(
    phrase: str, today: date, *, languages: Sequence[str] = ("en",), past: bool = False, earliest: int = 1950
) -> date | None:
    """The day that the whole phrase means, the one before today where it could be either and `past` is asked for."""
    bare = " ".join(phrase.split())
    ours = _before(bare, today) if past and not _ISO.fullmatch(bare) else _ahead(bare, today)
    if ours or not _may_be_a_day(bare, languages):
        return ours
    day = _look_up(_LEAD.sub("", bare, count=1), today, languages=languages, past=past)
    return day if day and day.year >= earliest else None


def _may_be_a_day(phrase: str, languages: Sequence[str]) -> bool:
    if not phrase or len(phrase) > _LONGEST or _ONLY_FIGURES.fullmatch(phrase):
        return False
    return tuple(languages) != ("en",) or _TIMELY.search(phrase) is not None


def _ahead(phrase: str, today: date) -> date | None:
    """The day in one of our own forms; "two weeks" is "in two weeks"."""
    for said in (phrase, f"in {_LEAD.sub('', phrase, count=1)}"):
        found = read_date(said, today)
        if found and (found.start, found.end) == (0, len(said)):
            return found.day
    return None


def _before(phrase: str, today: date) -> date | None:
    """The latest such weekday before today."""
    found = _WEEKDAY_BEFORE.fullmatch(phrase)
    if not found:
        return None
    wanted = _WEEKDAYS.index(found[1].lower())
    return today - timedelta((today.weekday() - wanted - 1) % len(_WEEKDAYS) + 1)


def _look_up(phrase: str, today: date, *, languages: Sequence[str], past: bool) -> date | None:
    # Loading it takes a third of a second, which a page that names no such day need not pay.
    import dateparser  # noqa: PLC0415 - see above

    found = dateparser.parse(
        phrase,
        languages=list(languages),
        settings={
            "RELATIVE_BASE": datetime.combine(today, time(12)),
            "PREFER_DATES_FROM": "past" if past else "future",
            "REQUIRE_PARTS": ["day"],
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
    return found.date() if found else None
