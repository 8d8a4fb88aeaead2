"""Load what coaches write: letters, questions, cadences, etiquette packs and the coach's numbers.

Everything is read when it is first asked for, and once. `own` is a folder of the user's with the same names
inside; what stands there goes before what ships. A mistake raises `ContentError` with file, line and a sentence.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from inroad.content.errors import ContentError
from inroad.content.read_etiquette import read_etiquette
from inroad.content.read_letter import read_letter
from inroad.content.read_questions import read_questions
from inroad.content.read_settings import read_settings
from inroad.content.sources import Source, source, sources
from inroad.practice.cadences import Cadence
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.etiquette import Etiquette
from inroad.practice.letters import Letter
from inroad.practice.questions import Question

__all__ = ["ContentError", "cadence", "etiquettes", "forget", "letters", "problems", "questions", "thresholds"]


@cache
def letters(own: Path | None = None) -> tuple[Letter, ...]:
    """The letters, those of an etiquette pack in its language."""
    languages = _languages(own)
    return tuple(_in_its_language(found, languages) for found in sources("letters", ".md", own))


def _languages(own: Path | None) -> Mapping[str, str]:
    return {pack.name: pack.language for pack in etiquettes(own)}


def _in_its_language(found: Source, languages: Mapping[str, str]) -> Letter:
    letter = read_letter(found)
    if letter.pack and letter.pack not in languages:
        raise found.error(1, f"No etiquette pack is called “{letter.pack}”. Known are: {', '.join(languages)}.")
    return replace(letter, language=languages.get(letter.pack, letter.language))


@cache
def questions(own: Path | None = None) -> tuple[Question, ...]:
    """The questions of all sets."""
    return tuple(question for found in sources("questions", ".toml", own) for question in read_questions(found))


@cache
def cadence(name: str = "default", own: Path | None = None) -> Cadence:
    """The cadence of that name; raises `KeyError` where there is none."""
    named = {found.name: found for found in sources("cadences", ".toml", own)}
    return _read_cadence(named[name])


@cache
def etiquettes(own: Path | None = None) -> tuple[Etiquette, ...]:
    """The packs by name."""
    return tuple(read_etiquette(found) for found in sources("etiquette", ".toml", own))


@cache
def thresholds(own: Path | None = None) -> Thresholds:
    return _read_thresholds(source("coach.toml", own))


def forget() -> None:
    """Read everything again when it is next asked for, because a coach has changed a file."""
    for load in (letters, questions, cadence, etiquettes, thresholds):
        load.cache_clear()


def problems(own: Path | None = None) -> tuple[ContentError, ...]:
    """Every file that cannot be used, one error for each, so that a check-up can list them all."""
    packs = _packs_that_can_be_read(own)
    read: Callable[[Source], object] = partial(_in_its_language, languages=packs)
    folders = (*_FOLDERS, ("letters", ".md", read))
    found = [
        error
        for folder, ending, look in folders
        for one in sources(folder, ending, own)
        if (error := _error_of(look, one)) is not None
    ]
    numbers = _error_of(_read_thresholds, source("coach.toml", own))
    return (*found, numbers) if numbers else tuple(found)


def _packs_that_can_be_read(own: Path | None) -> Mapping[str, str]:
    """The languages of the packs; a pack with a mistake is known all the same, so that it is told of once."""
    try:
        return _languages(own)
    except ContentError:
        return {found.name: "" for found in sources("etiquette", ".toml", own)}


def _read_cadence(found: Source) -> Cadence:
    return read_settings(found, Cadence)


def _read_thresholds(found: Source) -> Thresholds:
    return read_settings(found, Thresholds)


_FOLDERS: tuple[tuple[str, str, Callable[[Source], object]], ...] = (
    ("questions", ".toml", read_questions),
    ("cadences", ".toml", _read_cadence),
    ("etiquette", ".toml", read_etiquette),
)


def _error_of(read: Callable[[Source], object], found: Source) -> ContentError | None:
    try:
        read(found)
    except ContentError as error:
        return error
    return None
