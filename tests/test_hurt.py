"""The book is hurt in every way that a machine can hurt it, and says so in words before anything is lost."""

import os
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.browser.served import free_port, inroad, link_shown, served, surroundings, wait_for
from tests.visitor import Visitor, token_of

ROOT = Path(__file__).resolve().parent.parent
TABLE = "Full name,E-mail\nAna Ruiz,ana@example.org\nBen Okoro,ben@example.org\n"
WRITERS, NOTES = 8, 6
MEGABYTE = 1024 * 1024
Done = subprocess.CompletedProcess[str]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is hurt by means of Linux")


def run(data: Path, *words: str, **more: object) -> Done:
    around = surroundings(data)
    return subprocess.run(inroad(*words), env=around, check=False, capture_output=True, text=True, timeout=90, **more)  # type: ignore[call-overload,no-any-return]  # as subprocess has it


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A book with two people in it."""
    (tmp_path / "people.csv").write_text(TABLE)
    assert run(tmp_path / "book", "import", str(tmp_path / "people.csv")).returncode == 0
    return tmp_path / "book"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own that is soon full; only a machine's administrator can make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip("no right to mount a disk here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=False)


def many(tmp_path: Path, count: int) -> Path:
    file = tmp_path / "many.csv"
    rows = "".join(f"P{number:x} Number{number:x},p{number}@example.org\n" for number in range(count))
    file.write_text(f"Full name,E-mail\n{rows}")
    return file


def people_in(data: Path) -> int:
    with closing(sqlite3.connect(data / "inroad.sqlite3")) as book:
        return int(book.execute("SELECT count(*) FROM records_person").fetchone()[0])


def notes_in(data: Path) -> set[str]:
    with closing(sqlite3.connect(data / "inroad.sqlite3")) as book:
        return {text for (text,) in book.execute("SELECT text FROM records_note")}


def person_in(visitor: Visitor) -> str:
    """The address of somebody's page."""
    found = re.search(r'href="(/people/[0-9a-f-]{36})"', visitor.see("/people/")[1])
    assert found
    return found[1]


def is_whole(data: Path) -> None:
    found = re.findall(r"^inroad\.\w+", run(data, "doctor").stdout, flags=re.MULTILINE)
    # A small disk is nearly full by its nature.
    assert set(found) <= {"inroad.W009"}


def test_a_process_that_is_killed_anywhere_leaves_a_whole_book(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "torture", "--kills", "10", "--data", str(tmp_path / "book")]
    done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr


def test_what_the_server_confirmed_is_there_after_it_was_killed(data: Path) -> None:
    around = surroundings(data) | {"INROAD_PORT": str(free_port())}
    words = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True, "start_new_session": True}
    server = subprocess.Popen(inroad("serve"), env=around, **words)  # type: ignore[call-overload]  # as above
    link = link_shown(server)
    address = link.partition("/open/")[0]
    wait_for(int(address.rpartition(":")[2]))
    visitor = Visitor(address, link)
    person = person_in(visitor)
    token = token_of(visitor.see(f"{person}/note")[1])
    kept = {text for number in range(12) if _note(visitor, person, token, text := f"note {number}") == 302}
    assert len(kept) == 12
    with ThreadPoolExecutor(1) as beside:
        cut_off = beside.submit(_quietly, visitor, person, token)
        time.sleep(0.1)
        for process in (*_children(server.pid), server.pid):
            os.kill(process, signal.SIGKILL)
        cut_off.result()
    server.communicate()
    assert kept <= notes_in(data)
    is_whole(data)


def _children(process: int) -> list[int]:
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def _note(visitor: Visitor, person: str, token: str, text: str) -> int:
    return visitor.press(f"{person}/note", token, text=text, when=time.strftime("%Y-%m-%d", time.gmtime()))[0]


def _quietly(visitor: Visitor, person: str, token: str) -> None:
    with suppress(OSError):
        for number in range(50):
            _note(visitor, person, token, f"later {number}")


def test_eight_writers_at_once_lose_nothing_beside_an_import_and_a_backup(data: Path, tmp_path: Path) -> None:
    with served(data) as book:
        visitor = Visitor(book.address, book.link)
        person = person_in(visitor)
        token = token_of(visitor.see(f"{person}/note")[1])

        def write(writer: int) -> list[tuple[str, int]]:
            texts = [f"writer {writer} note {number}" for number in range(NOTES)]
            return [(text, _note(visitor, person, token, text)) for text in texts]

        with ThreadPoolExecutor(WRITERS + 2) as beside:
            commands = [
                beside.submit(run, data, "import", str(many(tmp_path, 300))),
                beside.submit(run, data, "backup"),
            ]
            written = [each for several in beside.map(write, range(WRITERS)) for each in several]
        done = [each.result() for each in commands]
    assert [text for text, status in written if status != 302] == []
    assert {text for text, _ in written} <= notes_in(data)
    assert len(written) == WRITERS * NOTES
    assert [each.returncode for each in done] == [0, 0], [each.stderr for each in done]
    assert people_in(data) == 302
    is_whole(data)


def test_a_full_disk_is_told_by_a_command_and_nothing_is_half_there(data: Path, tmp_path: Path) -> None:
    room = (data / "inroad.sqlite3").stat().st_size + 200_000

    def full() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = run(data, "import", str(many(tmp_path, 3000)), preexec_fn=full)
    assert done.returncode == 1
    assert "The disk is full" in done.stderr
    assert "Traceback" not in done.stderr
    assert people_in(data) == 2
    is_whole(data)


def test_a_full_disk_is_told_by_a_page_which_hands_back_what_was_typed(data: Path, small_disk: Path) -> None:
    book_there = small_disk / "book"
    subprocess.run(["cp", "-a", str(data), str(book_there)], check=True)
    with served(book_there) as book:
        visitor = Visitor(book.address, book.link)
        person = person_in(visitor)
        token = token_of(visitor.see(f"{person}/note")[1])
        _fill(small_disk / "junk")
        text = "A note of some length that took a while to write. " * 400
        status, page = visitor.press(f"{person}/note", token, text=text, when=time.strftime("%Y-%m-%d", time.gmtime()))
        assert status == 500
        assert "The disk is full" in page
        assert text.strip()[:200] in page
        (small_disk / "junk").unlink()
        assert _note(visitor, person, token, "There is room again") == 302
    assert "There is room again" in notes_in(book_there)
    is_whole(book_there)


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as junk:
        size = MEGABYTE
        while size:
            try:
                junk.write(b"x" * size)
            except OSError:
                size //= 4


def test_a_folder_that_cannot_be_written_to_is_told(data: Path, small_disk: Path) -> None:
    book_there = small_disk / "book"
    subprocess.run(["cp", "-a", str(data), str(book_there)], check=True)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    done = run(book_there, "today")
    assert done.returncode == 1
    assert "cannot be written to" in done.stderr
    assert "Traceback" not in done.stderr
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    is_whole(book_there)


def test_a_damaged_page_is_told_by_a_command_a_page_and_the_doctor(data: Path) -> None:
    with served(data) as book:
        visitor = Visitor(book.address, book.link)
        assert visitor.see("/people/")[0] == 200
    with (data / "inroad.sqlite3").open("r+b") as file:
        file.seek(0)
        file.write(os.urandom(4096))
    done = run(data, "today")
    assert (done.returncode, "is damaged" in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    done = run(data, "doctor")
    assert (done.returncode, "inroad.E012" in done.stdout, "Traceback" in done.stderr) == (1, True, False)
    log = (data / "logs" / "inroad.log").read_text()
    assert "command.failed" in log
    assert str(data) not in log


def test_a_book_that_another_program_holds_is_told_and_is_whole_afterwards(data: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(data / "inroad.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        done = run(data, "import", str(many(tmp_path, 3)))
        other.execute("ROLLBACK")
    assert done.returncode == 1
    assert "Another program is holding the book" in done.stderr
    assert "Traceback" not in done.stderr
    assert people_in(data) == 2
    is_whole(data)


def test_a_report_and_the_log_hold_no_personal_data(data: Path, tmp_path: Path) -> None:
    with served(data) as book:
        visitor = Visitor(book.address, book.link)
        for path in ("/people/?q=Ruiz", "/nowhere/Ruiz", "/open/Ruiz", "/search?q=ana@example.org&page=x"):
            visitor.see(path)
    run(data, "import", str(ROOT / "README.md"))
    report = tmp_path / "report.md"
    assert run(data, "doctor", "--report", str(report)).returncode == 0
    logs = "".join(file.read_text() for file in (data / "logs").glob("*"))
    assert "page.refused" in logs
    for told in (report.read_text(), logs):
        assert not any(word in told for word in ("Ruiz", "Okoro", "example.org", str(tmp_path), str(Path.home())))
