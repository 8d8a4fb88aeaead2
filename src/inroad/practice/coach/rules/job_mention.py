"""JOB-MENTION: a first message does not speak of jobs at all."""

from collections.abc import Iterator

from inroad.practice.coach.asking import job_asks, job_mentions
from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.language import LANGUAGES
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """Said once; where a job is asked for, that is worse and said by JOB-ASK."""
    if next(job_asks(text), None):
        return
    mentioned = next(job_mentions(text), None)
    if mentioned:
        yield Finding(
            rule="JOB-MENTION",
            severity=Severity.HINT if text.draft.kind is Kind.THANKS else Severity.WARNING,
            span=mentioned.sentence.span(mentioned.found),
            reason=Reason("job-mention.mentions", {"words": mentioned.words}),
        )


def _request(body: str, kind: Kind = Kind.REQUEST, language: str = "en") -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nKind regards,\nMina", kind=kind, language=language)


RULE = Rule(
    id="JOB-MENTION",
    kinds=REQUESTS | {Kind.THANKS},
    channels=frozenset({Channel.EMAIL, Channel.LETTER, Channel.CARD, Channel.LINKEDIN, Channel.LINKEDIN_NOTE}),
    languages=LANGUAGES,
    severity=Severity.WARNING,
    why="why.job-mention",
    source="Simon Fraser University; Bucknell University",
    good=(
        _request("How did you get your first job in policy?"),
        _request("I am not looking for a job; I would value your view of the field."),
        _request("I finished an internship at a small charity in May and want to understand fundraising."),
        _request("What is the best part of your job, and what did you do in your last position?"),
        _request("I left my job in retail to study statistics."),
        _request("Maria Lopez told me that you hired her out of school."),
        _request("Ich suche keine Stelle; mich interessiert Ihr Blick auf das Fach.", language="de"),
        _request("Je ne cherche pas d'emploi ; votre regard sur le métier m'intéresse.", language="fr"),
    ),
    bad=(
        _request(
            "You mentioned that your team is hiring, which shows how fast you grow. May I ask how you train people?"
        ),
        _request("I am in the middle of my job search and would like to hear how you see the field."),
        _request("I am recruiting for consulting this autumn. Could we speak for 20 minutes?"),
        _request("I applied for three internships last month. What would you study in my place?"),
        _request("Could you give me some advice on finding an entry-level position?"),
        _request("I will keep you posted on how my applications go.", Kind.THANKS),
        _request("Mitten in meiner Jobsuche würde ich gern hören, wie Sie das Fach sehen.", language="de"),
        _request("Dans le cadre de ma recherche d'emploi, j'aimerais connaître votre parcours.", language="fr"),
    ),
    check=check,
)
