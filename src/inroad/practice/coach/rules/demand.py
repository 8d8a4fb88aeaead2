"""DEMAND: a request leaves the reader free."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import Heard, heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# A condition before it, or a freedom, makes an offer of it: "if it is easier, please call me".
_FREE = re.compile(
    r"\b(?:if|feel free|free to|welcome to|whenever|at your convenience|could you|would you|can|may|might|or|would|"
    r"happy to|"
    r"wenn|falls|gerne?|jederzeit|si|n'hésitez|libre|volontiers)\b[^.;!?]*$",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:if you|if it|when you|whenever|at your|convenien|wenn Sie|falls Sie|si vous)", re.IGNORECASE)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    found = next((each for each in heard(text, "tone", "demand") if not _is_offer(each)), None)
    if found:
        yield Finding(
            rule="DEMAND",
            severity=Severity.WARNING,
            span=found.sentence.span(found.found),
            reason=Reason("demand.found", {"words": found.words}),
        )


def _is_offer(each: Heard) -> bool:
    sentence, found = each.sentence.text, each.found
    return bool(_FREE.search(sentence[: found.start()]) or _LATER.search(sentence, found.end()))


def _example(body: str, kind: Kind = Kind.REQUEST, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind, language=language)


RULE = Rule(
    id="DEMAND",
    kinds=REQUESTS | {Kind.NUDGE, Kind.INTRODUCTION},
    languages=LANGUAGES,
    severity=Severity.WARNING,
    why="why.demand",
    source="Adam Grant's six points: gratitude without demand",
    good=(
        _example("Would you have 20 minutes on Tuesday?"),
        _example("If it is easier for you, please call me at 555 0100."),
        _example("Please let me know what suits you."),
        _example("Feel free to reply by email instead."),
        _example("I will call your office in the week of 6 March to ask whether a meeting would be possible."),
        _example("Hätten Sie in den nächsten zwei Wochen 20 Minuten Zeit?", language="de"),
        _example("Auriez-vous vingt minutes dans les deux semaines qui viennent ?", language="fr"),
    ),
    bad=(
        _example("We should meet this week."),
        _example("Please reply as soon as possible."),
        _example("I need an answer by Friday."),
        _example("Let me know when you are free today."),
        _example("You have to help me with this."),
        _example("Send me your number so that I can call."),
        _example("I look forward to your prompt response.", Kind.NUDGE),
        _example("Bitte antworten Sie umgehend.", language="de"),
        _example("Ich erwarte Ihre Antwort bis Freitag.", language="de"),
        _example("Merci de me répondre au plus vite.", language="fr"),
        _example("Il faut absolument que nous parlions avant vendredi.", language="fr"),
    ),
    check=check,
)
