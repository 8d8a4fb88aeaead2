"""Whether a name that is typed is that of somebody known, surely or perhaps."""

from enum import IntEnum

from rapidfuzz.distance import OSA

from inroad.practice.names import fold

# One slip in five letters: "Ana Ruis" may be Ana Ruiz, "Ana Diaz" is not.
_NEARLY = 0.8


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
