"""Read an etiquette pack; every mistake is named with its line, and every setting has to say who says so."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

from inroad.content.sources import Source, toml
from inroad.practice.addressees import PARTS
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.etiquette import Closings, Directness, Etiquette, Greetings, Reference

Given = Mapping[str, Any]
Check = Callable[[Any], str | None]
_BLANK = re.compile(r"\{([^{}]*)\}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_COUNTRY = re.compile(r"[A-Z]{2}")
# Half as long is hasty, and three times as long forgotten.
_SLOWEST, _FASTEST = 300, 50
_LONGEST_THANKS = 24 * 14
# What needs nobody to say so.
_PLAIN = frozenset({"title", "language", "countries", "customs", "source"})


def read_etiquette(source: Source) -> Etiquette:
    given = toml(source)
    _check_keys(source, given)
    for key, problem in _CHECKS.items():
        if key in given:
            _refuse(source, key, problem(given[key]))
    if not given.get("title"):
        raise source.error(1, "A pack needs a “title”, by which it is chosen.")
    pack = Etiquette(
        **{**{key: _as(key, value) for key, value in given.items() if key in _SETTINGS}, "name": source.name},
        greetings=_greetings(source, given.get("greetings", {})),
        closings=_closings(source, given.get("closings", {})),
        off=frozenset(_off(source, given.get("coach", {}))),
        numbers=_numbers(source, given.get("coach", {})),
        sources=tuple(_reference(source, place, each) for place, each in enumerate(given.get("source", ()))),
    )
    _check_sources(source, given, pack)
    return pack


def _refuse(source: Source, key: str, problem: str | None) -> None:
    if problem:
        raise source.error(_line(source, key), f"“{key}” should be {problem}.")


def _line(source: Source, key: str) -> int:
    """Where a setting stands, whether as `greetings.plain` or under `[greetings]`."""
    table, _, last = key.rpartition(".")
    for line in (source.line_of(key), source.line_of(last) if table else 1, source.line_of(table) if table else 1):
        if line > 1:
            return line
    return 1


def _one_of(words: type[Directness] | type[Channel]) -> Check:
    known = [word.value for word in words]
    return lambda given: None if given in known else f"one of {', '.join(known)}"


def _count(least: int, most: int) -> Check:
    def problem(given: Any) -> str | None:  # noqa: ANN401 - a TOML value may be anything
        whole = isinstance(given, int) and not isinstance(given, bool) and least <= given <= most
        return None if whole else f"a whole number from {least} to {most}"

    return problem


def _listed(wanted: str, fits: Callable[[str], object]) -> Check:
    def problem(given: Any) -> str | None:  # noqa: ANN401 - as above
        ok = isinstance(given, list) and all(isinstance(each, str) and fits(each) for each in given)
        return None if ok else f"a list of {wanted}"

    return problem


def _truth(given: Any) -> str | None:  # noqa: ANN401 - as above
    return None if isinstance(given, bool) else "true or false"


def _line_of_text(given: Any) -> str | None:  # noqa: ANN401 - as above
    return None if isinstance(given, str) and "\n" not in given else "one line of text"


def _table(given: Any) -> str | None:  # noqa: ANN401 - as above
    return None if isinstance(given, dict) else "a table"


_CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        "title": _line_of_text,
        "language": lambda given: None if _LANGUAGE.fullmatch(str(given)) else "two small letters, such as de",
        "countries": _listed("countries in two capital letters", _COUNTRY.fullmatch),
        "directness": _one_of(Directness),
        "first_names": _truth,
        "contractions": _truth,
        "stops": _truth,
        "greetings": _table,
        "closings": _table,
        "words_most": _count(30, 400),
        "minutes": _count(5, 120),
        "slots": _count(1, 8),
        "thanks_by": _one_of(Channel),
        "thanks_within_hours": _count(1, _LONGEST_THANKS),
        "pace": _count(_FASTEST, _SLOWEST),
        "coach": _table,
        "customs": _listed("sentences", str.strip),
        "source": lambda given: None if isinstance(given, list) else "written with two brackets, [[source]]",
    }
)
_SETTINGS = frozenset(_CHECKS) - {"greetings", "closings", "coach", "source"}


def _check_keys(source: Source, given: Given) -> None:
    for key in given:
        if key not in _CHECKS:
            raise source.error(_line(source, key), f"“{key}” is no setting of a pack. Known are: {', '.join(_CHECKS)}.")


def _as(key: str, value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, list):
        return tuple(value)
    return Directness(value) if key == "directness" else value


def _lines(source: Source, table: str, given: Given, kind: type[Greetings] | type[Closings]) -> dict[str, Any]:
    known = {each.name for each in fields(kind)}
    for key, value in given.items():
        if key not in known:
            names = ", ".join(sorted(known))
            raise source.error(_line(source, f"{table}.{key}"), f"“{table}.{key}” is unknown. Known are: {names}.")
        check = _listed("closing lines", str.strip) if key == "allowed" else _line_of_text
        _refuse(source, f"{table}.{key}", check(value))
    return {key: tuple(value) if isinstance(value, list) else value for key, value in given.items()}


def _greetings(source: Source, given: Given) -> Greetings:
    lines = _lines(source, "greetings", given, Greetings)
    for key, line in lines.items():
        unknown = [name for name in _BLANK.findall(line) if name not in PARTS]
        if unknown:
            known = ", ".join(sorted(PARTS))
            sentence = f"The blank {{{unknown[0]}}} is unknown in a greeting. Known are: {known}."
            raise source.error(_line(source, f"greetings.{key}"), sentence)
    return Greetings(**lines)


def _closings(source: Source, given: Given) -> Closings:
    return Closings(**_lines(source, "closings", given, Closings))


def _off(source: Source, given: Given) -> list[str]:
    from inroad.practice.coach.rules import RULES  # noqa: PLC0415 - the rules load only where a pack names some

    off = given.get("off", [])
    known = {rule.id for rule in RULES} if off else set()
    _refuse(source, "coach.off", _listed("rules of the coach", known.__contains__)(off))
    return list(off)


def _numbers(source: Source, given: Given) -> Mapping[str, int]:
    known = {each.name for each in fields(Thresholds)}
    numbers = {key: value for key, value in given.items() if key != "off"}
    for key, value in numbers.items():
        if key not in known:
            raise source.error(_line(source, f"coach.{key}"), f"“{key}” is none of the coach's numbers.")
        _refuse(source, f"coach.{key}", _count(0, 10_000)(value))
    return MappingProxyType(numbers)


def _reference(source: Source, place: int, given: Given) -> Reference:
    for key in given:
        if key not in {"about", "title", "publisher", "url"}:
            raise source.error(source.line_of(key, place), f"A source has no “{key}”: about, title, publisher, url.")
    about = given.get("about")
    problem = _listed("settings", _CHECKS.__contains__)(about)
    if problem or not given.get("title"):
        wanted = f"“about” should be {problem}" if problem else "A source needs a “title”"
        raise source.error(source.line_of("about", place), f"{wanted}.")
    return Reference(**{**given, "about": tuple(about or ())})


def _check_sources(source: Source, given: Given, pack: Etiquette) -> None:
    told = {name for reference in pack.sources for name in reference.about}
    for key in given:
        if key not in told and key not in _PLAIN:
            raise source.error(
                _line(source, key), f"No [[source]] says why “{key}” is so; “Our own judgement” will do."
            )
