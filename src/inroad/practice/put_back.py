"""A value that was overwritten comes back, and what others wrote into it since stays."""

from collections.abc import Mapping
from typing import Any

Plain = Any  # a value as JSON can say it


class ChangedSinceError(Exception):
    """Something else stands there now."""


def put_back(before: Plain, after: Plain, now: Plain) -> Plain:
    """What to write where `before` became `after` and `now` is there; raises ChangedSinceError where that is newer.

    A mapping and a list are put back entry by entry, because each says several things.
    """
    if now == after:
        return before
    if isinstance(before, dict) and isinstance(after, dict) and isinstance(now, dict):
        return _entries(before, after, now)
    if isinstance(before, list) and isinstance(after, list) and isinstance(now, list):
        left = [each for each in now if each in before or each not in after]
        return left + [each for each in before if each not in after and each not in left]
    raise ChangedSinceError


def _entries(before: Mapping[str, Plain], after: Mapping[str, Plain], now: Mapping[str, Plain]) -> Mapping[str, Plain]:
    """Each entry that still is as the change left it comes back; the others stay."""
    found = dict(now)
    for name in {*before, *after}:
        if before.get(name) != after.get(name) and now.get(name) == after.get(name):
            found.pop(name, None)
            found |= {name: before[name]} if name in before else {}
    return found
