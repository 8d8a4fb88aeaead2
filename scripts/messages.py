"""Gathers the words of the interface into the catalogues of src/inroad/locale and compiles them.

Needs no GNU gettext: Django turns a template into source that Babel can read. With --check nothing is written, and
the catalogues that are not up to date are named.
"""

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

SOURCE = Path(__file__).resolve().parent.parent / "src" / "inroad"
LOCALE = SOURCE / "locale"
PYTHON_CALLS = DEFAULT_KEYWORDS | {
    f"{name}{suffix}": DEFAULT_KEYWORDS[name]
    for name in ("gettext", "ngettext", "pgettext", "npgettext")
    for suffix in ("_lazy", "_noop")
}


class DatelessCatalog(Catalog):
    """A catalogue whose header names no date and no hand, so that the same messages give the same bytes."""

    def headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", self.locale_identifier or ""),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", self.plural_forms),
        ]

    def ignore_headers(self, _headers: Iterable[tuple[str, str]]) -> None: ...

    mime_headers = property(headers, ignore_headers)


def python_source(file: Path) -> str:
    """The file as Python, with every line at the margin where it is a template: what is left there has no blocks."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".py":
        return text
    return "\n".join(line.strip() for line in templatize(text, origin=str(file)).split("\n"))


def files() -> Iterator[Path]:
    for pattern in ("*.py", "*.html", "*.txt"):
        yield from sorted(SOURCE.rglob(pattern))


def gathered() -> Catalog:
    """Every message of the source; its places are files without lines, so that an edit elsewhere changes nothing."""
    catalog = Catalog()
    for file in files():
        source = io.BytesIO(python_source(file).encode())
        place = (file.relative_to(SOURCE).as_posix(), 0)
        for _, message, comments, context in extract("python", source, PYTHON_CALLS, ["Translators:"]):
            catalog.add(message, None, [place], auto_comments=comments, context=context)
    return catalog


def renewed(folder: Path, messages: Catalog) -> dict[Path, bytes]:
    """What the two files of one language ought to hold: its translations of today's messages."""
    words = folder / "LC_MESSAGES" / "django.po"
    catalog = DatelessCatalog(locale=folder.name, header_comment="# The words of Inroad's interface; `make messages`.")
    if words.exists():
        with words.open("rb") as old:
            for message in read_po(old, locale=folder.name):
                if message.id:
                    catalog[message.id] = message
    catalog.update(messages, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.fuzzy = False
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, catalog, sort_output=True, include_lineno=False, width=110)
    write_mo(compiled, catalog)
    return {words: text.getvalue(), words.with_suffix(".mo"): compiled.getvalue()}


def stale() -> dict[Path, bytes]:
    """The catalogue files that are not what they ought to be, with what they ought to hold."""
    messages = gathered()
    folders = sorted(folder for folder in LOCALE.iterdir() if folder.is_dir()) or [LOCALE / "en"]
    wanted = {file: held for folder in folders for file, held in renewed(folder, messages).items()}
    return {file: held for file, held in wanted.items() if not file.exists() or file.read_bytes() != held}


def main() -> int:
    LOCALE.mkdir(exist_ok=True)
    late = stale()
    for file, held in late.items():
        print(file.relative_to(SOURCE.parent.parent))
        if "--check" not in sys.argv:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(held)
    return 1 if late and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
