"""Measure the coach on the messages in `tests/samples/coach` and write the page: `python -m scripts.coach_quality`."""

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from inroad.adapters.coaching.message import read_message
from inroad.coach_files import KINDS
from inroad.practice.coach import Context, Draft, Finding, Severity, check
from inroad.practice.coach.language import guess

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "tests" / "samples" / "coach"
PAGE = ROOT / "docs" / "reference" / "coach-quality.md"
HALVES = ("develop", "hold-out")
HEAD = """# How good the coach is

The coach is tried on {count} messages of our own words in `tests/samples/coach`: requests, reminders, thanks,
later greetings, introductions, LinkedIn notes, telephone scripts and cards, by pupils and pensioners, nurses
and welders, British, American, German and French. Each is either one that a reader would be glad to have, or
one that goes wrong, with the rules that should say so. Nothing is known beside the text, as for a file that is
given to `inroad coach`; the language is guessed.

A hash of its name puts each message into one of two halves. The first was looked at while the rules were
written. All messages were written before the first of them was tried, and no rule was changed for a message
of the second half: what the coach misses there, it would miss elsewhere. A message counts as caught where the
rule that is named beside it speaks, or one of two that say the same.

| half | good ones | with an error | warnings on each | bad ones | caught for the reason |
|---|---|---|---|---|---|
"""
WARNINGS_HEAD = """
## What is said of good messages

| rule | at worst | good messages | of {count} |
|---|---|---|---|
"""
MISSED_HEAD = """
## What is missed in the first half

| message | should be caught by |
|---|---|
"""
TAIL = """
This page is written by `python -m scripts.coach_quality`, and a test holds it to what the coach says today.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """`caught_by` is empty for a good message; rules joined by `|` say the same, those joined by `&` are all wanted."""

    name: str
    kind: str
    body: str
    language: str = "en"
    caught_by: str = ""

    @property
    def half(self) -> str:
        return HALVES[hashlib.sha256(self.name.encode()).digest()[0] % 2]

    @property
    def is_good(self) -> bool:
        return not self.caught_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    sample: Sample
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self.findings)

    @property
    def is_caught(self) -> bool:
        spoke = {found.rule for found in self.findings}
        return all(spoke & set(either.split("|")) for either in self.sample.caught_by.split("&"))


def samples() -> Iterator[Sample]:
    for path in sorted(SAMPLES.glob("*.toml")):
        yield from (Sample(**told) for told in tomllib.loads(path.read_text(encoding="utf-8"))["text"])


def try_out(sample: Sample) -> Tried:
    """As `inroad coach` looks at a file of which nothing else is known."""
    message = read_message(sample.body.encode())
    kind, channel = KINDS[sample.kind]
    draft = Draft(kind=kind, channel=channel, language=guess(message.body), subject=message.subject, body=message.body)
    return Tried(sample=sample, findings=check(draft, Context()).findings)


@cache
def tried() -> tuple[Tried, ...]:
    return tuple(map(try_out, samples()))


def page() -> str:
    halves = "".join(_half_row(name, [each for each in tried() if each.sample.half == name]) for name in HALVES)
    return HEAD.format(count=len(tried())) + halves + _warnings() + _missed() + TAIL


def _half_row(name: str, half: Iterable[Tried]) -> str:
    good, bad = _sides(half)
    errors = sum(each.count(Severity.ERROR) > 0 for each in good)
    warnings = sum(each.count(Severity.WARNING) for each in good) / len(good)
    caught = sum(each.is_caught for each in bad)
    cells = (name, len(good), f"{errors} ({errors / len(good):.1%})", f"{warnings:.2f}", len(bad))
    return _row(*cells, f"{caught} ({caught / len(bad):.1%})")


def _sides(half: Iterable[Tried]) -> tuple[list[Tried], list[Tried]]:
    every = list(half)
    return [each for each in every if each.sample.is_good], [each for each in every if not each.sample.is_good]


def _warnings() -> str:
    good, _bad = _sides(tried())
    graver = (Severity.ERROR, Severity.WARNING)
    spoke = Counter(
        (rule, severity)
        for each in good
        for rule, severity in {(found.rule, found.severity) for found in each.findings}
        if severity in graver
    )
    rows = (
        _row(rule, severity.value, count, f"{count / len(good):.0%}") for (rule, severity), count in spoke.most_common()
    )
    return WARNINGS_HEAD.format(count=len(good)) + "".join(rows)


def _missed() -> str:
    """Only of the half that may be looked at."""
    missed = (each.sample for each in tried() if not each.sample.is_good and not each.is_caught)
    rows = [_row(each.name, each.caught_by.replace("|", " or ")) for each in missed if each.half == HALVES[0]]
    return MISSED_HEAD + "".join(rows) if rows else ""


def _row(*cells: object) -> str:
    return "| " + " | ".join(map(str, cells)) + " |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
