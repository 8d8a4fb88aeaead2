"""SIGN: who writes stands below, and how to answer."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix, Kind, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NAME = re.compile(r"[^\W\d_][\w'’.-]*|\[[^\]]*\]|\{[^}]*\}|_{3,}|<[^>]*>")
# Closing words, so that what is left of a signature may be a name.
_CLOSING = re.compile(
    r"\b(?:best|kind|kindest|warm|warmest|many|sincere|regards|wishes|sincerely|yours|truly|faithfully|respectfully|"
    r"gratefully|warmly|cheers|thanks|thank|you|cordially|take|care|talk|soon|with|my|and|all|the|again|so|much|for|your|"
    r"time|in|advance|appreciation|gratitude|looking|forward|to|hearing|from|very|mit|freundlichen|besten|herzlichen|"
    r"grüßen|grüssen|gruß|viele|liebe|grüße|bien|cordialement|vous|à)\b[,.!]?",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"@|https?:|www\.|linkedin|\d[\d ().-]{6,}\d|\b(?:e-?mail|phone|mobile|tel|cell)\b", re.IGNORECASE
)
_INLINE = re.compile(r"(?:[,.!?\u2013\u2014-]|\n)\s*[^\W\d_]\w*(?: [^\W\d_][\w.]*){0,2}\s*$")


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """A mail brings its own address, so that a missing one is only a hint."""
    below = f"{text.signature.text if text.signature else ''}\n{context.signature or ''}"
    body = text.draft.body
    if not _NAME.search(_CLOSING.sub(" ", below)) and not _named_at_the_end(body, context.user or ""):
        yield Finding(
            rule="SIGN", severity=Severity.WARNING, reason=Reason("sign.name"), fix=_fix(body, context.user or "")
        )
    elif not _CONTACT.search(below):
        yield Finding(rule="SIGN", severity=Severity.HINT, reason=Reason("sign.contact"))


def _named_at_the_end(body: str, user: str) -> bool:
    """Whether a name stands on the last line after other words: "Best wishes, Mina"."""
    last = body.rstrip().rpartition("\n")[2]
    parts = user.split()
    if parts and any(name in last for name in parts):
        return True
    return bool(_INLINE.search(last)) and last[-1:].isalpha() and last.rpartition(",")[2].strip()[:1].isupper()


def _fix(body: str, user: str) -> Fix | None:
    end = len(body.rstrip())
    return Fix(span=Span(part=Part.BODY, start=end, end=end), text=f"\n\n{user}") if user else None


def _example(below: str, user: str | None = None) -> Example:
    return Example(body=f"Dear Ana,\n\nCould we speak for 20 minutes? {below}", context=Context(user=user))


RULE = Rule(
    id="SIGN",
    kinds=REQUESTS | {Kind.THANKS},
    channels=LETTERS,
    severity=Severity.WARNING,
    why="why.sign",
    source="Epicodus; Bucknell University",
    good=(
        _example("\n\nKind regards,\nMina Roy\nmina@example.org"),
        _example("\n\nMina Roy\nlinkedin.com/in/mina"),
    ),
    bad=(
        _example("Thank you for your time."),
        _example("\n\nKind regards,"),
        _example("Thank you for your time.", "Mina Roy"),
        _example("\n\nKind regards,\nMina"),
        _example("Thank you for your time, and all good wishes from Mina Roy", "Mina Roy"),
    ),
    check=check,
)
