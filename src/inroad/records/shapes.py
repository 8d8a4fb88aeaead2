"""What the lists and tables within one column are made of: whatever comes from outside looks like what we wrote."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, get_type_hints
from uuid import UUID

from django.db import models

from inroad.practice.tallies import moments_of
from inroad.records import models as m

Check = Callable[[Any], object]


def _is(*known: type) -> Check:
    def check(value: object) -> None:
        if type(value) not in known:
            raise TypeError

    return check


def _each(check: Check) -> Check:
    def check_all(values: object) -> None:
        if not isinstance(values, list):
            raise TypeError
        for each in values:
            check(each)

    return check_all


def _under_any(check: Check) -> Check:
    def check_all(table: Mapping[str, Any]) -> None:
        for each in table.values():
            check(each)

    return check_all


def _under(checks: Mapping[str, Check], *needed: str) -> Check:
    """A table with no other names than these; the needed ones are there."""

    def check_all(table: object) -> None:
        if not isinstance(table, dict) or not set(needed) <= set(table):
            raise TypeError
        for name, value in table.items():
            checks[name](value)

    return check_all


def _when(value: str) -> None:
    if datetime.fromisoformat(value).tzinfo is None:
        raise ValueError(value)


def _origin(told: Mapping[str, Any]) -> None:
    """Who brought a field always says when."""
    _ORIGIN(told)
    if ("by" in told) != ("at" in told):
        raise ValueError(told)


def _steps(steps: Iterable[Mapping[str, Any]]) -> None:
    """The steps of a story are moments whose every field is what its type says."""
    for moment in moments_of(steps):
        for name, wanted in get_type_hints(type(moment)).items():
            value = getattr(moment, name)
            if not isinstance(value, wanted) or (isinstance(value, datetime) and value.tzinfo is None):
                raise TypeError


_WORDS, _COUNT = _is(str), _is(int)
_ORIGIN = _under({"by": _WORDS, "at": _when, "without": _each(_WORDS), "from": _each(UUID)})
_QUESTION = _under(
    {"question": _WORDS, "answer": _WORDS, "minutes": _COUNT, "place": _WORDS, "reason": _WORDS}
    | {"args": _under_any(_is(str, int))}
)
_COLUMN = _under({"header": _WORDS, "field": _is(str, type(None)), "cells": _each(_WORDS)}, "header", "field", "cells")
SHAPES: Mapping[tuple[type[models.Model], str], Check] = {
    (m.Person, "sources"): _under_any(_origin),
    (m.Person, "rows"): _each(_WORDS),
    (m.Tally, "steps"): _steps,
    (m.Tally, "channels"): _under_any(m.Channel),
    (m.Conversation, "agenda"): _each(_QUESTION),
    (m.ColumnMapping, "mapping"): _under({"fields": _each(_is(str, type(None)))}, "fields"),
    (m.ImportBatch, "plan_summary"): _under(
        dict.fromkeys("new update skip ask bad moved own".split(), _COUNT)
        | {"background": _is(bool), "columns": _each(_COLUMN)}
    ),
    (m.ImportBatch, "decisions"): _under_any(_is(str, type(None))),
    (m.User, "page_settings"): _under({"keys": _is(bool)}),
}
