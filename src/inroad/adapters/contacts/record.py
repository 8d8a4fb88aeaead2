"""A profile as the plain object that `inroad read --json` prints; described in reading.schema.json."""

from collections.abc import Iterable
from typing import Any

from inroad.adapters.contacts.reading import Problem, Reading
from inroad.practice.profiles import Messages, Position, Profile

Record = dict[str, Any]


def as_record(profile: Profile, problems: Iterable[Problem] = ()) -> Record:
    """Write a profile with the keys of the published schema.

    Lists of addresses, organisations and titles are sorted, so that two readers' records can be compared; addresses
    of pages stand as the file writes them. A single value that the file does not have is null.
    """
    urls = profile.urls if profile.urls_written is None else profile.urls_written
    return {
        "source": profile.source,
        "line": profile.line,
        "fn": profile.fn,
        "given": profile.given,
        "family": profile.family,
        "nickname": profile.nickname,
        "emails": sorted(profile.emails),
        "tels": sorted(profile.tels),
        "orgs": sorted(profile.orgs),
        "titles": sorted(profile.titles),
        "urls": sorted(urls),
        "linkedin": profile.linkedin,
        "positions": [_position(position) for position in profile.positions],
        "city": profile.city,
        "country": profile.country,
        "notes": list(profile.notes),
        "tags": list(profile.tags),
        "connected_on": profile.connected_on.isoformat() if profile.connected_on else None,
        "messages": _messages(profile.messages) if profile.messages else None,
        "is_group": profile.is_group,
        "problems": [_problem(problem) for problem in problems],
    }


def as_records(reading: Reading) -> list[Record]:
    """Write everything read from a file; a problem without a person gets a record of its own."""
    by_line: dict[int, list[Problem]] = {}
    for problem in reading.problems:
        by_line.setdefault(problem.record or problem.line, []).append(problem)
    records = [as_record(profile, by_line.pop(profile.line, ())) for profile in reading.profiles]
    loose = [problem for problems in by_line.values() for problem in problems]
    records += [as_record(Profile(source=reading.source, line=problem.line), [problem]) for problem in loose]
    return records


def _position(position: Position) -> Record:
    return {
        "organisation": position.organisation,
        "title": position.title,
        "started": position.started.isoformat() if position.started else None,
        "ended": position.ended.isoformat() if position.ended else None,
    }


def _messages(messages: Messages) -> Record:
    return {
        "sent": messages.sent,
        "received": messages.received,
        "first": messages.first.isoformat(),
        "last": messages.last.isoformat(),
    }


def _problem(problem: Problem) -> Record:
    return {
        "file": problem.file,
        "line": problem.line,
        "reason": problem.reason,
        "args": list(problem.args),
        "text": problem.text,
    }
