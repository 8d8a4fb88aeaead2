"""Read what is typed into the palette: "thank Ana", "snooze Li two weeks", "log a call with Bob".

An order is a verb, whom it is about, and for some verbs a day. Which person is meant, the book says.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from inroad.practice.days_said import read_day

_MOST_WORDS_OF_A_DAY = 5


class Verb(StrEnum):
    """What can be ordered of a person."""

    THANK = "thank"
    ASK = "ask"
    WRITE = "write"
    SNOOZE = "snooze"
    CALL = "call"
    MET = "met"
    REPLY = "reply"
    NOTE = "note"
    PROMISE = "promise"
    BOOK = "book"
    TAG = "tag"
    TIER = "tier"
    EDIT = "edit"
    STOP = "stop"


# The first spelling is the one that is offered to somebody who begins to type.
SPELLINGS: Mapping[Verb, tuple[str, ...]] = MappingProxyType(
    {
        Verb.THANK: ("thank", "say thanks to"),
        Verb.ASK: ("ask", "request"),
        Verb.WRITE: ("write to", "write", "message", "e-mail", "email"),
        Verb.SNOOZE: ("snooze", "put off", "later"),
        Verb.CALL: ("log a call with", "log call with", "called", "call with", "call"),
        Verb.MET: ("log a talk with", "met", "saw", "talked to", "log"),
        Verb.REPLY: ("they wrote", "reply from", "heard from", "reply"),
        Verb.NOTE: ("note about", "note on", "note for", "note"),
        Verb.PROMISE: ("promise to", "promise"),
        Verb.BOOK: ("book a meeting with", "book", "meet with", "meet"),
        Verb.TAG: ("tag",),
        Verb.TIER: ("keep close", "keep in touch with"),
        Verb.EDIT: ("edit", "correct"),
        Verb.STOP: ("let rest", "stop"),
    }
)
_BY_SPELLING = sorted(
    ((spelling, verb) for verb, several in SPELLINGS.items() for spelling in several),
    key=lambda pair: len(pair[0]),
    reverse=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """`who` as it was typed, empty while nobody is named; `until` is the day that was said with it."""

    verb: Verb
    who: str
    until: date | None = None


def read_order(typed: str, today: date, *, languages: Sequence[str] = ("en",)) -> Order | None:
    """The order that the words begin with, the longest spelling first; nothing, where a name or a page is meant."""
    text = " ".join(typed.split())
    for spelling, verb in _BY_SPELLING:
        if text[: len(spelling)].casefold() == spelling and text[len(spelling) : len(spelling) + 1] in {"", " "}:
            return _order(verb, text[len(spelling) :].split(), today, languages)
    return None


def _order(verb: Verb, words: Sequence[str], today: date, languages: Sequence[str]) -> Order:
    if verb is Verb.SNOOZE:
        for at in range(max(1, len(words) - _MOST_WORDS_OF_A_DAY), len(words)):
            day = read_day(" ".join(words[at:]), today, languages=languages)
            if day and day > today:
                return Order(verb=verb, who=" ".join(words[:at]), until=day)
    return Order(verb=verb, who=" ".join(words))


def offered(typed: str) -> list[Verb]:
    """The verbs that somebody may be about to type, from the first letter on."""
    begun = " ".join(typed.casefold().split())
    return [verb for verb, several in SPELLINGS.items() if begun and any(one.startswith(begun) for one in several)]
