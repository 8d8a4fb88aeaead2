"""A setting that cannot work is told with a hint."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from inroad.records import checks


def told() -> list[str]:
    return [str(message.id) for message in checks.settings_can_work()]


@pytest.fixture(autouse=True)
def good_folder(settings: Settings, tmp_path: Path) -> Path:
    tmp_path.chmod(0o700)
    settings.DATA = tmp_path
    return tmp_path


def test_settings_that_work_say_nothing() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("name", "value", "check"),
    [
        ("INROAD_TIME_ZONE", "Middle/Earth", "inroad.E003"),
        ("INROAD_TIME_ZONE", "../../etc/passwd", "inroad.E003"),
        ("INROAD_TIME_ZONE", "Europe", "inroad.E003"),
        ("INROAD_PORT", "http", "inroad.E004"),
        ("INROAD_PORT", "70000", "inroad.E004"),
        ("INROAD_HOST", "0.0.0.0", "inroad.E005"),  # noqa: S104 (which must be refused)
        ("INROAD_HOST", "192.168.1.7", "inroad.E005"),
        ("INROAD_HOST", "example.org", "inroad.E005"),
    ],
)
def test_a_variable_that_cannot_work_is_told(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, check: str
) -> None:
    monkeypatch.setenv(name, value)
    assert told() == [check]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "[::1]", "localhost", "127.0.0.9"])
def test_this_machine_may_be_listened_to(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("INROAD_HOST", host)
    assert told() == []


def test_a_missing_data_folder_is_told(settings: Settings, tmp_path: Path) -> None:
    settings.DATA = tmp_path / "nowhere"
    assert told() == ["inroad.E001"]


def test_a_folder_open_to_others_is_told(good_folder: Path) -> None:
    good_folder.chmod(0o750)
    assert told() == ["inroad.W002"]


def test_a_clock_file_without_a_time_is_told(settings: Settings, tmp_path: Path) -> None:
    settings.CLOCK_FILE = str(tmp_path / "clock")
    assert told() == ["inroad.E010"]
    (tmp_path / "clock").write_text("2026-03-02T09:00+01:00")
    assert told() == []


def test_every_message_has_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("INROAD_TIME_ZONE", "INROAD_PORT", "INROAD_HOST"):
        monkeypatch.setenv(name, "nonsense")
    assert all(message.hint for message in checks.settings_can_work())
