"""Read what somebody jots down of a person: "Met Ana Ruiz (Acme, data lead) through Bob at PyCon; write her next week".

Who, what they do and where, through whom, when and where it happened, and what comes next. No word is lost: each is in
one of the parts, marks one of them ("through", "next week"), or stays in the rest, which becomes a note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from inroad.practice.dates_in_words import read_date
from inroad.practice.days_said import read_day


class How(StrEnum):
    """What happened between the two; nothing, where a person is only added."""

    NOTHING = ""
    MET = "met"
    CALLED = "call"
    WROTE = "message"
    HEARD = "heard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a sentence tells; `marks` are the words that only mark a part, `rest` is what no part took."""

    how: How = How.NOTHING
    name: str = ""
    title: str = ""
    organisation: str = ""
    email: str = ""
    through: str = ""
    where: str = ""
    when: date | None = None
    then: str = ""
    then_on: date | None = None
    rest: str = ""
    marks: tuple[str, ...] = ()


_STOP = (
    r"(?=\s*(?:[,;:.!?()\0–—→]|\s-\s|$|\b(?:at|in|on|from|of|who|and|to|about|through|via|with|last|yesterday|today"
    r"|for|as|during|over|introduced|referred|recommended|thanks|because|re|this)\b))"
)
# A full stop ends the words, unless it is within one or after a title or an initial.
_SAID = r"(?:(?:Dr|Mrs?|Ms|Prof|St|Jr|Sr|(?-i:[A-ZÀ-Þ]))\.|[^\s,;:.!?()\0–—→]+(?:\.[^\s,;:.!?()\0–—→]+)*)"
_WORDS = rf"{_SAID}(?:\s+{_SAID}){{0,5}}?"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|a couple of)"
_SPAN = r"(?:day|week|fortnight|month|year)s?"
_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
_TO_DO = (
    r"(?:write|call|phone|ring|e-?mail|mail|ask|thank|send|meet|invite|follow up|ping|remind|get back|look up|check"
    r"|text|message|share|reply|answer|introduce|pass on|read)"
)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_EMAIL = _form(r"<?(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?")
_OF_THE_USER = r"(?:I(?:'ll|’ll| will| must| should| promised to)|to|must|should)\s+"
# After a comma a verb may begin a post ("call centre manager"): there it needs its object.
_TO_WHOM = (
    r"(?=\s+(?:her|him|them|back|again|to|up|soon|tomorrow|today|next|in|by|on|a|an|the|for|about|me|if"
    r"|(?-i:[A-ZÀ-Þ]))\b)"
)
_THEN = _form(
    rf"(?:[;.!→–—]|\s-)\s*(?:(?:and|then|→)\s+)*(?P<then>(?:{_OF_THE_USER})?{_TO_DO}\b(?:[^;.\0]|\.(?!\s|$))*)"
    rf"|(?:,|\band\b)\s*(?:(?:and|then)\s+)*(?P<soon>(?:{_OF_THE_USER})?{_TO_DO}\b{_TO_WHOM}(?:[^;.\0]|\.(?!\s|$))*)"
)
_BEGINS_WITH_TO_DO = _form(rf"^\s*(?P<then>(?:{_OF_THE_USER})?{_TO_DO}(?:\s+(?:to|with))?)\s+(?=\S)")
_HOW: tuple[tuple[How, re.Pattern[str]], ...] = tuple(
    (how, _form(rf"^[\s\0,]*(?:I\s+)?(?:just\s+)?(?:{pattern})\s+"))
    for how, pattern in (
        (How.HEARD, r"heard\s+from|got\s+(?:an?\s+)?(?:e-?mail|mail|note|message|letter|call)\s+from"),
        (How.CALLED, r"called|phoned|rang|(?:had\s+)?(?:a\s+)?(?:phone\s+)?call\s+with"),
        (How.WROTE, r"wrote(?:\s+to)?|e-?mailed|mailed|messaged|texted|pinged"),
        (
            How.MET,
            (
                r"met(?:\s+with)?|saw|ran\s+into|bumped\s+into|talked\s+(?:to|with)|spoke\s+(?:to|with)|chatted\s+with"
                r"|(?:had\s+)?(?:an?\s+)?(?:coffee|lunch|dinner|tea|breakfast|drink|chat|talk)\s+with"
            ),
        ),
        (How.NOTHING, r"add|new\s+person:?"),
    )
)
_WHEN = _form(
    rf"\b(?P<when>(?:the\s+)?day\s+before\s+yesterday|yesterday|today|this\s+(?:morning|afternoon|evening)"
    rf"|last\s+(?:night|week|month|{_WEEKDAY})|{_COUNT}\s+{_SPAN}\s+ago"
    rf"|on\s+(?:{_WEEKDAY}|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+[a-z]{{3,9}}|[a-z]{{3,9}}\s+\d{{1,2}}))\b"
)
_THROUGH = _form(
    rf",?\s*\b(?:through|via|(?:introduced|referred|recommended)\s+by|thanks\s+to)\s+(?P<through>{_WORDS}){_STOP}"
)
_NAME = _form(rf"^[\s\0,]*(?P<name>{_WORDS}){_STOP}")
_BRACKETS = _form(r"^[\s\0]*\(\s*(?P<one>[^,;()\0]+?)\s*(?:,\s*(?P<other>[^,;()\0]+?)\s*)?\)")
_POST_AT = _form(
    rf"^[\s\0]*,\s*(?P<title>[^,;:.()\0]{{1,60}}?)\s+(?:at|with|from|@)\s+(?P<organisation>{_WORDS}){_STOP}"
)
_KIND_OF_POST = (
    r"\b(?:lead|head|chief|director|manager|engineer|analyst|officer|professor|teacher|consultant|developer|designer"
    r"|editor|scientist|researcher|nurse|founder|partner|president|assistant|student|recruiter|planner|c[etfo]o)\b"
)
_POST = _form(
    rf"^[\s\0]*,\s*(?P<one>(?=[^,;:.()\0]*{_KIND_OF_POST}|(?-i:[A-ZÀ-Þ]))[^,;:.()\0]{{1,60}}?)\s*(?=[,;.()\0]|$)"
)
_FROM = _form(rf"^[\s\0]*\b(?:from|of)\s+(?:the\s+)?(?P<organisation>{_WORDS}){_STOP}")
_WORKS_AT = _form(rf"^[\s\0]*\bat\s+(?P<organisation>{_WORDS}){_STOP}")
_WHERE = _form(rf"\b(?:at|in|during)\s+(?P<where>{_WORDS}){_STOP}")
_AHEAD = _form(rf"\b(?:in|within)\s+{_COUNT}\s+{_SPAN}\b")
_A_TITLE = _form(rf"^(?-i:[a-zß-ÿ])|{_KIND_OF_POST}")
_EDGES = " ,;:.!?–—→-"


@dataclass(slots=True)
class _Reading:
    """A sentence of which parts are taken; `left` keeps its length, with a NUL where something was taken."""

    left: str
    marks: list[str] = field(default_factory=list)

    def take(self, pattern: re.Pattern[str]) -> dict[str, str]:
        found = pattern.search(self.left)
        if not found:
            return {}
        self.marks += _between(found)
        self._blank(*found.span())
        return {name: " ".join(said.split()) for name, said in found.groupdict().items() if said is not None}

    def mark(self, start: int, end: int) -> None:
        """Take words that only mark a part."""
        self.marks.append(self.left[start:end])
        self._blank(start, end)

    def _blank(self, start: int, end: int) -> None:
        self.left = self.left[:start] + "\0" * (end - start) + self.left[end:]

    @property
    def rest(self) -> str:
        pieces = (piece.strip(_EDGES) for piece in self.left.split("\0"))
        return " ".join(piece for piece in pieces if piece)


def _between(found: re.Match[str]) -> Iterator[str]:
    """The words of a match that stand in none of its parts."""
    at = found.start()
    for start, end in sorted(found.span(name) for name in found.groupdict() if found[name] is not None):
        yield found.string[at:start].replace("\0", " ").strip()
        at = end
    yield found.string[at : found.end()].replace("\0", " ").strip()


def read_quick_add(text: str, today: date) -> Understood:
    """Take the parts one after the other, those with the plainest marks first."""
    reading = _Reading(" ".join(text.replace("\0", " ").split()))
    known = reading.take(_EMAIL)
    then, then_on = _then(reading, today)
    when = _when(reading, today)
    how = _how(reading)
    known |= reading.take(_THROUGH)
    name = reading.take(_NAME)
    if name:
        known |= name | _post(reading, met=how is How.MET)
    if how is not How.NOTHING:
        known |= reading.take(_WHERE)
    marks = tuple(mark for mark in reading.marks if mark)
    told = Understood(how=how, when=when, then=then, then_on=then_on, rest=reading.rest, marks=marks)
    return replace(told, **known)  # type: ignore[arg-type]  # the named parts of the patterns, all of them texts


def _how(reading: _Reading) -> How:
    for how, pattern in _HOW:
        if pattern.search(reading.left):
            reading.take(pattern)
            return how
    return How.NOTHING


def _when(reading: _Reading, today: date) -> date | None:
    """The day on which it happened, which is never ahead."""
    found = _WHEN.search(reading.left)
    day = read_day(found["when"], today, past=True) if found else None
    if found is None or day is None or day > today:
        return None
    reading.mark(*found.span())
    return day


def _then(reading: _Reading, today: date) -> tuple[str, date | None]:
    """What comes next, and the day that is named with it; a sentence may begin with it ("Write to Ana on Friday")."""
    first = reading.take(_BEGINS_WITH_TO_DO)
    if first:
        span, day = _day_in(reading.left, today)
        if day:
            reading.mark(*span)
        return first["then"], day
    taken = reading.take(_THEN)
    said = next(iter(taken.values()), "")
    span, day = _day_in(said, today)
    if day is None:
        return said, None
    reading.marks.append(said[slice(*span)])
    return " ".join(f"{said[: span[0]]} {said[span[1] :]}".split()).strip(_EDGES), day


def _day_in(said: str, today: date) -> tuple[tuple[int, int], date | None]:
    """The first day that the words name, and where."""
    found = read_date(said, today)
    if found:
        return (found.start, found.end), found.day
    ahead = _AHEAD.search(said)
    return (ahead.span(), read_day(ahead[0], today)) if ahead else ((0, 0), None)


def _post(reading: _Reading, *, met: bool) -> dict[str, str]:
    """What they do and where: in brackets, after a comma, or after "from"; "at" is a place where one met there."""
    for pattern in (_BRACKETS, _POST_AT, _POST, _FROM, *(() if met else (_WORKS_AT,))):
        found = reading.take(pattern)
        if found:
            return _sorted_post(found) if "one" in found else found
    return {}


def _sorted_post(found: dict[str, str]) -> dict[str, str]:
    """Tell a title from an organisation: a title begins small or names a kind of post."""
    one, other = found["one"], found.get("other", "")
    if _A_TITLE.search(one) and not (other and _A_TITLE.search(other)):
        return {"title": one, "organisation": other}
    return {"organisation": one, "title": other}
