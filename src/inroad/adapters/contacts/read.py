"""Read any file that may hold people: what it is shows in its content, and nothing in it raises."""

import logging
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from traceback import extract_tb

from inroad.adapters.contacts.archive import base_name
from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.reading import Limits, Mapping, Problem, Reading
from inroad.adapters.contacts.sources import SOURCES

UNKNOWN = "unknown"
# What is looked into of a stranger's archive.
ENDINGS = (".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".zip")
_DEFAULT = Limits()
_log = logging.getLogger(__name__)


def read_file(
    file: Path | str | bytes,
    *,
    name: str = "",
    mapping: Mapping | None = None,
    limits: Limits = _DEFAULT,
    changed_on: date | None = None,
) -> Reading:
    """Read a file, or its bytes, into profiles and problems.

    `name` is only for messages. `mapping` says which column is what, for any table; one without fields only asks for
    the table's columns. `changed_on` is the day on which
    the file was made, if the caller knows; archives tell it themselves.
    """
    name = name or (Path(file).name if isinstance(file, Path | str) else "")
    try:
        data = file if isinstance(file, bytes) else _load(Path(file), limits)
    except OSError:
        return _refused(name, "file_unreadable")
    if data is None or len(data) > limits.size:
        return _refused(name, "file_too_large", str(limits.size // 1_000_000))
    try:
        return _read(Given(name, data, limits, mapping, changed_on), limits.nesting)
    except Exception as error:  # noqa: BLE001 - as the next line says
        # A stranger's file never ends in a traceback, whose own words might hold what stands in the file.
        _log.error("contacts.unreadable kind=%s at=%s", type(error).__name__, extract_tb(error.__traceback__)[-1][:2])
        return _refused(name, "file_unreadable")


def read_text(text: str, *, name: str = "", mapping: Mapping | None = None, limits: Limits = _DEFAULT) -> Reading:
    """Read what was pasted: a table copied from a spreadsheet, a list of names or addresses, a card."""
    return read_file(text.encode("utf-8", "replace"), name=name, mapping=mapping, limits=limits)


def _load(path: Path, limits: Limits) -> bytes | None:
    if path.stat().st_size > limits.size:
        return None
    return path.read_bytes()


def _read(given: Given, nesting: int) -> Reading:
    refusal = _refusal(given)
    if refusal:
        return Reading(source=UNKNOWN, problems=(refusal,))
    for source in SOURCES:
        if source.recognises(given):
            reading = source.read(given)
            return _within_limits(_with_others(given, reading, nesting) if _is_chosen(given) else reading, given)
    if given.kind == "archive":
        return _within_limits(_together(given, *_read_members(given, given.archive.names, nesting)), given)
    return _refused(given.name, "no_people")


def _refusal(given: Given) -> Problem | None:
    """Give the one sentence for a file that cannot hold people."""
    if given.kind in {"archive", "workbook", "other-office"} and given.archive.problem:
        return given.archive.problem
    if given.kind == "empty":
        return Problem(file=given.name, reason="file_empty")
    if given.kind in {"archive", "workbook", "text"}:
        return None
    return Problem(file=given.name, reason="not_contacts", args=(given.kind,))


def _is_chosen(given: Given) -> bool:
    return given.kind == "archive" and given.archive.chosen


def _with_others(given: Given, reading: Reading, nesting: int) -> Reading:
    """Read the files that were chosen together with the parts of an archive, too."""
    others = [member for member in given.archive.names if member not in reading.members]
    readings, problems = _read_members(given, others, nesting)
    return _together(given, [reading, *readings], problems)


def _read_members(given: Given, members: Iterable[str], nesting: int) -> tuple[list[Reading], list[Problem]]:
    """Read the contact files of a zip, such as Google's takeout or a folder of cards."""
    readings: list[Reading] = []
    problems: list[Problem] = list(given.archive.warnings)
    for member in members:
        if not given.archive.chosen and not member.lower().endswith(
            (".vcf", ".vcard", ".csv", ".tsv", ".xlsx", ".zip")
        ):
            continue
        if member.lower().endswith(".zip") and nesting < 1:
            problems.append(Problem(file=base_name(member), reason="archive_nested"))
            continue
        data = given.archive.read(member)
        if data is None:
            problems.append(Problem(file=base_name(member), reason="archive_broken"))
            continue
        inner = replace(given, name=base_name(member), data=data, changed_on=given.archive.changed_on(member))
        readings.append(_read(inner, nesting - 1 if member.lower().endswith(".zip") else nesting))
    return readings, problems


def _together(given: Given, readings: list[Reading], problems: list[Problem]) -> Reading:
    fruitful = [reading for reading in readings if reading.profiles or reading.background]
    if not fruitful:
        problems += [problem for reading in readings for problem in reading.problems]
        return Reading(source=UNKNOWN, problems=tuple(problems[:1]) or (Problem(file=given.name, reason="no_people"),))
    if given.archive.chosen:
        problems += [problem for reading in readings if reading not in fruitful for problem in reading.problems]
    if len(fruitful) == 1:
        return replace(fruitful[0], problems=(*problems, *fruitful[0].problems))
    return Reading(
        source=fruitful[0].source,
        profiles=tuple(profile for reading in fruitful for profile in reading.profiles),
        problems=(*problems, *(problem for reading in fruitful for problem in reading.problems)),
        background=next((reading.background for reading in fruitful if reading.background), None),
        invitations=tuple(invitation for reading in fruitful for invitation in reading.invitations),
        exported_on=max((reading.exported_on for reading in fruitful if reading.exported_on), default=None),
    )


def _within_limits(reading: Reading, given: Given) -> Reading:
    """Make sure that an empty reading says why, and that problems do not fill the memory."""
    problems = reading.problems
    if len(problems) > given.limits.problems:
        more = str(len(problems) - given.limits.problems)
        problems = (*problems[: given.limits.problems], Problem(file=given.name, reason="more_problems", args=(more,)))
    if not reading.profiles and not reading.background and not problems:
        problems = (Problem(file=given.name, reason="no_people"),)
    return replace(reading, problems=problems)


def _refused(name: str, reason: str, *args: str) -> Reading:
    return Reading(source=UNKNOWN, problems=(Problem(file=name, reason=reason, args=args),))
