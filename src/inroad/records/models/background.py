"""A fact of the seeker's own life on which common ground may rest."""

from enum import StrEnum

from django.db import models

from inroad.records.models.owned import Owned
from inroad.records.models.partial_date import partial_date_field
from inroad.records.models.sourced import Sourced


class BackgroundKind(StrEnum):
    SCHOOL = "school"
    EMPLOYER = "employer"
    TOWN = "town"
    LANGUAGE = "language"
    COMMUNITY = "community"
    HURDLE = "hurdle"
    COURSE = "course"
    SKILL = "skill"
    FAMILY = "family"
    INTEREST = "interest"


class Background(Sourced, Owned):
    """A home town, a school, an employer, a hurdle overcome, a language, a community.

    The seeker chooses what may be used (`may_use`); nothing is inferred. `title` is the post held or the degree taken.
    """

    kind = models.CharField(max_length=20)
    text = models.TextField(blank=True, default="")
    organisation_name = models.TextField(blank=True, default="")
    title = models.TextField(blank=True, default="")
    started = partial_date_field()
    ended = partial_date_field()
    may_use = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["owner", "kind"])]
