"""What make hands to the shell can be read by a shell."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("skipped", ["", "browser", "postgres,browser"])
@pytest.mark.parametrize("goal", ["check", "test", "test-all", "run", "bench"])
def test_every_recipe_is_proper_shell(goal: str, skipped: str) -> None:
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    recipe = subprocess.run(
        ["make", "--dry-run", "--always-make", goal, f"SKIP={skipped}"],
        cwd=ROOT, env=quiet, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert subprocess.run(["sh", "-n"], input=recipe, text=True, check=False).returncode == 0
