"""Takes the pictures that the README and the documents show: the season of invented people, in a real browser.

The clock is turned, so that they always show the same Tuesday; only the hues of the badges, which come from new ids,
differ each time. Everything happens in a folder that is thrown away afterwards.
"""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.season import A_TUESDAY, fill  # noqa: E402 - found only now that the root is on the path
from tests.browser.served import Book, served  # noqa: E402 - likewise

PICTURES = ROOT / "docs" / "pictures"
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 780}
Scheme = Literal["light", "dark"]
NEWS = """\
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Aoife,Tierney,https://www.linkedin.com/in/aoife-tierney-example,,Burren Data,Learning analyst,12 Feb 2026
Emeka,Obi,https://www.linkedin.com/in/emeka-obi-example,emeka@example.org,Open Classroom,Research officer,3 Jan 2026
Sofia,Lindqvist,https://www.linkedin.com/in/sofia-lindqvist-example,,Northern Exams Board,Data engineer,19 Nov 2025
Wei,Zhang,https://www.linkedin.com/in/wei-zhang-example,,Corrib University,Lecturer in statistics,2 Oct 2025
Nuala,Ó Briain,https://www.linkedin.com/in/nuala-obriain-example,,,,31 May 2024
Henrik,Aasland,https://www.linkedin.com/in/aasland-example,henrik.aasland@example.org,Fjordkurs,Director,8 Jun 2019
Priya,Raghunathan,https://www.linkedin.com/in/priya-example,,Another Academy,Learning engineer,5 Feb 2026
,,,,,,14 Jan 2026
"""
CLUMSY = """\
Dear Mr Figueira,

I saw on the internet that you work with learning data, which I find very interesting. I teach mathematics in Galway
and am looking for something new. Are there any openings on your team at the moment?

My résumé is attached.

Orla Devane
"""
JOTTED = """\
advice: read the two reports of the exams board on marking
claim: most teams hire for curiosity and teach the tools
ref: Ines Duarte, research officer at Open Classroom (may use name)
promise: send the summary of the marking trial by Friday
they: introduce us by mail
"""


Reach = Callable[[Page], object]


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        data = Path(folder) / "book"
        fill(data, A_TUESDAY)
        with served(data, at=A_TUESDAY) as book, sync_playwright() as driver:
            program = os.environ.get("INROAD_CHROMIUM") or shutil.which("chromium")
            root = ["--no-sandbox"] if os.geteuid() == 0 else []
            browser = driver.chromium.launch(executable_path=program, args=["--disable-gpu", *root])
            take_all(browser, book)
            browser.close()


def take_all(browser: Browser, book: Book) -> None:
    """The first visit opens the door, and lends its session to the others."""
    first = browser.new_context(base_url=book.address, locale="en-GB").new_page()
    first.goto(book.link)
    first.get_by_role("main").get_by_role("button").click()
    first.wait_for_url("**/today")
    session = first.context.storage_state()
    for name, reach, window, scheme in SHOTS:
        context = browser.new_context(
            base_url=book.address, locale="en-GB", viewport=window, color_scheme=scheme, storage_state=session
        )
        page = context.new_page()
        page.goto("/today")
        reach(page)
        page.wait_for_load_state("networkidle")
        # Whoever looks around does not see that the clock is turned for the pictures.
        page.get_by_role("complementary", name="About the time").evaluate("notice => notice.remove()")
        page.screenshot(path=PICTURES / f"{name}.png", animations="disabled", caret="hide")
        context.close()
        print(f"{name}.png", (PICTURES / f"{name}.png").stat().st_size // 1024, "kB")


def stay(_page: Page) -> None:
    """Today is where every visit begins."""


def to_person(page: Page) -> None:
    page.goto("/people/?q=Aasland")
    page.get_by_role("main").get_by_role("link", name="Henrik Aasland").first.click()


def to_draft(page: Page) -> None:
    """A first attempt that the coach has something to say about."""
    page.locator(".move .primary", has_text="Write the request").first.click()
    page.get_by_label("Letter").fill(CLUMSY)
    page.get_by_role("button", name="Save and ask the coach").click()
    page.get_by_text("remarks").first.wait_for()


def to_meeting(page: Page) -> None:
    """The meeting of tomorrow."""
    page.locator(".move .primary", has_text="Prepare").first.click()


def to_debrief(page: Page) -> None:
    """The meeting of yesterday."""
    page.goto("/meet/")
    page.get_by_role("main").get_by_role("link", name="Priya Raghunathan").click()
    page.goto(f"{page.url}/debrief")
    page.get_by_label("Jot it down").fill(JOTTED)
    page.get_by_role("button", name="Put it in its place").click()
    page.get_by_role("button", name="Put it in its place").evaluate("button => button.scrollIntoView()")


def to_preview(page: Page) -> None:
    page.goto("/setup/import")
    page.locator("input[type=file]").set_input_files(
        {"name": "Connections.csv", "mimeType": "text/csv", "buffer": NEWS.encode()}
    )
    page.get_by_role("button", name="Look at it first").click()
    page.get_by_role("button", name="Bring in").first.wait_for()


def to_review(page: Page) -> None:
    page.goto("/review/")


SHOTS: tuple[tuple[str, Reach, ViewportSize, Scheme], ...] = (
    ("today", stay, DESK, "light"),
    ("person", to_person, DESK, "dark"),
    ("write", to_draft, DESK, "light"),
    ("meeting", to_meeting, DESK, "light"),
    ("debrief", to_debrief, DESK, "light"),
    ("import", to_preview, DESK, "light"),
    ("review", to_review, DESK, "light"),
    ("today-phone", stay, PHONE, "light"),
    ("person-phone", to_person, PHONE, "dark"),
)

if __name__ == "__main__":
    main()
