"""Read a set of questions from its TOML file."""

import re
from collections.abc import Mapping
from typing import Any

from inroad.content.sources import Source, toml
from inroad.practice.questions import FACTS, Place, Question

THEMES = (
    "path",
    "work",
    "satisfaction",
    "skills",
    "entry",
    "organisation",
    "field",
    "common ground",
    "feedback",
    "resources",
    "people",
    "missed",
    "exchange",
)
_KEYS: Mapping[str, type] = {"text": str, "theme": str, "place": str, "must": bool, "for_who": list}
_NEEDED = ("text", "theme", "place")
_BLANK = re.compile(r"\{([^{}]*)\}")


def read_questions(source: Source) -> tuple[Question, ...]:
    content = toml(source)
    for key in content:
        if key not in {"about", "question"}:
            raise source.error(source.line_of(key), f"“{key}” has no place here; a set holds [[question]] tables.")
    tables = content.get("question", [])
    if not isinstance(tables, list):
        raise source.error(source.line_of("question"), "Write [[question]] with two brackets, once for each.")
    return tuple(_question(source, number, table) for number, table in enumerate(tables))


def _question(source: Source, number: int, table: Mapping[str, Any]) -> Question:
    for key in (*table, *_NEEDED):
        problem = _problem(key, table)
        if problem:
            raise source.error(source.line_of(key, number), problem)
    return Question(
        name=f"{source.name}-{number + 1}",
        text=table["text"].strip(),
        theme=table["theme"],
        place=Place(table["place"]),
        must=table.get("must", False),
        for_who=tuple(table.get("for_who", ())),
    )


def _problem(key: str, table: Mapping[str, Any]) -> str | None:
    if key not in _KEYS:
        return f"A question has no “{key}”. Known are: {', '.join(_KEYS)}."
    if key not in table:
        return f"This question lacks its “{key}”."
    if not isinstance(table[key], _KEYS[key]):
        wanted = {str: "text in quotes", bool: "true or false", list: "a list of words"}[_KEYS[key]]
        return f"“{key}” should be {wanted}."
    allowed, used = _allowed(key, table[key])
    unknown = [word for word in used if word not in allowed]
    return f"“{unknown[0]}” is unknown in “{key}”. Known are: {', '.join(allowed)}." if unknown else None


def _allowed(key: str, value: Any) -> tuple[tuple[str, ...], list[Any]]:  # noqa: ANN401 - a TOML value
    """The words that may stand under the key, and those that do."""
    if key == "theme":
        return THEMES, [value]
    if key == "place":
        return tuple(Place), [value]
    if key == "for_who":
        return tuple(FACTS), value
    return (tuple(FACTS), _BLANK.findall(value)) if key == "text" else ((), [])
