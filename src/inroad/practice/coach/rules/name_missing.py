"""NAME-MISSING: the greeting names the person."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Fix, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_CHANNEL, EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NO_NAME = re.compile(
    r"\b(?:dear|hi|hello|hey|greetings|good|morning|afternoon|evening|day|again|there|and|or|the|"
    r"to|whom|it|may|concern|sirs?|"
    r"madam|ma'am|all|everyone|everybody|team|folks|hiring|recruiting|managers?|recruiters?|human|"
    r"resources|hr|friend|"
    r"colleagues?|connection|alum(?:nus|na|ni)?|fellow|professional|professor|prof|dr|doctor|mrs|"
    r"mr|ms|mx|miss|from|a|my|"
    r"contact|name|member|staff|department|expert)\b\.?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]{2,}")
_OPENING = 80


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    greeting = text.greeting.text if text.greeting else ""
    if _LETTER.search(_NO_NAME.sub(" ", greeting)) or _addressed(text, context):
        return
    yield Finding(
        rule="NAME-MISSING",
        severity=Severity.ERROR,
        span=text.greeting.span() if text.greeting else None,
        reason=Reason("name-missing.generic" if text.greeting else "name-missing.absent"),
        fix=_fix(text, context),
    )


def _addressed(text: Text, context: Context) -> bool:
    """Whether the first words name the person without a greeting: "Good to meet you, Ana"."""
    opening = text.main.text[:_OPENING].casefold()
    names = (name.casefold() for name in (context.given, context.family) if name)
    return any(re.search(rf"\b{re.escape(name)}\b", opening) for name in names)


def _fix(text: Text, context: Context) -> Fix | None:
    if not context.given:
        return None
    if text.greeting:
        return Fix(span=text.greeting.span(), text=f"Dear {context.given},")
    return Fix(span=Span(part=Part.BODY, start=0, end=0), text=f"Dear {context.given},\n\n")


RULE = Rule(
    id="NAME-MISSING",
    kinds=EVERY_KIND,
    channels=EVERY_CHANNEL - {Channel.PHONE},
    severity=Severity.ERROR,
    why="why.name-missing",
    source="Google Applied Machine Learning Intensive; Turing School",
    good=(
        Example(body="Dear Ana,\n\nCould we talk?"),
        Example(body="Dear Dr. Okafor,\n\nCould we talk?"),
        Example(body="Hi Ana - thank you for the talk."),
        Example(body="Ana,\n\nCould we talk?"),
        Example(body="Good morning, Ana.", context=Context(given="Ana")),
        Example(body="It was good to meet you, Ana.", context=Context(given="Ana")),
        Example(body="Dear 李伟,\n\nCould we talk?"),
    ),
    bad=(
        Example(body="Dear Sir or Madam,\n\nCould we talk?"),
        Example(body="To whom it may concern,\n\nCould we talk?"),
        Example(body="Hi there,\n\nCould we talk?"),
        Example(body="Hello,\n\nCould we talk?"),
        Example(body="Dear Hiring Manager:\n\nCould we talk?"),
        Example(body="Could we talk some time next week?", context=Context(given="Ana")),
    ),
    check=check,
)
