"""The log knows what happened and where in the program, and never to whom."""

import logging
import stat
import sys
from pathlib import Path

import pytest

from inroad.logs import Discreet, LogFile, told_of

NAME = "Zephyrine Quillfeather"


def told(logger: str, message: object, *args: object, error: BaseException | None = None) -> str:
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.LogRecord(logger, logging.ERROR, f"/somewhere/{NAME}/views.py", 7, message, args, exc_info)
    return Discreet().format(record)


def look_up() -> str:
    nothing: dict[str, str] = {}
    return nothing[NAME]


def read() -> int:
    try:
        return int(look_up())
    except KeyError as first:
        raise ValueError(f"{NAME} is not a number") from first


def broken() -> BaseException:
    with pytest.raises(ValueError, match=NAME) as caught:
        read()
    return caught.value


def test_an_event_of_ours_is_told_with_its_fields() -> None:
    assert told("inroad.jobs", "import.failed kind=%s", "KeyError").endswith("inroad.jobs import.failed kind=KeyError")


def test_of_another_librarys_words_only_the_template_is_told() -> None:
    assert NAME not in told("huey", "Executing %s", NAME)
    assert "Executing %s" in told("huey", "Executing %s", NAME)
    assert NAME not in told("huey", f"Executing {NAME}")


def test_of_an_error_the_kinds_and_the_places_are_told_and_not_its_words() -> None:
    said = told("django", "Failed: %s", NAME, error=broken())
    assert NAME not in said
    assert "builtins.ValueError" in said
    assert "builtins.KeyError" in said
    assert "test_logs.py:" in said
    assert "look_up" in said


def test_an_error_without_others_behind_it_ends() -> None:
    assert list(told_of(None)) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_the_log_is_made_when_there_is_something_to_say_and_stays_small(tmp_path: Path) -> None:
    file = LogFile(str(tmp_path / "logs"))
    assert not (tmp_path / "logs").exists()
    for _ in range(3):
        file.emit(logging.LogRecord("inroad", logging.INFO, "", 0, "x" * 600_000, (), None))
    file.close()
    assert stat.S_IMODE((tmp_path / "logs").stat().st_mode) == 0o700
    assert {each.name for each in (tmp_path / "logs").iterdir()} == {"inroad.log", "inroad.log.1", "inroad.log.2"}


def test_where_nothing_can_be_written_the_program_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "logs").write_text("in the way")
    LogFile(str(tmp_path / "logs")).emit(logging.LogRecord("inroad", logging.INFO, "", 0, NAME, (), None))
    assert NAME not in capsys.readouterr().err
