"""GUILT: a reminder blames nobody for the silence."""

from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.leaving_out import leave_out
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.sayings import spoken
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    found = next(spoken(text, "tone", "guilt"), None)
    if found:
        yield Finding(
            rule="GUILT",
            severity=Severity.WARNING,
            span=found.sentence.span(found.found),
            reason=Reason("guilt.found", {"words": found.words}),
            fix=leave_out(text, found.sentence),
        )


def _nudge(body: str, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", kind=Kind.NUDGE, language=language)


RULE = Rule(
    id="GUILT",
    kinds=frozenset({Kind.NUDGE}),
    languages=LANGUAGES,
    severity=Severity.WARNING,
    why="why.guilt",
    source="athena, Outreach Masterclass: follow-up",
    good=(
        _nudge("I know how full a week gets. Would 15 minutes on Tuesday or Thursday suit you?"),
        _nudge("If you are too busy, there is no need to reply."),
        _nudge("I am writing once more about a short call on school libraries."),
        _nudge("Since I wrote, I have read your chapter on triage, and it answered my first question."),
        _nudge(
            "Vielleicht passt es in der kommenden Woche besser: Dienstag um 10 Uhr oder Donnerstag um 15 Uhr?", "de"
        ),
        _nudge("Seriez-vous plus disponible la semaine prochaine, mardi ou jeudi matin ?", "fr"),
    ),
    bad=(
        _nudge("I noticed you did not reply to my last email."),
        _nudge("I haven't heard back from you yet."),
        _nudge("This is the third time that I am writing to you."),
        _nudge("Did you see my message of last week?"),
        _nudge("I am still waiting for your answer."),
        _nudge("You must be too busy for people like me."),
        _nudge("I have emailed you several times, and a simple yes or no would be enough."),
        _nudge("As per my last email, I would like to speak with you."),
        _nudge("Leider habe ich noch keine Antwort von Ihnen erhalten.", "de"),
        _nudge("Haben Sie meine Mail nicht gelesen?", "de"),
        _nudge("Je n'ai toujours pas reçu de réponse de votre part.", "fr"),
        _nudge("C'est mon troisième message.", "fr"),
    ),
    check=check,
)
