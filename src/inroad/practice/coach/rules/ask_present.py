"""ASK-PRESENT: a request asks for a conversation."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_TALK = (
    r"\b(?:talk|speak|chat|call|meet|meeting|conversation|discuss(?:ion)?|minutes?|mins?|"
    r"half[- ](?:an[- ])?hour|hour|coffee|"
    r"tea|lunch|phone|video|zoom|teams|informational|interview|time|questions?|advice|connect|"
    r"stop by|drop by|visit|"
    r"sit down|get together|catch up|hear (?:about|how|from|more)|ask you|pick your brain|"
    r"learn (?:more )?(?:from|about))\b"
)
_WISH = (
    r"\b(?:would you|could you|could we|can we|can you|might you|may i|might i|could i|can i|"
    r"might we|may we|should we|"
    r"do you have|are you (?:free|open|available|willing)|"
    r"will you|are there|is there|(?:would|if) (?:it|that) (?:be|were|was|is)|"
    r"i(?:'d| would|’d| should)(?: \w+){0,2} (?:love|like|appreciate|be grateful|be glad|welcome|"
    r"value|be happy|be delighted|"
    r"enjoy|be honou?red|be thankful)|i (?:was|am|'m|’m) (?:\w+ )?(?:wondering|hoping|"
    r"writing to ask|asking|keen|eager)|i'm "
    r"(?:wondering|hoping)|i (?:wonder(?:ed)?|hope(?:d)?|want(?:ed)?|wish)|(?:grateful|glad|happy|"
    r"lucky|thankful) (?:if|for)|"
    r"let me know (?:if|when|whether)|please|if you (?:have|had|could|would|can|are|were|might)|"
    r"would appreciate|willing to)\b"
)
_ASK = re.compile(rf"{_WISH}[^.?!]*{_TALK}|{_TALK}[^.?!]*{_WISH}|{_TALK}[^.!?]*\?", re.IGNORECASE)


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """A short LinkedIn note may only wish to connect; the ask then comes with the message after it."""
    short = {Channel.LINKEDIN, Channel.LINKEDIN_NOTE}
    if text.draft.channel in short and len(text.draft.body) <= thresholds.note_characters:
        return
    if not any(_ASK.search(sentence.text) for sentence in text.sentences):
        yield Finding(rule="ASK-PRESENT", severity=Severity.ERROR, reason=Reason("ask-present.absent"))


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="ASK-PRESENT",
    kinds=REQUESTS,
    severity=Severity.ERROR,
    why="why.ask-present",
    source="Kansas State University; BrightCrowd; Dalton, The 2-Hour Job Search",
    good=(
        _example("Would you have 20 minutes for a call next week?"),
        _example("I would be grateful for a short conversation about your path."),
        _example("I was wondering whether we might speak some time in May."),
        _example("If you are open to it, I would come by your office with three questions."),
        Example(
            body="Hi Ana, I enjoyed your talk in Leeds and would like to follow your work.", channel=Channel.LINKEDIN
        ),
    ),
    bad=(
        _example("I am a nurse and I am moving into health data. Your paper on triage is on my desk."),
        _example("I have always admired what you do. I wish you a good week."),
    ),
    check=check,
)
