"""The few words that join facts within a letter, in its language: days, hours, zones, and who else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.dateformat import format as formatted

from inroad.records import models as r


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """`day`, `time` and `at` are formats of Django's; the others have a place for what they speak of."""

    day: str
    time: str
    at: str
    zone: str
    spoke: str
    spoke_day: str
    both: str
    medium: Mapping[str, str]


WORDS: Mapping[str, Words] = {
    "en": Words(
        day="l j F",
        time=", H:i",
        at=" \\a\\t H:i",
        zone="{city} time",
        spoke="we spoke on {day}",
        spoke_day="j F",
        both=" and ",
        medium={r.Medium.IN_PERSON: "in person", r.Medium.PHONE: "by phone", r.Medium.VIDEO: "on video"},
    ),
    "de": Words(
        day="l, j. F",
        time=", H:i \\U\\h\\r",
        at=" \\u\\m H:i \\U\\h\\r",
        zone="Ortszeit {city}",
        spoke="wir haben am {day} miteinander gesprochen",
        spoke_day="j. F",
        both=" und ",
        medium={r.Medium.IN_PERSON: "persönlich", r.Medium.PHONE: "am Telefon", r.Medium.VIDEO: "per Video"},
    ),
    "fr": Words(
        day="l j F",
        time=", H \\h i",
        at=" à H \\h i",
        zone="heure de {city}",
        spoke="nous nous sommes parlé le {day}",
        spoke_day="j F",
        both=" et ",
        medium={r.Medium.IN_PERSON: "de vive voix", r.Medium.PHONE: "par téléphone", r.Medium.VIDEO: "en visio"},
    ),
}


def words_in(language: str) -> Words:
    """The words of a language; English where there are none."""
    return WORDS.get(language, WORDS["en"])


def on_the_clock(instant: datetime, zone: ZoneInfo, language: str = "en", *, exact: bool = False) -> str:
    """Word an instant as a letter does: "Tuesday 3 March, 10:00", or if it is agreed, "Tuesday 3 March at 10:00"."""
    words = words_in(language)
    with translation.override(language):
        return formatted(instant.astimezone(zone), words.day + (words.at if exact else words.time))


def day_in_words(day: date, language: str = "en") -> str:
    with translation.override(language):
        return formatted(day, words_in(language).day)


def we_spoke(day: date, language: str = "en") -> str:
    """Say when a conversation was, as the outcome of a name that was given."""
    words = words_in(language)
    with translation.override(language):
        return words.spoke.format(day=formatted(day, words.spoke_day))


def zone_words(zone: ZoneInfo, language: str = "en") -> str:
    """Name a zone by its city, as people do: "New York time"."""
    return words_in(language).zone.format(city=zone.key.rpartition("/")[2].replace("_", " "))


def listed(people: Sequence[str], language: str = "en") -> str:
    both = words_in(language).both
    return both.join([", ".join(people[:-1]), people[-1]]) if len(people) > 1 else "".join(people)
