"""Read a file of settings, such as a cadence, into the value that it describes."""

from dataclasses import fields
from typing import Any, TypeVar

from inroad.content.sources import Source, toml

Value = TypeVar("Value")


def read_settings(source: Source, kind: type[Value]) -> Value:
    """What the file leaves out keeps its default; the defaults also say of which type each setting is."""
    defaults = kind()
    known = {field.name: getattr(defaults, field.name) for field in fields(defaults)}  # type: ignore[arg-type]  # a dataclass, each time
    settings = toml(source)
    for key, given in settings.items():
        if key not in known:
            raise source.error(source.line_of(key), f"“{key}” is not a setting here. Known are: {', '.join(known)}.")
        problem = _problem(given, known[key])
        if problem:
            raise source.error(source.line_of(key), f"“{key}” should be {problem}.")
    return kind(**{key: _as(given, known[key]) for key, given in settings.items()})


def _problem(given: Any, default: Any) -> str | None:  # noqa: ANN401 - a TOML value may be anything
    """What the setting should be, or None where it is that."""
    if isinstance(default, int):
        return None if _is_count(given) else "a whole number, not below 0"
    if isinstance(default, tuple):
        ok = isinstance(given, list) and all(isinstance(item, str) for item in given)
        return None if ok else "a list of words"
    ok = isinstance(given, dict) and given.keys() == default.keys() and all(_is_count(item) for item in given.values())
    return None if ok else f"a table with a whole number for each of {', '.join(default)}"


def _is_count(given: Any) -> bool:  # noqa: ANN401 - as above
    return isinstance(given, int) and not isinstance(given, bool) and given >= 0


def _as(given: Any, default: Any) -> Any:  # noqa: ANN401 - as above
    return tuple(given) if isinstance(default, tuple) else given
