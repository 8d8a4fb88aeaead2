"""The book leaves by a page, comes back by a page, and its backups are listed."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.back_up import back_up
from inroad.records.models import Passage, Person, User
from inroad.web.book import urls
from tests.web.conftest import at_the_door_of

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WITH_ROWS = [str(each.name) for each in urls.urlpatterns if "row_id" in each.pattern.converters]


@pytest.fixture(autouse=True)
def a_folder_of_its_own(settings: Settings, tmp_path: Path) -> None:
    settings.DATA = tmp_path
    settings.OWN_CONTENT = tmp_path / "content"


def pressed(client: Client, address: str, **typed: object) -> str:
    answer = client.post(address, typed)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def left(client: Client) -> bytes:
    """Write the archive and save it."""
    page = pressed(client, "/setup/book/leave")
    assert "Your archive is ready" in text(client, page)
    saved = client.get(f"{page}/file")
    assert saved.headers["Content-Disposition"].startswith("attachment; filename=")
    return saved.getvalue()


def handed_in(client: Client, content: bytes) -> str:
    return pressed(client, "/setup/book/come-back", archive=SimpleUploadedFile("book.zip", content))


def test_a_book_leaves_and_comes_back_into_an_empty_one(client: Client, owner: User) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOON)
    archive = left(client)
    assert "rows/person.jsonl" in zipfile.ZipFile(io.BytesIO(archive)).namelist()
    Person.objects.filter(owner=owner).delete()
    page = handed_in(client, archive)
    assert "Nothing has changed yet" in text(client, page)
    assert not Person.objects.filter(owner=owner).exists()
    pressed(client, f"{page}/apply")
    assert "It is back" in text(client, page)
    assert [each.full_name for each in Person.objects.filter(owner=owner)] == ["Ana Ruiz"]


def test_what_is_here_already_is_said_and_not_brought_in_again(client: Client, owner: User) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruiz"), now=NOON)
    page = text(client, handed_in(client, left(client)))
    assert "Nothing new: everything in it is in your book already." in page
    assert "Bring in what is new" not in page


def test_something_else_is_refused_in_a_sentence(client: Client, owner: User) -> None:
    page = text(client, handed_in(client, b"no zip at all"))
    assert "This is no archive of Inroad." in page
    assert not Person.objects.filter(owner=owner).exists()


def test_a_form_without_a_file_says_so(client: Client) -> None:
    answer = client.post("/setup/book/come-back")
    assert answer.status_code == 422
    assert "Choose the archive." in answer.content.decode()


def test_an_archive_that_is_thrown_away_is_gone(client: Client, tmp_path: Path) -> None:
    page = pressed(client, "/setup/book/leave")
    assert list((tmp_path / "passages").iterdir())
    pressed(client, f"{page}/drop")
    assert not list((tmp_path / "passages").iterdir())
    assert client.get(page).status_code == 404


def test_an_archive_does_not_lie_there_longer_than_a_day(client: Client, owner: User, tmp_path: Path) -> None:
    pressed(client, "/setup/book/leave")
    Passage.objects.filter(owner=owner).update(created=datetime(2020, 1, 1, tzinfo=UTC))
    pressed(client, "/setup/book/leave")
    assert len(list((tmp_path / "passages").iterdir())) == 1


@pytest.mark.django_db(transaction=True)
def test_a_backup_is_listed_with_the_command_that_brings_it_back(client: Client) -> None:
    assert "None yet" in text(client, "/setup/book/")
    made = back_up(now=NOON)
    assert "Restore this one" in text(client, "/setup/book/")
    assert f"restore {made}" in text(client, f"/setup/book/backup/{made.name}")


@pytest.mark.django_db(transaction=True)
def test_a_backup_is_made_by_a_press(client: Client, tmp_path: Path) -> None:
    pressed(client, "/setup/book/back-up")
    assert len(list((tmp_path / "backups").glob("*-by-hand.zip"))) == 1


@pytest.mark.parametrize("name", ["..%2F..%2Fsecret-key", "inroad.zip", "inroad-2026-01-01-000000-daily.zip"])
def test_only_backups_have_a_page(client: Client, name: str) -> None:
    assert client.get(f"/setup/book/backup/{name}").status_code == 404


@pytest.mark.parametrize("name", WITH_ROWS)
def test_to_a_team_mate_a_passage_does_not_exist(client: Client, team_mate: User, name: str) -> None:
    pressed(client, "/setup/book/leave")
    where = reverse(name, args=[Passage.objects.get().pk])
    other = at_the_door_of(team_mate)
    assert {other.get(where).status_code, other.post(where).status_code} <= {404, 405}
    assert {client.get(reverse(name, args=[uuid4()])).status_code} <= {404, 405}


def test_the_page_says_how_many_stay_out_as_they_asked_to_be_forgotten(client: Client, owner: User) -> None:
    zoe = add_person(owner, NewPerson(full_name="Zoe Ruiz", email="zoe@example.org"), now=NOON)
    add_person(owner, NewPerson(full_name="Bob Stone"), now=NOON)
    archive = left(client)
    client.post(f"/people/{zoe.pk}/forget", {"sure": "yes"})
    page = handed_in(client, archive)
    assert "1 row is left out: this person asked to be forgotten" in text(client, page)
    pressed(client, f"{page}/apply")
    assert not Person.objects.filter(owner=owner, full_name="Zoe Ruiz").exists()
