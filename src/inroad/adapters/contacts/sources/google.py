"""Google Contacts as CSV, with the headers of today and those of before 2024."""

import re

from inroad.adapters.contacts.columns import Columns, read_people
from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.reading import Mapping, Problem, Reading
from inroad.adapters.contacts.source import Source
from inroad.practice.profiles import Profile

NAME = "google"
_NUMBERED = re.compile(r"^(E-mail|Phone|Address|Organization|Website) \d+ - (Value|Name|Title|City|Country)$")
_NUMBERED_FIELDS = {
    ("E-mail", "Value"): "email",
    ("Phone", "Value"): "tel",
    ("Website", "Value"): "url",
    ("Organization", "Name"): "org",
    ("Organization", "Title"): "title",
    ("Address", "City"): "city",
    ("Address", "Country"): "country",
}
_FIELDS = {
    "Name": "fn",
    "Given Name": "given",
    "First Name": "given",
    "Family Name": "family",
    "Last Name": "family",
    "Nickname": "nickname",
    "Organization Name": "org",
    "Organization Title": "title",
    "Notes": "notes",
    "Labels": "tags",
    "Group Membership": "tags",
}


def recognises(given: Given) -> bool:
    if given.table is None or given.mapping is not None:
        return False
    headers = {header.strip() for header in given.table.headers}
    return bool(headers & {"Group Membership", "Labels", "Organization Name", "Phonetic First Name", "Yomi Name"}) and (
        any(_NUMBERED.match(header) for header in headers) or "File As" in headers
    )


def read(given: Given) -> Reading:
    if given.table is None:
        return Reading(source=NAME)
    headers = given.table.headers
    mapping = Mapping(headers=headers, fields=tuple(_field(header.strip()) for header in headers))
    columns = Columns.of(mapping, ())
    found = list(read_people(given.table.open_rows(), columns, source=NAME, file=given.name))
    return Reading(
        source=NAME,
        profiles=tuple(each for each in found if isinstance(each, Profile)),
        problems=tuple(each for each in found if isinstance(each, Problem)),
        mapping=mapping,
        exported_on=given.changed_on,
    )


def _field(header: str) -> str | None:
    numbered = _NUMBERED.match(header)
    return _NUMBERED_FIELDS.get((numbered[1], numbered[2])) if numbered else _FIELDS.get(header)


SOURCE = Source(name=NAME, recognises=recognises, read=read)
