"""PLACEHOLDER: no blank of a template is left."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# Numbers in brackets are footnotes, and angle brackets around an address are no blank.
_BLANK = re.compile(
    r"\[(?!\d+\])[^\[\]\n]{1,80}\]|\{+[^{}\n]{0,80}\}+|_{3,}|\bX{2,}\b|<(?!https?:|mailto:|"
    r"[^<>\s]*@)[^<>\n]{1,60}>"
    r"|%[A-Z_]{3,}%|\b(?:TBD|TODO|FIXME)\b|\b(?:INSERT|Insert) (?:[\w']+ ){0,2}(?:here|HERE|name|"
    r"NAME|title|TITLE|company|COMPANY)\b"
    r"|\b(?:[Ff]irst ?[Nn]ame|FIRSTNAME|[Cc]ompany [Nn]ame|[Yy]our [Nn]ame [Hh]ere|YOUR NAME)\b|"
    r"[Ll]orem ipsum",
)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    for part in Part:
        for found in _BLANK.finditer(text.draft.part(part)):
            yield Finding(
                rule="PLACEHOLDER",
                severity=Severity.ERROR,
                span=Span(part=part, start=found.start(), end=found.end()),
                reason=Reason("placeholder.left", {"blank": found[0]}),
            )


RULE = Rule(
    id="PLACEHOLDER",
    kinds=EVERY_KIND,
    severity=Severity.ERROR,
    why="why.placeholder",
    source="our own reading of published letter templates; Turing School",
    good=(
        Example(body="Dear Ana,\n\nYour paper [1] made me think.\n\nMina"),
        Example(body="Dear Ana,\n\nMy page is <https://example.org/mina>.\n\nMina <mina@example.org>"),
        Example(body="Dear Ana,\n\nI work with XML and would love to hear about your year.\n\nMina"),
    ),
    bad=(
        Example(body="Dear [Name],\n\nCould we talk?"),
        Example(body="Dear {given},\n\nCould we talk?"),
        Example(body="Dear {{first_name}},\n\nCould we talk?"),
        Example(body="Dear Ana,\n\nI admire the work of ____ very much."),
        Example(body="Dear Ana,\n\nI admire your work at XXX."),
        Example(body="Dear <name>,\n\nCould we talk?"),
        Example(body="Dear Ana,\n\nCould we talk?", subject="Question about [Company]"),
        Example(body="Dear Ana,\n\nI have followed Company Name for years."),
    ),
    check=check,
)
