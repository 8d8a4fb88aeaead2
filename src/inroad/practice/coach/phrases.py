"""Find ways of saying something, written as a coach would jot them down.

A phrase is a row of slots: `keep|hold me in mind`. A slot holds words to choose from, `good_word` two of them at
once; `word?` may be missing, `~` stands for up to five words of any kind (`~2` for up to two), `^` among the choices
for a name with its capital, `<job>` for a named set of phrases, and `!learn|meet` says that none of these may follow.
A word with a capital is found only with it ("Stelle"). The first slot is a word that must be there: only the phrases
that begin with a word of the text are tried, which keeps a long list fast.
"""

import re
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

_GAP = r",?\s+"
# A blank of a template stands for a word.
_BLANK = r"\[[^\]\n]*\]|\{+[^}\n]*\}+"
_ANY = rf"(?:[\w'’/&-]+|{_BLANK})"
_MOST = 5
_NAME = "^"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Phrases:
    def __init__(self, text: str, sets: Mapping[str, str] | None = None, idioms: str = "") -> None:
        """One phrase a line; a deeper line goes on, `#` remarks. A set's phrases may have several words.

        What matches `idioms`, one pattern a line, only looks like it: "in your position" speaks of no post.
        """
        self._idioms = re.compile("|".join(_lines(idioms)), re.IGNORECASE) if idioms else None
        self._by_first_word: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = defaultdict(list)
        names = sets or {}
        for phrase in _lines(text):
            slots = phrase.split()
            pattern = _pattern(slots, names)
            needed = tuple(_edge_words(slot, names, -1) for slot in reversed(slots) if _is_needed(slot))
            for first in _edge_words(slots[0], names, 0):
                self._by_first_word[first].append((needed, pattern))

    def find(self, text: str) -> tuple[re.Match[str], ...]:
        """The phrases of the text in its order, overlapping ones too; what was read a moment ago is remembered."""
        return _find(self, text)

    def search(self, text: str) -> Iterator[re.Match[str]]:
        """A phrase is tried only where a word of each of its slots stands somewhere in the text."""
        straight, words, there = _read(self._idioms.sub(_blank, text) if self._idioms else text)
        live = {
            word: patterns
            for word in there & self._by_first_word.keys()
            if (
                patterns := [
                    each for needed, each in self._by_first_word[word] if not any(map(there.isdisjoint, needed))
                ]
            )
        }
        for word, start in words:
            for pattern in live.get(word, ()):
                found = _compiled(pattern).match(straight, start)
                if found:
                    yield found


# As one types, all sentences but one stay as they were, and several rules listen for the same.
@lru_cache(maxsize=1024)
def _find(phrases: Phrases, text: str) -> tuple[re.Match[str], ...]:
    return tuple(phrases.search(text))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


@lru_cache(maxsize=256)
def _read(text: str) -> tuple[str, tuple[tuple[str, int], ...], frozenset[str]]:
    """The text with straight apostrophes, its words with their places, and the words alone; many lists ask for them."""
    straight = text.replace("’", "'")
    words = tuple((word[0].lower(), word.start()) for word in _WORD.finditer(straight))
    return straight, words, frozenset(word for word, _ in words)


def words_in(text: str) -> frozenset[str]:
    """Its words in small letters, as the phrases read them."""
    return _read(text)[2]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is first tried: compiling all phrases would take a tenth of the time in which pages start."""
    return re.compile(pattern, re.IGNORECASE)


def _lines(text: str) -> list[str]:
    phrases: list[str] = []
    for line in textwrap.dedent(text).splitlines():
        if line.startswith(" "):
            phrases[-1] += line.strip() if phrases[-1].endswith("|") else line[3:]
        elif line.strip() and not line.startswith("#"):
            phrases.append(line)
    return phrases


def _is_needed(slot: str) -> bool:
    """Whether one of its words has to be there: it does not have to where another may take its place."""
    return slot[0] not in "~!" and not slot.endswith("?") and _NAME not in slot.split("|")


def _edge_words(slot: str, sets: Mapping[str, str], edge: int) -> frozenset[str]:
    """The first (0) or the last (-1) words of what may stand in the slot."""
    return frozenset(_WORD.findall(words)[edge].lower() for words in _choices(slot, sets))


def _choices(slot: str, sets: Mapping[str, str]) -> list[str]:
    words: list[str] = []
    for choice in slot.split("|"):
        words += sets[choice.strip("<>")].split("|") if choice.startswith("<") else [choice.replace("_", " ")]
    return words


def _pattern(slots: list[str], sets: Mapping[str, str]) -> str:
    """Each slot but the first brings the gap before it, so that what may be missing leaves none behind."""
    return "".join(_slot(slot, sets, gap=_GAP if place else "") for place, slot in enumerate(slots)) + r"(?!\w)"


def _slot(slot: str, sets: Mapping[str, str], *, gap: str) -> str:
    if slot.startswith("~"):
        return rf"(?:{gap}{_ANY}){{0,{slot[1:] or _MOST}}}?"
    if slot.startswith("!"):
        return rf"(?!{gap}{_either(slot[1:], sets)}(?!\w))"
    if slot.endswith("?"):
        return rf"(?:{gap}{_either(slot[:-1], sets)})?"
    return rf"{gap}{_either(slot, sets)}"


def _either(slot: str, sets: Mapping[str, str]) -> str:
    longest_first = sorted(_choices(slot, sets), key=len, reverse=True)
    return f"(?:{'|'.join(_words(choice) for choice in longest_first)})"


def _words(choice: str) -> str:
    """A hyphen may be a gap, and a gap a hyphen: "entry-level" and "entry level"."""
    if choice == _NAME:
        return rf"(?:(?-i:[A-Z])[\w'&.-]*|{_BLANK})"
    words = r"[\s-]".join(re.escape(word) for word in re.split(r"[ -]", choice))
    return f"(?-i:{words[0]}){words[1:]}" if choice[0].isupper() else words
