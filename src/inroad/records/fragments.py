"""What a change overwrote and what it made of it: lines of JSON, compressed, kept beside the change."""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from inroad.records.models import User
from inroad.records.rows import Values, as_plain, told

# Of the user's own row, what a form can set.
OF_THE_USER = ("name", "email", "time_zone", "country", "language", "page_settings")


@dataclass(frozen=True, slots=True)
class Kept:
    """One row of a change.

    A row that was made has nothing `before`, and its `seal` tells whether it is still as it was made. Of a row that was
    overwritten both sides tell the columns that differ; a row that was deleted has only its `before`.
    """

    noun: str
    id: UUID
    before: Values | None = None
    after: Values | None = None
    seal: str = ""

    @property
    def model(self) -> type[models.Model]:
        return model_of(self.noun)

    @property
    def made(self) -> bool:
        return self.before is None

    @property
    def deleted(self) -> bool:
        return self.before is not None and self.after is None


def model_of(noun: str) -> type[models.Model]:
    """The noun of this name."""
    return apps.get_model("records", noun)


def own_values(row: models.Model) -> Values:
    """Every column of the row that a change may overwrite and an undo put back."""
    return {name: as_plain(getattr(row, name)) for name in own_columns(type(row))}


def own_columns(noun: type[models.Model]) -> list[str]:
    """All but the owner, the time of the last change, and what is worked out anew."""
    if noun is User:
        return list(OF_THE_USER)
    aside = {"changed", *getattr(noun, "derived", ())}
    return [each.attname for each in told(noun) if each.name not in aside]


def seal_of(values: Mapping[str, Any]) -> str:
    """A mark by which the same row is known again."""
    return sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()[:32]


def pack(rows: Iterable[Kept]) -> bytes:
    packer = zlib.compressobj(level=6)
    parts = [packer.compress(f"{_line(row)}\n".encode()) for row in rows]
    return b"".join([*parts, packer.flush()]) if parts else b""


def unpack(fragment: bytes) -> Iterator[Kept]:
    """Read what `pack` wrote, row by row."""
    if fragment:
        for line in zlib.decompress(fragment).splitlines():
            yield _kept(json.loads(line))


def _line(row: Kept) -> str:
    told_of = {"noun": row.noun, "id": str(row.id), "before": row.before, "after": row.after, "seal": row.seal}
    return json.dumps({name: value for name, value in told_of.items() if value not in (None, "")})


def _kept(told_of: Values) -> Kept:
    return Kept(
        told_of["noun"], UUID(told_of["id"]), told_of.get("before"), told_of.get("after"), told_of.get("seal", "")
    )
