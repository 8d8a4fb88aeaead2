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
    r"\[(?!\d+\]|sic\]|…\]|\.\.\.\])[^\[\]\n]{1,80}\](?!\()|\{+[^{}\n]{0,80}\}+|_{3,}|\bX{2,}\b|<(?!https?:|mailto:|"
    r"[^<>\s]*@)[^<>\n]{1,60}>"
    r"|%[A-Z_]{3,}%|\b(?:TBD|TODO|FIXME)\b|\b(?:INSERT|Insert) (?:[\w']+ ){0,2}(?:here|HERE|name|"
    r"NAME|title|TITLE|company|COMPANY)\b"
    r"|\b(?:[Ff]irst ?[Nn]ame|FIRSTNAME|[Ll]ast ?[Nn]ame|[Cc]ompany [Nn]ame|[Yy]our [Nn]ame [Hh]ere|YOUR NAME)\b|"
    r"[Ll]orem ipsum",
)
# What a program was to fill in: nobody writes "{{first_name}}" for a reader.
_OF_A_PROGRAM = re.compile(r"\{\{|\{\w+_\w+\}|%[A-Z_]{3,}%|<<|\b(?:TBD|TODO|FIXME)\b|[Ll]orem ipsum|(?:INSERT|Insert) ")
# Nearly every text is without any of these, which is told sooner than the pattern above tells it.
_SIGNS = re.compile(r"[\[{<_%]|XX|TBD|TODO|FIXME|nsert|INSERT|[Nn]ame|NAME|ipsum")
_SEVERAL = 3


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """A letter for a known person, or one that names its reader, was meant to go out; a template as a whole was not.

    Where nothing says that it is about to be sent, blanks in the greeting or three and more mean a template, and are
    a hint.
    """
    parts = [part for part in Part if _SIGNS.search(text.draft.part(part))]
    found = [(part, blank) for part in parts for blank in _BLANK.finditer(text.draft.part(part))]
    template = _is_template(text, context, [blank[0] for _, blank in found])
    for part, blank in found:
        yield Finding(
            rule="PLACEHOLDER",
            severity=Severity.HINT if template else Severity.ERROR,
            span=Span(part=part, start=blank.start(), end=blank.end()),
            reason=Reason("placeholder.template" if template else "placeholder.left", {"blank": blank[0]}),
        )


def _is_template(text: Text, context: Context, blanks: list[str]) -> bool:
    if context.about_to_send is not None:
        return not context.about_to_send
    if context.knows("given", "family", "organisation") or any(_OF_A_PROGRAM.search(blank) for blank in blanks):
        return False
    edges = f"{text.greeting.text if text.greeting else ''}\n{text.signature.text if text.signature else ''}"
    return _BLANK.search(edges) is not None or len(set(blanks)) >= _SEVERAL


_ANA = Context(given="Ana")

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
        Example(body="Dear [Name],\n\nCould we talk?", context=Context(about_to_send=True)),
        Example(body="Dear {given},\n\nCould we talk?", context=_ANA),
        Example(body="Dear {{first_name}},\n\nCould we talk?"),
        Example(body="Dear Ana,\n\nI admire the work of ____ very much."),
        Example(body="Dear Ana,\n\nI admire your work at XXX."),
        Example(body="Dear <name>,\n\nCould we talk?"),
        Example(body="Dear Ana,\n\nCould we talk?", subject="Question about [Company]"),
        Example(body="Dear Ana,\n\nI have followed Company Name for years."),
    ),
    check=check,
)
