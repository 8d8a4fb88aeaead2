"""The words and rhythms in force: the product's own content, with the user's files laid over it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from django.conf import settings

from inroad.content import loader
from inroad.practice.cadences import Cadence
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.etiquette import Etiquette
from inroad.practice.letters import Letter
from inroad.practice.questions import Question

Content = TypeVar("Content")


def cadence() -> Cadence:
    return _in_force(lambda own: loader.cadence(own=own))


def letters() -> tuple[Letter, ...]:
    return _in_force(loader.letters)


def questions() -> tuple[Question, ...]:
    return _in_force(loader.questions)


def etiquettes() -> tuple[Etiquette, ...]:
    return _in_force(loader.etiquettes)


def thresholds() -> Thresholds:
    return _in_force(loader.thresholds)


def _in_force(load: Callable[[Path | None], Content]) -> Content:
    """The user's own files over ours; ours alone where one of theirs cannot be read, as `inroad doctor` tells."""
    try:
        return load(settings.OWN_CONTENT)
    except loader.ContentError:
        return load(None)
