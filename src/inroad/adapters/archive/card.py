"""A person as a vCard 4.0, for any address book (RFC 6350)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inroad.adapters.archive.lines import escaped, line

PROPERTIES = {"email": "EMAIL", "phone": "TEL", "url": "URL"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What an address book can hold of a person; `points` are kinds and values: ("email", "ana@example.org")."""

    uid: str
    full_name: str
    family: str = ""
    given: str = ""
    nickname: str = ""
    title: str = ""
    organisation: str = ""
    city: str = ""
    country: str = ""
    points: Sequence[tuple[str, str]] = ()
    tags: Sequence[str] = ()


def card(told: Card) -> str:
    return "".join(_lines(told))


def _lines(told: Card) -> Iterator[str]:
    yield "BEGIN:VCARD\r\nVERSION:4.0\r\n"
    yield line("UID", f"urn:uuid:{told.uid}")
    yield line("FN", escaped(told.full_name))
    if told.family or told.given:
        yield line("N", f"{escaped(told.family)};{escaped(told.given)};;;")
    for name, text in (("NICKNAME", told.nickname), ("TITLE", told.title), ("ORG", told.organisation)):
        if text:
            yield line(name, escaped(text))
    if told.city or told.country:
        yield line("ADR", f";;;{escaped(told.city)};;;{escaped(told.country)}")
    for kind, value in told.points:
        # A web address is told as it is: commas and semicolons in it mean something.
        yield line(PROPERTIES.get(kind, "NOTE"), value.replace("\n", "") if kind == "url" else escaped(value))
    if told.tags:
        yield line("CATEGORIES", ",".join(map(escaped, told.tags)))
    yield "END:VCARD\r\n"
