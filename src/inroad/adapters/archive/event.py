"""A meeting as an event, for any calendar (RFC 5545). Times are told in UTC, so that no rules of zones are needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from inroad.adapters.archive.lines import escaped, instant, line

BEGIN = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Inroad//Inroad//EN\r\n"
END = "END:VCALENDAR\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What a calendar can hold of a meeting: either its instants or only its day."""

    uid: str
    sequence: int
    stamp: datetime
    summary: str
    starts: datetime | None = None
    ends: datetime | None = None
    day: date | None = None
    place: str = ""
    cancelled: bool = False


def event(told: Event) -> str:
    return "".join(_lines(told))


def _lines(told: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT\r\n"
    yield line("UID", escaped(told.uid))
    yield line("SEQUENCE", str(told.sequence))
    yield line("DTSTAMP", instant(told.stamp))
    yield from _when(told)
    yield line("SUMMARY", escaped(told.summary))
    if told.place:
        yield line("LOCATION", escaped(told.place))
    yield line("STATUS", "CANCELLED" if told.cancelled else "CONFIRMED")
    yield "END:VEVENT\r\n"


def _when(told: Event) -> Iterator[str]:
    if told.starts:
        yield line("DTSTART", instant(told.starts))
        yield line("DTEND", instant(told.ends or told.starts))
    elif told.day:
        yield line("DTSTART;VALUE=DATE", f"{told.day:%Y%m%d}")
        yield line("DTEND;VALUE=DATE", f"{told.day + timedelta(days=1):%Y%m%d}")
