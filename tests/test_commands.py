"""The commands as a person types them, each in a process and a data folder of its own."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.served import inroad, surroundings

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-x,,Harbour Data,Data lead,03 Mar 2021
Ben,Okoro,https://www.linkedin.com/in/ben-okoro-x,ben@example.org,Northlight,Teacher,11 May 2019
"""

Done = subprocess.CompletedProcess[str]


def run(data: Path, *words: str, **more: str) -> Done:
    around = surroundings(data) | more
    return subprocess.run(inroad(*words), env=around, check=False, capture_output=True, text=True, timeout=60)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data") / "book"


@pytest.fixture
def connections(tmp_path: Path) -> Path:
    file = tmp_path / "Connections.csv"
    file.write_text(CONNECTIONS, encoding="utf-8")
    return file


def test_help_explains_every_command(data: Path) -> None:
    said = run(data, "--help").stdout
    assert all(command in said for command in ("serve", "open", "demo", "import", "read", "today", "doctor"))


def test_a_dry_run_says_what_would_change_and_changes_nothing(data: Path, connections: Path) -> None:
    plan = json.loads(run(data, "import", "--dry-run", "--json", str(connections)).stdout)
    assert [row["verdict"] for row in plan["rows"]] == ["new", "new"]
    assert "2 new" in run(data, "import", "--dry-run", str(connections)).stdout


def test_importing_twice_brings_nobody_in_twice(tmp_path: Path, connections: Path) -> None:
    assert "2 new" in run(tmp_path / "book", "import", str(connections)).stdout
    assert "0 new, 0 with news, 2 known already" in run(tmp_path / "book", "import", str(connections)).stdout


def test_today_proposes_somebody_who_was_brought_in(tmp_path: Path, connections: Path) -> None:
    run(tmp_path / "book", "import", str(connections))
    assert "Ask Ana Ruiz for a conversation" in run(tmp_path / "book", "today").stdout


def test_read_prints_one_object_for_each_person(data: Path, connections: Path) -> None:
    people = json.loads(run(data, "read", "--json", str(connections)).stdout)
    assert [(one["fn"], one["line"]) for one in people] == [("Ana Ruiz", 5), ("Ben Okoro", 6)]


def test_importing_says_how_many_wait_for_a_word_and_where(tmp_path: Path, connections: Path) -> None:
    run(tmp_path / "book", "import", str(connections))
    table = tmp_path / "people.csv"
    table.write_text("Name,Company\nAna Ruiz,Elm\n", encoding="utf-8")
    assert "1 wait for you to say who they are" in run(tmp_path / "book", "import", str(table)).stdout


def test_reading_a_file_that_holds_nobody_says_why(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "cv.pdf"
    file.write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    done = run(data, "read", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("cv.pdf: This is a PDF.")


def test_a_file_that_is_something_else_gets_one_sentence(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    done = run(data, "import", str(file))
    assert done.returncode == 1
    assert "This is a PDF" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_file_that_is_not_there_gets_a_sentence(data: Path) -> None:
    done = run(data, "import", "nowhere.csv")
    assert done.returncode != 0
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("INROAD_DATA", __file__),
        ("INROAD_PORT", "http"),
        ("INROAD_SHARED_AT", "laptop.example"),
        ("INROAD_MAX_UPLOAD_MB", "lots"),
        ("INROAD_LOG_LEVEL", "loud"),
        ("INROAD_DATABASE_URL", "x"),
    ],
)
def test_a_setting_that_cannot_be_read_is_named(data: Path, name: str, value: str) -> None:
    done = run(data, "doctor", **{name: value})
    assert done.returncode == 1
    assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_finds_nothing_wrong_with_a_new_book(tmp_path: Path) -> None:
    done = run(tmp_path / "book", "doctor")
    assert done.returncode == 0, done.stdout + done.stderr


def test_inroad_listens_on_this_machine_only(data: Path) -> None:
    done = run(data, "serve", "--host", "0.0.0.0")  # noqa: S104 - refused is what is tested
    assert done.returncode == 1
    assert "127.0.0.1" in done.stderr


def test_a_clock_file_without_a_time_is_refused(data: Path, tmp_path: Path) -> None:
    (tmp_path / "clock").write_text("soon", encoding="utf-8")
    done = run(data, "serve", "--clock", str(tmp_path / "clock"))
    assert done.returncode == 1
    assert "2026-03-02T09:00:00+01:00" in done.stderr


def test_open_says_how_to_start_a_book_that_is_not_running(data: Path) -> None:
    done = run(data, "open")
    assert done.returncode == 1
    assert "inroad serve" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_data_folder_is_for_its_owner_only(tmp_path: Path, connections: Path) -> None:
    book = tmp_path / "book"
    run(book, "import", str(connections))
    assert stat.S_IMODE(book.stat().st_mode) == 0o700
    files = [Path(folder) / name for folder, _, names in os.walk(book) for name in names]
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
