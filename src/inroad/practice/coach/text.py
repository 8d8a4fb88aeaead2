"""A draft read once for all rules: its greeting, sentences, signature and words, each with its place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from inroad.practice.coach.draft import Draft, Part, Span
from inroad.practice.coach.layout import greeting, postscript_start, signature_start

# A line of a list is a sentence of its own.
_SENTENCE_END = re.compile(r"[.!?\u2026]+[\"'”’)\]]*(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*•\u2013]|\d{1,2}[.)])[ \t])")
_ABBREVIATION = re.compile(
    r"\b(?:dr|mr|mrs|ms|mx|prof|st|jr|sr|inc|ltd|co|corp|vs|no|e\.g|i\.e|etc|approx|dept|u\.s|"
    r"u\.k|[a-z])\.$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’.@/-][^\W_]+)*")
_QUOTED = re.compile(r"“[^”\n]{8,}”|\"[^\"\n]{8,}\"")
Result = TypeVar("Result")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*\n))*")
_STEM_LENGTH = 6
# Words that tell nothing of what a text is about.
_COMMON = frozenset(
    _WORD.findall(
        "a about after also am an and are as at be been before being but by can did do does for from go had has have "
        "he her him his how i if in into is it its just like me more most much my no not of on one or our out over she "
        "should so some such than that the their them then there they this through to too two up us very was way we "
        "were what when where which while who why will with would you your career company field job people person role "
        "team time work working works"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Some of the body, with its place in it."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def span(self, found: re.Match[str] | None = None) -> Span:
        """The place of the whole stretch, or of what was `found` in it."""
        if found is None:
            return Span(part=Part.BODY, start=self.start, end=self.end)
        return Span(part=Part.BODY, start=self.start + found.start(), end=self.start + found.end())

    def cut(self, found: re.Match[str]) -> "Stretch":
        """What was found in it, as a stretch of its own."""
        return Stretch(start=self.start + found.start(), text=found[0])


@dataclass(frozen=True, kw_only=True)
class Text:
    """`main` is the body between greeting and signature; `words` counts only what stands there.

    `sentences` are those of the main text, and of a postscript below the signature.

    What only some rules ask for is worked out when it is first asked for, and once for all of them.
    """

    draft: Draft
    greeting: Stretch | None
    main: Stretch
    signature: Stretch | None
    sentences: tuple[Stretch, ...]
    words: int
    stems: frozenset[str]
    _found: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, work: "Callable[[Text], Result]") -> Result:
        """What the work finds here; it is done for the first rule that asks, and at hand for the others."""
        if work not in self._found:
            self._found[work] = work(self)
        found: Result = self._found[work]
        return found

    @property
    def subject(self) -> str:
        return self.draft.subject or ""

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        return tuple(self.main.cut(found) for found in _PARAGRAPH.finditer(self.main.text))

    def mentions(self, phrase: str) -> bool:
        """Whether subject or main text speaks of the phrase: at least half of its telling words are there."""
        return _mentioned(phrase, self.stems)


def read(draft: Draft) -> Text:
    body = draft.body
    greeted = greeting(body)
    start = greeted[1] if greeted else 0
    end = signature_start(body, start)
    main = Stretch(start=start, text=body[start:end])
    postscript = postscript_start(body, end)
    after = Stretch(start=postscript, text=body[postscript:])
    return Text(
        draft=draft,
        greeting=Stretch(start=greeted[0], text=body[greeted[0] : greeted[1]]) if greeted else None,
        main=main,
        signature=Stretch(start=end, text=body[end:postscript]) if body[end:postscript].strip() else None,
        sentences=(*_sentences(main), *_sentences(after)),
        words=len(_WORD.findall(main.text)),
        stems=stems(f"{draft.subject or ''} {main.text}"),
    )


def sentence_mentions(sentence: Stretch, phrase: str) -> bool:
    return _mentioned(phrase, stems(sentence.text))


@lru_cache(maxsize=1024)
def stems(text: str) -> frozenset[str]:
    """The telling words of a text, shortened so that "contracts" and "contract" are one."""
    return frozenset(_stem(word) for word in _WORD.findall(text.casefold()) if word not in _COMMON)


def without_quotations(text: str) -> str:
    """The text with what others said blanked out, every place kept; a text that is all quotation stays."""
    blanked = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    return blanked if len(blanked.strip()) * 2 > len(text.strip()) else text


def _sentences(main: Stretch) -> Iterator[Stretch]:
    start = 0
    for found in _SENTENCE_END.finditer(main.text):
        if _goes_on(main.text, found):
            continue
        yield from _stretch(main, start, found.end())
        start = found.end()
    yield from _stretch(main, start, len(main.text))


def _goes_on(text: str, found: re.Match[str]) -> bool:
    so_far = text[max(0, found.end() - 12) : found.end()]
    if _CLOCK.search(so_far):
        return not text[found.end() :].lstrip()[:1].isupper()
    return _ABBREVIATION.search(so_far) is not None


def _stretch(main: Stretch, start: int, end: int) -> Iterator[Stretch]:
    raw = main.text[start:end]
    sentence = raw.strip()
    if _WORD.search(sentence):
        yield Stretch(start=main.start + start + raw.index(sentence), text=sentence)


def _stem(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("s")[:_STEM_LENGTH]


def _mentioned(phrase: str, found: frozenset[str]) -> bool:
    wanted = stems(phrase)
    return bool(wanted) and len(wanted & found) * 2 >= len(wanted)
