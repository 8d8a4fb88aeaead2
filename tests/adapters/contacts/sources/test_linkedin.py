"""LinkedIn's archive is read whatever its language, its preamble and the style of its dates."""

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from inroad.adapters.contacts.read import read_file, read_text
from inroad.adapters.contacts.reading import Reading
from inroad.practice.profiles import Messages


def archive(samples: Path, folder: str = "", *, without: tuple[str, ...] = ()) -> Reading:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for path in sorted((samples / "contacts" / "archive").iterdir()):
            if path.name not in without:
                info = zipfile.ZipInfo(folder + path.name, date_time=(2024, 6, 1, 12, 0, 0))
                made.writestr(info, path.read_bytes())
    return read_file(packed.getvalue(), name="Basic_LinkedInDataExport.zip")


@pytest.mark.parametrize("folder", ["", "Basic_LinkedInDataExport_06-01-2024/"])
def test_the_archive_is_read_flat_or_in_a_folder(samples: Path, folder: str) -> None:
    reading = archive(samples, folder)
    assert (reading.source, reading.exported_on) == ("linkedin", date(2024, 6, 1))
    assert [(person.given, person.orgs, person.connected_on) for person in reading.profiles] == [
        ("Ana", ("Acme, Inc.",), date(2023, 1, 15)),
        ("Bo", ("Birch & Co",), date(2024, 3, 2)),
        ("Wei", ("Cedar",), date(2024, 3, 4)),
        ("Wei", ("Cedar",), date(2024, 3, 5)),
    ]
    assert [(problem.reason, problem.line) for problem in reading.problems] == [("row_nameless", 8)]


def test_messages_tell_who_wrote_how_often_without_groups_and_advertisements(samples: Path) -> None:
    messages = {person.given: person.messages for person in archive(samples).profiles}
    first, last = datetime(2024, 5, 1, 8, tzinfo=UTC), datetime(2024, 5, 3, 10, tzinfo=UTC)
    assert messages == {"Ana": Messages(sent=2, received=1, first=first, last=last), "Bo": None, "Wei": None}


def test_the_owner_is_found_without_a_profile_by_being_in_most_conversations(samples: Path) -> None:
    reading = archive(samples, without=("Profile.csv",))
    assert reading.profiles[0].messages is not None
    assert reading.background is not None
    assert reading.background.linkedin == "https://www.linkedin.com/in/kim-owner"


def test_the_owners_own_history_is_read(samples: Path) -> None:
    background = archive(samples).background
    assert background is not None
    assert (background.given, background.headline, background.place) == ("Kim", "Looking at data", "Oslo, Norway")
    assert [(post.organisation, post.started, post.ended) for post in background.posts] == [
        ("Dogwood", date(2020, 1, 1), None),
        ("Elm", date(2018, 6, 1), date(2018, 8, 1)),
    ]
    assert [(study.school, study.degree, study.ended) for study in background.studies] == [
        ("University of Oslo", "MSc Statistics", date(2019, 1, 1))
    ]
    assert background.skills == ("Statistics", "Python")


def test_an_invitation_waits_until_its_person_is_connected(samples: Path) -> None:
    invitations = archive(samples).invitations
    assert [(each.name, each.outgoing, each.waiting) for each in invitations] == [
        ("Cleo Fir", True, True),
        ("Ana Ruiz", True, False),
        ("Dov Ash", False, True),
    ]
    assert invitations[0].sent_at == datetime(2024, 5, 20, 15, 4, tzinfo=UTC)


def test_an_archive_without_connections_says_so_and_gives_the_rest(samples: Path) -> None:
    reading = archive(samples, without=("Connections.csv",))
    assert [problem.reason for problem in reading.problems] == ["linkedin_no_connections"]
    assert reading.background is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,,A,B,15 Jan 2023", (2023, 1, 15)),
        ("First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,,A,B,01/15/23", (2023, 1, 15)),
        ("First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,,A,B,2023-01-15", (2023, 1, 15)),
        ('First Name,Last Name,Position,Connected On\nAna,Ruiz,B,"Jan 5, 2023"', (2023, 1, 5)),
        ("Connected On;Position;Last Name;First Name\n15 Jan 2023, 08:00 AM;B;Ruiz;Ana", (2023, 1, 15)),
        ("Vorname,Nachname,URL,E-Mail-Adresse,Position,Verbunden am\nAna,Ruiz,,,B,15. März 2023", (2023, 3, 15)),
        ("Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion le\nAna,Ruiz,,,A,B,15 janv. 2023", (2023, 1, 15)),
        ("Prénom;Nom;URL;Adresse e-mail;Entreprise;Poste;Connecté le\nAna;Ruiz;;;A;B;15 août 2023", (2023, 8, 15)),
        ("Nombre,Apellidos,URL,Correo electrónico,Cargo,Conectado el\nAna,Ruiz,,,B,15 ene 2023", (2023, 1, 15)),
        ("Nome,Sobrenome,URL,Endereço de e-mail,Cargo,Conectado em\nAna,Ruiz,,,B,15 de fev. de 2023", (2023, 2, 15)),
        ("Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il\nAna,Ruiz,,,A,B,15 gen 2023", (2023, 1, 15)),
        ("Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op\nAna,Ruiz,,,A,B,15 mrt 2023", (2023, 3, 15)),
        ("Vorname\tNachname\tFirma\tPosition\tVerbunden am\nAna\tRuiz\tA\tB\t15.01.2023", (2023, 1, 15)),
    ],
)  # fmt: skip
def test_a_lone_list_of_connections_is_known_in_every_language(text: str, day: tuple[int, int, int]) -> None:
    reading = read_text(text)
    (person,) = reading.profiles
    assert (reading.source, person.given, person.family) == ("linkedin", "Ana", "Ruiz")
    assert (person.connected_on, person.titles) == (date(*day), ("B",))


def test_one_date_that_cannot_be_turned_round_tells_the_order_of_all() -> None:
    text = "First Name,Last Name,Connected On\nAna,Ruiz,03/04/2023\nBo,Lee,25/04/2023\n"
    assert [person.connected_on for person in read_text(text).profiles] == [date(2023, 4, 3), date(2023, 4, 25)]


def test_a_date_that_is_none_leaves_the_person(samples: Path) -> None:
    del samples
    reading = read_text("First Name,Last Name,Connected On\nAna,Ruiz,soon\n")
    assert (reading.profiles[0].connected_on, reading.problems[0].reason) == (None, "date_unreadable")
