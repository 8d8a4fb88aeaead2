"""Draws the app's icon in the sizes that systems ask for, from `mark.svg`, in the Chromium that the tests use."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

STATIC = Path(__file__).resolve().parent.parent / "src" / "inroad" / "web" / "static" / "inroad"
MARK = STATIC / "mark.svg"
# With its own round corners; or to the edge, since iOS and Android cut their own shape out of the middle.
SHAPES = {"icon-192": (192, True), "icon-512": (512, True), "icon-apple": (180, False), "icon-maskable": (512, False)}


def main() -> None:
    program = os.environ.get("INROAD_CHROMIUM") or shutil.which("chromium")
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    (STATIC / "app").mkdir(exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--disable-gpu", *root])
        for name, (size, rounded) in SHAPES.items():
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(f"<style>body {{ margin: 0 }}</style>{drawing(size, rounded=rounded)}")
            page.screenshot(path=STATIC / "app" / f"{name}.png", omit_background=True)
        browser.close()


def drawing(size: int, *, rounded: bool) -> str:
    mark = MARK.read_text(encoding="utf-8").replace("<svg ", f'<svg width="{size}" height="{size}" ')
    return mark if rounded else mark.replace('rx="8"', "")


if __name__ == "__main__":
    main()
