"""Outlook's contacts as CSV: the headers of the program, of outlook.com and of other languages."""

import re

from inroad.adapters.contacts.columns import Columns, read_people
from inroad.adapters.contacts.given import Given
from inroad.adapters.contacts.headers import fields_of
from inroad.adapters.contacts.reading import Mapping, Problem, Reading
from inroad.adapters.contacts.source import Source
from inroad.practice.profiles import Profile

NAME = "outlook"
_FIELDS = {
    "First Name": "given",
    "Last Name": "family",
    "Nickname": "nickname",
    "Company": "org",
    "Job Title": "title",
    "Web Page": "url",
    "Personal Web Page": "url",
    "Business Homepage": "url",
    "Notes": "notes",
    "Categories": "tags",
    "Business City": "city",
    "Home City": "city",
    "Business Country/Region": "country",
    "Business Country": "country",
    "Home Country/Region": "country",
    "Home Country": "country",
}
_EMAIL = re.compile(r"^E-mail(?: \d)? Address$", re.IGNORECASE)
_TEL = re.compile(r"^(?:(?:Business|Home|Mobile|Other|Primary|Company Main|Car|Radio) Phone(?: \d)?|Callback)$")
# In a German or French export these headers stand where the English ones do; "Title" in Outlook is "Dr.".
_MARKS = frozenset(
    "E-mail Display Name|E-mail 2 Address|Business Phone|Company Main Phone|Given Yomi|Assistant's Phone|"
    "E-Mail: Angezeigter Name|E-Mail 2: Adresse|Telefon geschäftlich|Nom complet de l'adresse de messagerie|"
    "Adresse de messagerie 2|Mostrar nombre de correo electrónico|Dirección de correo electrónico 2".split("|")
)
_HONORIFIC = frozenset({"Title", "Anrede", "Titre", "Tratamiento", "Titolo", "Titel"})


def recognises(given: Given) -> bool:
    if given.table is None or given.mapping is not None:
        return False
    headers = {header.strip() for header in given.table.headers}
    return bool(headers & _MARKS) and len(headers) > 3


def read(given: Given) -> Reading:
    if given.table is None:
        return Reading(source=NAME)
    headers = tuple(header.strip() for header in given.table.headers)
    mapping = Mapping(headers=headers, fields=_fields(headers))
    found = list(read_people(given.table.open_rows(), Columns.of(mapping, ()), source=NAME, file=given.name))
    return Reading(
        source=NAME,
        profiles=tuple(each for each in found if isinstance(each, Profile)),
        problems=tuple(each for each in found if isinstance(each, Problem)),
        mapping=mapping,
        exported_on=given.changed_on,
    )


def _fields(headers: tuple[str, ...]) -> tuple[str | None, ...]:
    if "First Name" in headers or "Last Name" in headers:
        return tuple(_field(header) for header in headers)
    guessed = fields_of(headers)
    return tuple(None if h in _HONORIFIC else field for h, field in zip(headers, guessed, strict=True))


def _field(header: str) -> str | None:
    if _EMAIL.match(header):
        return "email"
    return "tel" if _TEL.match(header) else _FIELDS.get(header)


SOURCE = Source(name=NAME, recognises=recognises, read=read)
