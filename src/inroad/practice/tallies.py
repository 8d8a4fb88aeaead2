"""What still counts of a story when its person is forgotten: the steps with their times, and not a word of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from inroad.practice import moments as m

KINDS = {kind.__name__.lower(): kind for kind in m.ORDER}
# By these the steps of one story hang together.
IDS = frozenset({"id", "thread", "meeting", "advice", "promise", "referral"})
TIMES = frozenset({"happened", "recorded", "starts", "ends", "until", "due"})
CODES: Mapping[str, type[StrEnum]] = {"says": m.Says, "by": m.Side, "tier": m.Tier}

Step = dict[str, Any]


def steps_of(moments: Iterable[m.Moment], *, renamed: Mapping[str, str] | None = None) -> list[Step]:
    """The moments as plain values; texts and names are left empty, and ids are told by their new names, if any."""
    return [{"kind": type(each).__name__.lower(), **_told(each, renamed or {})} for each in moments]


def numbered(moments: Iterable[m.Moment]) -> dict[str, str]:
    """A number for each id that occurs, so that no step leads back to a row that is gone; their order stays."""
    ids = {str(getattr(each, name)) for each in moments for name in IDS & _names(each)}
    return {known: f"{number:06}" for number, known in enumerate(sorted(ids), start=1)}


def moments_of(steps: Iterable[Mapping[str, Any]]) -> Iterator[m.Moment]:
    """The moments again; their texts and names are empty."""
    for step in steps:
        known = dict(step)
        kind = KINDS[known.pop("kind")]
        yield kind(**{name: _value(name, told) for name, told in known.items()})


def _told(moment: m.Moment, renamed: Mapping[str, str]) -> dict[str, Any]:
    return {name: _plain(name, getattr(moment, name), renamed) for name in sorted(_names(moment))}


def _names(moment: m.Moment) -> frozenset[str]:
    return frozenset(each.name for each in fields(moment))


def _plain(name: str, value: object, renamed: Mapping[str, str]) -> object:
    match value:
        case date():
            return value.isoformat()
        case StrEnum():
            return value.value
        case str() if name in IDS:
            return renamed.get(value, value)
        case str():
            return ""
        case _:
            return value


def _value(name: str, told: Any) -> Any:  # noqa: ANN401 - a field of any moment
    if name in TIMES and told:
        return datetime.fromisoformat(told) if "T" in told else date.fromisoformat(told)
    return CODES[name](told) if name in CODES and told else told
