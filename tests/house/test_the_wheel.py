"""What is installed from a wheel is whole, and works from any folder."""

import os
import re
import subprocess
import sys
import sysconfig
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

from inroad.cli import app
from tests.browser.served import surroundings

ROOT = Path(__file__).resolve().parent.parent.parent
COMMANDS = [each.name or each.callback.__name__ for each in app.registered_commands if each.callback]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python into which the wheel was laid as an installer lays it, beside the libraries that are here."""
    home = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    where = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    packages = Path(where.stdout.strip())
    zipfile.ZipFile(wheel).extractall(packages)
    # Only the folder of the libraries: what points from there to this source is not followed.
    (packages / "libraries.pth").write_text(f"{sysconfig.get_path('purelib')}\n{sysconfig.get_path('platlib')}\n")
    return python


def run(installed: Path, folder: Path, *words: str) -> str:
    """Run the command that an installer makes of the entry point, in a folder that has nothing to do with it."""
    (folder / "elsewhere").mkdir(exist_ok=True)
    start = "import sys; sys.argv[0] = 'inroad'; from inroad.cli import run; run()"
    done = subprocess.run(
        [str(installed), "-c", start, *words],
        cwd=folder / "elsewhere",
        env=surroundings(folder / "book"),
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_every_file_of_the_package_and_the_licences(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(["git", "ls-files", "-z", "src"], cwd=ROOT, check=True, capture_output=True, text=True)
    wanted = {name.removeprefix("src/") for name in listed.stdout.split("\0") if name and (ROOT / name).exists()}
    assert wanted - held == set()
    assert {"LICENSE", "THIRD-PARTY-NOTICES.md"} <= {Path(name).name for name in held}


def test_an_installer_finds_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        (name,) = [each for each in opened.namelist() if each.endswith("entry_points.txt")]
        told = ConfigParser()
        told.read_string(opened.read(name).decode())
    assert dict(told["console_scripts"]) == {"inroad": "inroad.cli:run"}


def test_what_is_installed_is_not_this_source(installed: Path, tmp_path: Path) -> None:
    told = subprocess.run(
        [str(installed), "-c", "import inroad; print(inroad.__file__)"], check=True, capture_output=True, text=True
    )
    assert not Path(told.stdout.strip()).is_relative_to(ROOT / "src")
    assert run(installed, tmp_path, "today")


def test_a_book_goes_round_with_what_is_installed(installed: Path, tmp_path: Path) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nEND:VCARD\n", encoding="utf-8")
    assert "1 new" in run(installed, tmp_path, "import", str(cards))
    run(installed, tmp_path, "export", str(tmp_path / "book.zip"))
    run(installed, tmp_path, "backup", str(tmp_path / "backup.zip"))
    assert "takes the place of your book" in run(installed, tmp_path, "restore", "--yes", str(tmp_path / "backup.zip"))
    assert "0 rows are new" in run(installed, tmp_path, "restore", "--yes", str(tmp_path / "book.zip"))


def test_it_laid_out_all_that_pages_need(installed: Path, tmp_path: Path) -> None:
    run(installed, tmp_path, "today")
    static = {file.name for file in (tmp_path / "book" / "static").rglob("*") if file.is_file()}
    assert any(re.fullmatch(r"inroad\.[0-9a-f]+\.css", name) for name in static)
    assert any(re.fullmatch(r"htmx.*\.[0-9a-f]+\.js", name) for name in static)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    (told,) = [each.callback for each in app.registered_commands if command in {each.name, _name(each.callback)}]
    assert told
    assert re.search(rf"\n    Example: inroad {command}\b", told.__doc__ or "")


def _name(callback: object) -> str:
    return getattr(callback, "__name__", "")
