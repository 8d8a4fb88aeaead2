"""T-NEWASK: thanks ask for nothing."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.leaving_out import leave_out
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.sayings import heard, spoken
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_WANTED = re.compile(
    r"\b(?:as|since) you (?:asked|requested|suggested|offered|wanted)|\byou asked (?:me )?for\b", re.IGNORECASE
)


def check(text: Text, _context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """What was asked for in the talk may be sent, and help may be offered."""
    offers = {each.sentence.start for each in spoken(text, "asks", "offer")}
    for each in heard(text, "asks", "new_ask"):
        if each.sentence.start not in offers and not _WANTED.search(each.sentence.text):
            yield Finding(
                rule="T-NEWASK",
                severity=Severity.WARNING,
                span=each.sentence.span(each.found),
                reason=Reason("t-newask.found", {"words": each.words}),
                fix=leave_out(text, each.sentence),
            )
            return


def _thanks(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina", subject="Thank you", kind=Kind.THANKS)


RULE = Rule(
    id="T-NEWASK",
    kinds=frozenset({Kind.THANKS}),
    languages=frozenset({"en"}),
    severity=Severity.WARNING,
    why="why.t-newask",
    source="University of Waterloo; Grant and Gino 2010: thanks alone make people help again",
    good=(
        _thanks("Thank you. I have written to Bob Johnson, as you suggested."),
        _thanks("Thank you. Please let me know if I can ever do anything for you."),
        _thanks("Thank you. As you asked, my CV is attached."),
        _thanks("Could I have guessed how much one hour can change? I start the course on Monday."),
    ),
    bad=(
        _thanks("Thank you. Could you also introduce me to your manager?"),
        _thanks("Thank you. I am attaching my resume so that you can pass it on."),
        _thanks("Thank you. Would you mind reviewing my portfolio?"),
        _thanks("Thank you. I would love another call next week."),
        _thanks("Thank you. Please let me know if you hear of any openings."),
        _thanks("Thank you. Do you have any other contacts who could help?"),
    ),
    check=check,
)
