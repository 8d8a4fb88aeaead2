"""Lets Lighthouse judge four pages of the sample season, five times each; the middle of each mark is told.

A developer's tool: it wants Node and brings Lighthouse by npx, so no other lane rests on it. Let nothing else run
beside it. `--runs 1` is quicker while something is repaired; the reports are kept in `build/lighthouse/`.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.screenshots import to_draft, to_person  # noqa: E402 - found only now
from tests.browser.season import A_TUESDAY, fill  # noqa: E402 - likewise
from tests.browser.served import served  # noqa: E402 - likewise

LIGHTHOUSE = "lighthouse@13.5.0"
REPORTS = ROOT / "build" / "lighthouse"
MARKS = ("performance", "accessibility", "best-practices")
LEAST = 98
FORMS = {"phone": [], "desk": ["--preset=desktop"]}


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("only", nargs="*", help="today, people, person, write; all, where none is named")
    runs, only = (told := asked.parse_args()).runs, told.only
    REPORTS.mkdir(parents=True, exist_ok=True)
    low = False
    with TemporaryDirectory() as folder:
        data = Path(folder) / "book"
        fill(data, A_TUESDAY)
        with served(data, at=A_TUESDAY) as book:
            cookie, pages = look_around(book.link, book.address)
            for name, address in pages.items():
                if only and name not in only:
                    continue
                for form in FORMS:
                    marks = judged(f"{name}-{form}", address, cookie, form, runs)
                    print(
                        f"{name:8}{form:7}", "  ".join(f"{mark} {value:g}" for mark, value in marks.items()), flush=True
                    )
                    low = low or min(marks[mark] for mark in MARKS) < LEAST
    return int(low)


def look_around(link: str, address: str) -> tuple[str, dict[str, str]]:
    """Come in once, and find where the four pages are and with which cookies they open."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=no_sandbox())
        page = browser.new_context(base_url=address, locale="en-GB").new_page()
        page.goto(link)
        page.get_by_role("main").get_by_role("button").click()
        page.wait_for_url("**/today")
        pages = dict(addresses(page, address))
        cookie = "; ".join(f"{each['name']}={each['value']}" for each in page.context.cookies())
        browser.close()
    return cookie, pages


def addresses(page: Page, address: str) -> Iterator[tuple[str, str]]:
    yield "today", page.url
    yield "people", f"{address}/people/"
    to_person(page)
    page.wait_for_url("**/people/*-*")
    yield "person", page.url
    page.goto("/today")
    to_draft(page)
    yield "write", page.url


def judged(name: str, address: str, cookie: str, form: str, runs: int) -> dict[str, float]:
    """The middle of each mark, and of what was shifted and blocked while the page came."""
    reports = [report(f"{name}-{number}", address, cookie, form) for number in range(1, runs + 1)]
    marks = {mark: median(100 * each["categories"][mark]["score"] for each in reports) for mark in MARKS}
    shift = median(each["audits"]["cumulative-layout-shift"]["numericValue"] for each in reports)
    blocked = median(each["audits"]["total-blocking-time"]["numericValue"] for each in reports)
    return marks | {"shift": round(shift, 3), "blocked ms": round(blocked)}


def report(name: str, address: str, cookie: str, form: str) -> dict[str, Any]:
    file = REPORTS / f"{name}.json"
    flags = " ".join(["--headless=new", *no_sandbox()])
    told = ["--quiet", f"--only-categories={','.join(MARKS)}", "--output=json", f"--output-path={file}"]
    door = [f"--extra-headers={json.dumps({'Cookie': cookie})}", f"--chrome-flags={flags}"]
    around = os.environ | {"CHROME_PATH": chromium()}
    npx = shutil.which("npx") or "npx"
    subprocess.run([npx, "--yes", LIGHTHOUSE, address, *told, *door, *FORMS[form]], env=around, check=True)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def chromium() -> str:
    return os.environ.get("INROAD_CHROMIUM") or shutil.which("chromium") or "chromium"


def no_sandbox() -> list[str]:
    """Chromium refuses its sandbox to root, as whom it runs in a container."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []


if __name__ == "__main__":
    sys.exit(main())
