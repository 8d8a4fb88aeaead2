"""Which column of a table holds what, guessed from the headers and the cells, and a row made into a profile."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inroad.adapters.contacts.dates import is_day_first, read_date
from inroad.adapters.contacts.headers import FIELDS, fields_of
from inroad.adapters.contacts.reading import Mapping, Problem
from inroad.adapters.contacts.tables import Row
from inroad.practice.names import read_name, write_name
from inroad.practice.profiles import Position, Profile, linkedin_address

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_TEL = re.compile(r"^\+?[\d\s()./-]{7,24}(?:\s?(?:x|ext\.?)\s?\d+)?$", re.IGNORECASE)
_ADDRESSED = re.compile(r"^\s*[\"']?([^<\"']*?)[\"']?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$")
_NAME = re.compile(r"^(?:[^\W\d_][\w.'’-]*,?\s+){1,4}[^\W\d_][\w.'’-]*$")
_SEVERAL = re.compile(r"\s*(?::::|[;\n|]|,(?=\s*[\w.+-]+@))\s*")
_MOSTLY = 0.6
_ONCE = frozenset(FIELDS) - {"email", "tel", "url", "tags", "notes"}


def guess_mapping(headers: Sequence[str], sample: Sequence[Sequence[str]]) -> Mapping:
    """Guess which field each column holds; headers decide, cells fill in and overrule an "email" without addresses."""
    width = max([len(headers), *map(len, sample)], default=0)
    headers = (*headers, *[""] * (width - len(headers)))
    named = fields_of(tuple(headers))
    columns = [
        [row[place].strip() for row in sample if place < len(row) and row[place].strip()] for place in range(width)
    ]
    found = [_settle(field, cells) for field, cells in zip(named, columns, strict=True)]
    found = _without_doubles(found)
    if not {"fn", "given", "family"} & set(found):
        found = _with_name_column(found, columns, headed=any(headers))
    return Mapping(headers=tuple(headers), fields=tuple(found))


def mapping_for(headers: Sequence[str], remembered: dict[str, str | None]) -> Mapping:
    """Apply a remembered mapping by header; a header that it does not know is left out."""
    fields = (remembered.get(header) for header in headers)
    return Mapping(headers=tuple(headers), fields=tuple(field if field in FIELDS else None for field in fields))


def _settle(field: str | None, cells: list[str]) -> str | None:
    seen = _field_by_cells(cells)
    if (
        field in {"email", "linkedin"}
        and cells
        and seen is None
        and not any("@" in cell or "/" in cell for cell in cells)
    ):
        return None
    if field == "url" and seen == "linkedin":
        return "linkedin"
    return field or (seen if seen in {"email", "linkedin", "url", "tel", "fn"} else None)


def _field_by_cells(cells: list[str]) -> str | None:
    if not cells:
        return None
    enough = _MOSTLY * len(cells)
    if sum("linkedin.com/in/" in cell.casefold() for cell in cells) >= enough:
        return "linkedin"
    if sum(bool(_EMAIL.fullmatch(cell.removeprefix("mailto:"))) for cell in cells) >= enough:
        return "email"
    if sum(cell.startswith(("http://", "https://", "www.")) for cell in cells) >= enough:
        return "url"
    if sum(bool(_TEL.match(cell)) and ("+" in cell or not cell.isdigit() or len(cell) > 8) for cell in cells) >= enough:
        return None if sum(read_date(cell) is not None for cell in cells) >= enough else "tel"
    if sum(bool(_ADDRESSED.match(cell)) for cell in cells) >= enough:
        return "fn"
    return None


def _without_doubles(fields: list[str | None]) -> list[str | None]:
    """Let only the first column of a kind count where a person has one of it."""
    return [field if field not in _ONCE or field not in fields[:place] else None for place, field in enumerate(fields)]


def _with_name_column(fields: list[str | None], columns: list[list[str]], *, headed: bool) -> list[str | None]:
    """Take the first free column whose cells look like full names."""
    for place, (field, cells) in enumerate(zip(fields, columns, strict=True)):
        looks = sum(bool(_NAME.match(cell)) and cell[:1].upper() == cell[:1] for cell in cells)
        enough = _MOSTLY if headed or any(fields) else 0.9
        if field is None and cells and looks >= enough * len(cells) and all(len(cell) < 60 for cell in cells):
            return [*fields[:place], "fn", *fields[place + 1 :]]
    return fields


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of the fields in a row, and the order of day and month in this table."""

    places: dict[str, tuple[int, ...]]
    day_first: bool | None

    @classmethod
    def of(cls, mapping: Mapping, sample: Sequence[Sequence[str]]) -> "Columns":
        places: dict[str, tuple[int, ...]] = {}
        for place, field in enumerate(mapping.fields):
            if field:
                places[field] = (*places.get(field, ()), place)
        dates = (row[place] for row in sample for place in places.get("connected_on", ()) if place < len(row))
        return cls(places, is_day_first(dates))

    def one(self, field: str, cells: Sequence[str]) -> str | None:
        for place in self.places.get(field, ()):
            if place < len(cells) and (text := cells[place].strip()):
                return text
        return None

    def several(self, field: str, cells: Sequence[str]) -> tuple[str, ...]:
        texts = (cells[place].strip() for place in self.places.get(field, ()) if place < len(cells))
        return tuple(part for text in texts if text for part in split_several(text))


def split_several(text: str) -> Iterator[str]:
    """Take apart what an export puts into one cell: "a@x.org ::: b@x.org"."""
    if ":::" in text or ";" in text or "\n" in text or "|" in text or ("," in text and "@" in text):
        yield from filter(None, _SEVERAL.split(text))
    else:
        yield text


def read_people(
    rows: Iterable[Row | Problem], columns: Columns, *, source: str, file: str
) -> Iterator[Profile | Problem]:
    """Make each row a profile; a row without anyone in it is a problem."""
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        profile = read_person(row, columns, source=source)
        if not (profile.fn or profile.given or profile.family or profile.emails or profile.linkedin or profile.tels):
            yield Problem(file=file, line=row.line, reason="row_nameless", text=_shown(row.cells))
            continue
        yield profile
        said = columns.one("connected_on", row.cells)
        if said and profile.connected_on is None:
            yield Problem(file=file, line=row.line, reason="date_unreadable", args=(said[:60],))
        yield from _email_problems(row, columns, file)


def read_person(row: Row, columns: Columns, *, source: str) -> Profile:
    cells = row.cells
    one = columns.one
    fn, emails = _name_and_emails(one("fn", cells), columns.several("email", cells))
    given, family = one("given", cells), one("family", cells)
    if fn and not (given or family):
        name = read_name(fn)
        given, family = name.given or None, name.family or None
    urls = (*columns.several("linkedin", cells), *columns.several("url", cells))
    org, title, connected = one("org", cells), one("title", cells), one("connected_on", cells)
    return Profile(
        source=source, line=row.line, fn=fn or write_name(given, family) or None, given=given,
        family=family, nickname=one("nickname", cells), emails=emails, tels=columns.several("tel", cells),
        orgs=(org,) if org else (), titles=(title,) if title else (), urls=urls,
        linkedin=next(filter(None, map(linkedin_address, urls)), None),
        positions=(Position(organisation=org or "", title=title or ""),) if org or title else (),
        city=one("city", cells), country=one("country", cells),
        notes=tuple(filter(None, (cells[p].strip() for p in columns.places.get("notes", ()) if p < len(cells)))),
        tags=_tags(columns.several("tags", cells)),
        connected_on=read_date(connected, day_first=columns.day_first) if connected else None,
    )  # fmt: skip


def _name_and_emails(fn: str | None, emails: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Take "Ana Ruiz <ana@x.org>" apart, and keep only what is an address."""
    if fn and "@" in fn:
        found = _ADDRESSED.match(fn)
        if found:
            fn, emails = found[1].strip() or None, (found[2], *emails)
        elif _EMAIL.fullmatch(fn):
            return None, (fn, *emails)
    kept = (email.removeprefix("mailto:").strip(" <>") for email in emails if "@" in email)
    return fn, tuple(dict.fromkeys(kept))


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the groups that Google puts everyone into, which it marks with a star."""
    return tuple(tag.strip() for tag in tags if not tag.startswith("*"))


def _email_problems(row: Row, columns: Columns, file: str) -> Iterator[Problem]:
    for text in columns.several("email", row.cells):
        if "@" not in text:
            yield Problem(file=file, line=row.line, reason="email_unreadable", args=(text[:60],))


def _shown(cells: Sequence[str]) -> str:
    return ", ".join(cell.strip() for cell in cells if cell.strip())[:120]
