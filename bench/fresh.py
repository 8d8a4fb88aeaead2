"""A measurement in a process of its own, with an empty book that is thrown away."""

import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from typing import Any


def run(module: str, deed: str = "once") -> Any:  # noqa: ANN401 - whatever the deed gives
    """Run a module's deed in a fresh process and a fresh book, and give what it returns, which JSON can hold."""
    with tempfile.TemporaryDirectory(prefix="inroad-bench-") as folder:
        return run_in(folder, module, deed)


def run_in(folder: str, module: str, deed: str) -> Any:  # noqa: ANN401
    """The same in a book that stays."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.fresh", module, deed],
        env=surroundings(folder),
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(done.stdout)


def surroundings(folder: str) -> dict[str, str]:
    """The environment without the developer's own settings, and with a book in this folder."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("INROAD_")}
    return {**others, "INROAD_DATA": folder, "DJANGO_SETTINGS_MODULE": "inroad.settings"}


def _main(module: str, deed: str) -> None:
    import django  # noqa: PLC0415 - the settings are read only now

    django.setup()
    from inroad.serve import make_ready  # noqa: PLC0415

    make_ready()
    sys.stdout.write(json.dumps(getattr(import_module(module), deed)()))


if __name__ == "__main__":
    _main(*sys.argv[1:])
