"""Write the reference of the etiquette packs from the packs; `--check` says whether it is as it should be."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from inroad.content import loader
from inroad.practice.etiquette import Etiquette, differences

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "etiquette.md"
HEAD = """# Etiquette packs

How people like to be written to, by the country of the person. Why there are packs is told in
[Letters and manners](../explanation/letters-and-manners.md), what each setting means in
[Add an etiquette pack](../how-to/add-an-etiquette-pack.md). The page is written from the packs
(`scripts/etiquette_page.py`), and a test keeps the two in step.

## How they differ
"""


def page(packs: Sequence[Etiquette]) -> str:
    return "\n".join([HEAD, *_table(packs), *(line for pack in packs for line in _pack(pack)), ""])


def _table(packs: Sequence[Etiquette]) -> Iterator[str]:
    yield f"| setting | {' | '.join(pack.title for pack in packs)} |"
    yield f"|---|{'---|' * len(packs)}"
    greetings = (pack.greetings.plain for pack in packs)
    yield f"| `greetings` | {' | '.join(greetings)} |"
    for name, values in differences(packs).items():
        yield f"| `{name}` | {' | '.join(values)} |"


def _pack(pack: Etiquette) -> Iterator[str]:
    yield from ("", f"## {pack.title}", "")
    yield from (f"- {custom}" for custom in pack.customs)
    yield from ("", "Who says so:", "")
    for source in pack.sources:
        title = f"[{source.title}]({source.url})" if source.url else source.title
        by = f", {source.publisher}" if source.publisher else ""
        yield f"- {title}{by}: {', '.join(f'`{name}`' for name in source.about)}"


def main() -> int:
    told = page(loader.etiquettes())
    if "--check" in sys.argv:
        return int(PAGE.read_text(encoding="utf-8") != told)
    PAGE.write_text(told, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
