"""SPELL: no slips of the pen."""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.misspellings import MISSPELLINGS
from inroad.practice.coach.rule import EVERY_CHANNEL, EVERY_KIND, SPOKEN, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# "That that" and "had had" can be right, and so can what is said twice on purpose.
_TWICE_AT_TIMES = frozenset(
    "that had is very really so no bye ha long many far blah yes now there win nous vous die der das sie".split()
)
_SMALL_I = re.compile(r"(?<![\w.'’@/(&-])i(?:(?=[ ,\n])|(?=['’](?:m|d|ll|ve)\b))(?!\.)")
_I = frozenset({"i", "i'm", "i'd", "i'll", "i've"})
_ENGLISH = "en"
Slip = tuple[Part, int, int, str, str]


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    slips = [slip for part in Part for slip in _slips(text, part)]
    severity = Severity.ERROR if len(slips) >= thresholds.misspellings else Severity.WARNING
    for part, start, end, code, right in slips:
        span = Span(part=part, start=start, end=end)
        told = {"written": " ".join(text.draft.part(part)[start:end].split()), "right": right}
        yield Finding(
            rule="SPELL", severity=severity, span=span, reason=Reason(code, told), fix=Fix(span=span, text=right)
        )


def _slips(text: Text, part: Part) -> Iterator[Slip]:
    """Doubled words in any language, the rest in English."""
    said = text.draft.part(part)
    if not _is_suspect(said):
        return
    words = list(_WORD.finditer(said))
    for first, second in pairwise(words):
        if _is_doubled(said, first, second):
            yield part, first.start(), second.end(), "spell.doubled", first[0]
    if text.draft.language != _ENGLISH:
        return
    for found in _SMALL_I.finditer(said):
        yield part, found.start(), found.end(), "spell.small-i", "I"
    for found in words:
        right = MISSPELLINGS.get(found[0].casefold().replace("’", "'"))
        # All capitals may be initials, as "IM" is.
        if right and not (found[0].isupper() and len(found[0]) > 1):
            right = right[0].upper() + right[1:] if found[0][0].isupper() else right
            yield part, found.start(), found.end(), "spell.wrong", right


def _is_suspect(said: str) -> bool:
    """Told sooner than where: nearly every text is without slips."""
    words = _WORD.findall(said.replace("’", "'"))
    small = [word.casefold() for word in words]
    return any(map(eq, small, words[1:])) or not MISSPELLINGS.keys().isdisjoint(small) or not _I.isdisjoint(words)


def _is_doubled(said: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """The same word again in small letters ("Duran Duran" is a name), with nothing but a blank between."""
    again = second[0]
    if first[0].casefold() != again or again in _TWICE_AT_TIMES:
        return False
    between = said[first.end() : second.start()]
    return between.isspace() and between.count("\n") <= 1 and said[second.end() : second.end() + 1] != "-"


def _example(body: str, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", language=language)


RULE = Rule(
    id="SPELL",
    kinds=EVERY_KIND,
    channels=EVERY_CHANNEL - SPOKEN,
    thresholds=("misspellings",),
    severity=Severity.ERROR,
    why="why.spell",
    source="Carleton College; We Can Code IT",
    good=(
        _example("I think that that organisation, or organization, had had a good year in Walla Walla."),
        _example("Point (i) is mine, and so is i.e. the second; my colour is grey, and my color gray."),
        _example("Wir haben, wie die Die-Hards sagen, viel gelernt, und i bin froh.", "de"),
    ),
    bad=(
        _example("Could we speak about the the ward?"),
        _example("Your talk stayed with me and i would like to hear more."),
        _example("I would be greatful for your advice."),
        _example("Definately an oppertunity that i recieved."),
    ),
    check=check,
)
