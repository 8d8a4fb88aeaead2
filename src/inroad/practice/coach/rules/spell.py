"""SPELL: no slips of the pen."""

import re
from collections.abc import Iterator

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
_DOUBLED = re.compile(
    r"\b(?!(?:that|had|is|very|really|so|no|bye|ha|long|many|far|blah|yes|now|there|win|so|nous|vous|die|der|das|sie)\b)"
    r"(?P<word>[^\W\d_]{1,20})(?P<again>[ \t]+\n?(?P=word)|\n(?P=word))\b(?![-'’])",
    re.IGNORECASE,
)
_SMALL_I = re.compile(r"(?<![\w.'’@/(&-])i(?:(?=[ ,\n])|(?=['’](?:m|d|ll|ve)\b))(?!\.)")
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
    for found in _DOUBLED.finditer(said):
        # "Duran Duran" and "Walla Walla" are names.
        if found["again"].strip()[:1].islower():
            yield part, found.start(), found.end(), "spell.doubled", found["word"]
    if text.draft.language != _ENGLISH:
        return
    for found in _SMALL_I.finditer(said):
        yield part, found.start(), found.end(), "spell.small-i", "I"
    for found in _WORD.finditer(said):
        right = MISSPELLINGS.get(found[0].casefold().replace("’", "'"))
        # All capitals may be initials ("IM"), and a capital within the text may be a name ("Manger").
        if right and not (found[0].isupper() and len(found[0]) > 1):
            yield (
                part,
                found.start(),
                found.end(),
                "spell.wrong",
                right[0].upper() + right[1:] if found[0][0].isupper() else right,
            )


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
