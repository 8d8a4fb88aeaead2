"""SUBJ-LINK: what links the two stands in the subject."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text, stems
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    links = (*((context.referrer,) if context.referrer else ()), *(context.ties or ()))
    said = stems(text.subject)
    if text.subject.strip() and not any(stems(link) & said for link in links):
        yield Finding(
            rule="SUBJ-LINK",
            severity=Severity.HINT,
            span=Span(part=Part.SUBJECT, start=0, end=len(text.subject)),
            reason=Reason("subj-link.absent", {"link": links[0]}),
        )


def _under(subject: str, context: Context) -> Example:
    return Example(subject=subject, body="Dear Ana,\n\nCould we speak?\n\nMina", context=context)


_LEEDS, _BOB = Context(ties=("University of Leeds",)), Context(referrer="Bob Johnson")

RULE = Rule(
    id="SUBJ-LINK",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL}),
    needs=("referrer", "ties"),
    needs_all=("subject",),
    severity=Severity.HINT,
    why="why.subj-link",
    source="Northeastern University; Carleton College; SalesLoft",
    good=(_under("Fellow Leeds graduate", _LEEDS), _under("Bob Johnson suggested that I write", _BOB)),
    bad=(_under("A question about data", _LEEDS), _under("Your work at the ward", _BOB)),
    check=check,
)
