"""What changed between two wordings of a text, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\s+|\w+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
# Comparing words takes time with the product of both lengths; two long texts are compared line by line.
_MOST_PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one wording; `kept` where the other has them too."""

    text: str
    kept: bool


def word_changes(before: str, after: str) -> tuple[Sequence[Stretch], Sequence[Stretch]]:
    """Both wordings in stretches that are kept or not; each side joined is its whole text."""
    old, new = _pieces(before, after)
    gone, come = [], []
    for same, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new).get_opcodes():
        kept = same == "equal"
        gone.append(Stretch("".join(old[old_from:old_to]), kept))
        come.append(Stretch("".join(new[new_from:new_to]), kept))
    return [each for each in gone if each.text], [each for each in come if each.text]


def _pieces(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) * len(new) <= _MOST_PAIRS:
        return old, new
    return _LINE.findall(before), _LINE.findall(after)
