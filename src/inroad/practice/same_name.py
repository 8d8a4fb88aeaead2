"""Whether a name that is typed is that of somebody known, surely or perhaps."""

from enum import IntEnum

from rapidfuzz.distance import OSA

from inroad.practice.names import fold

# One slip in five letters: "Ana Ruis" may be Ana Ruiz, "Ana Diaz" is not.
_NEARLY = 0.8
# One slip in four letters of a single word.
_NEARLY_A_WORD = 0.75


class Alike(IntEnum):
    NO = 0
    PERHAPS = 1
    SAME = 2


def how_alike(typed: str, known: str) -> Alike:
    """The same but for accents and case; perhaps, where a letter slipped or only part of the name was typed."""
    here, there = fold(typed), fold(known)
    if not here or not there:
        return Alike.NO
    if here == there:
        return Alike.SAME
    part = set(here.split()) <= set(there.split())
    return Alike.PERHAPS if part or OSA.normalized_similarity(here, there) >= _NEARLY else Alike.NO


def may_mean(typed: str, known: str) -> bool:
    """Whether every word that was typed begins a word of the name, or is one but for a slip."""
    there = fold(known).split()
    return all(any(_begins(word, other) for other in there) for word in fold(typed).split())


def _begins(word: str, other: str) -> bool:
    return other.startswith(word) or OSA.normalized_similarity(word, other) >= _NEARLY_A_WORD
