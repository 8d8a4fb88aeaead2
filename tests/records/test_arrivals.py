"""An archive that anybody may have made: what is wrong is said with its member and line, and nothing is written."""

import hashlib
import io
import json
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from inroad.actions.export_book import export_book
from inroad.actions.restore_book import restore_book
from inroad.adapters.archive.form import FORMAT, MANIFEST, Limits, RefusedArchiveError
from inroad.adapters.archive.reading import is_archive, open_archive
from inroad.records.book import nouns
from inroad.records.models import (
    Attachment,
    ColumnMapping,
    Conversation,
    Habit,
    ImportBatch,
    Meeting,
    Note,
    Person,
    Tally,
    User,
)
from inroad.records.telling import told_rows
from inroad.sentences_archive import REFUSALS, refusal_sentence
from tests import people

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
Members = dict[str, bytes]
Row = dict[str, Any]
STEP = {
    "kind": "asked",
    "id": "1",
    "thread": "1",
    "happened": "2026-03-02T09:00:00+00:00",
    "recorded": "2026-03-02T09:00:00+00:00",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A small book that left, and whose owner is gone."""
    olu = people.olu()
    ana, ben = people.person(olu, "Ana Ruiz", city="Porto"), people.person(olu, "Ben Okafor")
    for who in (ana, ben):
        Note.objects.create(owner=olu, person=who, text=f"Of {who}", happened_on=NOON.date())
    Attachment.objects.create(owner=olu, person=ana, name="Card.txt", content=b"a card")
    ImportBatch.objects.create(owner=olu, kind="linkedin", state="applied")
    Tally.objects.create(owner=olu, person=ana, steps=[STEP], warmth="strong", channels={"1": "email"})
    Habit.objects.create(owner=olu, kind="greeting", since=NOON)
    ColumnMapping.objects.create(owner=olu, signature="x", mapping={"fields": ["fn", None]})
    meeting = Meeting.objects.create(owner=olu, starts=NOON, ends=NOON, happened_on=NOON.date())
    Conversation.objects.create(owner=olu, meeting=meeting, agenda=[{"question": "Why?", "args": {}}])
    file = tmp_path / "book.zip"
    export_book(olu, file, now=NOON)
    olu.delete()
    return file


def members_of(file: Path) -> Members:
    with zipfile.ZipFile(file) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def written(file: Path, members: Members, *, sums: bool = True) -> Path:
    """Write the members again; with true sums, unless it is the sums that are wrong."""
    if sums and MANIFEST in members:
        manifest = json.loads(members[MANIFEST])
        for name, content in members.items():
            if name != MANIFEST:
                said = manifest["members"].setdefault(name, {})
                said["sha256"] = hashlib.sha256(content).hexdigest()
                if name.startswith("rows/"):
                    said["rows"] = content.count(b"\n")
        manifest["members"] = {name: said for name, said in manifest["members"].items() if name in members}
        members = {**members, MANIFEST: json.dumps(manifest).encode()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return file


def refused(file: Path) -> RefusedArchiveError:
    """Nothing of a refused archive is in the book."""
    sasha = people.sasha()
    with pytest.raises(RefusedArchiveError) as error:
        restore_book(sasha, file, now=NOON)
    assert not any(list(told_rows(noun, sasha.pk)) for noun in nouns())
    assert refusal_sentence(error.value)
    return error.value


def with_rows(file: Path, noun: str, change: Callable[[list[Row]], object]) -> Path:
    members = members_of(file)
    rows = [json.loads(line) for line in members[f"rows/{noun}.jsonl"].splitlines()]
    change(rows)
    members[f"rows/{noun}.jsonl"] = b"".join(f"{json.dumps(row)}\n".encode() for row in rows)
    return written(file, members)


def set_in(place: int, **values: object) -> Callable[[list[Row]], object]:
    return lambda rows: rows[place].update(values)


def test_it_is_sound_as_it_was_written(archive: Path) -> None:
    assert is_archive(archive)
    sasha = people.sasha()
    restore_book(sasha, archive, now=NOON)
    assert Person.objects.filter(owner=sasha).count() == 2


WRONG_VALUES = {
    "a number for a name": ("person", {"full_name": 7}),
    "nothing for a name": ("person", {"full_name": None}),
    "a name with a byte that no database takes": ("person", {"full_name": "Ana\0"}),
    "half a letter": ("person", {"full_name": "\ud800"}),
    "a country of three letters": ("person", {"country": "PRT"}),
    "text for a list": ("person", {"rows": "many"}),
    "half a letter within a list": ("person", {"rows": ["\udfff"]}),
    "a number among the rows that were read": ("person", {"rows": [1]}),
    "a number for where a name is from": ("person", {"sources": {"name": 5}}),
    "where a name is from without the time": ("person", {"sources": {"name": {"by": "hand"}}}),
    "a time that is none": ("person", {"sources": {"name": {"by": "hand", "at": "noon"}}}),
    "text for whom one is not": ("person", {"sources": {"apart": {"from": "x"}}}),
    "an unknown part of a source": ("person", {"sources": {"name": {"mood": "x"}}}),
    "text for a count of an import": ("import_batch", {"plan_summary": {"ask": "many"}}),
    "numbers for the columns of a table": ("import_batch", {"plan_summary": {"columns": [1]}}),
    "a number for an answer": ("import_batch", {"decisions": {"a": 1}}),
    "a step that nobody knows": ("tally", {"steps": [{"kind": "x"}]}),
    "a number for a step": ("tally", {"steps": [5]}),
    "a step with a number for its time": ("tally", {"steps": [{**STEP, "happened": 7}]}),
    "a step without its time": ("tally", {"steps": [{"kind": "asked", "id": "1", "thread": "1"}]}),
    "a warmth that nobody feels": ("tally", {"warmth": "zz"}),
    "a list for a channel": ("tally", {"channels": {"1": []}}),
    "a habit that nobody has": ("habit", {"kind": "nonsense"}),
    "a number for a question": ("conversation", {"agenda": [7]}),
    "a list for an answer": ("conversation", {"agenda": [{"question": "Why?", "answer": []}]}),
    "no columns in a mapping": ("column_mapping", {"mapping": {}}),
    "a number for the keys": ("owner", {"page_settings": {"keys": {"a": 1}}}),
    "an unknown column": ("person", {"password": "x"}),
    "an owner of its own": ("person", {"owner_id": str(uuid7())}),
    "an id that is none": ("person", {"id": "1"}),
    "an id in capitals": ("person", {"id": str(uuid7()).upper()}),
    "a source that nobody knows": ("person", {"source": "gossip"}),
    "a line below nothing": ("person", {"line": -1}),
    "a line beyond counting": ("person", {"line": 10**30}),
    "a fraction for a line": ("person", {"line": 1.5}),
    "truth for a line": ("person", {"line": True}),
    "a day that never was": ("note", {"happened_on": "2026-02-30"}),
    "a year of five digits": ("note", {"happened_on": "12026-02-03"}),
    "an instant without its zone": ("note", {"happened_at": "2026-02-03T10:00:00"}),
    "an import that is still to be applied": ("import_batch", {"state": "applying"}),
    "a plan that is no plan": ("import_batch", {"plan": "AAAA"}),
    "a plan in other letters": ("import_batch", {"plan": "ä"}),
}


@pytest.mark.parametrize("told", WRONG_VALUES.values(), ids=WRONG_VALUES.keys())
def test_a_value_that_cannot_stand_there_is_named(archive: Path, told: tuple[str, Row]) -> None:
    noun, values = told
    error = refused(with_rows(archive, noun, set_in(0, **values)))
    assert (error.code, error.member, error.line) == ("unsound", f"rows/{noun}.jsonl", 1)
    assert error.about in values


def test_a_row_without_what_it_needs_is_named(archive: Path) -> None:
    error = refused(with_rows(archive, "note", lambda rows: rows[1].pop("text")))
    assert (error.code, error.line, error.about) == ("unsound", 2, "text")


def test_a_key_that_leads_out_of_the_archive_is_named(archive: Path) -> None:
    stranger = people.person(people.tamar(), "Not Yours")
    for nowhere in (uuid7(), stranger.pk):
        error = refused(with_rows(archive, "note", set_in(1, person_id=str(nowhere))))
        assert (error.code, error.line, error.about) == ("points_nowhere", 2, "person_id")
        User.objects.filter(name="Sasha Moreau").delete()


def test_an_id_that_comes_twice_or_backwards_is_named(archive: Path) -> None:
    error = refused(with_rows(archive, "note", lambda rows: rows.append(rows[0])))
    assert (error.code, error.line) == ("out_of_order", 3)


def test_rows_that_contradict_each_other_are_named(archive: Path) -> None:
    def of_one_address(rows: list[Row]) -> None:
        for row in rows:
            row["linkedin"] = "https://www.linkedin.com/in/ana"

    error = refused(with_rows(archive, "person", of_one_address))
    assert (error.code, error.member, error.line) == ("contradicts", "rows/person.jsonl", 2)


def test_a_file_that_is_not_there_or_has_another_size_is_named(archive: Path) -> None:
    assert refused(with_rows(archive, "attachment", set_in(0, size=5))).code == "no_bytes"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "not_json"),
        (b"[1]", "not_json"),
        (b'{"id": NaN}', "not_json"),
        (b'{"id": "a", "id": "b"}', "not_json"),
        (b"\xff\xfe", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b'{"line": ' + b"9" * 5000 + b"}", "not_json"),
        (b"", "not_json"),
    ],
)
def test_a_line_that_is_no_row_is_named(archive: Path, line: bytes, code: str) -> None:
    members = members_of(archive)
    members["rows/note.jsonl"] += line + b"\n"
    error = refused(written(archive, members))
    assert (error.code, error.member, error.line) == (code, "rows/note.jsonl", 3)


@pytest.mark.parametrize(
    "name",
    [
        "../evil", "/etc/passwd", "C:\\evil", "rows/../../x.jsonl", "rows/PERSON.jsonl", "notes/a/b.md",
        "notes/..\\x.md", "attachments/short", "inroad.sqlite3", "rows/press.jsonl", "rows/login_link.jsonl",
    ],
)  # fmt: skip
def test_a_member_that_no_archive_has_is_named(archive: Path, name: str) -> None:
    members = members_of(archive)
    members[name] = b""
    assert refused(written(archive, members)).code == "foreign_member"


def test_a_member_that_comes_twice_is_named(archive: Path) -> None:
    with zipfile.ZipFile(archive, "a") as opened, pytest.warns(UserWarning, match="Duplicate"):
        opened.writestr("people.vcf", b"")
    error = refused(archive)
    assert (error.code, error.member) == ("twice", "people.vcf")


def test_a_changed_member_is_named(archive: Path) -> None:
    members = members_of(archive)
    members["rows/note.jsonl"] = members["rows/note.jsonl"].replace(b"Of", b"Or")
    error = refused(written(archive, members, sums=False))
    assert (error.code, error.member) == ("changed", "rows/note.jsonl")


def test_a_missing_member_is_noticed(archive: Path) -> None:
    members = members_of(archive)
    del members["rows/note.jsonl"]
    assert refused(written(archive, members, sums=False)).code == "changed"


def test_a_newer_form_asks_for_the_newer_program(archive: Path) -> None:
    members = members_of(archive)
    manifest = json.loads(members[MANIFEST]) | {"format": FORMAT + 1, "version": "7.1"}
    error = refused(written(archive, {**members, MANIFEST: json.dumps(manifest).encode()}))
    assert error.code == "newer"
    assert "7.1" in refusal_sentence(error)


@pytest.mark.parametrize(
    "told", [{"kind": "another"}, {"format": "1"}, {"format": 0}, {"format": True}, {"members": []}]
)
def test_a_manifest_of_something_else_is_no_archive(archive: Path, told: Row) -> None:
    members = members_of(archive)
    manifest = json.loads(members[MANIFEST]) | told
    assert (
        refused(written(archive, {**members, MANIFEST: json.dumps(manifest).encode()}, sums=False)).code == "no_archive"
    )


def test_something_small_that_unpacks_to_something_huge_is_not_unpacked(archive: Path) -> None:
    members = members_of(archive)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
        with opened.open("notes/all.md", "w", force_zip64=True) as member:
            for _ in range(200):
                member.write(b"\0" * 1024 * 1024)
    archive.write_bytes(bomb.getvalue())
    assert refused(archive).code == "too_large"


def test_a_line_without_an_end_is_not_read_to_it(archive: Path) -> None:
    with open_archive(archive, Limits(line=20)) as opened, pytest.raises(RefusedArchiveError) as error:
        list(opened.rows("note"))
    assert error.value.code == "line_too_long"


def test_an_encrypted_member_is_named(archive: Path) -> None:
    data = bytearray(archive.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.find(b"people.vcf", data.find(b"PK\x01\x02")))
    struct.pack_into("<H", data, at + 8, 1)
    archive.write_bytes(bytes(data))
    assert refused(archive).code == "locked"


def test_other_files_are_no_archives(tmp_path: Path) -> None:
    for content in (b"", b"First Name,Last Name\nAna,Ruiz\n", b"PK\x05\x06" + b"\0" * 18):
        file = tmp_path / "file"
        file.write_bytes(content)
        assert not is_archive(file)
        assert refused(file).code in {"no_archive", "broken"}
        User.objects.filter(name="Sasha Moreau").delete()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_whatever_is_cut_off_or_turned_over_is_refused_or_changes_nothing(archive: Path, data: st.DataObject) -> None:
    whole = archive.read_bytes()
    spoilt = bytearray(whole)
    if data.draw(st.booleans()):
        spoilt = spoilt[: data.draw(st.integers(0, len(whole) - 1))]
    else:
        spoilt[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    file = archive.with_name("spoilt.zip")
    file.write_bytes(bytes(spoilt))
    try:
        with open_archive(file) as opened:
            rows = [row for noun in opened.counts for _, row in opened.rows(noun)]
    except RefusedArchiveError as error:
        assert error.code in REFUSALS  # noqa: PT017 - it may also be sound
        return
    with open_archive(archive) as opened:
        assert rows == [row for noun in opened.counts for _, row in opened.rows(noun)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(noun=st.sampled_from(["person", "note", "attachment", "import_batch", "owner"]), data=st.data())
def test_any_value_in_any_column_is_taken_or_refused_and_never_breaks(
    archive: Path, noun: str, data: st.DataObject
) -> None:
    members = members_of(archive)
    rows = [json.loads(line) for line in members[f"rows/{noun}.jsonl"].splitlines()]
    rows[0][data.draw(st.sampled_from(sorted(rows[0])))] = data.draw(JSON)
    members[f"rows/{noun}.jsonl"] = b"".join(f"{json.dumps(row)}\n".encode() for row in rows)
    file = written(archive.with_name("odd.zip"), members)
    sasha = people.sasha()
    try:
        restore_book(sasha, file, now=NOON)
    except RefusedArchiveError as error:
        assert error.code in REFUSALS  # noqa: PT017 - it may also be sound
    sasha.delete()
