"""CONN-FIRST: what links the two comes first."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_CHANNEL, REQUESTS, SPOKEN, Example, Rule
from inroad.practice.coach.text import Stretch, Text, sentence_mentions
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# Ways to speak of a link that the book need not know.
_LINK = re.compile(
    r"\b(?:suggested (?:that )?i|recommended (?:that )?(?:i|you)|gave me your name|"
    r"introduced (?:us|me)|told me (?:about|that) "
    r"you|referred me|put us in touch|we (?:met|spoke|worked|studied|both|share)|when we|"
    r"meeting you|your (?:talk|article|paper|"
    r"book|post|interview|podcast|lecture|course|webinar|keynote|essay|blog|study)|fellow|alum\w*|"
    r"in touch|connected|since we)\b",
    re.IGNORECASE,
)


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    first = thresholds.connection_sentences
    links = _links(context)
    speaks = [_speaks(sentence, links) for sentence in text.sentences]
    if any(speaks[:first]):
        return
    if True in speaks:
        late = text.sentences[speaks.index(True)]
        yield Finding(rule="CONN-FIRST", severity=Severity.HINT, span=late.span(), reason=Reason("conn-first.late"))
    else:
        yield Finding(
            rule="CONN-FIRST", severity=Severity.WARNING, reason=Reason("conn-first.absent", {"link": links[0]})
        )


def _links(context: Context) -> tuple[str, ...]:
    referrer = (context.referrer,) if context.referrer else ()
    return (*referrer, *(context.ties or ()), *(context.particulars or ()))


def _speaks(sentence: Stretch, links: tuple[str, ...]) -> bool:
    return bool(_LINK.search(sentence.text)) or any(sentence_mentions(sentence, link) for link in links)


_LEEDS = Context(ties=("University of Leeds",))

RULE = Rule(
    id="CONN-FIRST",
    kinds=REQUESTS,
    channels=EVERY_CHANNEL - SPOKEN,
    needs=("referrer", "ties", "particulars"),
    thresholds=("connection_sentences",),
    severity=Severity.WARNING,
    why="why.conn-first",
    source="Simon Fraser University; Adam Grant's six points",
    good=(
        Example(body="Dear Ana,\n\nWe both went to Leeds. Could we speak for 20 minutes?\n\nMina", context=_LEEDS),
        Example(body="Dear Ana,\n\nWe have been connected since 2021. Could we speak?\n\nMina", context=_LEEDS),
        Example(body="Dear Ana,\n\nI am a nurse. Your article on triage helped me.\n\nMina", context=_LEEDS),
    ),
    bad=(
        Example(body="Dear Ana,\n\nI am a nurse. I like data. Could we speak?\n\nMina", context=_LEEDS),
        Example(body="Dear Ana,\n\nI am a nurse. I like data. I went to Leeds, as you did.\n\nMina", context=_LEEDS),
    ),
    check=check,
)
