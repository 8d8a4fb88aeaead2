"""Whom to write to first, among people whom nobody has asked yet.

By match with the goal's words; then dormant ties with past messages (advice from them is more novel and costs less
time: Levin, Walter and Murnighan 2011), then other ties, then strangers.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from inroad.practice.ties import Tie, Warmth

# Words that say nothing of a field, a role or an organisation.
EMPTY_WORDS = frozenset(
    """
    a about an and are as at be become can career companies company day do field find for from get go
    have he how i in into is it job jobs know learn like more my of on or our out people really role
    roles she the their they this to want was way we what where whether which who why will with work
    working would
    """.split()
)
CLASSES = 4
MOST_WORDS = 9
SHORTEST_STEM = 5


@dataclass(frozen=True, slots=True)
class Match:
    """The goal's words that a person's position and organisation hold, in the goal's order."""

    words: tuple[str, ...]
    rank: int


def words_of(text: str) -> tuple[str, ...]:
    """The telling words of a text, folded, each once."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    found = re.findall(r"[^\W_]{2,}", "".join(each for each in plain if not unicodedata.combining(each)))
    return tuple(dict.fromkeys(each for each in found if each not in EMPTY_WORDS))


def match(goal: Sequence[str], posts: Iterable[str], tie: Tie | None) -> Match:
    """How soon to write to somebody with these posts ("title, organisation"); a lower rank comes sooner."""
    held = frozenset[str]().union(*(_held(tuple(goal), post) for post in posts))
    shared = tuple(word for word in goal if word in held)
    return Match(shared, (MOST_WORDS - min(len(shared), MOST_WORDS)) * CLASSES + _class(tie))


@lru_cache(maxsize=8192)
def _held(goal: tuple[str, ...], post: str) -> frozenset[str]:
    """The goal's words that one post speaks of; thousands of people share their posts."""
    words = set(words_of(post))
    return frozenset(word for word in goal if word in words or any(_akin(word, each) for each in words))


def _akin(word: str, other: str) -> bool:
    """Whether one begins with the other, as "engineer" and "engineering"; short words are akin to none."""
    return min(len(word), len(other)) >= SHORTEST_STEM and (word.startswith(other) or other.startswith(word))


def _class(tie: Tie | None) -> int:
    if tie and tie.wrote_to_each_other:
        return 0 if tie.warmth is Warmth.DORMANT else 1
    return 2 if tie and tie.warmth is not Warmth.COLD else 3
