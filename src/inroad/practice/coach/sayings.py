"""The ways of saying things that rules listen for: one file for each subject and language beside this module."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from re import Match

from inroad.practice.coach.clauses import is_denied
from inroad.practice.coach.phrases import Phrases
from inroad.practice.coach.text import Stretch, Text, without_quotations


@dataclass(frozen=True, slots=True)
class Heard:
    """A way of saying it, and the sentence in which it stands."""

    sentence: Stretch
    found: Match[str]

    @property
    def words(self) -> str:
        return self.found[0].strip()


def heard(text: Text, subject: str, *sections: str) -> Iterator[Heard]:
    """What the writer says themselves and does not deny, in the order of the text."""
    language = text.draft.language
    for each, said in _said(text, subject, sections):
        if not is_denied(said, each.found, language):
            yield each


def spoken(text: Text, subject: str, *sections: str) -> Iterator[Heard]:
    """What the writer says themselves, also with a "not" in it: "I have not heard back"."""
    return (each for each, _ in _said(text, subject, sections))


def _said(text: Text, subject: str, sections: tuple[str, ...]) -> Iterator[tuple[Heard, str]]:
    phrases = sayings(subject, text.draft.language, sections)
    for sentence in text.sentences:
        said = without_quotations(sentence.text)
        for found in phrases.find(said):
            yield Heard(sentence, found), said


@cache
def sayings(subject: str, language: str, sections: tuple[str, ...]) -> Phrases:
    """Some sections of a file's phrases, with its sets; a file without such a section has none of its phrases."""
    told = tomllib.loads(files(__package__).joinpath("sayings", f"{subject}.{language}.toml").read_text("utf-8"))
    phrases = "\n".join(told["phrases"].get(section, "") for section in sections)
    return Phrases(phrases, told.get("sets"), told.get("idioms", ""))
