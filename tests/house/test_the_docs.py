"""The documents tell all that there is, and nothing that is not."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from urllib.parse import unquote

import pytest
import typer
from typer.main import get_command

from inroad import environment, sentences, sentences_coach
from inroad.adapters.contacts.sources import SOURCES
from inroad.cli import app
from inroad.content import loader
from inroad.practice.coach.draft import Kind
from inroad.practice.etiquette import Etiquette
from inroad.practice.letters import PURPOSES, SITUATIONS
from inroad.practice.moves.move import REASON_CODES, MoveKind
from inroad.practice.standing import StandingKind
from inroad.sentences_contacts import PROBLEMS
from scripts.coach_pages import PAGES as PAGES_OF_THE_COACH
from scripts.etiquette_page import PAGE as PAGE_OF_THE_PACKS
from scripts.etiquette_page import page as page_of_packs
from scripts.messages import gathered

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = ROOT / "docs"
REFERENCE = DOCS / "reference"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
PICTURES = sorted((DOCS / "pictures").glob("*"))
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<(?:img|source)[^>]*?\bsrc(?:set)?=\"([^\"]+)\"")
CODE = re.compile(r"```.*?```|`[^`\n]*`|^ {4,}[^\n]*$", re.DOTALL | re.MULTILINE)
KILOBYTE = 1024


def called(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def section(file: Path, heading: str) -> str:
    """What stands under a heading, up to the next one of its rank."""
    rank = heading.partition(" ")[0]
    found = re.split(rf"^{re.escape(heading)}$", text(file), maxsplit=1, flags=re.MULTILINE)
    assert len(found) == 2, f"{called(file)} has no heading {heading!r}"
    return re.split(rf"^{rank} ", found[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(told: str) -> Iterator[list[str]]:
    """The cells of every row of the tables there, without their code marks; the heads are left out."""
    for line in told.splitlines():
        cells = [cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]
        if line.startswith("| `"):
            yield cells


def table(file: Path, heading: str) -> dict[str, str]:
    """The first cells of a section's rows, each with the last."""
    return {cells[0]: cells[-1] for cells in rows(section(file, heading))}


def plain(sentence: object) -> str:
    """A sentence as the documents write it, with its blanks in curly brackets."""
    return re.sub(r"%\((\w+)\)s", r"{\1}", str(sentence))


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ +(.+)$", CODE.sub("", text(page)), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def links(page: Path) -> list[str]:
    return [one or other for one, other in LINK.findall(CODE.sub("", text(page)))]


def test_every_setting_is_listed_with_its_default_and_no_other() -> None:
    listed = {cells[0]: cells[1] for cells in rows(text(REFERENCE / "settings.md")) if cells[0].startswith("INROAD_")}
    assert listed == {each.name: each.default for each in environment.VARIABLES}


def test_every_command_and_option_is_described_and_no_other() -> None:
    page = REFERENCE / "commands.md"
    group = get_command(app)
    assert isinstance(group, typer.core.TyperGroup)
    assert re.findall(r"^## inroad (\w+)$", text(page), flags=re.MULTILINE) == list(group.commands)
    for name, command in group.commands.items():
        options = {option for each in command.params for option in each.opts if option.startswith("--")} - {"--help"}
        assert {first for first in table(page, f"## inroad {name}") if first.startswith("--")} == options, name


@pytest.mark.parametrize("command", ["serve", "demo", "open", "import", "read", "today", "coach", "doctor"])
def test_every_command_has_an_example(command: str) -> None:
    assert re.search(
        rf"^    inroad {command}\b", section(REFERENCE / "commands.md", f"## inroad {command}"), re.MULTILINE
    )


@pytest.mark.parametrize(
    ("heading", "catalogue"),
    [
        ("## Why something is to do", sentences.WHY),
        ("## Why this letter", sentences_coach.LETTERS),
        ("## Why this question", sentences_coach.QUESTIONS),
    ],
)
def test_every_reason_is_listed_with_its_sentence(heading: str, catalogue: dict[str, object]) -> None:
    assert table(REFERENCE / "reasons.md", heading) == {code: plain(said) for code, said in catalogue.items()}


def test_every_reason_of_the_practice_is_among_them() -> None:
    assert set(table(REFERENCE / "reasons.md", "## Why something is to do")) >= REASON_CODES


@pytest.mark.parametrize("name", PAGES_OF_THE_COACH)
def test_the_coach_s_pages_are_written_anew_after_a_change(name: str) -> None:
    """`python -m scripts.coach_pages` writes them."""
    assert text(REFERENCE / name) == PAGES_OF_THE_COACH[name]()


def test_every_standing_and_every_move_has_its_words() -> None:
    assert list(table(REFERENCE / "words.md", "## Standings")) == [kind.value for kind in StandingKind]
    assert list(table(REFERENCE / "words.md", "## Moves")) == [kind.value for kind in MoveKind]


def test_every_contact_source_is_listed_and_no_other() -> None:
    page = REFERENCE / "read-format.md"
    assert set(table(page, "## Which files")) == {source.name for source in SOURCES}


def test_every_problem_of_a_file_is_listed_with_its_sentence() -> None:
    told = table(REFERENCE / "read-format.md", "## Reasons")
    assert told == {code: str(said) for code, said in PROBLEMS.items()}


def test_the_reference_of_the_packs_tells_how_they_differ() -> None:
    """`python -m scripts.etiquette_page` writes it."""
    assert text(PAGE_OF_THE_PACKS) == page_of_packs(loader.etiquettes())


def test_every_setting_of_a_pack_is_explained() -> None:
    told = table(DOCS / "how-to" / "add-an-etiquette-pack.md", "# Add an etiquette pack")
    explained = {name.strip("` ") for names in told for name in names.split(",")}
    assert {each.name for each in fields(Etiquette)} - {"name", "off", "numbers", "sources"} == explained - {"coach"}


def test_every_purpose_of_a_sentence_is_listed() -> None:
    told = table(REFERENCE / "reasons.md", "## Why this sentence")
    assert told == {code: plain(said) for code, said in sentences_coach.PURPOSES.items()}
    assert set(told) == set(PURPOSES)


def test_every_kind_of_letter_and_every_situation_is_told() -> None:
    assert set(SITUATIONS) == set(Kind)
    page = text(DOCS / "how-to" / "add-a-letter.md")
    kinds = re.search(r"^- `kind`: (.+?)\.$", page, re.MULTILINE)
    assert kinds
    assert re.split(r", | or ", kinds[1]) == [kind.value for kind in Kind]
    told = table(REFERENCE / "reasons.md", "## Why this letter")
    assert {f"letter.{kind}.{one}" for kind, several in SITUATIONS.items() for one in several} <= set(told)


@pytest.mark.parametrize("page", PAGES, ids=called)
def test_every_link_leads_somewhere(page: Path) -> None:
    broken = []
    for link in links(page):
        if re.match(r"https?://|mailto:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(link)
    assert broken == []


def test_every_page_can_be_reached_from_the_index() -> None:
    index = DOCS / "index.md"
    reached = {(index.parent / link.partition("#")[0]).resolve() for link in links(index) if "://" not in link}
    missing = [called(page) for page in sorted(DOCS.rglob("*.md")) if page != index and page.resolve() not in reached]
    assert missing == []


def test_every_picture_is_shown_and_small() -> None:
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page)}
    assert [called(picture) for picture in PICTURES if picture.resolve() not in shown] == []
    sizes = {called(picture): picture.stat().st_size for picture in PICTURES}
    assert {name: size for name, size in sizes.items() if size > 150 * KILOBYTE} == {}
    assert sum(sizes.values()) < 1500 * KILOBYTE


def test_every_picture_says_in_words_what_it_shows() -> None:
    silent = [
        called(page) for page in PAGES if re.search(r"!\[\]\(|<img(?![^>]*\balt=\"[^\"])", CODE.sub("", text(page)))
    ]
    assert silent == []


@pytest.mark.parametrize("page", PAGES, ids=called)
def test_the_documents_name_no_place_on_one_machine_and_do_not_shout(page: Path) -> None:
    told = text(page)
    assert re.search(r"(?<![\w.~])/(?:home|root|work|tmp|Users)/", told) is None
    assert re.search(r"[A-Za-z]!(?:\s|$)", CODE.sub("", told)) is None


def test_what_the_tutorial_has_its_reader_press_is_there() -> None:
    known = {message.id for message in gathered()}
    pressed = re.findall(r"\*\*(.+?)\*\*", text(DOCS / "tutorial.md"))
    assert pressed.pop(0) == "like this"
    assert set(pressed) - known == set()


def test_every_file_of_the_source_that_is_named_exists() -> None:
    """Recipes are left out: they name files that their reader is to make."""
    named = [
        (page, path)
        for page in PAGES
        if not page.name.startswith("add-a-")
        for path in re.findall(r"`((?:src|tests|scripts|docs|locks)/[\w./-]+)`", text(page))
    ]
    assert [f"{called(page)}: {path}" for page, path in named if not (ROOT / path).exists()] == []
