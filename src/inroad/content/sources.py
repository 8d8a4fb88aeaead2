"""Where content comes from: the files that ship with Inroad, and the user's own, which go before them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from inroad.content.errors import ContentError

_TOML_PLACE = re.compile(r"^(?P<what>.*) \(at (?:line (?P<line>\d+)|end of document)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One content file: its name without the ending, where it stands, and its text."""

    name: str
    file: str
    text: str

    def error(self, line: int, sentence: str) -> ContentError:
        return ContentError(self.file, line, sentence)

    def line_of(self, key: str, table: int | None = None) -> int:
        """The line that sets `key`, in the file's n-th `[[…]]` table; the first line where there is none."""
        tables = -1
        header = 1
        for number, line in enumerate(self.text.splitlines(), start=1):
            if line.lstrip().startswith("[["):
                tables += 1
                header = number if tables == table else header
            inside = table is None or tables == table
            if inside and re.match(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[=\]]", line):
                return number
        return header


def sources(folder: str, ending: str, own: Path | None) -> tuple[Source, ...]:
    """The folder's files by name; one of the user's own takes the place of ours of the same name.

    A file in a folder within it is called by both, "german/request-cold".
    """
    found = {source.name: source for source in _ours(folder, ending)}
    found |= {source.name: source for source in _own(folder, ending, own)}
    return tuple(found[name] for name in sorted(found))


def source(name: str, own: Path | None) -> Source:
    """The single file of that name, the user's own if there is one."""
    mine = own / name if own else None
    if mine and mine.is_file():
        return Source(name=mine.stem, file=str(mine), text=_read(mine))
    ours = files("inroad.content").joinpath(name)
    return Source(name=Path(name).stem, file=name, text=ours.read_text(encoding="utf-8"))


def toml(source: Source) -> dict[str, Any]:
    try:
        return tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.match(str(error))
        line = found["line"] if found else None
        last = max(1, len(source.text.splitlines()))
        what = found["what"] if found else str(error)
        raise source.error(int(line) if line else last, f"This is not valid TOML: {what}.") from error


def _ours(folder: str, ending: str) -> list[Source]:
    return [
        _our_source(folder, name, entry, ending) for name, entry in _entries(files("inroad.content") / folder, ending)
    ]


def _entries(folder: Traversable, ending: str, within: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.name.endswith(ending):
            yield f"{within}{entry.name}", entry
        elif not within and entry.is_dir() and not entry.name.startswith(("_", ".")):
            yield from _entries(entry, ending, f"{entry.name}/")


def _our_source(folder: str, name: str, entry: Traversable, ending: str) -> Source:
    text = entry.read_text(encoding="utf-8")
    return Source(name=name.removesuffix(ending), file=f"{folder}/{name}", text=text)


def _own(folder: str, ending: str, own: Path | None) -> list[Source]:
    top = own / folder if own else None
    paths = sorted([*top.glob(f"*{ending}"), *top.glob(f"*/*{ending}")]) if top else []
    names = [path.relative_to(top).as_posix() for path in paths] if top else []
    return [
        Source(name=name.removesuffix(ending), file=str(path), text=_read(path))
        for name, path in zip(names, paths, strict=True)
    ]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise ContentError(str(path), line, "This file is not UTF-8; save it in that encoding.") from error
