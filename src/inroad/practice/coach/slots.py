"""The days and hours that a message offers, in English, German and French."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from types import MappingProxyType

from inroad.practice.coach.phrases import words_in
from inroad.practice.coach.text import Stretch, Text

_WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for names in (
            "monday tuesday wednesday thursday friday saturday sunday",
            "montag dienstag mittwoch donnerstag freitag samstag sonntag",
            "lundi mardi mercredi jeudi vendredi samedi dimanche",
            "mon tue wed thu fri sat sun",
        )
        for number, name in enumerate(names.split())
    }
)
_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for names in (
            "january february march april may june july august september october november december",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "jan feb mar apr may jun jul aug sep oct nov dec",
        )
        for number, name in enumerate(names.split(), 1)
    }
)
_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?-i:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\b\.?"
    r"|(?:mon|diens|donners|frei|sams|sonn)tags?\b|mittwochs?\b|(?:lun|mar|mercre|jeu|vendre|same)dis?\b|dimanches?\b)"
)
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = re.compile(
    # The first letters come first: most words of a sentence are neither a day nor a month.
    r"\b(?=\d|m[oiaeä]|t[uho]|d[ioeé]|we|f[reé]|s[auoe]|l[ue]|j[eua]|ve|a[puvo]|o[ck]|no|he)"
    rf"(?:(?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?:{_WEEKDAY},? ?(?:the |den |le )?)?(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th|er|\.)? (?:of )?(?P<month2>{_MONTH}))(?:,? (?P<year>\d{{4}}))?"
    rf"|{_WEEKDAY.replace('weekday', 'weekday2')}(?:,? \(?\d{{1,2}}[/.]\d{{1,2}}\.?\)?)?"
    rf"|(?P<near>today|tonight|tomorrow|heute|morgen|aujourd['’]hui|demain)\b)",
    re.IGNORECASE,
)
# It begins at its figure, so that only figures have to be looked at.
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?(?: ?(?:[-\u2013]|to|and|or) ?\d{1,2}(?:[:.]\d\d)?)? ?"
    r"(?P<half>[ap]\.?m\b\.?)"
    r"|(?P<hour2>[01]?\d|2[0-3])[:h](?P<minute2>[0-5]\d)\b"
    r"|(?P<hour3>\d{1,2})(?:[.:](?P<minute3>\d\d))? ?(?:Uhr|h|heures|o['’]clock)\b"
    r"|(?:(?<=\bat )|(?<=\baround )|(?<=\bafter )|(?<=\bbefore )|(?<=\bum )|(?<=\bab )|(?<=\bà ))(?P<hour4>\d{1,2})"
    r"(?=[,.?!;]|\s+(?:or|and|on|would|works?|suits?|if|for|be|your|my)\b|$)"
    r"|(?P<noon>noon|midday|mittags?|midi)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d+")
_NOON_WORDS = frozenset("noon midday mittag mittags midi".split())
_NOON_WORD = re.compile(r"\b(?:noon|midday|mittags?|midi)\b", re.IGNORECASE)
_WINDOW = re.compile(
    r"\b(?:(?:next|this|coming|following) (?:few |couple (?:of )?|two |three |several )?(?:weeks?|days)|(?:in|within|"
    r"over|during) "
    r"(?:the )?(?:next|coming) (?:\w+ ){0,3}(?:days|weeks?|month)|this month|next month|week of|end of the (?:week|"
    r"month)|"
    r"(?:most|any|weekday|early|late) (?:weekday )?(?:mornings?|afternoons?|evenings?|day|lunchtimes?)|(?:mornings|"
    r"afternoons|"
    r"evenings|lunch hour|weekdays)\b|sometime (?:soon|this|next|in)|after work|(?:nächste|kommende|diese)[rn]? "
    r"(?:zwei |drei "
    r"|beiden )?(?:Wochen?|Tagen?|Monat)|(?:la semaine|les (?:\w+ )?(?:jours|semaines)|ce mois|le mois) "
    r"?(?:prochaine?s?|qui "
    r"vien(?:t|nent)|à venir)?)",
    re.IGNORECASE,
)
_NAMED_ZONE = re.compile(
    r"\b(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|MEZ|MESZ|IST|JST|AES?T|HKT|SGT)\b|\b(?:eastern|central|mountain|pacific|"
    r"(?-i:[A-Z]\w+)) time\b|\b(?:your|my|local|our) time\b|time ?zone|\b(?:Ihre|meine)r? Zeit\b|heure (?:de|d['’])",
    re.IGNORECASE,
)
YOUR_TIME = re.compile(r"\byour (?:local )?time\b|\bIhre(?:r)? Zeit\b|\bvotre heure\b", re.IGNORECASE)
# A day of something that is over is no offer.
_OVER = re.compile(
    r"\b(?:last|past|since|ago|yesterday|met|spoke|saw|heard|attended|talked|read|watched|published|posted|gave|was|"
    r"were|wrote|"
    r"joined|graduated|enjoyed|emailed|sent|letzten?|gehört|getroffen|gesehen|dernier|rencontrée?s?|"
    r"entendue?)\b[^.;?!]*$",
    re.IGNORECASE,
)
# Most sentences are without any of these, which is told sooner than the patterns above tell it.
_NOON = 12
_MORNING = 8
_WEEK = 7
_LONG_AGO = timedelta(days=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A time that is offered, as far as it is said; `day` is known where the present day is."""

    place: Stretch
    sentence: Stretch
    weekday: int | None = None
    day: date | None = None
    at: time | None = None
    dated: bool = False


# Only where one of these words stands is it worth to look closer.
_DAY_WORDS = frozenset(
    (*_WEEKDAYS, *_MONTHS, *(f"{name}s" for name in _WEEKDAYS), "tues", "thurs", "weds", "sept", "today", "tonight")
) | frozenset("tomorrow heute morgen aujourd'hui demain".split())
_WINDOW_WORDS = frozenset(
    "week weeks days month morning mornings afternoon afternoons evening evenings lunch lunchtime lunchtimes sometime "
    "day "
    "weekdays work woche wochen tage tagen monat semaine semaines jours mois".split()
)
_LIKE_A_DATE = re.compile(r"\d-\d\d-")


def slots(text: Text, today: date | None = None) -> tuple[Slot, ...]:
    """One for each hour of each day; a day without an hour is one."""
    return text.once(_read) if today is None else _read(text, today)


def _read(text: Text, today: date | None = None) -> tuple[Slot, ...]:
    found = [slot for sentence in text.sentences for slot in _in_sentence(sentence, today)]
    return tuple(slot for slot in found if slot.dated) or tuple(found)


def has_window(text: Text) -> bool:
    likely = (each.text for each in text.sentences if not _WINDOW_WORDS.isdisjoint(words_in(each.text)))
    return any(map(_WINDOW.search, likely))


def names_zone(text: Text) -> bool:
    return _NAMED_ZONE.search(f"{text.subject} {text.main.text}") is not None


def _days(sentence: str) -> list[re.Match[str]]:
    if _DAY_WORDS.isdisjoint(words_in(sentence)) and not _LIKE_A_DATE.search(sentence):
        return []
    return [found for found in _DAY.finditer(sentence) if not _OVER.search(sentence[: found.start()])]


def _hours(sentence: str) -> Iterator[re.Match[str]]:
    starts = [figure.start() for figure in _FIGURE.finditer(sentence)]
    if not _NOON_WORDS.isdisjoint(words_in(sentence)):
        starts += [noon.start() for noon in _NOON_WORD.finditer(sentence)]
    end = 0
    for start in sorted(starts):
        found = _CLOCK.match(sentence, start) if start >= end else None
        if found:
            end = found.end()
            yield found


def _in_sentence(sentence: Stretch, today: date | None) -> Iterator[Slot]:
    days, clocks = _days(sentence.text), list(_hours(sentence.text))
    for number, named in enumerate(days):
        begins = named.start() if number else 0
        ends = days[number + 1].start() if number + 1 < len(days) else len(sentence.text)
        hours = tuple(clock for clock in clocks if begins <= clock.start() < ends)
        yield from (_slot(sentence, named, hour, today) for hour in hours or (None,))
    if not days:
        yield from (Slot(place=sentence.cut(hour), sentence=sentence, at=_time(hour)) for hour in clocks)


def _slot(sentence: Stretch, named: re.Match[str], hour: re.Match[str] | None, today: date | None) -> Slot:
    day = _day(named, today)
    weekday = named["weekday"] or named["weekday2"]
    return Slot(
        place=sentence.cut(named),
        sentence=sentence,
        weekday=day.weekday() if day else _number(weekday) if weekday else None,
        day=day,
        at=_time(hour) if hour else None,
        dated=True,
    )


def _number(weekday: str) -> int:
    word = weekday.casefold().strip(".")
    return next((number for name, number in _WEEKDAYS.items() if word.startswith(name)), 0)


def _day(named: re.Match[str], today: date | None) -> date | None:
    """None where the present day is not known, and for a day that no calendar has."""
    if today is None:
        return None
    try:
        return _resolve(named, today)
    except ValueError:
        return None


def _resolve(named: re.Match[str], today: date) -> date:
    if named["iso"]:
        return date.fromisoformat(named["iso"])
    if named["near"]:
        return today + timedelta(named["near"].casefold() in {"tomorrow", "morgen", "demain"})
    month = named["month"] or named["month2"]
    if not month:
        return today + timedelta((_number(named["weekday2"]) - today.weekday()) % _WEEK)
    of_year = next(number for name, number in _MONTHS.items() if month.casefold().startswith(name[:3]))
    day = date(int(named["year"] or today.year), of_year, int(named["day"] or named["day2"]))
    # A date without its year lies ahead, unless it has only just gone by.
    return day if named["year"] or today - day < _LONG_AGO else day.replace(year=today.year + 1)


def _time(clock: re.Match[str]) -> time | None:
    if clock["noon"]:
        return time(_NOON)
    hour = int(clock["hour"] or clock["hour2"] or clock["hour3"] or clock["hour4"])
    minute = int(clock["minute"] or clock["minute2"] or clock["minute3"] or 0)
    half = (clock["half"] or "").casefold()
    if half:
        hour = hour % _NOON + (_NOON if half.startswith("p") else 0)
    elif clock["hour4"] and hour < _MORNING:
        hour += _NOON
    return time(hour, minute) if hour < 2 * _NOON else None
