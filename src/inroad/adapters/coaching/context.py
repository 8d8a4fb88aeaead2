"""What is known beside a message, as JSON: read into the coach's own words, every mistake named."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from inroad.practice.coach.context import Context
from inroad.practice.names import read_name

Reader = Callable[[Any], Any]
_WEEK = 7
# Days are counted on and back from a date, so none stands near the edge of the calendar.
_YEARS = range(1900, 2201)


class ContextError(ValueError):
    """The context cannot be used; `code` and `args` say why, for a sentence at the edge."""

    def __init__(self, code: str, **told: str) -> None:
        super().__init__(code)
        self.code = code
        self.told = told


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The context, with the language and the customs that the file names, if it does."""

    context: Context
    language: str | None = None
    etiquette: str | None = None


def read_context(content: str, *, to: str = "", organisation: str = "") -> Known:
    """What the file says, and what was said beside it, which goes before."""
    given = _object(content)
    full = _read("name", given.pop("name", None)) or ""
    named = _name(to or full)
    words = {key: _read(key, value) for key, value in given.items()}
    language, etiquette = words.pop("language", None), words.pop("etiquette", None)
    words |= named | ({"organisation": organisation} if organisation else {})
    return Known(context=Context(**words), language=language, etiquette=etiquette)


def _object(content: str) -> dict[str, Any]:
    try:
        given = json.loads(content or "{}")
    except (json.JSONDecodeError, RecursionError) as error:
        line = str(getattr(error, "lineno", 1))
        raise ContextError("context.not-json", line=line) from error
    if not isinstance(given, dict):
        raise ContextError("context.not-json", line="1")
    return given


def _name(full: str) -> dict[str, str]:
    """The parts of a name. "Ms Okafor" has no given one; of a single word it is not known which part it is."""
    name = read_name(full)
    given = "" if name.prefix and not name.family else name.given
    family = name.family or name.given
    return {part: told for part, told in (("given", given), ("family", family)) if told}


def _read(key: str, value: Any) -> Any:  # noqa: ANN401 - JSON may hold anything
    if key not in _READERS:
        raise ContextError("context.unknown", key=key, known=", ".join(_READERS))
    reader, wanted = _READERS[key]
    if value is None:
        return Context.__dataclass_fields__[key].default if key in Context.__dataclass_fields__ else None
    try:
        return reader(value)
    except (TypeError, ValueError, OverflowError, ZoneInfoNotFoundError, OSError) as error:
        raise ContextError("context.wrong", key=key, wanted=wanted) from error


def _words(value: Any) -> str:  # noqa: ANN401 - as above
    if not isinstance(value, str):
        raise TypeError
    return value


def _list(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    if isinstance(value, str) or not isinstance(value, list):
        raise TypeError
    return tuple(_words(each) for each in value)


def _yes_or_no(value: Any) -> bool:  # noqa: ANN401 - as above
    if not isinstance(value, bool):
        raise TypeError
    return value


def _count(value: Any) -> int:  # noqa: ANN401 - as above
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError
    return value


def _pace(value: Any) -> int:  # noqa: ANN401 - as above
    return _count(value) or _count(-1)


def _instant(value: Any) -> datetime:  # noqa: ANN401 - as above
    """An instant; one without a zone is meant in universal time."""
    found = datetime.fromisoformat(_words(value))
    _in_reach(found)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _instants(value: Any) -> tuple[datetime, ...]:  # noqa: ANN401 - as above
    return tuple(_instant(each) for each in _list(value))


def _day(value: Any) -> date:  # noqa: ANN401 - as above
    found = date.fromisoformat(_words(value))
    _in_reach(found)
    return found


def _in_reach(day: date) -> None:
    if day.year not in _YEARS:
        raise ValueError


def _days(value: Any) -> frozenset[date]:  # noqa: ANN401 - as above
    return frozenset(_day(each) for each in _list(value))


def _zone(value: Any) -> ZoneInfo:  # noqa: ANN401 - as above
    return ZoneInfo(_words(value))


def _weekend(value: Any) -> frozenset[int]:  # noqa: ANN401 - as above
    days = frozenset(_count(each) for each in value)
    if not isinstance(value, list) or any(day >= _WEEK for day in days):
        raise ValueError
    return days


_A_TEXT, _TEXTS = "a text", "a list of texts"
_INSTANT, _YES_OR_NO = "an instant, such as 2026-03-02T09:00:00+01:00", "true or false"
_ZONE = "an IANA time zone, such as Europe/London"
_READERS: Mapping[str, tuple[Reader, str]] = MappingProxyType(
    {
        "name": (_words, _A_TEXT),
        "given": (_words, _A_TEXT),
        "family": (_words, _A_TEXT),
        "organisation": (_words, _A_TEXT),
        "organisations": (_list, _TEXTS),
        "referrer": (_words, _A_TEXT),
        "may_name": (_yes_or_no, _YES_OR_NO),
        "target": (_words, _A_TEXT),
        "ties": (_list, _TEXTS),
        "particulars": (_list, _TEXTS),
        "zone": (_zone, _ZONE),
        "country": (_words, "a country's two letters"),
        "weekend": (_weekend, "a list of days from 0, which is Monday, to 6"),
        "holidays": (_days, "a list of days, such as 2026-12-25"),
        "previous": (_words, _A_TEXT),
        "first": (_words, _A_TEXT),
        "thread_subject": (_words, _A_TEXT),
        "last_sent": (_instant, _INSTANT),
        "unanswered": (_count, "a whole number, not below 0"),
        "named_day": (_day, "a day, such as 2026-03-02"),
        "agreed": (_yes_or_no, _YES_OR_NO),
        "met_at": (_instant, _INSTANT),
        "takeaways": (_list, _TEXTS),
        "names_offered": (_list, _TEXTS),
        "office": (_instants, "a list of instants"),
        "earlier": (_list, _TEXTS),
        "user": (_words, _A_TEXT),
        "signature": (_words, _A_TEXT),
        "pace": (_pace, "a whole number of words a minute"),
        "own_zone": (_zone, _ZONE),
        "free_account": (_yes_or_no, _YES_OR_NO),
        "attachments": (_list, _TEXTS),
        "high_priority": (_yes_or_no, _YES_OR_NO),
        "now": (_instant, _INSTANT),
        "about_to_send": (_yes_or_no, _YES_OR_NO),
        "language": (_words, "a language's two letters, such as en"),
        "etiquette": (_words, "the name of an etiquette pack, such as british"),
    }
)
KEYS = tuple(_READERS)
