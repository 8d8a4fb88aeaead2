"""A letter or a card set in type, as a PDF; the words are handed over as data and never read as markup."""

import json
import re
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

HERE = Path(__file__).parent


class Form(StrEnum):
    LETTER = "letter"
    CARD = "card"


class Paper(StrEnum):
    A4 = "a4"
    US_LETTER = "us-letter"


# Countries that write on US Letter: CLDR's supplemental data on paper sizes (measurementData/paperSize).
ON_US_LETTER = frozenset("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`sender` and `to` are lines; `language` is a code such as "en", by which words are divided at the line's end."""

    form: Form = Form.LETTER
    paper: Paper = Paper.A4
    language: str = "en"
    sender: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    day: str = ""
    subject: str = ""
    body: str


class NoPressError(RuntimeError):
    """The engine that sets the type is an extra, and it is not installed."""


def can_print() -> bool:
    """Whether the engine is installed; it is loaded only when something is printed."""
    from importlib.util import find_spec  # noqa: PLC0415 - asked seldom

    return find_spec("typst") is not None


def paper_of(country: str) -> Paper:
    return Paper.US_LETTER if country.upper() in ON_US_LETTER else Paper.A4


def as_pdf(sheet: Sheet) -> bytes:
    """Set the sheet. Raises NoPressError where the engine is missing."""
    try:
        import typst  # noqa: PLC0415 - large, and needed here alone
    except ImportError as error:
        raise NoPressError from error
    told = {**asdict(sheet), "paragraphs": paragraphs(sheet.body)}
    pdf = typst.compile(HERE / f"{sheet.form}.typ", root=HERE, sys_inputs={"sheet": json.dumps(told)}, format="pdf")
    return bytes(pdf)


def paragraphs(body: str) -> list[list[str]]:
    """Paragraphs of lines, as they were typed: an empty line parts two paragraphs."""
    parts = re.split(r"\n\s*\n", body.replace("\r\n", "\n").strip())
    return [[line.strip() for line in part.split("\n")] for part in parts if part.strip()]
