"""How hard a text is to read: the grade of Flesch and Kincaid, with syllables counted by rule."""

import re
from collections.abc import Sequence
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
# Letters that are written and not said.
_SILENT = re.compile(
    r"(?:(?<=[^l])es|(?<=[^td])ed|(?<=[^l])e|(?<=[aeiouy])le)$|(?<=[gq])ues?$|"
    r"(?<=[^aeiouy])e(?=(?:ly|ful|fully|less|ment)s?$)|(?<=som)e(?=\w)|(?<=^ther)e(?=\w)|(?<=ev)e(?=ry)|(?<=diff)e(?=r)"
)
# Two vowels beside each other that are two sounds: "idea", "science", "create", "usual".
_APART = re.compile(
    r"(?<![cstgr])ia|(?<=[aeo]r)ia|io(?=logy)|(?<![cstgxnl])io|(?<=^l)io|iu|(?<=sc)ie|(?<![ctf])ie(?=n[tc]|ty)|ie(?=t$|ty)|"
    r"eo(?!u|p|n|r)|(?<!g)ua(?!r[dtn])|ue(?=l)|oe(?=[mt])|ea$|(?<=id)eal|rea(?=c?t(?:e|i|or))|uou|[aeiouy]ing"
)
_ENDS_APART = re.compile(r"(?:s|x|z|ch|sh|c|g)es$|[td]ed$|(?:s|th)ms?$|[^aeiouy]le[sd]?$")


@lru_cache(maxsize=4096)
def syllables(word: str) -> int:
    """How many syllables an English word has; nearly always right, and never less than one."""
    told = word.casefold().replace("’", "'").removesuffix("'s")
    said = _SILENT.sub("", told)
    count = len(_VOWELS.findall(said)) + len(_APART.findall(told))
    if _ENDS_APART.search(told):
        count += len(_VOWELS.findall(told)) > len(_VOWELS.findall(said)) or told.endswith(("sm", "sms", "thm", "thms"))
    return max(count, 1)


def grade(sentences: Sequence[str]) -> float:
    """The year of school in which the text is easy to read; 0 where there are no words."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
