"""F-THREAD: a reminder goes on in the same thread."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Fix, Kind, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_ANSWERS = re.compile(r"^(?:(?:re|aw|fwd?|wg|tr)\s*:\s*)+", re.IGNORECASE)


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    before = _bare(context.thread_subject or "")
    if _bare(text.subject) != before:
        whole = Span(part=Part.SUBJECT, start=0, end=len(text.subject))
        yield Finding(
            rule="F-THREAD",
            severity=Severity.HINT,
            span=whole if text.subject else None,
            reason=Reason("f-thread.new", {"subject": context.thread_subject or ""}),
            fix=Fix(span=whole, text=f"Re: {_ANSWERS.sub('', context.thread_subject or '')}"),
        )


def _bare(subject: str) -> str:
    return " ".join(_ANSWERS.sub("", subject.strip()).casefold().split())


def _nudge(subject: str) -> Example:
    before = Context(thread_subject="Your talk on data contracts")
    return Example(subject=subject, body="Dear Ana,\n\nMay I ask again?\n\nMina", kind=Kind.NUDGE, context=before)


RULE = Rule(
    id="F-THREAD",
    kinds=frozenset({Kind.NUDGE}),
    channels=frozenset({Channel.EMAIL}),
    needs_all=("subject", "thread_subject"),
    severity=Severity.HINT,
    why="why.f-thread",
    source="Wall Street Playbook: one thread",
    good=(_nudge("Re: Your talk on data contracts"), _nudge("RE: RE: your talk on data contracts")),
    bad=(_nudge("Following up"), _nudge("Re: My question")),
    check=check,
)
