"""How much of one message stands in another: two hosts in one office never get one text."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = 4


def shared_percent(text: str, other: str) -> int:
    """Of a hundred runs of four words in the text, how many stand in the other as well."""
    runs = _runs(text)
    return round(100 * len(runs & _runs(other)) / len(runs)) if runs else 0


@lru_cache(maxsize=256)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[at:] for at in range(_RUN)), strict=False))
