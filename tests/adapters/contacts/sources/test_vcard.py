"""Cards are read as phones write them, and a broken one does not hide its neighbours."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroad.adapters.contacts.read import read_file, read_text
from inroad.adapters.contacts.record import as_record
from inroad.practice.profiles import Position, Profile


def only(*lines: str, glue: str = "\r\n") -> Profile:
    (person,) = read_text(glue.join(("BEGIN:VCARD", *lines, "END:VCARD"))).profiles
    return person


def test_cards_of_three_versions_with_garbage_between_are_all_read(samples: Path) -> None:
    people = read_file(samples / "contacts" / "many-hands.vcf").profiles
    assert [person.fn for person in people] == ["Zoë Río", "Never Ended", "Nora Nested", "Tel Uri"]
    zoe, _, nora, uri = people
    assert (zoe.given, zoe.family, zoe.orgs) == ("Zoë", "Río", ("Acme; Sons;Data",))
    assert zoe.positions == (Position(organisation="Acme; Sons", title="Head"),)
    assert nora.emails == ("nora@nested.example",)
    assert nora.linkedin == "https://www.linkedin.com/in/nora-n"
    assert (nora.tags, nora.notes) == (("Fair", "Data"), ("One\nTwo, three",))
    assert (uri.tels, uri.city, uri.country) == (("+1-555-555-0199",), "Oslo", "Norway")


def test_an_address_is_mended_for_the_book_and_shown_as_written_in_the_record(samples: Path) -> None:
    nora = read_file(samples / "contacts" / "many-hands.vcf").profiles[2]
    assert nora.urls[0] == "http://nora.example"
    assert as_record(nora)["urls"] == ["http\\://nora.example"]


@pytest.mark.parametrize("glue", ["\r\n", "\n", "\r"])
def test_lines_may_end_in_any_way(glue: str) -> None:
    assert only("FN:Ana Ruiz", "TEL:1", glue=glue).tels == ("1",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_cards_may_be_in_any_encoding(encoding: str) -> None:
    data = "BEGIN:VCARD\r\nFN:Zoë Río\r\nEND:VCARD\r\n".encode(encoding)
    assert read_file(data).profiles[0].fn == "Zoë Río"


def test_a_line_may_name_its_own_charset() -> None:
    data = b"BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:" + "山田 太郎".encode("shift_jis") + b"\nEND:VCARD\n"
    assert read_file(data).profiles[0].fn == "山田 太郎"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB", "Zoë"),
        ("FN;QUOTED-PRINTABLE:Zo=EB", "Zoë"),
        ("FN;ENCODING=b:Wm/Dqw==", "Zoë"),
        ("fn:Zoë", "Zoë"),
        ("item1.FN:Zoë", "Zoë"),
        ("FN : Zoë", "Zoë"),
        ('FN;X="a:b;c":Zoë', "Zoë"),
        ("FN;LANGUAGE=en:Zo\r\n ë", "Zoë"),
    ],
)  # fmt: skip
def test_one_name_is_written_in_many_ways(line: str, value: str) -> None:
    assert only(line, "TEL:1").fn == value


def test_a_card_with_no_full_name_keeps_its_parts() -> None:
    person = only("N:Ruiz;Ana;;;")
    assert (person.fn, person.name) == (None, "Ana Ruiz")


def test_a_picture_whose_lines_lost_their_blanks_is_passed_over() -> None:
    person = only(
        "PHOTO;ENCODING=BASE64:", "R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOwR0lGODlhAQABAIAA", "FN:Ana Ruiz"
    )
    assert person.fn == "Ana Ruiz"


def test_a_list_of_people_is_marked_as_one() -> None:
    assert only("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group").is_group


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30))
def test_an_escaped_text_is_read_back(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    assert only(f"N:{escaped};Ana;;;", "FN:Ana").family == (text.strip() or None)
