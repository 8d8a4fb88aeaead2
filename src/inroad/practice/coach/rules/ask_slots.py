"""ASK-SLOTS: some days are named, or a window of a few weeks."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.slots import has_window, slots
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """Somebody who has said yes waits for times; whoever is asked first may be asked without."""
    if slots(text) or has_window(text):
        return
    agreed = text.draft.kind is Kind.TIMES or bool(context.agreed)
    yield Finding(
        rule="ASK-SLOTS",
        severity=Severity.WARNING if agreed else Severity.HINT,
        reason=Reason("ask-slots.absent"),
    )


def _example(body: str, kind: Kind = Kind.REQUEST, language: str = "en", *, agreed: bool | None = None) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=kind, language=language, context=Context(agreed=agreed))


RULE = Rule(
    id="ASK-SLOTS",
    kinds=REQUESTS | {Kind.NUDGE, Kind.TIMES},
    channels=frozenset({Channel.EMAIL, Channel.LINKEDIN, Channel.LETTER, Channel.PHONE, Channel.VOICEMAIL}),
    languages=LANGUAGES,
    severity=Severity.WARNING,
    why="why.ask-slots",
    source="Dartmouth Engineering; Wall Street Playbook",
    good=(
        _example("Would Tuesday at ten or Thursday after three suit you?"),
        _example("Would you have 20 minutes in the next two weeks?"),
        _example("I am free most mornings.", Kind.NUDGE),
        _example("How about 3 May at 14:00 or 5 May at 9:30?", Kind.TIMES),
        _example("Passt Ihnen Dienstag um 10 Uhr oder Donnerstag um 15 Uhr?", language="de"),
        _example("Seriez-vous disponible mardi à 10h ou jeudi à 15h ?", language="fr"),
    ),
    bad=(
        _example("Could we speak for 20 minutes?"),
        _example("How lovely. When shall we talk?", Kind.TIMES),
        _example("Thank you for saying yes. What suits you?", agreed=True),
        _example("Könnten wir 20 Minuten telefonieren?", language="de"),
        _example("Pourrions-nous échanger vingt minutes ?", language="fr"),
    ),
    check=check,
)
