"""Measure everything, or only the parts that are named: `python -m bench importing pages`; `MEASURES` has them all."""

import json
import os
import platform
import sys
from importlib import import_module
from pathlib import Path

from bench.figure import Figure

MEASURES = ("importing", "leaving", "pages", "searching", "coaching", "serving", "interacting", "growing")
REPORT = Path("build/bench.json")


def main(chosen: list[str]) -> int:
    """Print each figure as it is known, write all of them, and fail where one missed its limit."""
    unknown = set(chosen) - set(MEASURES)
    if unknown:
        sys.stderr.write(f"Nothing is measured by the name of {', '.join(sorted(unknown))}: {', '.join(MEASURES)}\n")
        return 2
    figures: list[Figure] = []
    for name in chosen or MEASURES:
        for figure in import_module(f"bench.{name}").measure():
            sys.stdout.write(f"{figure}\n")
            sys.stdout.flush()
            figures.append(figure)
    _write(figures)
    return int(not all(figure.passed for figure in figures))


def _write(figures: list[Figure]) -> None:
    machine = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "cores": os.cpu_count(),
        "load": os.getloadavg(),
    }
    told = {"machine": machine, "figures": [each.told() for each in figures]}
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n")
    sys.stdout.write(f"Written to {REPORT}.\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
