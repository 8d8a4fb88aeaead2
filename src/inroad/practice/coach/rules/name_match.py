"""NAME-MATCH: the person and the employer are spelt as they spell themselves."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Fix
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import EVERY_KIND, Example, Rule
from inroad.practice.coach.text import Stretch, Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

_NAMED = re.compile(
    r"\b(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening|"
    r"day))\s+(?P<title>(?:(?:dr|mr|mrs|ms|mx|miss|prof|"
    r"professor)\b\.?\s+)?)(?P<name>[^\n,:;.!?\u2013\u2014]+)\s*(?:[,:;.!?\u2013\u2014]|\s-|$)|"
    r"^\s*(?P<bare>[^\n,:]+)[,:]\s*$",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\b(?:sir|madam|madame|monsieur|there|all|everyone|team|folks|whom|hiring|recruit\w*|again|\w+ager)\b",
    re.IGNORECASE,
)
# In letters to Japan, it follows the family name.
_HONORIFIC = re.compile(r"-(?:san|sama|sensei)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_](?:[\w'’&.-]*\w)?")
_EMPLOYER = re.compile(
    r"\b[Yy]our (?:current )?(?:work|role|job|team|position|post|colleagues) (?:at|with|"
    r"for) (?:the )?(?P<name>[A-Z][\w&'’.-]*\w"
    r"(?: (?:of |for |and |& )?[A-Z][\w&'’.-]*\w)*)"
)
# One letter wrong in five is a slip of the pen; below that it is another word.
_CLOSE = 0.8


def check(text: Text, context: Context, _thresholds: Thresholds) -> Iterator[Finding]:
    yield from _greeting(text, context)
    if context.organisation:
        yield from _misspelt_employer(text, context.organisation)
        yield from _other_employer(text, context)


def _greeting(text: Text, context: Context) -> Iterator[Finding]:
    names = [name for name in (context.given, context.family) if name]
    found = _NAMED.search(text.greeting.text) if text.greeting and names else None
    if not found or not text.greeting or _NOT_A_NAME.search(found[0]):
        return
    group = "name" if found["name"] else "bare"
    if not _folded_words(_HONORIFIC.sub("", found[group])) & _folded_words(" ".join(names)):
        place = Stretch(start=text.greeting.start + found.start(group), text=found[group])
        right = context.family if found["title"] and context.family else context.given or names[0]
        yield _finding(place, right, "name-match.person")


def _misspelt_employer(text: Text, organisation: str) -> Iterator[Finding]:
    """A word that is nearly, but not quite, the first word of the employer's name."""
    wanted = _WORD.findall(organisation)
    right = wanted[0] if wanted else ""
    for found in _WORD.finditer(text.main.text) if len(right) > len("Acme") else ():
        if found[0][0].isupper() and _nearly(found[0], right):
            place = Stretch(start=text.main.start + found.start(), text=found[0])
            yield _finding(place, right, "name-match.employer")


def _other_employer(text: Text, context: Context) -> Iterator[Finding]:
    """The book says Acme, the draft "your team at Globex": the commonest slip of a copied message."""
    organisation = context.organisation or ""
    known = _folded_words(" ".join((organisation, *context.organisations, *(context.particulars or ()))))
    for found in _EMPLOYER.finditer(text.main.text):
        words = _folded_words(found["name"])
        if not words & known and not _initials(organisation, found["name"]) and not _near_any(words, known):
            place = Stretch(start=text.main.start + found.start("name"), text=found["name"])
            yield _finding(place, organisation, "name-match.employer")


def _finding(place: Stretch, right: str, code: str) -> Finding:
    return Finding(
        rule="NAME-MATCH",
        severity=Severity.ERROR,
        span=place.span(),
        reason=Reason(code, {"written": place.text, "right": right}),
        fix=Fix(span=place.span(), text=right),
    )


def _folded_words(text: str) -> frozenset[str]:
    """Words without case and accents: a missing accent is no wrong name."""
    plain = unicodedata.normalize("NFKD", text)
    return frozenset(_WORD.findall("".join(c for c in plain if not unicodedata.combining(c)).casefold()))


def _nearly(written: str, right: str) -> bool:
    one, other = written.casefold().removesuffix("'s").removesuffix("’s"), right.casefold()
    if one == other or one.startswith(other) or _folded_words(one) == _folded_words(other):
        return False
    return abs(len(one) - len(other)) <= 1 and OSA.normalized_similarity(one, other) >= _CLOSE


def _near_any(words: Iterable[str], known: frozenset[str]) -> bool:
    return any(_nearly(word, right) for word in words for right in known)


def _initials(organisation: str, written: str) -> bool:
    """Whether the written name is made of the employer's initials, as BBC is."""
    return written.isupper() and written == "".join(w[0].upper() for w in _WORD.findall(organisation) if w[0].isupper())


_ANA = Context(given="Ana", family="Okafor", organisation="Deloitte Digital")

RULE = Rule(
    id="NAME-MATCH",
    kinds=EVERY_KIND,
    needs=("given", "family", "organisation"),
    severity=Severity.ERROR,
    why="why.name-match",
    source="Turing School; Google Applied Machine Learning Intensive",
    good=(
        Example(body="Dear Ana,\n\nYour team at Deloitte builds schools.", context=_ANA),
        Example(body="Dear Dr. Okafor,\n\nThank you.", context=_ANA),
        Example(body="Hi Ana Okafor,\n\nThank you.", context=_ANA),
        Example(body="Dear Okafor-san,\n\nThank you.", context=_ANA),
        Example(body="Dear Jose,\n\nThank you.", context=Context(given="José")),
        Example(
            body="Dear Ana,\n\nHow does your work at the BBC go?",
            context=Context(organisation="British Broadcasting Corporation"),
        ),
        Example(
            body="Dear Ana,\n\nYour job at Oxfam drew me.",
            context=Context(organisation="Acme", organisations=("Oxfam",)),
        ),
        Example(body="Dear Ana,\n\nDelight is a strong word, and it is the right one.", context=_ANA),
    ),
    bad=(
        Example(body="Dear Anna,\n\nThank you.", context=_ANA),
        Example(body="Dear Ms Okafer,\n\nThank you.", context=_ANA),
        Example(body="Dear Peter,\n\nThank you.", context=_ANA),
        Example(body="Dear Ana,\n\nYour team at Deloite builds schools.", context=_ANA),
        Example(body="Dear Ana,\n\nYour work at Globex drew me.", context=_ANA),
    ),
    check=check,
)
