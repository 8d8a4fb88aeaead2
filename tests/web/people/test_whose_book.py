"""Every address that names a row, tried by its owner, by a team-mate and by a stranger; taken from the addresses."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.attach_file import attach_file
from inroad.actions.book_meeting import Agreed, book_meeting
from inroad.actions.debrief_meeting import Debrief, NamedPerson, Undertaking, debrief_meeting
from inroad.actions.keep_filter import keep_filter
from inroad.actions.log_touch import add_note
from inroad.actions.tag_person import tag_person
from inroad.records.models import Advice, ContactPoint, Forgotten, Promise, Referral, User
from inroad.web.people import urls
from tests.web.conftest import at_the_door_of


def with_rows(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    """The addresses that hold an id."""
    for each in patterns:
        if isinstance(each, URLPattern) and each.pattern.converters:
            yield each


ADDRESSES = list(with_rows([*urls.urlpatterns]))


@pytest.fixture
def rows(owner: User, monday: datetime) -> dict[str, UUID]:
    """One row of every noun that an address may name."""
    ana = add_person(owner, NewPerson(full_name="Ana Ruiz", email="ana@example.org"), now=monday)
    meeting = book_meeting(owner, [ana], Agreed(starts=monday - timedelta(days=1)), now=monday)
    named = [NamedPerson(new=NewPerson(full_name="Bob Stone"))]
    debrief = Debrief(advice=["Read"], promises=[Undertaking(text="the paper")], names=named)
    debrief_meeting(owner, meeting, ana, debrief, now=monday)
    return {
        "person_id": ana.pk,
        "tag_id": tag_person(owner, ana, "Rivers", now=monday).pk,
        "person": ana.pk,
        "promise": Promise.objects.get().pk,
        "advice": Advice.objects.get().pk,
        "referral": Referral.objects.get().pk,
        "contact": ContactPoint.objects.get().pk,
        "filter": keep_filter(owner, "Close", "?tier=A", now=monday).pk,
        "note": add_note(owner, ana, text="likes tea", happened=monday, now=monday).pk,
        "forgotten": Forgotten.objects.create(owner=owner).pk,
        "attachment": attach_file(owner, ana, name="a", media_type="", content=b"a").pk,
    }


def address(pattern: URLPattern, rows: dict[str, UUID]) -> str:
    noun = str(pattern.name).partition("_")[0]
    ids: dict[str, Any] = {name: rows[name if name != "row_id" else noun] for name in pattern.pattern.converters}
    return reverse(str(pattern.name), kwargs=ids)


def tried(client: Client, pattern: URLPattern, rows: dict[str, UUID]) -> set[int]:
    where = address(pattern, rows)
    return {client.get(where).status_code, client.post(where).status_code}


@pytest.mark.parametrize("pattern", ADDRESSES, ids=lambda each: str(each.name))
def test_the_owner_comes_in(client: Client, rows: dict[str, UUID], pattern: URLPattern) -> None:
    assert tried(client, pattern, rows) & {200, 302}


@pytest.mark.parametrize("pattern", ADDRESSES, ids=lambda each: str(each.name))
def test_to_a_team_mate_it_does_not_exist(team_mate: User, rows: dict[str, UUID], pattern: URLPattern) -> None:
    answers = tried(at_the_door_of(team_mate), pattern, rows)
    assert 404 in answers
    assert answers <= {404, 405}


@pytest.mark.parametrize("pattern", ADDRESSES, ids=lambda each: str(each.name))
def test_a_visitor_without_a_session_is_sent_to_the_door(rows: dict[str, UUID], pattern: URLPattern) -> None:
    visitor = Client()
    for answer in (visitor.get(address(pattern, rows)), visitor.post(address(pattern, rows))):
        assert answer.headers.get("Location", "").startswith("/door")


@pytest.mark.parametrize("pattern", ADDRESSES, ids=lambda each: str(each.name))
def test_to_a_stranger_it_does_not_exist(stranger: User, rows: dict[str, UUID], pattern: URLPattern) -> None:
    answers = tried(at_the_door_of(stranger), pattern, rows)
    assert 404 in answers
    assert answers <= {404, 405}


def test_a_team_mates_tag_cannot_be_taken_off_ones_own_person(
    team_mate: User, rows: dict[str, UUID], monday: datetime
) -> None:
    theirs = add_person(team_mate, NewPerson(full_name="Eka Beridze"), now=monday)
    answer = at_the_door_of(team_mate).post(f"/people/{theirs.pk}/untag/{rows['tag_id']}")
    assert answer.status_code == 404
