"""The plan of an import between its preview and its applying: profiles as compressed JSON in the batch."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any

from inroad.adapters.contacts.reading import Background, Post, Study
from inroad.practice.profiles import Messages, Position, Profile

LARGEST = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read of the file, and the rows as the preview shows them."""

    profiles: Sequence[Profile]
    background: Background | None
    rows: Sequence[Mapping[str, Any]]


def pack(kept: Kept) -> bytes:
    """Compress what is needed to apply the plan later; nothing but text, numbers and dates is kept."""
    told = {
        "profiles": [_plain(each) for each in kept.profiles],
        "background": _plain(kept.background) if kept.background else None,
        "rows": list(kept.rows),
    }
    return zlib.compress(json.dumps(told, default=_as_text, separators=(",", ":")).encode(), level=3)


def unpack(packed: bytes) -> Kept:
    """Read what `pack` wrote."""
    told = json.loads(zlib.decompress(packed))
    background = told["background"]
    return Kept(
        profiles=[_profile(each) for each in told["profiles"]],
        background=_background(background) if background else None,
        rows=told["rows"],
    )


def is_sound(packed: bytes) -> bool:
    """Whether a plan that comes from elsewhere can be read, and does not fill the memory; none at all is sound."""
    if not packed:
        return True
    try:
        unpacking = zlib.decompressobj()
        whole = len(unpacking.decompress(packed, LARGEST)) < LARGEST and not unpacking.unconsumed_tail
        return whole and unpack(packed) is not None
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def rows_of(packed: bytes) -> list[Mapping[str, Any]]:
    """The rows of the preview alone, which a page shows."""
    return list(json.loads(zlib.decompress(packed))["rows"])


def _plain(value: Any) -> dict[str, Any]:  # noqa: ANN401 - one of the dataclasses above
    """The fields that say something: an archive's rows leave most of them empty."""
    return {name: held for name, held in _shallow(value).items() if held not in (None, (), "", False)}


def _shallow(value: Any) -> dict[str, Any]:  # noqa: ANN401
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _as_text(value: object) -> Any:  # noqa: ANN401
    if isinstance(value, date):
        return value.isoformat()
    return asdict(value)  # type: ignore[call-overload]  # a Position, Messages, Post or Study


def _profile(told: dict[str, Any]) -> Profile:
    for name, held in told.items():
        if isinstance(held, list):
            told[name] = tuple(held)
    if "positions" in told:
        told["positions"] = tuple(Position(**_dated(each)) for each in told["positions"])
    if "messages" in told:
        told["messages"] = _messages(told["messages"])
    if "connected_on" in told:
        told["connected_on"] = date.fromisoformat(told["connected_on"])
    return Profile(**told)


def _messages(told: dict[str, Any]) -> Messages:
    first, last = (datetime.fromisoformat(told[name]) for name in ("first", "last"))
    return Messages(sent=told["sent"], received=told["received"], first=first, last=last)


def _dated(told: dict[str, Any]) -> dict[str, Any]:
    days = {name: date.fromisoformat(told[name]) for name in ("started", "ended") if told.get(name)}
    return {**told, **days}


def _background(told: dict[str, Any]) -> Background:
    told["posts"] = tuple(Post(**_dated(each)) for each in told.get("posts", ()))
    told["studies"] = tuple(Study(**_dated(each)) for each in told.get("studies", ()))
    told["skills"] = tuple(told.get("skills", ()))
    return Background(**told)
