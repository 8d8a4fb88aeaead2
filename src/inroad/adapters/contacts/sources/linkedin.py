"""LinkedIn's archive, basic or complete, and a lone Connections.csv, in the languages LinkedIn writes them in.

The files of the archive are told by what stands in them as well as by their names, because names are translated too.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from inroad.adapters.contacts.archive import Archive, base_name
from inroad.adapters.contacts.background import read_background
from inroad.adapters.contacts.columns import Columns, read_people
from inroad.adapters.contacts.correspondence import correspondence, is_messages
from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.headers import fields_of
from inroad.adapters.contacts.invitations import read_invitations
from inroad.adapters.contacts.reading import Background, Invitation, Limits, Mapping, Problem, Reading
from inroad.adapters.contacts.source import Source
from inroad.adapters.contacts.tables import Table, open_table
from inroad.practice.names import fold
from inroad.practice.profiles import Messages, Profile

NAME = "linkedin"
_FILES = {
    "connections": (
        "connections|kontakte|verbindungen|relations|contacts|contactos|conexoes|conexiones|collegamenti|connecties"
    ),
    "messages": "messages|nachrichten|mensajes|mensagens|messaggi|berichten",
    "invitations": "invitations|einladungen|invitaciones|convites|inviti|uitnodigingen",
    "profile": "profile|profil|perfil|profilo|profiel",
    "posts": "positions|positionen|berufserfahrung|postes|cargos|puestos|posizioni|functies|experience",
    "studies": "education|ausbildung|formation|educacion|formacao|formazione|opleiding",
    "skills": "skills|kenntnisse|competences|aptitudes|competencias|competenze|vaardigheden",
}
_PART_OF = {name: part for part, names in _FILES.items() for name in names.split("|")}


def recognises(given: Given) -> bool:
    if given.mapping is not None:
        return False
    if given.kind == "archive":
        parts = _parts(given.archive, given.limits)
        return "connections" in parts or len(parts) >= 2
    return given.table is not None and is_connections(given.table)


def read(given: Given) -> Reading:
    return _read_archive(given) if given.kind == "archive" else _read_connections(given)


def is_connections(table: Table) -> bool:
    """Tell Connections.csv by its columns: a name and the day of connecting, which no other list of people has."""
    fields = fields_of(table.headers)
    return "connected_on" in fields and bool({"given", "fn", "family"} & set(fields))


@dataclass(frozen=True, slots=True)
class _People:
    profiles: tuple[Profile, ...] = ()
    problems: tuple[Problem, ...] = ()
    mapping: Mapping | None = None


def _read_connections(given: Given) -> Reading:
    table = given.table
    people = _people(table, given.name) if table else _People()
    return Reading(
        source=NAME, profiles=people.profiles, problems=people.problems, mapping=people.mapping,
        exported_on=given.changed_on or _latest(people.profiles),
    )  # fmt: skip


def _read_archive(given: Given) -> Reading:
    archive = given.archive
    parts = _parts(archive, given.limits)
    opened = {
        part: _open(archive, member, given.limits, headed=part != "connections") for part, member in parts.items()
    }
    found = {part: table for part, table in opened.items() if table is not None}
    people = _people(found["connections"], base_name(parts["connections"])) if "connections" in found else _People()
    background = read_background(
        profile=found.get("profile"), posts=found.get("posts"), studies=found.get("studies"), skills=found.get("skills")
    )
    connected = {profile.linkedin for profile in people.profiles if profile.linkedin}
    written, owner = _correspondence(found, background, connected)
    missing = () if "connections" in found else (Problem(file=given.name, reason="linkedin_no_connections"),)
    return Reading(
        source=NAME,
        profiles=tuple(_with_messages(people.profiles, written)),
        problems=(*archive.warnings, *missing, *people.problems),
        background=replace(background, linkedin=owner) if background else None,
        invitations=_invitations(found, connected),
        exported_on=_exported_on(archive, parts) or _latest(people.profiles),
        mapping=people.mapping,
        members=tuple(parts.values()),
    )


def _people(table: Table, file: str) -> _People:
    mapping = Mapping(headers=table.headers, fields=fields_of(table.headers))
    columns = Columns.of(mapping, table.sample(2000))
    if columns.day_first is None and "Connected On" in table.headers:
        columns = replace(columns, day_first=False)  # the English export of 2018 wrote 01/15/18
    found = list(read_people(table.open_rows(), columns, source=NAME, file=file))
    profiles: list[Profile] = []
    problems: list[Problem] = []
    for each in found:
        if isinstance(each, Problem):
            problems.append(each)
        elif each.fn:
            profiles.append(each)
        else:
            problems.append(Problem(file=file, line=each.line, reason="row_nameless"))
    return _People(tuple(profiles), tuple(problems), mapping)


def _parts(archive: Archive, limits: Limits) -> dict[str, str]:
    """Find the member that holds each part; names decide, and Connections and messages also show by their columns."""
    found: dict[str, str] = {}
    unnamed: list[str] = []
    for member in sorted(archive.names, key=lambda name: (name.count("/"), name)):
        if not member.lower().endswith(".csv"):
            continue
        stem = fold(base_name(member)[:-4].replace("_", " "))
        part = _PART_OF.get(stem)
        if part and part not in found:
            found[part] = member
        else:
            unnamed.append(member)
    if "connections" in found and not _looks_like(archive, found["connections"], is_connections, limits):
        unnamed.append(found.pop("connections"))
    for part, test in (("connections", is_connections), ("messages", is_messages)):
        if part not in found:
            match = next((member for member in unnamed[:60] if _looks_like(archive, member, test, limits)), None)
            if match:
                found[part] = match
    return found


def _looks_like(archive: Archive, member: str, test: Callable[[Table], bool], limits: Limits) -> bool:
    table = _open(archive, member, limits, headed=test is is_messages)
    return table is not None and test(table)


def _open(archive: Archive, member: str, limits: Limits, *, headed: bool) -> Table | None:
    return open_table(lambda: archive.lines(member), file=base_name(member), limits=limits, headed=headed)


def _correspondence(
    found: dict[str, Table], background: Background | None, connected: set[str]
) -> tuple[dict[str, Messages], str | None]:
    if "messages" not in found or not is_messages(found["messages"]):
        return {}, None
    name = f"{background.given} {background.family}".strip() if background else ""
    return correspondence(lambda: found["messages"], owner_name=name, connected=connected)


def _with_messages(profiles: tuple[Profile, ...], written: dict[str, Messages]) -> Iterator[Profile]:
    for profile in profiles:
        messages = written.get(profile.linkedin) if profile.linkedin else None
        yield replace(profile, messages=messages) if messages else profile


def _invitations(found: dict[str, Table], connected: set[str]) -> tuple[Invitation, ...]:
    return tuple(read_invitations(found.get("invitations"), connected=connected))


def _exported_on(archive: Archive, parts: dict[str, str]) -> date | None:
    """Give the day the archive was made: when its list of connections was written into it."""
    member = parts.get("connections") or next(iter(parts.values()), None)
    return archive.changed_on(member) if member else None


def _latest(profiles: tuple[Profile, ...]) -> date | None:
    return max((profile.connected_on for profile in profiles if profile.connected_on), default=None)


SOURCE = Source(name=NAME, recognises=recognises, read=read)
