"""A row that is not yours does not exist."""

import re
from pathlib import Path
from uuid import uuid4

import pytest
from django.http import Http404

from inroad.records.access import mine, owned
from inroad.records.models import Note, Person
from tests.people import olu, person, sasha, tamar

pytestmark = pytest.mark.django_db
SOURCE = Path(__file__).resolve().parents[2] / "src" / "inroad"


def test_an_owner_reaches_their_own_row() -> None:
    owner = olu()
    mia = person(owner, "Mia Anderson")
    assert mine(Person, owner, mia.pk) == mia
    assert mine(Person, owner, str(mia.pk)) == mia
    assert mine(Person.objects.select_related("organisation_now"), owner, mia.pk.hex) == mia


def test_the_row_of_a_team_mate_and_of_nobody_are_the_same_404() -> None:
    mia = person(olu(), "Mia Anderson")
    for stranger in (tamar(), sasha()):
        for row_id in (mia.pk, str(mia.pk), uuid4()):
            with pytest.raises(Http404, match=r"\A\Z"):
                mine(Person, stranger, row_id)


@pytest.mark.parametrize("typed", ["", "7", "mia", "0" * 31, "g" * 32, "../../x", "٣" * 32, "\0"])
def test_a_malformed_id_is_not_found(typed: str) -> None:
    with pytest.raises(Http404):
        mine(Person, olu(), typed)


def test_the_id_of_another_noun_is_not_found() -> None:
    owner = olu()
    with pytest.raises(Http404):
        mine(Note, owner, person(owner, "Mia Anderson").pk)


def test_owned_leaves_out_other_owners() -> None:
    owner = olu()
    mia = person(owner, "Mia Anderson")
    person(tamar(), "Mia Anderson")
    assert list(owned(Person, owner)) == [mia]


def test_no_page_or_action_goes_past_access_to_a_row() -> None:
    past = re.compile(r"(?<!User)\.objects\.(get\(|in_bulk\(|filter\((pk|id)=)|get_object_or_404")
    for folder in ("web", "actions"):
        for file in sorted((SOURCE / folder).rglob("*.py")):
            assert not past.search(file.read_text(encoding="utf-8")), f"{file} reaches rows without access.py"
