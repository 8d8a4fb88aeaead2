"""Bringing people in by the pages: choose, look, answer, apply, and come back."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.import_people import plan_import
from inroad.actions.keep_upload import upload_of
from inroad.actions.log_touch import add_note
from inroad.records.models import BatchState, ImportBatch, Person, User
from tests import people
from tests.archives import archive, connections
from tests.archives import connection as connected
from tests.web.conftest import at_the_door_of

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ANA = connected("Ana Ruiz", "Data lead", "Acme")
BO = connected("Bo Lindqvist", "Engineer", "Birch")


def file(content: bytes | str, name: str = "archive.zip") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def chosen(client: Client, *files: SimpleUploadedFile, pasted: str = "") -> str:
    """Choose files and come to the preview; its address."""
    answer = client.post("/setup/import", {"file": list(files), "pasted": pasted})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_archive_is_looked_at_and_then_brought_in(client: Client, owner: User) -> None:
    page = chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1))))
    assert "Nothing has changed yet." in text(client, page)
    assert "Bring in 2 people" in text(client, page)
    assert not Person.objects.filter(owner=owner).exists()
    client.post(f"{page}/apply")
    assert "What to do today" in text(client, page)
    assert Person.objects.filter(owner=owner).count() == 2


def test_the_same_file_again_says_that_there_is_nothing_new(client: Client) -> None:
    given = archive(ANA, BO, on=date(2026, 3, 1))
    client.post(f"{chosen(client, file(given))}/apply")
    page = text(client, chosen(client, file(given)))
    assert "Nothing new: everything in it is in your book already." in page
    assert "Bring in" not in page.replace("Bring people in", "")


def test_a_new_position_is_named_as_a_reason_to_write(client: Client) -> None:
    client.post(f"{chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1))))}/apply")
    later = archive(connected("Ana Ruiz", "Director", "Elm"), BO, on=date(2026, 4, 30))
    page = chosen(client, file(later))
    assert "a new position, which is a reason to write" in text(client, page)
    client.post(f"{page}/apply")
    done = text(client, page)
    assert "changed position: a reason to write" in done
    assert "Director, Elm" in done


def test_several_files_are_brought_in_as_one(client: Client, owner: User) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Bo Lindqvist\nEMAIL:bo@birch.example\nEND:VCARD\n"
    table = "Name,Email\nNoor Haddad,noor@fir.example\n"
    page = chosen(client, file(card, "bo.vcf"), file(table, "people"))
    assert "bo.vcf and 1 more" in text(client, page)
    client.post(f"{page}/apply")
    assert set(Person.objects.filter(owner=owner).values_list("full_name", flat=True)) == {
        "Bo Lindqvist",
        "Noor Haddad",
    }


def test_whatever_is_chosen_together_is_read_each_as_what_it_is(client: Client, owner: User) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nEMAIL:{0}@birch.example\nEND:VCARD\n"
    page = chosen(
        client,
        file(connections(ANA), "Connections.csv"),
        file(card.format("Bo"), "cards.vcf"),
        file(card.format("Li"), "cards.vcf"),
        file("Name,Email\nNoor Haddad,noor@fir.example\n", "contacts.csv"),
        file(archive(connected("Kofi Mensah"), on=date(2026, 3, 1)), "archive.zip"),
        file(b"%PDF-1.7", "cv.pdf"),
    )
    assert "cv.pdf: This is a PDF." in text(client, f"{page}?show=bad")
    client.post(f"{page}/apply")
    told = Person.objects.filter(owner=owner).values_list("full_name", "source")
    assert dict(told) == {
        "Ana Ruiz": "linkedin",
        "Bo": "vcard",
        "Li": "vcard",
        "Noor Haddad": "spreadsheet",
        "Kofi Mensah": "linkedin",
    }


def test_a_pasted_list_is_enough(client: Client, owner: User) -> None:
    page = chosen(client, pasted="Ana Ruiz <ana@acme.example>\nBo Lindqvist <bo@birch.example>\n")
    client.post(f"{page}/apply")
    assert Person.objects.filter(owner=owner).count() == 2


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"\xff\xd8\xff\xe0" + b"0" * 64, "me.jpg", "This is a picture."),
        (b"", "empty.csv", "This file is empty."),
        (b"PK\x03\x04 not a zip at all", "broken.zip", "damaged"),
        (connections(), "Connections.csv", "No people were found in this file"),
    ],
)
def test_a_file_that_holds_nobody_gets_one_sentence(client: Client, content: bytes, name: str, said: str) -> None:
    answer = client.post("/setup/import", {"file": file(content, name)})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in page
    assert said in page
    assert page.count('class="errorlist') == 1
    assert not ImportBatch.objects.exists()


def test_nothing_chosen_is_said_beside_the_field(client: Client) -> None:
    answer = client.post("/setup/import", {"pasted": "  "})
    assert answer.status_code == 422
    assert "Choose a file, or paste a list." in answer.content.decode()


def test_a_file_beyond_the_limit_is_stopped_on_its_way_in(client: Client, settings: Settings) -> None:
    settings.MAX_UPLOAD = settings.MEGABYTE
    answer = client.post("/setup/import", {"file": file(b"Name\n" + b"x" * settings.MEGABYTE, "large.csv")})
    assert answer.status_code == 422
    assert "large.csv is larger than 1 MB" in answer.content.decode()


def test_doubtful_rows_are_asked_about_with_names_and_reasons(client: Client, owner: User) -> None:
    known = add_person(owner, NewPerson(full_name="Ana Ruiz", title="Analyst", organisation="Acme"), now=NOW)
    page = chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1))))
    assert "Say who it is" in text(client, page)
    asked = client.get(f"{page}?show=ask")
    [question] = asked.context["preview"].questions
    assert [choice.label for choice in question.choices] == [
        "Ana Ruiz (Analyst, Acme)",
        "Somebody new",
        "Leave this row out",
    ]
    assert "The name and the organisation are the same." in asked.content.decode()
    answer = client.post(f"{page}/answer", {question.mark: str(known.pk)})
    assert answer.headers["Location"] == page
    assert "You answered for 1 row." in text(client, page)
    client.post(f"{page}/apply")
    known.refresh_from_db()
    assert known.linkedin
    assert Person.objects.filter(owner=owner).count() == 2


def test_doubtful_rows_wait_after_the_import_and_can_be_answered_then(client: Client, owner: User) -> None:
    known = add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)
    page = chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1))))
    client.post(f"{page}/apply")
    assert client.get("/setup/import").context["rows"][0].tag == "1 row waits for you"
    assert "1 row waits for you to say who it is." in text(client, "/setup/")
    assert "1 row that you brought in may be somebody" in text(client, "/today")
    [question] = client.get(page).context["preview"].questions
    assert "The name and the organisation are the same." in text(client, page)
    client.post(f"{page}/answer", {question.mark: str(known.pk)})
    known.refresh_from_db()
    assert known.linkedin
    assert "may be somebody whom you have already" not in text(client, page)
    assert client.get("/setup/import").context["rows"][0].tag == ""


def test_all_that_waits_can_be_left_out_at_once(client: Client, owner: User) -> None:
    for name in ("Ana Ruiz", "Bo Lindqvist"):
        add_person(owner, NewPerson(full_name=name), now=NOW)
    page = chosen(client, file(archive(ANA, BO, connected("Li Wei"), on=date(2026, 3, 1))))
    client.post(f"{page}/apply")
    [first, _second] = client.get(page).context["preview"].questions
    client.post(f"{page}/answer", {first.mark: "new", "rest": "1"})
    assert Person.objects.filter(owner=owner).count() == 4
    assert ImportBatch.objects.get().plan_summary["ask"] == 0


def test_answers_can_be_taken_back(client: Client, owner: User) -> None:
    add_person(owner, NewPerson(full_name="Ana Ruiz", organisation="Acme"), now=NOW)
    page = chosen(client, file(archive(ANA, on=date(2026, 3, 1))))
    [question] = client.get(f"{page}?show=ask").context["preview"].questions
    client.post(f"{page}/answer", {question.mark: "new"})
    client.post(f"{page}/answer", {"again": "1"})
    assert client.get(page).context["preview"].asked == 1


def test_two_rows_of_one_file_that_may_be_one_person_name_each_other(client: Client) -> None:
    table = "Name,Company,Email\nAna Ruiz,Acme,ana@acme.example\nAna Ruiz,Acme,ruiz@acme.example\n"
    page = chosen(client, file(table, "people.csv"))
    shown = client.get(f"{page}?show=ask").content.decode()
    assert "of this file" in shown


def test_columns_are_shown_with_their_cells_and_can_be_named_otherwise(client: Client, owner: User) -> None:
    page = chosen(client, file("Name,Company,Wo\nAna Ruiz,Acme,Oaxaca\n", "people.csv"))
    shown = text(client, page)
    assert "How the columns were read" in shown
    assert "Oaxaca" in shown
    answer = client.post(f"{page}/columns", {"column-0": "fn", "column-1": "org", "column-2": "city"})
    again = answer.headers["Location"]
    assert again != page
    assert client.get(page).status_code == 404
    client.post(f"{again}/apply")
    assert Person.objects.get(owner=owner).city == "Oaxaca"
    remembered = chosen(client, file("Name,Company,Wo\nBo Lindqvist,Birch,Oslo\n", "more.csv"))
    assert client.get(remembered).context["preview"].columns[2].field == "city"


def test_the_columns_of_linkedin_are_known_and_nothing_is_kept_of_the_file(client: Client) -> None:
    page = chosen(client, file(connections(ANA), "Connections.csv"))
    assert "How the columns were read" not in text(client, page)
    assert upload_of(ImportBatch.objects.get()) is None


def test_a_table_that_was_not_understood_asks_for_its_columns(client: Client) -> None:
    page = chosen(client, file("Q7,Acme\nQ8,Birch\n", "people.csv"))
    assert "Say below which column holds what." in text(client, page)


def test_a_preview_that_is_thrown_away_leaves_nothing(client: Client) -> None:
    page = chosen(client, file("Name,Company\nAna Ruiz,Acme\n", "people.csv"))
    batch = ImportBatch.objects.get()
    kept = upload_of(batch)
    assert isinstance(kept, Path)
    client.post(f"{page}/drop")
    assert not kept.exists()
    assert not ImportBatch.objects.exists()


def test_a_book_that_changed_since_shows_a_new_preview_and_says_so(client: Client, owner: User) -> None:
    given = archive(ANA, BO, on=date(2026, 3, 1))
    first, second = chosen(client, file(given)), chosen(client, file(given))
    client.post(f"{first}/apply")
    client.post(f"{second}/apply")
    assert "Your book changed since you looked" in text(client, second)
    assert Person.objects.filter(owner=owner).count() == 2


def test_an_import_under_way_shows_how_far_it_is_and_can_be_come_back_to(client: Client) -> None:
    page = chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1))))
    ImportBatch.objects.update(state=BatchState.APPLYING)
    shown = text(client, page)
    assert "0 of 2" in shown
    assert "Look again" in shown
    part = client.get(page, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert 'id="progress"' in part
    ImportBatch.objects.update(state=BatchState.PLANNED)
    assert client.get(page, headers={"HX-Request": "true"}).headers["HX-Redirect"] == page
    assert "coming in" not in text(client, "/setup/import")


def test_an_import_that_failed_can_be_tried_again(client: Client, owner: User) -> None:
    page = chosen(client, file(archive(ANA, on=date(2026, 3, 1))))
    ImportBatch.objects.update(state=BatchState.FAILED, error="failed")
    assert "nothing was written at all" in text(client, page)
    client.post(f"{page}/apply")
    assert Person.objects.filter(owner=owner).count() == 1


def test_past_imports_are_listed_with_their_counts(client: Client) -> None:
    client.post(f"{chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1)), 'mine.zip'))}/apply")
    chosen(client, file(archive(connected("Li Wei"), on=date(2026, 3, 1)), "theirs.zip"))
    rows = client.get("/setup/import").context["rows"]
    assert [(row.title, row.detail, row.tag) for row in rows] == [
        ("theirs.zip", "LinkedIn, 1 new person", "waiting for you"),
        ("mine.zip", "LinkedIn, 2 new people", ""),
    ]


def test_rows_come_a_hundred_at_a_time_and_by_what_happens_to_them(client: Client) -> None:
    rows = [connected(f"Ana Number{number}", "Analyst", "Acme") for number in range(120)]
    page = chosen(client, file(archive(*rows, ",,,,,,03 Mar 2024", on=date(2026, 3, 1))))
    assert len(client.get(page).context["preview"].rows) == 100
    assert len(client.get(f"{page}?page=2").context["preview"].rows) == 21
    [bad] = client.get(f"{page}?show=bad").context["preview"].rows
    assert (bad.line, bad.verdict) == (125, "unreadable")
    assert "This row names nobody and was left out." in bad.detail
    assert len(client.get(f"{page}?show=nonsense&page=x").context["preview"].rows) == 100


def test_more_rows_ask_the_database_no_more(client: Client, owner: User) -> None:
    def queries(count: int) -> int:
        names = [f"Ana Number{number}" for number in range(count)]
        for name in names:
            people.person(owner, name)
        table = "\n".join(["Name,Company", *(f"{name},Acme" for name in names)])
        page = chosen(client, file(table, "people.csv"))
        with CaptureQueriesContext(connection) as asked:
            assert len(client.get(f"{page}?show=ask").context["preview"].questions) == count
        return len(asked)

    assert queries(2) == queries(30) < 10


@pytest.mark.parametrize("deed", ["", "/answer", "/columns", "/apply", "/drop"])
def test_nobody_else_sees_or_touches_an_import(deed: str, owner: User, team_mate: User) -> None:
    batch = plan_import(owner, archive(ANA, on=date(2026, 3, 1)), name="mine.zip", now=NOW)
    hers, nobody = at_the_door_of(team_mate), Client()
    address = f"/setup/import/{batch.pk}{deed}"
    for client, status in ((hers, 404), (nobody, 302)):
        answer = client.post(address) if deed else client.get(address)
        assert answer.status_code == status
    assert ImportBatch.objects.get(pk=UUID(str(batch.pk))).state == BatchState.PLANNED
    assert "mine.zip" not in hers.get("/setup/import").content.decode()


def test_an_import_is_taken_back_from_its_own_page(client: Client, owner: User) -> None:
    page = chosen(client, file(archive(ANA, BO, on=date(2026, 3, 1))))
    client.post(f"{page}/apply")
    bo = Person.objects.get(owner=owner, full_name="Bo Lindqvist")
    add_note(owner, bo, text="likes tea", happened=NOW, now=NOW)
    undo = re.findall(r'action="(/changes/[^"?]+/undo)', text(client, page))[0]
    told = client.post(undo, follow=True).content.decode()
    assert list(Person.objects.filter(owner=owner)) == [bo]
    assert "something newer belongs to it" in client.get("/changes/").content.decode()
    assert "Undone, but for" in told
    assert "Taken back since." in text(client, page)
    assert "/undo" not in text(client, page).partition("<main")[2].partition("</main")[0]


def test_what_an_import_did_not_tell_is_no_fault_on_any_page(client: Client, owner: User) -> None:
    batch = ImportBatch.objects.create(owner=owner, kind="linkedin", state="applied")
    for page in ("/setup/import", f"/setup/import/{batch.pk}"):
        assert client.get(page).status_code == 200
