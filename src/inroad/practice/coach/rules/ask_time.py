"""ASK-TIME: a request says how many minutes it asks for."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Fix
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_COUNTS = (5, 10, 12, 15, 20, 30, 40, 50, 60, 90)
_NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        word: count
        for words in (
            "five ten twelve fifteen twenty thirty forty fifty sixty ninety",
            "fünf zehn zwölf fünfzehn zwanzig dreißig vierzig fünfzig sechzig neunzig",
            "cinq dix douze quinze vingt trente quarante cinquante soixante quatre-vingt-dix",
        )
        for word, count in zip(words.split(), _COUNTS, strict=True)
    }
    | {"twenty-five": 25, "forty-five": 45, "forty five": 45, "few": 10, "couple of": 10, "couple": 10}
    | {"une vingtaine de": 20, "une quinzaine de": 15, "une dizaine de": 10, "une trentaine de": 30}
    | {"fünfundvierzig": 45, "paar": 10, "wenige": 10, "quarante-cinq": 45, "quelques": 10}
)
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_MINUTES = re.compile(
    rf"\b(?:(?:{_NUMBER})[ -]*(?:to|or|bis|oder|à|ou|\u2013|-)[ -]*)?(?P<minutes>{_NUMBER})[ -]*(?:minutes?|mins?|"
    rf"minuten)\b"
    r"|(?P<three>\bthree[- ]quarters of an hour|\b45[- ]min|\b(?:eine )?dreiviertelstunde|\btrois quarts d['’]heure)"
    r"|(?P<half>\b(?:half[- ](?:an[- ])?hour|(?:eine )?halbe stunde|(?:une )?demi-heure))"
    r"|(?P<quarter>\b(?:quarter (?:of an )?hour|(?:eine )?viertelstunde|(?:un )?quart d['’]heure))"
    r"|\b(?:an|one|1|a full|eine|une)[- ](?:half[- ])?(?:hour|stunde|heure)\b"
    r"|\b(?P<hours>two|three|2|3|zwei|drei|deux|trois)[- ](?:hours?|stunden|heures)\b",
    re.IGNORECASE,
)
# A stretch of the road, of a film or of one's own day is not what is asked for.
_ELSEWHERE = re.compile(
    r"^ (?:away|walk|drive|from (?:your|my|the)|ago|late|early|by (?:train|bus|car)|(?:long )?(?:talk|lecture|episode|"
    r"podcast|"
    r"video|film|presentation|commute|ride|flight|documentary|webinar|set|speech)|south|north|entfernt|"
    r"zu Fuß)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:spent|took|takes|within|every|after|for the last|lasted|waited|your(?! \w+ for)|watched|listened to|"
    r"brauche|lunch) "
    r"(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
# Whoever only sends questions takes no minutes of anyone's day.
_BY_LETTER = re.compile(
    r"\bquestions?\b[^.?!]*\b(?:by|via|over|per|par) e?-?mail\b|\banswer[^.?!]*\bin writing\b", re.IGNORECASE
)
_TALK = re.compile(r"\b(?:talk|speak|chat|call|meet|meeting|conversation|phone|coffee|zoom|interview)\b", re.IGNORECASE)
_TIME = re.compile(r"min|hour|stunde|heure", re.IGNORECASE)
_HOUR = 60


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    asked = next(_asked(text), None)
    if asked is None and _is_by_letter(text):
        return
    if asked is None:
        yield Finding(rule="ASK-TIME", severity=Severity.WARNING, reason=Reason("ask-time.absent"))
        return
    sentence, found = asked
    minutes = _minutes(found)
    if minutes > thresholds.minutes_most:
        yield _finding(sentence, found, Severity.ERROR, "ask-time.too-long", thresholds.minutes_most)
    elif minutes < thresholds.minutes_least:
        yield _finding(sentence, found, Severity.HINT, "ask-time.too-short", thresholds.minutes_least)


def _asked(text: Text) -> Iterator[tuple[Stretch, re.Match[str]]]:
    for sentence in filter(_speaks_of_time, text.sentences):
        for found in _MINUTES.finditer(sentence.text):
            before, after = sentence.text[: found.start()], sentence.text[found.end() :]
            if not _ELSEWHERE.match(after) and not _BEFORE.search(before):
                yield sentence, found


def _speaks_of_time(sentence: Stretch) -> bool:
    """Told sooner than how much of it: few sentences do."""
    return _TIME.search(sentence.text) is not None


def _is_by_letter(text: Text) -> bool:
    return bool(_BY_LETTER.search(text.main.text)) and not _TALK.search(text.main.text)


def _minutes(found: re.Match[str]) -> int:
    named = found["minutes"]
    if named:
        return int(named) if named.isdigit() else _NUMBERS[named.casefold()]
    fixed = {"three": 45, "half": 30, "quarter": 15}
    return next((value for group, value in fixed.items() if found[group]), _HOUR)


def _finding(sentence: Stretch, found: re.Match[str], severity: Severity, code: str, limit: int) -> Finding:
    return Finding(
        rule="ASK-TIME",
        severity=severity,
        span=sentence.span(found),
        reason=Reason(code, {"minutes": _minutes(found), "limit": limit}),
        fix=_fix(sentence, found, limit),
    )


def _fix(sentence: Stretch, found: re.Match[str], limit: int) -> Fix:
    """The number alone where minutes are said, so that "a 45-minute call" becomes a shorter one."""
    if found["minutes"]:
        unit = found[0][found.end("minutes") - found.start() :]
        return Fix(span=sentence.span(found), text=f"{limit}{unit}")
    minutes = "Minuten" if "stunde" in found[0].casefold() else "minutes"
    return Fix(span=sentence.span(found), text=f"{limit} {minutes}")


def _example(body: str, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", language=language)


RULE = Rule(
    id="ASK-TIME",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL, Channel.LETTER, Channel.PHONE}),
    languages=LANGUAGES,
    thresholds=("minutes_least", "minutes_most"),
    severity=Severity.ERROR,
    why="why.ask-time",
    source="Tufts University and Northeastern University: 15 to 30 minutes",
    good=(
        _example("Could we speak for 20 minutes?"),
        _example("Would you have fifteen to twenty minutes?"),
        _example("Might I take half an hour of your time?"),
        _example("My office is 40 minutes away by train. Could we speak for 20 minutes?"),
        _example("Would a 15-minute call suit you?"),
        _example("Could we talk for 15-20 mins?"),
        _example("I watched your 45-minute talk twice. Could we speak for 20 minutes?"),
        _example("May I send you three questions by email?"),
        _example("Hätten Sie zwanzig Minuten für ein Telefonat?", "de"),
        _example("Passt Ihnen eine halbe Stunde?", "de"),
        _example("Auriez-vous un quart d'heure à m'accorder ?", "fr"),
    ),
    bad=(
        _example("Could we speak some time?"),
        _example("Could I have an hour of your time?"),
        _example("Could we meet for 45 minutes?"),
        _example("Could we speak for five minutes?"),
        _example("Könnten wir einmal telefonieren?", "de"),
        _example("Hätten Sie eine Stunde Zeit?", "de"),
        _example("Pourrions-nous échanger un jour ?", "fr"),
        _example("Auriez-vous quarante-cinq minutes ?", "fr"),
    ),
    check=check,
)
