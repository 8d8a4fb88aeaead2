"""The published schema is that of the tables, and whatever leaves fits it."""

import json
import zipfile
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from inroad.actions.export_book import export_book
from inroad.actions.fill_sample import fill_sample
from inroad.records.book_schema import archive_schema
from inroad.records.models import User

PUBLISHED = files("inroad.adapters.archive").joinpath("archive.schema.json")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_the_published_schema_is_that_of_the_tables() -> None:
    """`scripts/archive_schema.py` writes it anew; once a format is released, its number is raised at the same time."""
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == archive_schema()


@pytest.mark.django_db
def test_every_row_of_a_season_fits_it(tmp_path: Path) -> None:
    owner = User.objects.the_sample()
    fill_sample(owner, now=NOON)
    export_book(owner, tmp_path / "book.zip", now=NOON)
    nouns = archive_schema()["$defs"]
    with zipfile.ZipFile(tmp_path / "book.zip") as archive:
        for member in archive.namelist():
            if member.startswith("rows/"):
                check = Draft202012Validator(nouns[member.removeprefix("rows/").removesuffix(".jsonl")])
                for line in archive.read(member).splitlines():
                    assert [error.message for error in check.iter_errors(json.loads(line))] == []
