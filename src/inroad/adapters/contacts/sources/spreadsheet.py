"""Any table of people: a spreadsheet someone keeps, a pasted list, an export that no other source knows."""

from inroad.adapters.contacts.columns import Columns, guess_mapping, mapping_for, read_people
from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.reading import Mapping, Problem, Reading
from inroad.adapters.contacts.source import Source
from inroad.practice.profiles import Profile

NAME = "spreadsheet"
_SHOWN_ROWS = 8


def recognises(given: Given) -> bool:
    """Any table will do in which a column holds names or addresses, or whose columns the user has named."""
    if given.table is None:
        return given.kind == "workbook"
    return given.mapping is not None or _names_people(_mapping(given))


def read(given: Given) -> Reading:
    if given.table is None:
        return Reading(source=NAME, problems=(given.workbook.problem or Problem(file=given.name, reason="no_people"),))
    mapping = _mapping(given)
    sample = given.table.sample()
    found = list(read_people(given.table.open_rows(), Columns.of(mapping, sample), source=NAME, file=given.name))
    return Reading(
        source=NAME,
        profiles=tuple(each for each in found if isinstance(each, Profile)),
        problems=tuple(each for each in found if isinstance(each, Problem)),
        mapping=mapping,
        sample=tuple(tuple(row) for row in sample[:_SHOWN_ROWS]),
        exported_on=given.changed_on,
    )


def _mapping(given: Given) -> Mapping:
    table = given.table
    if table is None:
        return Mapping(headers=(), fields=())
    if given.mapping is None:
        return guess_mapping(table.headers, table.sample())
    if not given.mapping.fields:
        return Mapping(headers=table.headers, fields=(None,) * len(table.headers))
    if given.mapping.headers == table.headers or not any(table.headers):
        return given.mapping
    return mapping_for(table.headers, given.mapping.by_header)


def _names_people(mapping: Mapping) -> bool:
    fields = set(mapping.fields)
    return bool(fields & {"fn", "email", "linkedin", "given", "family"}) and (
        len(fields - {None}) > 1 or not any(mapping.headers) or bool(fields & {"fn", "email", "linkedin"})
    )


SOURCE = Source(name=NAME, recognises=recognises, read=read)
