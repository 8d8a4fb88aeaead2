"""Any file that may hold people is read; one that is not what it claims gets one clear sentence."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from inroad.adapters.contacts.read import read_file, read_text
from inroad.adapters.contacts.reading import Limits, Mapping, Reading
from inroad.adapters.contacts.record import as_record, as_records
from inroad.practice.compare import plan
from inroad.practice.known import Known

SCHEMA = Path(__file__).resolve().parents[3] / "src" / "inroad" / "adapters" / "contacts" / "reading.schema.json"
PIECES = ["BEGIN:VCARD", "END:VCARD", "FN:Ana", "N:;;", "=", ' "', "NOTE;ENCODING=Q:=\n", "é", ",", "\t", "Name,Email"]
TABLE = "First Name,Last Name,Company,Email\nAna,Ruiz,Acme,ana@ruiz.example\n"


def zipped(**members: str | bytes) -> bytes:
    return zip_of({name.replace("_", "."): content for name, content in members.items()})


def zip_of(members: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def workbook(*rows: list[Any]) -> bytes:
    book, packed = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(packed)
    return packed.getvalue()


def only_reason(reading: Reading) -> str:
    assert not reading.profiles
    (problem,) = reading.problems
    return problem.reason


class TestWhatAFileIs:
    def test_shows_in_its_content_whatever_its_name(self) -> None:
        assert read_file(TABLE.encode(), name="card.vcf").source == "spreadsheet"
        assert read_file(b"BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\n", name="Connections.csv").source == "vcard"
        assert read_file(workbook(["Name", "Email"], ["Ana Ruiz", "ana@ruiz.example"]), name="x.csv").profiles

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"", "file_empty"),
            (b"\xef\xbb\xbf \r\n", "file_empty"),
            (b"%PDF-1.7 ...", "not_contacts"),
            (b"\xd0\xcf\x11\xe0 old Excel", "not_contacts"),
            (b"\x89PNG....", "not_contacts"),
            (b"<!doctype html><title>Sign in</title>", "not_contacts"),
            (b'{"people": []}', "not_contacts"),
            (bytes(range(1, 32)) * 99, "not_contacts"),
            (b"PK\x03\x04 cut off", "archive_broken"),
            (b"Once upon a time, there was a table,\nbut nobody sat at it.\n", "no_people"),
            (b"date,amount,memo\n2024-01-01,5,coffee\n2024-01-02,6,tea\n", "no_people"),
            (zipped(readme_txt="hello"), "no_people"),
            (zipped(a_csv="date,amount\n2024-01-01,5\n"), "no_people"),
        ],
    )
    def test_is_said_in_one_sentence_if_it_holds_nobody(self, data: bytes, reason: str) -> None:
        assert only_reason(read_file(data, name="Connections.csv")) == reason

    def test_is_said_too_if_it_is_not_there(self, tmp_path: Path) -> None:
        assert only_reason(read_file(tmp_path / "none.csv")) == "file_unreadable"


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
    def test_do_not_change_a_name(self, encoding: str) -> None:
        text = "Vorname;Nachname;Firma\r\nJörg;Müller;Söhne\r\n"
        (person,) = read_file(text.encode(encoding)).profiles
        assert (person.fn, person.orgs) == ("Jörg Müller", ("Söhne",))

    def test_may_be_two_in_one_file(self) -> None:
        data = "Vorname;Nachname\nJörg;Müller\n".encode() + "Zoë;Rüdiger\n".encode("cp1252")
        assert [person.fn for person in read_file(data).profiles] == ["Jörg Müller", "Zoë Rüdiger"]


class TestPasted:
    def test_rows_of_a_spreadsheet_are_people(self) -> None:
        (person,) = read_text("Name\tCompany\tMail\nRuiz, Ana\tAcme\tana@ruiz.example\n").profiles
        assert (person.given, person.family, person.emails) == ("Ana", "Ruiz", ("ana@ruiz.example",))

    def test_a_list_of_names_is_people(self) -> None:
        assert [person.fn for person in read_text("Ana Ruiz\nBo Lee\nWei Zhang\n").profiles] == [
            "Ana Ruiz",
            "Bo Lee",
            "Wei Zhang",
        ]

    def test_a_list_of_addresses_is_people(self) -> None:
        people = read_text("Ana Ruiz <ana@ruiz.example>\nBo Lee <bo@lee.example>\n").profiles
        assert [(person.fn, person.emails) for person in people] == [
            ("Ana Ruiz", ("ana@ruiz.example",)),
            ("Bo Lee", ("bo@lee.example",)),
        ]


class TestHostileFiles:
    def test_a_zip_that_grows_beyond_measure_is_left_alone(self) -> None:
        assert only_reason(read_file(zip_of({"Connections.csv": b"0" * 50_000_000}))) == "archive_bomb"

    def test_a_zip_of_too_many_files_or_too_large_is_left_alone(self) -> None:
        many = zip_of({f"{n}.csv": TABLE for n in range(12)})
        assert only_reason(read_file(many, limits=Limits(members=10))) == "archive_too_many"
        assert only_reason(read_file(many, limits=Limits(unpacked=100))) == "archive_too_large"

    def test_zips_are_opened_within_zips_only_so_deep(self) -> None:
        once = zip_of({"inner.zip": zip_of({"people.csv": TABLE})})
        assert len(read_file(once).profiles) == 1
        assert only_reason(read_file(zip_of({"outer.zip": once}))) == "archive_nested"

    def test_a_name_that_points_outside_is_left_out(self, tmp_path: Path) -> None:
        data = zip_of({"../../people.csv": TABLE, "/etc/people.csv": TABLE, "good.csv": TABLE})
        reading = read_file(data)
        assert len(reading.profiles) == 1
        assert [problem.reason for problem in reading.problems] == ["archive_path_unsafe"] * 2
        assert not list(tmp_path.iterdir())

    def test_a_file_over_the_limit_is_not_opened(self, tmp_path: Path) -> None:
        path = tmp_path / "big.csv"
        path.write_bytes(b"x" * 2000)
        assert only_reason(read_file(path, limits=Limits(size=1000))) == "file_too_large"

    def test_a_workbook_that_declares_entities_is_left_alone(self) -> None:
        parts = {"xl/workbook.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'}
        assert only_reason(read_file(zip_of({**parts, "[Content_Types].xml": "<x/>"}))) == "workbook_unsafe"

    def test_a_broken_workbook_says_so(self) -> None:
        assert only_reason(read_file(zip_of({"xl/workbook.xml": "<x>"}))) == "workbook_broken"

    def test_a_formula_is_text_and_nothing_else(self) -> None:
        (person,) = read_file(workbook(["Name", "Company"], ["Ana Ruiz", '=HYPERLINK("http://x.example")'])).profiles
        assert person.orgs == ('=HYPERLINK("http://x.example")',)

    def test_a_line_of_ten_million_signs_is_a_problem_and_no_more(self) -> None:
        data = TABLE.encode() + b"a," * 5_000_000 + b"\nBo,Lee,Birch,bo@lee.example\n"
        reading = read_file(data)
        assert [person.fn for person in reading.profiles] == ["Ana Ruiz", "Bo Lee"]
        assert [problem.reason for problem in reading.problems] == ["row_too_long"]

    def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(self) -> None:
        data = 'Name,Company\nAna Ruiz,"Acme\nBo Lee,Birch\nWei Zhang,Elm\n'
        reading = read_text(data)
        assert [person.fn for person in reading.profiles] == ["Ana Ruiz", "Bo Lee", "Wei Zhang"]
        assert [(problem.reason, problem.line) for problem in reading.problems] == [("row_broken_quote", 2)]

    def test_zero_bytes_are_ignored(self) -> None:
        assert read_file(TABLE.replace("Ana", "A\0na").encode()).profiles[0].given == "Ana"

    def test_rows_and_problems_without_end_are_cut_off(self) -> None:
        reading = read_text(
            "Name,Email\nBo Lee,bo@lee.example\n" + "Ana Ruiz,none\n" * 50, limits=Limits(rows=20, problems=5)
        )
        assert len(reading.profiles) == 20
        assert [problem.reason for problem in reading.problems] == ["email_unreadable"] * 5 + ["more_problems"]

    @given(st.binary(max_size=400))
    def test_any_bytes_are_read_without_an_exception(self, data: bytes) -> None:
        reading = read_file(data)
        assert reading.profiles or reading.problems
        assert "file_unreadable" not in {problem.reason for problem in reading.problems}

    @given(
        st.lists(
            st.sampled_from(
                ["BEGIN:VCARD", "END:VCARD", "FN:Ana", "N:;;", "=", ' "', "NOTE;ENCODING=Q:=\n", "é", ",", "\t"]
            )
        )
    )
    def test_any_heap_of_pieces_is_read_without_an_exception(self, pieces: list[str]) -> None:
        for glue in ("\n", "", "\r"):
            problems = read_text(glue.join(pieces)).problems
            assert "file_unreadable" not in {problem.reason for problem in problems}


class TestZipsOfContacts:
    def test_are_read_as_one(self) -> None:
        data = zip_of({"Takeout/Contacts/All.vcf": "BEGIN:VCARD\nFN:Bo Lee\nEND:VCARD\n", "people.csv": TABLE})
        assert {person.fn for person in read_file(data).profiles} == {"Bo Lee", "Ana Ruiz"}

    def test_may_come_from_a_mac(self) -> None:
        data = zip_of({"__MACOSX/._people.csv": b"\0\1", "people.csv": TABLE})
        assert read_file(data).problems == ()


def test_a_mapping_says_which_column_is_what() -> None:
    mapping = Mapping(headers=("A", "B", "C"), fields=("fn", None, "org"))
    (person,) = read_text("A,B,C\nAna Ruiz,secret,Acme\n", mapping=mapping).profiles
    assert (person.fn, person.orgs, person.notes) == ("Ana Ruiz", ("Acme",), ())


def test_a_remembered_mapping_fits_columns_that_moved() -> None:
    mapping = Mapping(headers=("A", "B"), fields=("fn", "org"))
    (person,) = read_text("B,A\nAcme,Ana Ruiz\n", mapping=mapping).profiles
    assert (person.fn, person.orgs) == ("Ana Ruiz", ("Acme",))


def test_every_record_follows_the_published_schema(samples: Path) -> None:
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for path in sorted((samples / "contacts").iterdir()):
        records = as_records(read_file(path)) if path.is_file() else []
        validator.validate(records)
        assert json.loads(json.dumps(records)) == records
    assert as_records(read_file(b""))[0]["problems"][0]["reason"] == "file_empty"


def test_a_person_and_the_problems_of_their_row_stand_together(samples: Path) -> None:
    records = as_records(read_file(samples / "contacts" / "many-hands.vcf"))
    assert {record["fn"]: [problem["reason"] for problem in record["problems"]] for record in records} == {
        "Zoë Río": [],
        "Never Ended": ["card_unfinished"],
        "Nora Nested": [],
        "Tel Uri": ["card_line_unreadable"],
        None: ["card_empty"],
    }


def test_the_same_file_is_known_again(samples: Path) -> None:
    for path in sorted((samples / "contacts").iterdir()):
        if path.is_file():
            people = read_file(path).profiles
            assert plan(people + people, Known()).counts["add"] == len(people)


def test_cards_of_strangers_are_read_as_other_readers_read_them(corpora: Path) -> None:
    """Field by field over all cards, against the fields on which two of three other readers agree."""
    expected = json.loads((corpora / "vcards" / "expected.json").read_text(encoding="utf-8"))
    right = wrong = 0
    for name, answer in expected.items():
        records = [as_record(person) for person in read_file(corpora / "vcards" / name).profiles]
        for place, card in enumerate(answer.get("cards", [])):
            record = records[place] if place < len(records) else {}
            hits = sum(record.get(field, ...) == value for field, value in card.items())
            right, wrong = right + hits, wrong + len(card) - hits
    assert right / (right + wrong) >= 0.98


def test_connections_of_strangers_are_read_rightly(corpora: Path) -> None:
    folder = corpora / "contact-csv" / "linkedin"
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    for name, answer in expected.items():
        records = [as_record(person) for person in read_file(folder / name).profiles]
        assert [_row(record) for record in records] == answer["rows"]


def _row(record: dict[str, Any]) -> dict[str, Any]:
    def first(field: str) -> str | None:
        return next(iter(record[field]), None)

    return {
        "first": record["given"],
        "last": record["family"],
        "company": first("orgs"),
        "position": first("titles"),
        "email": first("emails"),
        "url": first("urls"),
        "connected_on": record["connected_on"],
    }
