"""Renews the sprite of icons: those that the pages name, drawn by Lucide, and our own mark.

.venv/bin/python scripts/icons.py            keep what is used, add what a template newly names
.venv/bin/python scripts/icons.py bird leaf  add these too, before the code that names them in a table
"""

import re
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "src" / "inroad" / "web"
SPRITE = WEB / "static" / "inroad" / "icons.svg"
DRAWN = ROOT / "build" / "icons"
LUCIDE = "1.62.0"
MARK = (
    '<symbol id="mark" viewBox="0 0 32 32" fill="currentColor"><path fill-rule="evenodd" d="M8 0h16a8 8 0 0 1 8 8v16a8'
    " 8 0 0 1-8 8h-6.5C17.5 22.5 21.2 22.5 21.2 13.6h-4.4C16.8 21.5 8.9 22 8 32a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8Z"
    'M19 5.3a3.1 3.1 0 1 0 0 6.2 3.1 3.1 0 0 0 0-6.2Z"/></symbol>'
)
HEAD = (
    f"<!-- Icons from lucide-static {LUCIDE} (ISC; parts MIT, from Feather): see THIRD-PARTY-NOTICES.md. "
    "The mark is our own. -->"
)
STROKE = 'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'


def main() -> None:
    names = wanted() | set(sys.argv[1:])
    drawings = drawn()
    unknown = sorted(names - set(drawings))
    if unknown:
        sys.exit(f"Lucide {LUCIDE} draws no {', '.join(unknown)}.")
    symbols = [MARK, *(symbol(name, drawings[name]) for name in sorted(names))]
    SPRITE.write_text("\n".join(['<svg xmlns="http://www.w3.org/2000/svg">', HEAD, *symbols, "</svg>", ""]))
    print(f"{len(symbols)} icons, {SPRITE.stat().st_size // 1024} kB")


def wanted() -> set[str]:
    """What the pages name as an icon, and what the sprite holds already and somebody still writes down."""
    return (named() | (held() & quoted())) - {"mark"}


def held() -> set[str]:
    return set(re.findall(r'<symbol id="([^"]+)"', SPRITE.read_text(encoding="utf-8")))


def named() -> set[str]:
    """Names in the places where only an icon can stand."""
    return {name for text in texts() for name in re.findall(r"""(?:% icon |\bicon=)["']([a-z0-9-]+)["']""", text)}


def quoted() -> set[str]:
    """Every short string that the pages hold; an icon may be named in a table."""
    return {name for text in texts() for name in re.findall(r"""["']([a-z0-9-]+)["']""", text)}


def texts() -> Iterator[str]:
    for kind in ("py", "html", "js"):
        for file in sorted(WEB.rglob(f"*.{kind}")):
            yield file.read_text(encoding="utf-8")


def drawn() -> dict[str, Path]:
    """Lucide's drawings by name; fetched once."""
    package = DRAWN / f"lucide-static-{LUCIDE}.tgz"
    if not package.exists():
        DRAWN.mkdir(parents=True, exist_ok=True)
        fetch = ["npm", "pack", "--silent", "--pack-destination", str(DRAWN), f"lucide-static@{LUCIDE}"]
        subprocess.run(fetch, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(package) as archive:
            archive.extractall(DRAWN, filter="data")
    return {file.stem: file for file in (DRAWN / "package" / "icons").glob("*.svg")}


def symbol(name: str, file: Path) -> str:
    """The drawing's shapes, without its own size and strokes."""
    inner = re.sub(r"<!--.*?-->|<svg[^>]*>|</svg>", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    shapes = re.sub(r"\s+", " ", inner).strip().replace("> <", "><").replace(" />", "/>")
    return f'<symbol id="{name}" viewBox="0 0 24 24" {STROKE}>{shapes}</symbol>'


if __name__ == "__main__":
    main()
