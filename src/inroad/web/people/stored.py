"""What is stored about a person, as the page shows it and as a copy tells it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inroad import sentences_stored
from inroad.actions.tell_stored import Stored, tell_stored
from inroad.records.models import Person, Source, User
from inroad.web.people.origins import NAME, Origins, load_origins

ON_A_PAGE = 100
DAY = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: what it says, where that comes from, since when it is here, and what for."""

    kind: str
    said: str
    origin: str
    since: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPage:
    person: Person
    rows: Page[Row]
    count: int


def stored_page(owner: User, person: Person, number: str) -> StoredPage:
    """Every row that the book holds about the person, a hundred at a time."""
    told = tell_stored(owner, person)
    origins = load_origins(owner, person, [each.row for rows in told.values() for each in rows if _is_sourced(each)])  # type: ignore[misc]  # a sourced row knows its batch
    rows = [_row(noun, each, origins) for noun, several in told.items() for each in several]
    return StoredPage(person=person, rows=Paginator(rows, ON_A_PAGE).get_page(number), count=len(rows))


def _is_sourced(stored: Stored) -> bool:
    return hasattr(stored.row, "batch_id")


def _row(noun: str, stored: Stored, origins: Origins) -> Row:
    return Row(
        kind=sentences_stored.kind(noun),
        said=" · ".join(_spoken(stored.values)),
        origin=origins.of_row(stored.row) if _is_sourced(stored) else _("written by you"),  # type: ignore[arg-type]  # as above
        since=stored.since,
        why=sentences_stored.why(noun),
    )


def _spoken(values: Mapping[str, Any]) -> Iterator[str]:
    """The values as one would read them; a yes or a no says nothing without its question."""
    for name, value in values.items():
        told_by_the_hour = name == "happened_on" and "happened_at" in values
        if name == "created" or told_by_the_hour or isinstance(value, bool):
            continue
        if isinstance(value, list | dict):
            yield ", ".join(_leaves(value))
        else:
            yield _day(str(value)) or str(value)


def _leaves(value: Any) -> Iterator[str]:  # noqa: ANN401 - whatever JSON holds
    match value:
        case dict():
            for each in value.values():
                yield from _leaves(each)
        case list():
            for each in value:
                yield from _leaves(each)
        case str() if value:
            yield value


def _day(told: str) -> str:
    """An instant is said by its day."""
    if not DAY.match(told):
        return ""
    try:
        return str(date_format(datetime.fromisoformat(told), "DATE_FORMAT"))
    except ValueError:
        return ""


def as_markdown(copy: Mapping[str, Any]) -> Sequence[str]:
    """The copy to hand over, to be read by a person."""
    return [*_head(copy), *(line for noun, rows in copy["rows"].items() for line in _section(noun, rows))]


def _head(copy: Mapping[str, Any]) -> Iterator[str]:
    yield "# " + _("What is stored about %(name)s") % {"name": copy["about"]}
    yield ""
    yield _("Written on %(day)s.") % {"day": _day(copy["written"])}
    yield _(
        "It is kept by one person, for their own conversations about work, on their own computer. Nobody else "
        "receives it. It stays until that person takes it out, or until you ask to be forgotten."
    )


def _section(noun: str, rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield f"\n## {sentences_stored.kind(noun)}\n"
    yield _("What for: %(why)s.") % {"why": sentences_stored.why(noun)}
    yield ""
    for row in rows:
        told = {name: value for name, value in row.items() if name not in {"created", "since", "from"}}
        said = " · ".join(_spoken(told)).replace("\n", "\n  ")
        origin = {"day": _day(row["since"]), "source": _source(row["from"])}
        yield f"- {said} ({_('since %(day)s, from: %(source)s') % origin})"


def _source(code: str) -> str:
    return str(NAME.get(code, NAME[Source.HAND]))
