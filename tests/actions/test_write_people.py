"""What the rows of an import become."""

from datetime import UTC, datetime
from typing import Any

import pytest

from inroad.actions.import_people import apply_import, plan_import
from inroad.records import search
from inroad.records.models import SearchEntry, User
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
