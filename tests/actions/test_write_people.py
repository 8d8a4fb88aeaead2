"""What the rows of an import become."""

from datetime import UTC, datetime
from typing import Any

import pytest

from inroad.actions.compose_today import lines_to_ask
from inroad.actions.import_people import apply_import, plan_import
from inroad.records import search
from inroad.records.coached import cadence
from inroad.records.models import Person, SearchEntry, Tie, User
from tests.archives import MESSAGES, archive, connection
from tests.people import olu

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
CARDS = """BEGIN:VCARD
VERSION:3.0
N:Lindqvist;Åsa;;;
FN:Åsa Lindqvist
NICKNAME:Oz
ORG:Holm Acoustics
TITLE:Acoustician
EMAIL:asa@holm.example
TEL:+46 8 123 456 78
URL:https://holm.example/asa
ADR:;;;Uppsala;;;SE
CATEGORIES:choir,sound
NOTE:Knows the concert hall.
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Bo Muster
N:Muster;Bo;;;
END:VCARD
"""


def found(owner: User) -> list[dict[str, Any]]:
    entries = SearchEntry.objects.filter(owner=owner).order_by("kind", "title")
    return [{**row, "id": None, "body": set(row["body"].split("\n"))} for row in entries.values()]


def test_what_an_import_lets_be_found_is_what_its_rows_say() -> None:
    owner = olu()
    batch = plan_import(owner, CARDS.encode(), name="cards.vcf", now=NOW)
    apply_import(batch, now=NOW)
    written = [{**each, "words": set(each["words"].split())} for each in found(owner)]
    search.rebuild(owner)
    assert written == [{**each, "words": set(each["words"].split())} for each in found(owner)]


TABLE = b"""Name,Email
\xc3\x85sa Lindqvist,asa@holm.example
Cleo Brandt,cleo@brandt.example
"""


def brought_in(owner: User, file: bytes, name: str) -> None:
    apply_import(plan_import(owner, file, name=name, now=NOW), now=NOW)


def ties(owner: User) -> list[tuple[str, str, str, str]]:
    known = Tie.objects.filter(owner=owner).order_by("person__full_name")
    return list(known.values_list("person__given", "kind", "warmth", "evidence"))


def reasons(owner: User) -> dict[str, str]:
    everyone = Person.objects.filter(owner=owner)
    lines = lines_to_ask(owner, [each.pk for each in everyone], cadence=cadence(), now=NOW)
    return {line.person.full_name: line.reason for line in lines}


def test_whoever_stands_in_an_address_book_is_known_to_its_owner() -> None:
    owner = olu()
    brought_in(owner, CARDS.encode(), "cards.vcf")
    assert ties(owner) == [("Bo", "other", "shared", "vcard"), ("Åsa", "other", "shared", "vcard")]
    assert set(reasons(owner).values()) == {"known"}


def test_a_plain_table_says_nothing_of_acquaintance_until_an_address_book_does() -> None:
    owner = olu()
    brought_in(owner, TABLE, "people.csv")
    assert ties(owner) == []
    assert set(reasons(owner).values()) == {"cold"}
    brought_in(owner, CARDS.encode(), "cards.vcf")
    assert [given for given, *_ in ties(owner)] == ["Bo", "Åsa"]
    assert reasons(owner) == {"Åsa Lindqvist": "known", "Bo Muster": "known", "Cleo Brandt": "cold"}


def test_a_book_that_tells_nothing_new_still_tells_that_they_are_known() -> None:
    owner = olu()
    brought_in(owner, CARDS.encode(), "cards.vcf")
    Tie.objects.all().delete()
    brought_in(owner, CARDS.encode(), "cards.vcf")
    assert len(ties(owner)) == 2


def test_who_stands_in_the_address_book_stays_known_when_only_one_of_the_two_ever_wrote() -> None:
    owner = olu()
    brought_in(owner, CARDS.encode(), "cards.vcf")
    without_day = connection("Åsa Lindqvist", email="asa@holm.example").removesuffix("02 Mar 2024")
    asa, mine = without_day.split(",")[2], "https://www.linkedin.com/in/olu"
    wrote = f"c1,,Åsa Lindqvist,{asa},Olu Adebayo,{mine},2026-02-01 08:00:00 UTC,,Hello,INBOX"
    told = archive(
        without_day,
        on=NOW.date(),
        messages=f"{MESSAGES}\n{wrote}",
        Profile="First Name,Last Name,Headline\nOlu,Adebayo,Nurse",
    )
    brought_in(owner, told, "archive.zip")
    tie = Tie.objects.get(person__given="Åsa")
    assert (tie.messages_received, tie.messages_sent, tie.warmth) == (1, 0, "shared")
