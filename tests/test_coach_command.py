"""`inroad coach` as a person or a script calls it: on plain text files, without a book."""

import json
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inroad.adapters.coaching.context import KEYS
from inroad.coach_files import KINDS
from tests.browser.served import inroad, surroundings

GOOD = """Subject: Fellow Leeds graduate with a data question

Dear Ana,

Your talk on data contracts in Leeds changed how our ward keeps its records. I am a nurse and am moving into health
data. Bob Johnson, whom I know from the night shifts, thought that you might have a view on the first steps.

Would you have 20 minutes for a call on Tuesday or Thursday afternoon? If not, I understand. Thank you for reading.

Kind regards,
Mina Roy
mina@example.org
"""
BAD = "Dear Sir or Madam,\n\nI am looking for a job. Please find my resume attached.\n\nBo"

Done = subprocess.CompletedProcess[bytes]


def coach(folder: Path, *words: str, given: bytes = b"") -> Done:
    around = surroundings(folder / "book")
    return subprocess.run(
        inroad("coach", *words), env=around, input=given, check=False, capture_output=True, timeout=60
    )


def told(done: Done) -> list[dict[str, Any]]:
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def write(folder: Path, content: str | bytes, name: str = "message.txt") -> str:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(file)


def test_a_good_request_is_let_pass(tmp_path: Path) -> None:
    file = write(tmp_path, GOOD)
    done = coach(tmp_path, "--json", "--to", "Ana Okafor", file)
    [seen] = told(done)
    assert done.returncode == 0
    assert (seen["file"], seen["kind"]) == (file, "request")
    assert {found["severity"] for found in seen["findings"]} <= {"hint"}
    assert "WHY-YOU" in seen["not_checked"]


def test_a_bad_one_is_stopped_and_every_span_points_at_its_words(tmp_path: Path) -> None:
    done = coach(tmp_path, "--json", write(tmp_path, "Subject: Help!!\n\n" + BAD))
    [seen] = told(done)
    assert done.returncode == 1
    spans = {found["rule"]: found["span"] for found in seen["findings"]}
    whole = "Subject: Help!!\n\n" + BAD
    assert whole[slice(*spans["JOB-ASK"])] == "I am looking for a job"
    assert whole[slice(*spans["NAME-MISSING"])] == "Dear Sir or Madam,"
    assert {"rule", "severity", "span", "reason", "fix"} == set(seen["findings"][0])


def test_spans_count_what_stands_in_the_file_lines_from_other_systems_too(tmp_path: Path) -> None:
    whole = "\ufeffSubject: Hëllo 😊\r\n\r\nDear Anna,\r\n\r\nI am looking for a job.\r\n"
    [seen] = told(coach(tmp_path, "--json", "--to", "Ana Okafor", write(tmp_path, whole)))
    found = {each["rule"]: each for each in seen["findings"]}
    assert whole[slice(*found["NAME-MATCH"]["span"])] == "Anna"
    assert found["NAME-MATCH"]["fix"] == {"span": found["NAME-MATCH"]["span"], "text": "Ana"}
    assert whole[slice(*found["JOB-ASK"]["span"])] == "I am looking for a job"


def test_standard_input_and_several_files_are_read(tmp_path: Path) -> None:
    done = coach(tmp_path, "--json", write(tmp_path, GOOD), "-", given=BAD.encode())
    assert [seen["file"] for seen in told(done)][1] == "-"
    assert done.returncode == 1


def test_without_json_it_speaks_to_a_person(tmp_path: Path) -> None:
    done = coach(tmp_path, write(tmp_path, BAD))
    said = done.stdout.decode()
    assert "error" in said
    assert "asks for a job" in said
    assert "Not checked" in said


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"caf\xe9", b"a\0b"])
def test_what_is_no_text_is_told_and_the_others_are_looked_at_all_the_same(tmp_path: Path, content: bytes) -> None:
    done = coach(tmp_path, "--json", write(tmp_path, content, "bad.txt"), write(tmp_path, GOOD))
    assert done.returncode == 2
    assert len(told(done)) == 1
    assert b"bad.txt" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    done = coach(tmp_path, str(tmp_path / "nowhere.txt"), str(tmp_path))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known(tmp_path: Path, kind: str) -> None:
    [seen] = told(coach(tmp_path, "--json", "--kind", kind, write(tmp_path, GOOD)))
    assert seen["kind"] == kind


def test_a_kind_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    done = coach(tmp_path, "--kind", "poem", write(tmp_path, GOOD))
    assert done.returncode == 2
    assert b"voicemail" in done.stderr


def test_what_is_known_lets_more_rules_speak(tmp_path: Path) -> None:
    known = write(
        tmp_path,
        json.dumps(
            {"name": "Ana Okafor", "referrer": "Tom Sands", "met_at": None, "pace": 150, "etiquette": "british"}
        ),
        "known.json",
    )
    [seen] = told(coach(tmp_path, "--json", "--context", known, write(tmp_path, GOOD)))
    assert "REF-NAMED" in {found["rule"] for found in seen["findings"]}
    assert "REF-NAMED" not in seen["not_checked"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("nonsense", "line 1"),
        ("[1]", "JSON object"),
        ('{"nme": "Ana"}', "nme"),
        ('{"referrer": 4}', "“referrer” should be a text"),
        ('{"zone": "Atlantis/Centre"}', "IANA"),
        ('{"now": "soon"}', "instant"),
        ('{"now": "0001-01-01T00:00:00+00:00"}', "instant"),
        ('{"office": ["9999-12-31T23:59:59Z"]}', "instants"),
        ('{"named_day": "9999-12-31"}', "“named_day” should be a day"),
        ('{"holidays": ["0001-01-01"]}', "a list of days"),
        ('{"pace": 0}', "words a minute"),
        ('{"ties": "Leeds"}', "a list of texts"),
        ('{"etiquette": "martian"}', "martian"),
    ],
)
def test_a_context_that_cannot_be_used_is_told(tmp_path: Path, content: str, says: str) -> None:
    done = coach(tmp_path, "--context", write(tmp_path, content, "known.json"), write(tmp_path, GOOD))
    assert done.returncode == 2
    assert says in done.stderr.decode()


def test_no_book_is_made(tmp_path: Path) -> None:
    coach(tmp_path, write(tmp_path, GOOD))
    assert not (tmp_path / "book").exists() or list((tmp_path / "book").iterdir()) == []


def test_the_published_schema_knows_every_key_and_no_other() -> None:
    schema = json.loads(files("inroad.adapters.coaching").joinpath("context.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    assert tuple(schema["properties"]) == KEYS
