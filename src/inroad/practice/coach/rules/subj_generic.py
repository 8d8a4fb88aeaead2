"""SUBJ-GENERIC: a subject that only this message could have."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# A subject that is made of nothing but these says nothing.
_EMPTY = frozenset(
    "hello hi hey hii greetings good morning afternoon evening day there dear sir madam "
    "networking network connect connecting connection introduction introducing intro inquiry enquiry "
    "quick question questions request favor favour help please assistance important reply response "
    "opportunity opportunities possible potential chat talk coffee meeting meet call advice seeking need "
    "reaching out touching base touch checking follow following up message email note subject re fwd student "
    "a an the to for of with your you my me i some and from can could we would like want just in info information "
    "hallo anfrage frage bitte kontakt kurze guten tag bonjour demande question rencontre".split()
)
_BRAIN = re.compile(r"pick(?:ing)? your brain|quick favou?r", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    words = _WORD.findall(text.subject.casefold())
    if words and (_BRAIN.search(text.subject) or (_EMPTY.issuperset(words) and not _asks_to_talk(words))):
        yield Finding(
            rule="SUBJ-GENERIC",
            severity=Severity.WARNING,
            span=Span(part=Part.SUBJECT, start=0, end=len(text.subject)),
            reason=Reason("subj-generic.empty", {"subject": text.subject.strip()}),
        )


def _asks_to_talk(words: list[str]) -> bool:
    """At least it says what is wanted: "Request for a quick chat"."""
    return len(words) > 3 and not {"chat", "call", "coffee", "advice"}.isdisjoint(words)


def _under(subject: str) -> Example:
    return Example(subject=subject, body="Dear Ana,\n\nCould we speak?\n\nMina")


RULE = Rule(
    id="SUBJ-GENERIC",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL}),
    needs_all=("subject",),
    severity=Severity.WARNING,
    why="why.subj-generic",
    source="Athena, networking course; Wall Street Playbook",
    good=(
        _under("Quick question about your move into data"),
        _under("Informational interview request"),
        _under("Fellow Leeds graduate"),
        _under("Coffee on your campus visit?"),
    ),
    bad=(
        _under("Hello"),
        _under("Quick question"),
        _under("Networking opportunity"),
        _under("Can I pick your brain about Acme?"),
        _under("RE: Introduction"),
    ),
    check=check,
)
