"""The words and rhythms in force: the product's own content, with the user's files laid over it."""

from django.conf import settings

from inroad.content import loader
from inroad.practice.cadences import Cadence
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.letters import Letter
from inroad.practice.questions import Question


def cadence() -> Cadence:
    return loader.cadence(own=settings.OWN_CONTENT)


def letters() -> tuple[Letter, ...]:
    return loader.letters(settings.OWN_CONTENT)


def questions() -> tuple[Question, ...]:
    return loader.questions(settings.OWN_CONTENT)


def thresholds() -> Thresholds:
    return loader.thresholds(settings.OWN_CONTENT)
