"""After somebody is forgotten, no file of the data folder holds a byte of them."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.served import inroad, surroundings
from tests.planted import PLANTED

PLANT = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "inroad.settings"
import django
django.setup()
from inroad import clock, jobs, serve
from inroad.actions.back_up import back_up
from inroad.records.models import User
from tests.planted import plant
serve.make_ready()
plant(User.objects.the_local(), now=clock.now())
back_up(now=clock.now())
jobs.queue.put("an error", "Zephyrine Quillfeather could not be read")
"""


def files_with(folder: Path, word: str) -> list[str]:
    """The files that hold the word, in either case."""
    wanted = word.casefold().encode()
    return [str(file) for file in folder.rglob("*") if file.is_file() and wanted in file.read_bytes().lower()]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    data = tmp_path / "book"
    around = surroundings(data) | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    subprocess.run([sys.executable, "-c", PLANT], env=around, check=True, timeout=60)
    return data


def test_no_file_holds_a_byte_of_a_planted_name_address_or_sentence(book: Path) -> None:
    assert {word for word in PLANTED if files_with(book, word)} == set(PLANTED)
    words = ("forget", "Zephyrine Quillfeather", "--yes", "--renew-backups")
    done = subprocess.run(
        inroad(*words), env=surroundings(book), check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    # A bare given name is the user's to decide: “Z. Quillfeather” and “Zephyrine” alone may be somebody else.
    assert {word: found for word in PLANTED if (found := files_with(book, word))} == {}
    checked = subprocess.run(inroad("doctor"), env=surroundings(book), check=False, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_nobody_is_forgotten_without_a_yes(book: Path) -> None:
    words = inroad("forget", "zephyrine  quillfeather")
    done = subprocess.run(words, env=surroundings(book), check=False, capture_output=True, text=True, input="n\n")
    assert done.returncode == 1
    assert "the name goes" in done.stdout
    assert "Nothing has changed." in done.stdout
    assert files_with(book, "Quillfeather")


def test_whoever_is_not_meant_clearly_is_asked_about(book: Path) -> None:
    done = subprocess.run(
        inroad("forget", "Nobody At All"), env=surroundings(book), check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "Nobody in your book is called" in done.stderr
