"""RESUME: a first message comes without a résumé."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.leaving_out import leave_out
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NAME = (
    r"(?:r[eé]sum[eé]s?|cv|c\.v\.|curriculum(?: vitae)?|cover letter|Lebenslauf|Bewerbungsunterlagen|"
    r"lettre de motivation)"
)
_ANY_NAME = re.compile(_NAME, re.IGNORECASE)
_FILE = re.compile(r"r[eé]sum[eé]|(?:^|[\W_])cv(?:[\W_]|$)|curriculum|lebenslauf", re.IGNORECASE)
# Nearly every message speaks of none of them, which is told sooner than the patterns below tell it.
_PAPERS = re.compile(r"r[eé]sum|\bcv\b|c\.v\.|curriculum|letter|lebenslauf|bewerbung|lettre", re.IGNORECASE)
_ATTACHED = re.compile(
    rf"\b(?:attach(?:ed|ing)?|enclos(?:ed|ing|e)|includ(?:ed|ing|e)|find|find below|pasted)\b[^.?!]{{0,40}}\b{_NAME}"
    rf"|\bmy (?:\w+ )?{_NAME}\b[^.?!]{{0,20}}\b(?:attached|enclosed|included|below)\b"
    rf"|\bhere(?:'s| is|’s) my (?:\w+ )?{_NAME}"
    rf"|\b(?:anbei|beigefügt|angehängt|im Anhang|anhängend)\b[^.?!]{{0,40}}\b{_NAME}"
    rf"|\b{_NAME}\b[^.?!]{{0,30}}\b(?:anbei|beigefügt|angehängt|im Anhang|füge ich bei|en pièce jointe|ci-joint|"
    rf"joint)\b"
    rf"|\b(?:ci-jointe?|en pièce jointe|vous joins|je joins)\b[^.?!]{{0,40}}\b{_NAME}",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    rf"\b(?:my|a copy of my|the link to my|review of my) (?:\w+ )?{_NAME}\b|\b{_NAME} (?:review|attached|available)\b"
    rf"|\b(?:meinen|mein|mon|ma) (?:\w+ )?{_NAME}\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:not|no|never|without|\w+n['’]t|nicht|kein\w*|ohne|pas|sans)\b[^.;,]{0,40}$", re.IGNORECASE)

# German and French say it behind.
_NOT_AT_ALL = re.compile(r"\b(?:nicht|pas|jamais)\b", re.IGNORECASE)


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    found = next(_spoken_of(text), None)
    if found:
        yield found
    elif any(_FILE.search(name) for name in context.attachments or ()):
        yield Finding(rule="RESUME", severity=Severity.ERROR, reason=Reason("resume.attached"))


def _spoken_of(text: Text) -> Iterator[Finding]:
    if not _ANY_NAME.search(text.draft.body):
        return
    if not _PAPERS.search(text.main.text):
        return
    for pattern, severity, code in (
        (_ATTACHED, Severity.ERROR, "resume.attached"),
        (_OFFERED, Severity.WARNING, "resume.offered"),
    ):
        for sentence in text.sentences:
            found = pattern.search(sentence.text)
            if found and not _DENIAL.search(sentence.text[: found.end()]) and not _NOT_AT_ALL.search(sentence.text):
                yield Finding(
                    rule="RESUME",
                    severity=severity,
                    span=sentence.span(found),
                    reason=Reason(code),
                    fix=leave_out(text, sentence),
                )


def _example(body: str, context: Context | None = None, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", context=context or Context(), language=language)


RULE = Rule(
    id="RESUME",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL, Channel.LINKEDIN, Channel.LINKEDIN_NOTE, Channel.LETTER}),
    languages=LANGUAGES,
    severity=Severity.ERROR,
    why="why.resume",
    source="Northeastern University; Dartmouth Engineering; Kooti et al., WWW 2015",
    good=(
        _example("May we resume our conversation about school libraries?"),
        _example("I have not attached my résumé, as this is not about a job."),
        _example("How much did your résumé matter when you changed fields?"),
        _example("Meinen Lebenslauf füge ich bewusst nicht bei.", language="de"),
        Example(
            body="Dear Ana,\n\nThank you. As you asked, my CV is attached.\n\nMina",
            kind=Kind.ANSWER,
            channel=Channel.EMAIL,
        ),
    ),
    bad=(
        _example("I have attached my resume for your review."),
        _example("Please find enclosed my curriculum vitae."),
        _example("My CV is attached for context."),
        _example("I would be happy to send you my résumé."),
        _example("Could you look over my resume?"),
        _example("Anbei finden Sie meinen Lebenslauf.", language="de"),
        _example("Vous trouverez mon CV en pièce jointe.", language="fr"),
        _example("Could we speak for 20 minutes?", Context(attachments=("Mina_CV_2026.pdf",))),
    ),
    check=check,
)
