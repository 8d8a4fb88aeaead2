"""Write the coach's reference pages from the rules and the context's schema: `python -m scripts.coach_pages`."""

import json
import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import django

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
KINDS_OF_VALUE = {
    "string": "a text",
    "boolean": "true or false",
    "integer": "a whole number",
    "date": "a day",
    "date-time": "an instant",
}
RULES_HEAD = """# The coach's rules

Every rule is one file in `src/inroad/practice/coach/rules/`, with what it checks, why, who says so, and
examples that are both its tests and its help page; `/coach/` shows those pages in Inroad itself. A rule is
silent where it cannot know. An error should not be sent, a warning is worth a change, a hint is an idea; you
decide in any case. The numbers stand in `content/coach.toml`, where they can be changed. [What the
coach believes](../explanation/what-the-coach-believes.md) says why, and [Add a coach
rule](../how-to/add-a-coach-rule.md) how to make another one.

This page is written by `python -m scripts.coach_pages`.

## Rules

| rule | what it looks at | at worst | for | numbers | why | source |
|---|---|---|---|---|---|---|
"""
FINDINGS_HEAD = """
## Findings

| code | what the coach says |
|---|---|
"""
CONTEXT_HEAD = """# The coach's context

What is known beside a message, as a JSON object for `inroad coach --context`. Everything may be left out: a
rule that needs what is not known stays silent, and is listed as not checked. A mistake is told with what
should stand there, and the exit status is 2. A JSON Schema for programs ships with Inroad:
`src/inroad/adapters/coaching/context.schema.json`. An instant without a zone is meant in universal time.

    {
     "name": "Ana Okafor",
     "organisation": "Harbour Data",
     "referrer": "Bob Johnson",
     "may_name": true,
     "particulars": ["talk on data contracts"],
     "now": "2026-03-02T09:00:00+01:00"
    }

This page is written by `python -m scripts.coach_pages`.

| key | what it is | what it holds |
|---|---|---|
"""


def rules_page() -> str:
    from inroad import sentences_coach  # noqa: PLC0415 - the sentences need their settings first
    from inroad.practice.coach.rules import RULES  # noqa: PLC0415 - as above
    from inroad.practice.coach.thresholds import Thresholds  # noqa: PLC0415 - as above

    numbers = Thresholds()
    rows = [
        _row(
            f"`{rule.id}`",
            sentences_coach.RULES[rule.id],
            rule.severity.value,
            _kinds(rule.kinds) + _channels(rule.channels),
            ", ".join(f"{name} {getattr(numbers, name)}" for name in rule.thresholds),
            sentences_coach.WHY[rule.why],
            rule.source,
        )
        for rule in RULES
    ]
    findings = [_row(f"`{code}`", _plain(said)) for code, said in sentences_coach.FINDINGS.items()]
    return RULES_HEAD + "".join(rows) + FINDINGS_HEAD + "".join(findings)


def context_page() -> str:
    return CONTEXT_HEAD + "".join(_context_rows())


def _context_rows() -> Iterator[str]:
    schema = json.loads(files("inroad.adapters.coaching").joinpath("context.schema.json").read_text(encoding="utf-8"))
    for key, told in schema["properties"].items():
        yield _row(f"`{key}`", _kind_of(told), told["description"])


def _kind_of(told: dict[str, Any]) -> str:
    kind = next(each for each in told["type"] if each != "null")
    if kind == "array":
        items = told["items"]
        return "a list, each " + KINDS_OF_VALUE[items.get("format", items["type"])]
    return KINDS_OF_VALUE[told.get("format", kind)]


def _kinds(kinds: frozenset[Any]) -> str:
    from inroad.practice.coach.draft import Kind  # noqa: PLC0415 - as above

    return "every message" if kinds == frozenset(Kind) else ", ".join(kind for kind in Kind if kind in kinds)


def _channels(channels: frozenset[Any]) -> str:
    from inroad.practice.coach.draft import Channel  # noqa: PLC0415 - as above

    if channels == frozenset(Channel):
        return ""
    return " (" + ", ".join(each.replace("_", " ") for each in Channel if each in channels) + ")"


def _plain(sentence: object) -> str:
    """A sentence with its blanks in curly brackets."""
    return str(sentence).replace("%(", "{").replace(")s", "}").replace("%%", "%")


def _row(*cells: object) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


PAGES = {"coach-rules.md": rules_page, "coach-context.md": context_page}

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8")
