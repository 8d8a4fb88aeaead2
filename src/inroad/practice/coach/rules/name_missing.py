"""NAME-MISSING: the greeting names the person."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix, Part, Span
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_CHANNEL, EVERY_KIND, SPOKEN, Example, Rule
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
    r"contact|name|member|staff|department|expert|sehr|geehrte[rs]?|damen|und|herren|et|ou|herr|frau|liebe[rs]?|hallo|guten|tag|"
    r"bonjour|madame|monsieur|mesdames|messieurs|ch[eè]re?s?)\b\.?",
    re.IGNORECASE,
)
# A blank of a template stands for a name, and so does an initial after a title.
_STANDS_FOR_A_NAME = re.compile(
    r"\[[^\]]+\]|\{[^}]+\}|<[^>]+>|_{2,}|\bX{1,4}\b|\b(?:Mr|Ms|Mrs|Mx|Dr|Prof)\.? [A-Z]\b|"
    r"(?:first|last|their|contact|alumn\w+['’]s|recipient['’]s|person['’]s) ?name",
    re.IGNORECASE,
)
# Where a name after it would be familiar: "Madame," is how one begins in France.
_FRENCH = re.compile(r"^\s*(?:bonjour )?(?:madame|monsieur)(?! ?,? (?:madame|monsieur))\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]{2,}")
_OPENING = 80
_HELLO = {"en": "Dear", "de": "Guten Tag", "fr": "Bonjour"}


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    """Where it is not known whom to greet, a text without any greeting may be part of one: a warning."""
    greeting = text.greeting.text if text.greeting else ""
    if _is_named(greeting, text.draft.language) or _addressed(text, context):
        return
    surely = text.greeting or context.given
    yield Finding(
        rule="NAME-MISSING",
        severity=Severity.ERROR if surely else Severity.WARNING,
        span=text.greeting.span() if text.greeting else None,
        reason=Reason("name-missing.generic" if text.greeting else "name-missing.absent"),
        fix=_fix(text, context),
    )


def _is_named(greeting: str, language: str) -> bool:
    if _STANDS_FOR_A_NAME.search(greeting) or _LETTER.search(_NO_NAME.sub(" ", greeting)):
        return True
    return language == "fr" and _FRENCH.match(greeting) is not None


def _addressed(text: Text, context: Context) -> bool:
    """Whether the first words name the person without a greeting: "Good to meet you, Ana"."""
    opening = text.main.text[:_OPENING].casefold()
    names = (name.casefold() for name in (context.given, context.family) if name)
    return any(re.search(rf"\b{re.escape(name)}\b", opening) for name in names)


def _fix(text: Text, context: Context) -> Fix | None:
    if not context.given:
        return None
    greeting = f"{_HELLO.get(text.draft.language, 'Dear')} {context.given},"
    if text.greeting:
        return Fix(span=text.greeting.span(), text=greeting)
    return Fix(span=Span(part=Part.BODY, start=0, end=0), text=f"{greeting}\n\n")


RULE = Rule(
    id="NAME-MISSING",
    kinds=EVERY_KIND,
    channels=EVERY_CHANNEL - SPOKEN,
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
        Example(body="Dear [Name],\n\nCould we talk?"),
        Example(body="Madame,\n\nPourriez-vous me recevoir ?", language="fr"),
        Example(body="Sehr geehrte Frau Okafor,\n\nhätten Sie Zeit?", language="de"),
    ),
    bad=(
        Example(body="Dear Sir or Madam,\n\nCould we talk?"),
        Example(body="To whom it may concern,\n\nCould we talk?"),
        Example(body="Hi there,\n\nCould we talk?"),
        Example(body="Hello,\n\nCould we talk?", context=Context(given="Ana")),
        Example(body="Dear Hiring Manager:\n\nCould we talk?"),
        Example(body="Sehr geehrte Damen und Herren,\n\nhätten Sie Zeit?", language="de"),
        Example(body="Madame, Monsieur,\n\nPourriez-vous me recevoir ?", language="fr"),
        Example(body="Could we talk some time next week?"),
        Example(body="Could we talk some time next week?", context=Context(given="Ana")),
    ),
    check=check,
)
