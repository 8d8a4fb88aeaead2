"""WHO-AM-I: one sentence about the writer, and not many more."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_SELF = re.compile(
    r"\b(?:for a living|by trade|i(?:'ve| have)? (?:\w+ )?(?:build|built|run|ran|drive|drove|repair|play|sing|sang|"
    r"sew|cook|bake|"
    r"grow|nurse|interpret|translate|design|paint|print|farm|code|program|sell|sold|treat|care|draw|drew|train|coach|"
    r"organise|"
    r"organize|manage|managed|make|made|fix|clean|keep|kept|set type|retired|lost|lead|led|research|edit|edited|"
    r"audit) |"
    r"i am|i'm|i’m|my name(?:'s|’s| is)|this is|as an?|i (?:\w+ )?(?:work|study|teach|graduated|manage|run|"
    r"research|"
    r"write|lead|major|specialise|specialize|serve|served|worked|studied|moved|left|started|began|attend|attended|come|"
    r"earned|completed|finished|spent|switched|joined|took|live|have been|have worked|have (?:a|an|my)|hold|was)|"
    r"i've|i’ve|"
    r"i(?:'ll|’ll| will) (?:be|graduate)|"
    r"my (?:own |current |first )?(?:work|studies|degree|background|major|job|role|career|training|research|thesis|"
    r"team|"
    r"experience)|fellow|alum\w*|student|graduate|we (?:met|both|share|worked|studied|spoke|went|were|are)|"
    r"a (?:former|current|recent|first|second|third|final|senior|junior))\b",
    re.IGNORECASE,
)
_ME = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself|[Mm]ine)\b")
_YOU = re.compile(r"\b(?:you\w*|we|us|our)\b", re.IGNORECASE)
_PERCENT = 100


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """On LinkedIn the profile tells, so that an absent sentence is only a hint."""
    if not _SELF.search(text.main.text) and text.words:
        beside_a_profile = text.draft.channel in {Channel.LINKEDIN, Channel.LINKEDIN_NOTE}
        severity = Severity.HINT if beside_a_profile else Severity.WARNING
        yield Finding(rule="WHO-AM-I", severity=severity, reason=Reason("who-am-i.absent"))
        return
    about = [sentence for sentence in text.sentences if _ME.search(sentence.text) and not _YOU.search(sentence.text)]
    percent = _PERCENT * sum(map(_words, about)) // max(text.words, 1)
    if percent > thresholds.self_percent and text.words >= thresholds.words_short:
        yield Finding(
            rule="WHO-AM-I",
            severity=Severity.WARNING,
            span=max(about, key=_words).span(),
            reason=Reason("who-am-i.too-much", {"percent": percent}),
        )


def _words(sentence: Stretch) -> int:
    return len(sentence.text.split())


def _example(body: str, channel: Channel = Channel.EMAIL) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", channel=channel)


RULE = Rule(
    id="WHO-AM-I",
    kinds=REQUESTS,
    languages=frozenset({"en"}),
    thresholds=("self_percent",),
    severity=Severity.WARNING,
    why="why.who-am-i",
    source="Tufts University; Athena, networking course: no cover letter",
    good=(
        _example("I am a nurse in Leeds. Could we speak for 20 minutes?"),
        _example("As a fellow Leeds graduate, I would love to hear how you chose your first team."),
        _example("We met at the fair in May. Could we speak?", Channel.LINKEDIN_NOTE),
    ),
    bad=(
        _example("Your talk was very good. Could you tell us more about it in 20 minutes on the telephone?"),
        _example(
            "I am a nurse in Leeds and have worked on three wards. My degree was in biology. I wrote my thesis on "
            "triage and I won a prize for it. I also run a choir, and I speak French and some German. I have led "
            "a team of five. Could you spare 20 minutes?"
        ),
    ),
    check=check,
)
