"""Two entries turn out to be one person: which of two values is kept, field by field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inroad.practice.names import fold


class Side(StrEnum):
    """The entry that stays, and the one that goes into it."""

    KEPT = "kept"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One field of the two entries, and whose value stays; `doubtful` where they say different things."""

    field: str
    kept: str
    other: str
    side: Side

    @property
    def doubtful(self) -> bool:
        return bool(self.kept and self.other) and fold(self.kept) != fold(self.other)

    @property
    def value(self) -> str:
        return self.kept if self.side is Side.KEPT else self.other


def choices(
    fields: Sequence[str],
    kept: Mapping[str, str],
    other: Mapping[str, str],
    *,
    by_hand: Mapping[Side, frozenset[str]],
    said: Mapping[str, str] | None = None,
) -> tuple[Choice, ...]:
    """Whose value stays: what the user said, else what is told at all, else what the user corrected by hand."""
    return tuple(
        Choice(field=each, kept=kept[each], other=other[each], side=_side(each, kept, other, by_hand, said or {}))
        for each in fields
        if kept[each] or other[each]
    )


def _side(
    field: str,
    kept: Mapping[str, str],
    other: Mapping[str, str],
    by_hand: Mapping[Side, frozenset[str]],
    said: Mapping[str, str],
) -> Side:
    if said.get(field) in set(Side):
        return Side(said[field])
    if not (kept[field] and other[field]):
        return Side.KEPT if kept[field] else Side.OTHER
    only_the_other = field in by_hand[Side.OTHER] and field not in by_hand[Side.KEPT]
    return Side.OTHER if only_the_other else Side.KEPT


def merged_sources(
    kept: Mapping[str, Any], other: Mapping[str, Any], chosen: Sequence[Choice]
) -> dict[str, Mapping[str, Any]]:
    """Where the fields come from that stay; what the user took out of either stays out of both."""
    found = {name: told for name, told in kept.items() if name not in {each.field for each in chosen}}
    for each in chosen:
        told = (kept if each.side is Side.KEPT else other).get(each.field)
        if told:
            found[each.field] = told
    for name, told in other.items():
        if "without" in told:
            without = {*found.get(name, {}).get("without", ()), *told["without"]}
            found[name] = {**found.get(name, {}), "without": sorted(without)}
    return found
