"""What a book is made of when it leaves: its nouns in a fixed order, and what stays behind on the machine."""

import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from inroad.records.models import (
    Assistant,
    Attachment,
    BatchState,
    Change,
    Device,
    Due,
    Forgotten,
    ImportBatch,
    Owned,
    Passage,
    Press,
)

Noun = type[Owned]
Column = Any

# What is worked out anew, was for a moment, or says nothing elsewhere; `docs/reference/archive.md` gives the reasons.
LEFT_BEHIND: frozenset[Noun] = frozenset({Assistant, Change, Device, Due, Forgotten, Passage, Press})
# The bytes of a file are a member of their own.
APART: dict[Noun, frozenset[str]] = {Attachment: frozenset({"content"})}
PREVIEWS = (BatchState.PLANNED, BatchState.APPLYING, BatchState.REFUSED, BatchState.FAILED)
# What the user has set for their pages; the door is no part of the book.
SETTINGS = ("name", "email", "time_zone", "country", "language", "page_settings")
TOLD_ROWS: dict[Noun, Q] = {ImportBatch: ~Q(state__in=PREVIEWS)}


def nouns() -> list[Noun]:
    """The nouns that leave, whatever a row needs before the row; keys that lead round in a circle come as they come."""
    placed: dict[Noun, None] = {}

    def place(noun: Noun, above: tuple[Noun, ...]) -> None:
        for needed in (each.related_model for each in keys_of(noun)):
            if needed not in placed and needed not in above and needed is not noun:
                place(needed, (*above, noun))
        placed.setdefault(noun)

    for noun in sorted(_all_owned(), key=name_of):
        place(noun, ())
    return list(placed)


def _all_owned() -> Iterator[Noun]:
    every = apps.get_app_config("records").get_models()
    return (each for each in every if issubclass(each, Owned) and each not in LEFT_BEHIND)


def name_of(noun: Noun) -> str:
    """The noun as its member is called: contact_point."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", noun.__name__).lower()


def columns_of(noun: Noun) -> list[Column]:
    """The columns that are told, in their order."""
    silent = {*noun.derived, *APART.get(noun, ())}
    every = noun._meta.concrete_fields  # noqa: SLF001 - documented by Django, in spite of its name
    return [each for each in every if each.name != "owner" and each.name not in silent]


def keys_of(noun: Noun) -> list[Column]:
    """The columns that point to other rows of the book."""
    return [each for each in columns_of(noun) if isinstance(each, models.ForeignKey)]


def rows_of(noun: Noun, owner_id: object) -> "models.QuerySet[Owned]":
    """The rows of a noun that leave, in the order of their ids."""
    return models.QuerySet(noun).filter(TOLD_ROWS.get(noun, Q()), owner=owner_id).order_by("pk")
