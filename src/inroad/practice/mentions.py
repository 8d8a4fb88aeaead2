"""Where somebody is spoken of in a text, and the text without them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# How much is shown on either side of a mention.
AROUND = 60
# A single letter is an initial of too many people.
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a person may be spoken of: `sure` names nobody else, `perhaps` may be another of that name."""

    sure: re.Pattern[str] | None
    perhaps: re.Pattern[str] | None

    def surely_in(self, text: str) -> bool:
        return bool(self.sure and self.sure.search(text))

    def perhaps_in(self, text: str) -> bool:
        return bool(self.perhaps and self.perhaps.search(text))

    def in_any_case(self) -> "Spoken":
        """As people type into a search: a part of the name without its capital as well."""
        return Spoken(self.sure, self.perhaps and re.compile(self.perhaps.pattern, re.IGNORECASE))

    def excerpt(self, text: str) -> str:
        """The first mention with some words around it."""
        found = (self.sure and self.sure.search(text)) or (self.perhaps and self.perhaps.search(text))
        if not found:
            return ""
        start, end = max(found.start() - AROUND, 0), found.end() + AROUND
        words = " ".join(text[start:end].split())
        return f"{'…' if start else ''}{words}{'…' if end < len(text) else ''}"

    def without(self, text: str, word: str) -> str:
        """The text with a word in place of every mention; where it opens a sentence, it has a capital."""
        for pattern in (self.sure, self.perhaps):
            text = pattern.sub(lambda found: _placed(word, found), text) if pattern else text
        return text


def spoken_of(*, names: Iterable[str], parts: Iterable[str], addresses: Iterable[str]) -> Spoken:
    """By whole names and addresses for sure; by a part of the name, written with its capital, perhaps."""
    whole = {each for each in (*names, *addresses) if len(each.strip()) >= SHORTEST}
    single = {each for each in parts if len(each.strip()) >= SHORTEST} - whole
    return Spoken(_any_of(whole, re.IGNORECASE), _any_of(single, re.NOFLAG))


def _any_of(texts: Iterable[str], flags: re.RegexFlag) -> re.Pattern[str] | None:
    """The longest first; blanks and ways of writing an accent make no difference."""
    forms = {unicodedata.normalize(form, each.strip()) for each in texts for form in ("NFC", "NFD")}
    written = [r"\s+".join(map(re.escape, each.split())) for each in sorted(forms, key=lambda each: (-len(each), each))]
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?!\w)", flags) if written else None


def _placed(word: str, found: re.Match[str]) -> str:
    before = found.string[: found.start()].rstrip()
    opens = not before or before[-1] in ".!?…"
    return word[:1].upper() + word[1:] if opens else word
