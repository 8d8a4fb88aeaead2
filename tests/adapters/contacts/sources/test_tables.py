"""Google's and Outlook's exports and anybody's spreadsheet are read, with the columns guessed."""

from pathlib import Path

import pytest

from inroad.adapters.contacts import sources
from inroad.adapters.contacts.columns import guess_mapping
from inroad.adapters.contacts.read import read_file, read_text
from inroad.practice.profiles import Profile


def only(samples: Path, name: str) -> Profile:
    (person,) = read_file(samples / "contacts" / name).profiles
    return person


def test_every_file_of_a_source_is_in_the_tuple() -> None:
    folder = Path(sources.__file__).parent
    assert {source.name for source in sources.SOURCES} == {path.stem for path in folder.glob("[!_]*.py")}


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("google-new.csv", "google"),
        ("google-old.csv", "google"),
        ("outlook-program.csv", "outlook"),
        ("outlook-web.csv", "outlook"),
        ("list.tsv", "spreadsheet"),
    ],
)
def test_each_export_is_known_by_its_columns(samples: Path, name: str, source: str) -> None:
    assert read_file(samples / "contacts" / name).source == source


@pytest.mark.parametrize("name", ["google-new.csv", "google-old.csv", "outlook-program.csv", "outlook-web.csv"])
def test_the_same_person_is_read_from_every_export(samples: Path, name: str) -> None:
    person = only(samples, name)
    assert (person.given, person.family, person.orgs, person.titles) == ("Ana", "Ruiz", ("Acme",), ("Head of Data",))
    assert "ana@ruiz.example" in person.emails
    assert "+47 555 01 234" in person.tels
    assert person.tags[0] == "Fair"


def test_googles_cells_of_several_values_are_taken_apart(samples: Path) -> None:
    person = only(samples, "google-new.csv")
    assert person.emails == ("ana@ruiz.example", "ana@acme.example", "a.ruiz@acme.example")
    assert (person.city, person.country, person.urls) == ("Oslo", "Norway", ("https://ruiz.example",))


def test_outlook_in_german_and_an_old_encoding_is_read(samples: Path) -> None:
    person = only(samples, "outlook-german.csv")
    assert (person.fn, person.orgs, person.titles) == ("Jörg Müller", ("Söhne GmbH",), ("Leiter",))
    assert person.emails == ("j@mueller.example", "jm@soehne.example")


def test_a_list_with_a_heading_of_its_own_is_read(samples: Path) -> None:
    reading = read_file(samples / "contacts" / "list.tsv")
    assert [(p.given, p.family, p.orgs, p.city, p.line) for p in reading.profiles] == [
        ("Sanne", "de Vries", ("Eik BV",), "Utrecht", 4),
        ("Piet", "van den Berg", ("Beuk",), "Delft", 5),
    ]
    assert reading.profiles[0].notes == ("=1+1",)


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        (("Nom", "Prénom", "Société", "Fonction", "Courriel"), ("family", "given", "org", "title", "email")),
        (("Nom", "Société", "Courriel"), ("fn", "org", "email")),
        (
            ("Nombre", "Apellidos", "Empresa", "Puesto", "Correo electrónico"),
            ("given", "family", "org", "title", "email"),
        ),
        (("Nome", "Cognome", "Azienda", "Ruolo", "Telefono"), ("given", "family", "org", "title", "tel")),
        (("Name", "Vorname", "Firma", "Handy", "Ort"), ("family", "given", "org", "tel", "city")),
        (("Full name", "Work e-mail", "Mobile (private)", "LinkedIn"), ("fn", "email", "tel", "linkedin")),
        (("Contact", "E-mail type", "Company phone", "Amount"), ("fn", None, "tel", None)),
    ],
)
def test_columns_are_guessed_by_their_headers(headers: tuple[str, ...], fields: tuple[str | None, ...]) -> None:
    assert guess_mapping(headers, []).fields == fields


def test_columns_are_guessed_by_their_cells() -> None:
    sample = [
        ["7", "Ana Ruiz", "ana@ruiz.example", "https://linkedin.com/in/ana", "+47 555 01 234"],
        ["8", "Bo Lee", "bo@lee.example", "https://linkedin.com/in/bo", "+47 555 01 235"],
    ]
    assert guess_mapping(("", "", "", "", ""), sample).fields == (None, "fn", "email", "linkedin", "tel")


def test_a_column_named_mail_that_holds_no_addresses_is_left_out() -> None:
    assert guess_mapping(("Name", "Mail"), [["Ana Ruiz", "yes"], ["Bo Lee", "no"]]).fields == ("fn", None)


def test_a_row_that_names_nobody_is_a_problem_with_its_place() -> None:
    reading = read_text("Name,Company,Email\nAna Ruiz,Acme,ana@ruiz.example\n,Birch,\n")
    assert [(problem.reason, problem.line) for problem in reading.problems] == [("row_nameless", 3)]
