"""OPTIN: an introduction that both sides have agreed to, with a text that can be passed on."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_PASS_ON = re.compile(
    r"\b(?:forward|pass (?:it|this|these|them)|pass along|pass on|send (?:on|them|her|him)|copy(?: and| &) paste|blurb|"
    r"short note|paragraph|text (?:below|that)|lines? (?:below|that)|here(?:'s| is|’s) (?:a|some|something)|below is|"
    r"weiterleiten|transférer|transmettre)\b",
    re.IGNORECASE,
)
_ASK_FIRST = re.compile(
    r"\b(?:if (?:he|she|they|\w+)(?:'s|’s|'re|’re| is| are| were| was| agrees?| would| has| have)\b|"
    r"(?:check|ask|asking|checking|confirm) (?:with )?(?:her|him|them|\w+) (?:first|whether|if|before)|only if|"
    r"first ask|"
    r"before (?:you )?(?:connect|introduc|putting|making)|(?:is|are|be|you) (?:open|willing|happy|comfortable|"
    r"okay|ok)|"
    r"opt[- ]?in|falls? (?:sie|er)|si (?:elle|il))\b",
    re.IGNORECASE,
)
# Whoever brings the two together writes to the one, and needs no lines to pass on.
_GO_BETWEEN = re.compile(
    r"\b(?:my (?:friend|colleague|cousin|former \w+|classmate) \w+|asked (?:me )?(?:whether|if|for an intro|"
    r"to be introduced)|"
    r"(?:introduc\w+|connect\w*) you (?:to|with))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:^[ \t]*>[^\n]*\n?)+|[“\"„«](?P<said>[^”\"»]{60,})[”\"»]", re.MULTILINE)


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    blurb = _blurb(text)
    asks = _ASK_FIRST.search(text.draft.body)
    if blurb is None and not asks:
        yield _finding("optin.both")
    elif blurb is None and not _GO_BETWEEN.search(text.main.text):
        yield _finding("optin.blurb")
    elif blurb and not asks:
        yield _finding("optin.ask", target=context.target or "")
    words = len(blurb.text.split()) if blurb else 0
    if blurb and words > thresholds.blurb_words:
        yield Finding(
            rule="OPTIN",
            severity=Severity.WARNING,
            span=blurb.span(),
            reason=Reason("optin.long", {"words": words, "most": thresholds.blurb_words}),
        )


def _blurb(text: Text) -> Stretch | None:
    """What can be passed on: what stands in quotation marks, or what follows the words that offer it."""
    quoted = _QUOTED.search(text.main.text)
    if quoted:
        return text.main.cut(quoted)
    for number, paragraph in enumerate(text.paragraphs):
        if _PASS_ON.search(paragraph.text) and number + 1 < len(text.paragraphs):
            return text.paragraphs[number + 1]
    return None


def _finding(code: str, *, target: str = "") -> Finding:
    return Finding(rule="OPTIN", severity=Severity.WARNING, reason=Reason(code, {"target": target} if target else {}))


def _ask(body: str) -> Example:
    return Example(body=f"Dear Bob,\n\n{body}\n\nMina", kind=Kind.INTRODUCTION)


_BLURB = "Mina Roy is a nurse in Leeds who is moving into health data, and has two questions about data contracts."

RULE = Rule(
    id="OPTIN",
    kinds=frozenset({Kind.INTRODUCTION}),
    languages=frozenset({"en", "de", "fr"}),
    thresholds=("blurb_words",),
    severity=Severity.WARNING,
    why="why.optin",
    source="double opt-in, as investors and alumni offices ask for it",
    good=(
        _ask(f"Would you ask Ana first whether she is open to it? Here is something to forward:\n\n{_BLURB}"),
        _ask("My friend Mina is moving into health data and asked for an introduction. Are you open to it?"),
        _ask(f"If Ana is happy to hear from me, you could send her this: “{_BLURB}”"),
    ),
    bad=(
        _ask("Could you introduce me to Ana Okafor?"),
        _ask("I wanted to introduce you to Mina, who is in copy. I leave it to the two of you."),
        _ask(f"Could you introduce me to Ana? Here is something to forward:\n\n{_BLURB}"),
        _ask("Would you ask Ana first whether I may write to her?"),
        _ask(f"If Ana is happy to hear from me, here is something to forward:\n\n{_BLURB * 5}"),
    ),
    check=check,
)
