"""Read a letter: a few lines between two `---`, then its text, in which `@ask ` says what a sentence is for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from inroad.content.sources import Source
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.letters import BLANKS, MARK_CLOSES, MARK_OPENS, PURPOSES, SITUATIONS, Letter

_FENCE = "---"
_KEYS = ("kind", "channel", "when", "subject")
_BLANK = re.compile(r"\{([^{}\n]*)\}")
_MARK = re.compile(r"(?:^|(?<=[\s(|)]))@([a-z-]+)[ \n]", re.MULTILINE)
# What takes the form that is usual at the reader's.
FORMS = ("greeting", "closing", "warm_closing")
# Without these a letter of its kind says nothing.
REQUIRED: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(Kind, ("given", "me")),
        Kind.TIMES: ("given", "me", "times"),
        Kind.INVITATION: ("given", "me", "date"),
        Kind.REPORT: ("given", "me", "introduced"),
        Kind.INTRODUCTION: ("given", "me", "target"),
    }
)
Word = TypeVar("Word", bound=StrEnum)


def read_letter(source: Source) -> Letter:
    lines = source.text.splitlines()
    end = _end_of_head(source, lines)
    head = _head(source, lines[1:end])
    letter = Letter(
        name=source.name,
        kind=_word(source, head, "kind", Kind),
        channel=_word(source, head, "channel", Channel) if "channel" in head else Channel.EMAIL,
        when=_when(head),
        subject=head.get("subject", (1, ""))[1],
        pack=source.name.rpartition("/")[0],
        body=_MARK.sub(rf"{MARK_OPENS}\1{MARK_CLOSES}", "\n".join(lines[end + 1 :]).strip()),
    )
    _check_situation(source, letter, head)
    _check_brackets(source, lines, end)
    _check_blanks(source, lines)
    _check_marks(source, lines[end + 1 :], end)
    _check_required(source, letter, end)
    return letter


def _end_of_head(source: Source, lines: list[str]) -> int:
    if not lines or lines[0].strip() != _FENCE:
        raise source.error(1, "A letter begins with a line of three hyphens, and then its kind and subject.")
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == _FENCE:
            return number
    raise source.error(len(lines), "The second line of three hyphens is missing, after the kind and the subject.")


def _head(source: Source, lines: list[str]) -> dict[str, tuple[int, str]]:
    """Each key with its line and its value."""
    head: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(lines, start=2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon or key.strip() not in _KEYS:
            raise source.error(number, f"“{line.strip()}” is none of {', '.join(_KEYS)}, followed by a colon.")
        head[key.strip()] = (number, value.strip())
    return head


def _word(source: Source, head: Mapping[str, tuple[int, str]], key: str, kind: type[Word]) -> Word:
    number, value = head.get(key, (1, ""))
    if value not in {word.value for word in kind}:
        raise source.error(number, f"The {key} “{value}” is unknown. Known are: {', '.join(kind)}.")
    return kind(value)


def _when(head: Mapping[str, tuple[int, str]]) -> tuple[str, ...]:
    words = head.get("when", (1, ""))[1].split(",")
    return tuple(word.strip() for word in words if word.strip())


def _check_situation(source: Source, letter: Letter, head: Mapping[str, tuple[int, str]]) -> None:
    known = SITUATIONS[letter.kind]
    for tag in letter.when:
        if tag not in known:
            sentence = f"“{tag}” is no situation of a {letter.kind}. Known are: {', '.join(known)}."
            raise source.error(head["when"][0], sentence)


def _check_brackets(source: Source, lines: list[str], end: int) -> None:
    """Every `((` is closed before the next one opens."""
    opened = 0
    for number, line in enumerate(lines, start=1):
        for bracket in re.findall(r"\(\(|\)\)", line) if number - 1 != end else ():
            if (bracket == "((") == bool(opened):
                raise source.error(opened or number, f"This “{'((' if opened else '))'}” has no partner.")
            opened = number if bracket == "((" else 0
    if opened:
        raise source.error(opened, "This “((” has no partner.")


def _check_blanks(source: Source, lines: list[str]) -> None:
    for number, line in enumerate(lines, start=1):
        for name in _BLANK.findall(line):
            if name not in BLANKS and name not in FORMS:
                known = ", ".join((*FORMS, *BLANKS))
                raise source.error(number, f"The blank {{{name}}} is unknown. Known are: {known}.")


def _check_marks(source: Source, lines: list[str], end: int) -> None:
    for number, line in enumerate(lines, start=end + 2):
        for purpose in _MARK.findall(f"{line}\n"):
            if purpose not in PURPOSES:
                raise source.error(number, f"“@{purpose}” says nothing here. Known are: {', '.join(PURPOSES)}.")


def _check_required(source: Source, letter: Letter, end: int) -> None:
    named = "{greeting}" in letter.body or "full_name" in letter.blanks()
    there = letter.blanks() | ({"given"} if named else set())
    for name in REQUIRED[letter.kind]:
        if name not in there:
            raise source.error(end + 2, f"A letter of the kind {letter.kind} needs the blank {{{name}}}.")
