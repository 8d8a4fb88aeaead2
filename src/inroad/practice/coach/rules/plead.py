"""PLEAD: a request stands upright."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.sayings import Heard, heard
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_GRATEFUL = re.compile(r"grateful|thankful|appreciative|obliged|appreciate|dankbar|reconnaissante?", re.IGNORECASE)


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """One strong plea is enough; of apologies there may be one."""
    plea = next(heard(text, "tone", "plead"), None)
    if plea:
        yield _finding(plea, "plead.strong", _calmer(plea))
        return
    apologies = list(heard(text, "tone", "apology"))
    if len(apologies) > thresholds.apologies:
        yield _finding(apologies[thresholds.apologies], "plead.apologies")


def _calmer(plea: Heard) -> Fix | None:
    """Who is extremely grateful is as grateful without the first word."""
    words = plea.words.split()
    measured = len(words) == len(("extremely", "grateful")) and _GRATEFUL.fullmatch(words[-1])
    return Fix(span=plea.sentence.span(plea.found), text=words[-1]) if measured else None


def _finding(heard_there: Heard, code: str, fix: Fix | None = None) -> Finding:
    return Finding(
        rule="PLEAD",
        severity=Severity.WARNING,
        span=heard_there.sentence.span(heard_there.found),
        reason=Reason(code, {"words": heard_there.words}),
        fix=fix,
    )


def _example(body: str, kind: Kind = Kind.REQUEST, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind, language=language)


RULE = Rule(
    id="PLEAD",
    kinds=REQUESTS | {Kind.NUDGE, Kind.INTRODUCTION},
    languages=LANGUAGES,
    thresholds=("apologies",),
    severity=Severity.WARNING,
    why="why.plead",
    source="athena, Outreach Masterclass: the desperate tone",
    good=(
        _example("I would be grateful for 20 minutes of your time."),
        _example("I am sorry to write out of the blue. Could we speak for 20 minutes?"),
        _example("I hope you can find 15 minutes in the next weeks."),
        _example("Your talk changed how our ward keeps its records."),
        _example("Ich wäre Ihnen für 20 Minuten sehr dankbar.", language="de"),
        _example("Je vous serais reconnaissante de m'accorder vingt minutes.", language="fr"),
    ),
    bad=(
        _example("It would mean the world to me."),
        _example("I would be extremely grateful if you could spare a moment."),
        _example("I really hope you can help me."),
        _example("I am getting desperate, as nobody else would talk to me."),
        _example("You are my last hope."),
        _example("Sorry to bother you again. I apologise for the long message.", Kind.NUDGE),
        _example("Please, please give me 15 minutes."),
        _example("Es würde mir die Welt bedeuten.", language="de"),
        _example("Ich bin verzweifelt und weiß nicht mehr weiter.", language="de"),
        _example("Je vous supplie de m'accorder quelques minutes.", language="fr"),
        _example("Vous êtes mon dernier espoir.", language="fr"),
    ),
    check=check,
)
