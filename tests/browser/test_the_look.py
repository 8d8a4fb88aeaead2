"""Every component looks as it did: in light and dark, from the right, on a narrow screen and with text twice as large.

A picture of each part of `/style` is shrunk until neither the machine's way to draw letters nor the version of the
browser matters, and held against the one in `tests/browser/look/`. Where they differ, `build/look/` shows before, after
and where. If the difference is meant, delete the old picture, run the test again, look at the new one and commit it.
"""

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter
from playwright.sync_api import Page, Route

from tests.browser.served import Book

KEPT = Path(__file__).resolve().parent / "look"
SHOWN = Path(__file__).resolve().parents[2] / "build" / "look"
LOOKS: dict[str, tuple[str, dict[str, int]]] = {
    "light": ("?scheme=light", {"width": 1280, "height": 900}),
    "dark": ("?scheme=dark", {"width": 1280, "height": 900}),
    "right-to-left": ("?scheme=light&dir=rtl", {"width": 1280, "height": 900}),
    "narrow": ("?scheme=light", {"width": 320, "height": 700}),
    "enlarged": ("?scheme=light&text=200", {"width": 800, "height": 900}),
}
# One point of a kept picture is so many of the screen; so far may its colour be from the nearest of its old neighbours,
# and so many in a hundred may be further.
CELL, SHADE, SHARE = 8, 24, 1.0
# How far what was there already moved, as browsers count it; nothing at all has nothing to tell.
SHIFTED = """() => new Promise((tell) => new PerformanceObserver((list) =>
  tell(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
).observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => tell(0), 500))"""
# The parts are looked at alone: what floats above the page would lie now on one and now on another.
ALONE = ".rail, .tabs, .notice { display: none !important } .frame { display: block !important }"


@pytest.mark.parametrize("look", LOOKS)
def test_every_component_looks_as_it_did(visit: Callable[..., Page], book: Book, look: str) -> None:
    address, window = LOOKS[look]
    page = visit(book, viewport=window, bypass_csp=True)
    page.goto(f"/style{address}")
    page.add_style_tag(content=ALONE)
    page.evaluate("document.fonts.ready")
    changed = [name for name, picture in parts(page) if differs(picture, f"{look}-{name}.png")]
    assert changed == [], f"{SHOWN} shows where"


@pytest.mark.parametrize("look", LOOKS)
def test_no_look_runs_over_the_edge(visit: Callable[..., Page], book: Book, look: str) -> None:
    address, window = LOOKS[look]
    page = visit(book, viewport=window)
    page.goto(f"/style{address}")
    wide = page.evaluate("document.scrollingElement.scrollWidth")
    assert wide <= window["width"]


def parts(page: Page) -> list[tuple[str, Image.Image]]:
    """The page's header and sections, each with its picture."""
    header = ("header", page.locator(".page-header"))
    # The icons are left out: each new one would be a difference.
    sections = [(str(each.get_attribute("id")), each) for each in page.locator("main > section:not(#icons)").all()]
    how: dict[str, Any] = {"animations": "disabled", "caret": "hide"}
    return [(name, Image.open(BytesIO(part.screenshot(**how))).convert("RGB")) for name, part in [header, *sections]]


def differs(picture: Image.Image, name: str) -> bool:
    """Whether the picture is another than the kept one; one that is not kept yet is kept, and is new."""
    small = picture.resize((max(picture.width // CELL, 1), max(picture.height // CELL, 1)), Image.Resampling.BOX)
    if not (KEPT / name).exists():
        KEPT.mkdir(exist_ok=True)
        small.quantize(64).save(KEPT / name, optimize=True)
        return True
    before = Image.open(KEPT / name).convert("RGB")
    far = further(before, small)
    if abs(before.height - small.height) <= 1 and abs(before.width - small.width) <= 1 and share(far) <= SHARE:
        return False
    show(before, picture, far, name)
    return True


def further(before: Image.Image, after: Image.Image) -> Image.Image:
    """Where the new picture is darker or lighter than all that was near the place before."""
    after = after.resize(before.size, Image.Resampling.BOX)
    darker = ImageChops.subtract(before.filter(ImageFilter.MinFilter(3)), after)
    lighter = ImageChops.subtract(after, before.filter(ImageFilter.MaxFilter(3)))
    red, green, blue = ImageChops.lighter(darker, lighter).split()
    most = ImageChops.lighter(red, ImageChops.lighter(green, blue))
    return most.point(lambda value: 255 if value > SHADE else 0)


def share(far: Image.Image) -> float:
    """How many points of a hundred are marked."""
    return 100 * far.histogram()[255] / (far.width * far.height)


def show(before: Image.Image, picture: Image.Image, far: Image.Image, name: str) -> None:
    """Before and after, one below the other, with a red veil where they differ."""
    SHOWN.mkdir(parents=True, exist_ok=True)
    veil = far.resize(picture.size, Image.Resampling.NEAREST).point(lambda value: value * 2 // 5)
    after = Image.composite(Image.new("RGB", picture.size, "red"), picture, veil)
    old = before.resize((picture.width, before.height * CELL), Image.Resampling.BICUBIC)
    both = Image.new("RGB", (picture.width, old.height + after.height + CELL), "black")
    both.paste(old, (0, 0))
    both.paste(after, (0, old.height + CELL))
    ImageDraw.Draw(both).line([(0, old.height), (picture.width, old.height)], fill="red", width=CELL)
    both.save(SHOWN / name)


def late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


def test_nothing_jumps_when_the_fonts_come_late(visit: Callable[..., Page], book: Book) -> None:
    page = visit(book)
    page.route("**/*.woff2", late)
    page.goto("/style", wait_until="commit")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.fonts.check('1rem Inroad')")
    page.unroute_all()
    # A tenth is what browsers call good; a machine may lack every font that ours are measured against.
    assert page.evaluate(SHIFTED) < 0.05
