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

    places: tuple[tuple[int, str], ...]
    day_first: bool | None

    @classmethod
    def of(cls, mapping: Mapping, sample: Sequence[Sequence[str]]) -> "Columns":
        places = tuple((place, field) for place, field in enumerate(mapping.fields) if field)
        days = [place for place, field in places if field == "connected_on"]
        return cls(places, is_day_first(row[place] for row in sample for place in days if place < len(row)))

    def held(self, cells: Sequence[str]) -> "Held":
        """Give what a row holds, field by field; looked at once, because a large import has many rows."""
        held: dict[str, tuple[str, ...]] = {}
        width = len(cells)
        for place, field in self.places:
            if place < width and (text := cells[place].strip()):
                held[field] = (*held[field], text) if field in held else (text,)
        return Held(held)


@dataclass(frozen=True, slots=True)
class Held:
    """The texts of one row by field."""

    texts: dict[str, tuple[str, ...]]

    def one(self, field: str) -> str | None:
        return self.texts[field][0] if field in self.texts else None

    def several(self, field: str) -> tuple[str, ...]:
        return tuple(part for text in self.texts[field] for part in split_several(text)) if field in self.texts else ()


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
        held = columns.held(row.cells)
        profile = read_person(held, source=source, line=row.line, day_first=columns.day_first)
        if not (profile.fn or profile.emails or profile.linkedin or profile.tels):
            yield Problem(file=file, line=row.line, reason="row_nameless", text=_shown(row.cells))
            continue
        yield profile
        yield from _problems(held, profile, line=row.line, file=file)


def read_person(held: Held, *, source: str, line: int, day_first: bool | None) -> Profile:
    one, several = held.one, held.several
    fn, emails = _name_and_emails(one("fn"), several("email"))
    given, family = one("given"), one("family")
    if fn and not (given or family):
        name = read_name(fn)
        given, family = name.given or None, name.family or None
    urls = (*several("linkedin"), *several("url"))
    org, title, connected = one("org"), one("title"), one("connected_on")
    return Profile(
        source=source, line=line, fn=fn or write_name(given, family) or None, given=given,
        family=family, nickname=one("nickname"), emails=emails, tels=several("tel"),
        orgs=(org,) if org else (), titles=(title,) if title else (), urls=urls,
        linkedin=next(filter(None, map(linkedin_address, urls)), None) if urls else None,
        positions=(Position(organisation=org or "", title=title or ""),) if org or title else (),
        city=one("city"), country=one("country"), notes=held.texts.get("notes", ()), tags=_tags(several("tags")),
        connected_on=read_date(connected, day_first=day_first) if connected else None,
    )  # fmt: skip


def _name_and_emails(fn: str | None, emails: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Take "Ana Ruiz <ana@x.org>" apart, and keep only what is an address."""
    if fn and "@" in fn:
        found = _ADDRESSED.match(fn)
        if found:
            fn, emails = found[1].strip() or None, (found[2], *emails)
        elif _EMAIL.fullmatch(fn):
            return None, (fn, *emails)
    if not emails:
        return fn, ()
    kept = (email.removeprefix("mailto:").strip(" <>") for email in emails if "@" in email)
    return fn, tuple(dict.fromkeys(kept))


def _tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the groups that Google puts everyone into, which it marks with a star."""
    return tuple(tag.strip() for tag in tags if not tag.startswith("*"))


def _problems(held: Held, profile: Profile, *, line: int, file: str) -> Iterator[Problem]:
    said = held.one("connected_on")
    if said and profile.connected_on is None:
        yield Problem(file=file, line=line, reason="date_unreadable", args=(said[:60],))
    for text in held.several("email"):
        if "@" not in text:
            yield Problem(file=file, line=line, reason="email_unreadable", args=(text[:60],))


def _shown(cells: Sequence[str]) -> str:
    return ", ".join(cell.strip() for cell in cells if cell.strip())[:120]
