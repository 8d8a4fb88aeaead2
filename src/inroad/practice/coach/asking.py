"""Tell an ask for a job from talk about jobs: what is wanted from the reader, and what is only mentioned."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from inroad.practice.coach.clauses import before_in_clause
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.sayings import Heard, heard
from inroad.practice.coach.text import Text

# News of one's own search is no ask once the two have talked.
_AFTER_THE_TALK = frozenset({Kind.PROGRESS, Kind.REPORT, Kind.TOUCH, Kind.ANSWER, Kind.TIMES, Kind.INVITATION})
# Whoever asks for advice on how to find a job, or says what the goal is, asks the reader for no job.
_ADVICE: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"\b(?:advice|advise|tips|guidance|insights?|thoughts|perspective|opinion|suggestions?|lessons|pointers|"
            r"recommendations|wisdom|experience)\b[^;.?!]*"
            r"\b(?:on|about|for|regarding|into|around|as|to|how|concerning|in)\b[^;.?!]*$"
            r"|\bmy (?:\w+ ){0,2}(?:goal|aim|objective|plan|ambition) (?:is|was|has been) to (?:\w+ )?$"
            r"|\b(?:you|she|he|they) (?:\w+ )?(?:mentioned|said|told|wrote|explained|shared|described|posted about)\b"
            r"[^;.?!]*$"
            r"|\b(?:how|when|where|why) (?:did )?(?:you|she|he|they|people|others|graduates|your \w+)\b[^;.?!]*$",
            re.IGNORECASE,
        ),
        "de": re.compile(
            r"\b(?:Rat|Ratschläge|Tipps|Einschätzung|Einblicke?|Erfahrung(?:en)?|Hinweise|Meinung)\b[^;.?!]*$"
            r"|\bwie (?:Sie|du|man)\b[^;.?!]*$",
            re.IGNORECASE,
        ),
        "fr": re.compile(
            r"\b(?:conseils?|avis|retours?|expérience|regard|éclairages?)\b[^;.?!]*$"
            r"|\bcomment\b[^;.?!]*$",
            re.IGNORECASE,
        ),
    }
)
# Advice on where there are jobs is no advice.
_PLACES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"(?:places|compan(?:y|ies)|firms?|organi[sz]ations?|employers?|offices|leads|openings)\b", re.IGNORECASE
        ),
        "de": re.compile(r"(?:Firmen|Unternehmen|Arbeitgeber|offene Stellen)\b", re.IGNORECASE),
        "fr": re.compile(r"(?:entreprises|employeurs|sociétés|offres)\b", re.IGNORECASE),
    }
)
# Somebody else's jobs, and one's own that are over, may be told.
_TOLD: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"\b(?:you|your|she|he|her|his|they|their|people|others|graduates|finished|completed|did|held|left|had|"
            r"took|"
            r"quit|started|began|lost|through|during|after|former|previous|last|as an?|between|what is|what's|how do|"
            r"already|offered|accepted|got|was|were|leave|leaving|start|doing|am in|i'm in|own)\b"
            r"[^.?!]*$",
            re.IGNORECASE,
        ),
        "de": re.compile(r"\b(?:Sie|Ihr\w*|hatte|nach|während|als|wie man|habe|absolviert)\b[^.?!]*$", re.IGNORECASE),
        "fr": re.compile(
            r"\b(?:vous|votre|vos|avez|après|pendant|durant|lors|comme|terminé|quitté)\b[^.?!]*$", re.IGNORECASE
        ),
    }
)
# Where the job would be the reader's own, advice on it is a disguise.
_YOURS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(
            r"\b(?:your|hire|hiring) (?:\w+ )?(?:team|company|firm|organi[sz]ation|department|group|office|lab|"
            r"hospital|school|studio|bank|newsroom|institut\w+|manager|hr)\b|\b(?:for|with|under) you\b|\bfor me\b",
            re.IGNORECASE,
        ),
        "de": re.compile(
            r"\b(?:bei|in) (?:Ihnen|euch|dir|Ihrem|Ihrer|eurem|deinem)\b|\bIhr(?:em|er)? (?:Team|Haus)", re.IGNORECASE
        ),
        "fr": re.compile(r"\b(?:chez|avec) vous\b|\bvotre (?:équipe|entreprise|société|service|groupe)", re.IGNORECASE),
    }
)


def job_asks(text: Text) -> Iterator[Heard]:
    """What asks the reader for a job, an internship, an interview or a good word."""
    return (each for each in text.once(_of_jobs) if not _wants_advice(each, text.draft.language))


def job_mentions(text: Text) -> Iterator[Heard]:
    """What speaks of jobs and applying, and neither belongs to somebody else's story nor to what is over."""
    yield from heard(text, "jobs", "mentions")
    for each in (*heard(text, "jobs", "words"), *text.once(_of_jobs)):
        before = before_in_clause(each.sentence.text, each.found, text.draft.language)
        if not _TOLD[text.draft.language].search(before):
            yield each


def _of_jobs(text: Text) -> tuple[Heard, ...]:
    return tuple(heard(text, "jobs", *_sections(text)))


def _sections(text: Text) -> tuple[str, ...]:
    return ("asks",) if text.draft.kind in _AFTER_THE_TALK else ("asks", "seeks")


def _wants_advice(each: Heard, language: str) -> bool:
    if _PLACES[language].match(each.words):
        return False
    advice = _ADVICE[language].search(before_in_clause(each.sentence.text, each.found, language))
    return advice is not None and not _YOURS[language].search(each.sentence.text, each.found.start())
