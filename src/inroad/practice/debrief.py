"""Read what was jotted down after a conversation, line by line.

    advice: learn dbt
    claim: teams are small
    ref: Li Wei, Acme data lead, li@acme.example (may name her)
    promise: send paper by Fri          mine
    they: send report by 3 Dec          theirs
    takeaway: start small
    quote: "Nobody reads the plan"

Anything else is a note. Nothing is lost: every line that says something becomes exactly one value, and each value
keeps its line, so that what was understood can be shown beside what was written.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from inroad.practice.dates_in_words import read_date


class Whose(StrEnum):
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the debrief: its number from 1, and how it was written."""

    number: int
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    line: Line
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    line: Line
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeaway:
    line: Line
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    line: Line
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    line: Line
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """Someone they named; `may_name` is None as long as nobody asked whether the introducer may be named."""

    line: Line
    name: str
    about: str = ""
    email: str = ""
    may_name: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """`due` is None where no day was written, or none that could be read."""

    line: Line
    whose: Whose
    text: str
    due: date | None = None


Entry = Advice | Claim | Takeaway | Quote | Note | NamedPerson | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """Everything that was written down, in its order."""

    entries: tuple[Entry, ...] = ()

    @property
    def advice(self) -> tuple[Advice, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Advice))

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Claim))

    @property
    def takeaways(self) -> tuple[Takeaway, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Takeaway))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Quote))

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Note))

    @property
    def names(self) -> tuple[NamedPerson, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, NamedPerson))

    @property
    def promises(self) -> tuple[Promise, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Promise))


def read_debrief(text: str, today: date) -> Debrief:
    """`today` is the day on which it was written, in the writer's own zone; "by Fri" counts from there."""
    lines = [Line(number=number, written=line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    return Debrief(entries=tuple(_entry(line, today) for line in lines))


_BULLET = re.compile(r"^\s*(?:[-*+•–—]+|\d+[.)])\s+")
_WORD = re.compile(
    r"^(?P<word>[a-z][a-z' ]{0,20}?)\s*(?::|\s[-–—]\s|=)\s*(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EMAIL = re.compile(r"<?(?P<email>[^\s<>(),;@]+@[^\s<>(),;@]+\.[^\s<>(),;@]*\w)>?")
_NOT = r"(?:do not|don['’]t|not to|must not|mustn['’]t|may not|cannot|can['’]t|without)"
_WHOSE_NAME = r"(?:her|his|their|the|my) name"
_NO = re.compile(
    rf"\b{_NOT} (?:use|name|mention|say|naming|mentioning)(?: (?:her|his|their|my|the|any)?\s*\w*)?"
    rf"|\b(?:may i |can i |may |can )?use {_WHOSE_NAME}\W+no\b|\bname: no\b|\bno names?\b",
    re.IGNORECASE,
)
_YES = re.compile(
    rf"\b(?:may|can|ok(?:ay)? to|happy for me to|free to|fine to) (?:i )?(?:use|name|mention|say)"
    r"(?: (?:her|his|their|the))?(?: name| him| them)?(?:\W+yes\b)?"
    rf"|\buse {_WHOSE_NAME}(?:\W+yes\b)?|\bname ok(?:ay)?\b|\bname: yes\b",
    re.IGNORECASE,
)


def _entry(line: Line, today: date) -> Entry:
    bare = _BULLET.sub("", line.written).strip() or line.written.strip()
    found = _WORD.match(bare)
    read = _READERS.get(" ".join(found["word"].lower().split())) if found else None
    if found is None or read is None:
        return Note(line=line, text=bare)
    return read(line, found["rest"].strip(), today)


def _advice(line: Line, text: str, _today: date) -> Entry:
    return Advice(line=line, text=text)


def _claim(line: Line, text: str, _today: date) -> Entry:
    return Claim(line=line, text=text)


def _takeaway(line: Line, text: str, _today: date) -> Entry:
    return Takeaway(line=line, text=text)


def _quote(line: Line, text: str, _today: date) -> Entry:
    return Quote(line=line, text=text.strip("\"“”'‘’ ") or text)


def _note(line: Line, text: str, _today: date) -> Entry:
    return Note(line=line, text=text)


def _mine(line: Line, text: str, today: date) -> Entry:
    return _promise(line, text, today, Whose.MINE)


def _theirs(line: Line, text: str, today: date) -> Entry:
    return _promise(line, text, today, Whose.THEIRS)


def _promise(line: Line, text: str, today: date, whose: Whose) -> Promise:
    found = read_date(text, today)
    if not found:
        return Promise(line=line, whose=whose, text=text)
    rest = " ".join(f"{text[: found.start]} {text[found.end :]}".split()).strip(" ,;.()")
    return Promise(line=line, whose=whose, text=rest or text, due=found.day)


def _named_person(line: Line, text: str, _today: date) -> Entry:
    """The first words are the name; without a name the line stays a note."""
    may_name = False if _NO.search(text) else True if _YES.search(text) else None
    email = _EMAIL.search(text)
    rest = _EMAIL.sub(" ", _YES.sub(" ", _NO.sub(" ", text)))
    name, _, about = re.sub(r"\(\W*\)", " ", rest).partition(",")
    name, about = _trim(name), _trim(about)
    if not name:
        return Note(line=line, text=text)
    return NamedPerson(line=line, name=name, about=about, email=email["email"] if email else "", may_name=may_name)


def _trim(text: str) -> str:
    return " ".join(text.split()).strip(" ,;()[]-–—?:")


_READERS: Mapping[str, Callable[[Line, str, date], Entry]] = MappingProxyType(
    {
        **dict.fromkeys(("advice", "adv", "a", "tip", "advise", "advised", "suggestion", "todo", "do"), _advice),
        **dict.fromkeys(("claim", "claims", "c", "fact", "says", "said that", "insight"), _claim),
        **dict.fromkeys(("takeaway", "take away", "learnt", "learned", "key", "lesson", "t"), _takeaway),
        **dict.fromkeys(("quote", "said", "q"), _quote),
        **dict.fromkeys(("note", "notes", "n"), _note),
        **dict.fromkeys(
            ("ref", "referral", "name", "names", "r", "talk to", "contact", "person", "intro"), _named_person
        ),
        **dict.fromkeys(("promise", "i", "me", "mine", "p", "i promised", "my promise", "i will", "i'll"), _mine),
        **dict.fromkeys(
            ("they", "she", "he", "theirs", "host", "they promised", "she promised", "he promised", "they will"),
            _theirs,
        ),
    }
)
