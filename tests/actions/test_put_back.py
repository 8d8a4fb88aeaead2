"""The words that come with a backup take the place of those that were there."""

from pathlib import Path

import pytest

from inroad.actions.put_back import let_follow


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    content.mkdir()
    (content / "own.toml").write_text("mine")
    return content


def test_the_new_words_take_the_place_of_the_old(tmp_path: Path, content: Path) -> None:
    fresh = tmp_path / "unpacked"
    fresh.mkdir()
    (fresh / "other.toml").write_text("theirs")
    let_follow(fresh, content)
    assert [each.name for each in content.iterdir()] == ["other.toml"]
    assert [each.name for each in tmp_path.iterdir()] == ["content"]


def test_where_the_new_words_cannot_come_the_old_ones_stay(tmp_path: Path, content: Path) -> None:
    with pytest.raises(FileNotFoundError):
        let_follow(tmp_path / "gone", content)
    assert (content / "own.toml").read_text() == "mine"
