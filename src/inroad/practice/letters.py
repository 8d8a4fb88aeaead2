"""Choose a letter for a situation, and fill it from what is known; what is not known is never invented.

A letter's text holds blanks, `{given}`. What stands in double round brackets is left out where one of its
blanks is unknown, `((I heard of you from {referrer}.))`; with bars it offers other words instead,
`(({minutes}|20)) minutes`. A blank outside of brackets stays visible, `[given]`, and is named. `{greeting}` and
`{closing}` take the form that is usual at the reader's (`dress`), and a mark before a sentence says why it is there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from inroad.practice.addressees import Addressee
from inroad.practice.coach.draft import Channel, Draft, Kind
from inroad.practice.etiquette import Etiquette, closing_line, greeting_line
from inroad.practice.reasons import Reason

# Each blank with an example that shows how it is worded, so that it fits the sentences around it.
BLANKS: Mapping[str, str] = MappingProxyType(
    {
        "given": "Ana",
        "family": "Ruiz",
        "full_name": "Ana Ruiz",
        "title": "Dr.",
        "target": "Li Wei",
        "target_work": "who leads the data team at Acme Health",
        "phone": "020 7946 0123",
        "contact": "linkedin.com/in/mina-roy",
        "me": "Mina Roy",
        "introduction": "I am a nurse in Leeds and am moving into health data",
        "organisation": "Acme Health",
        "position": "data lead",
        "topic": "how a hospital starts with its data",
        "particular": "your talk on data contracts",
        "referrer": "Bob Johnson",
        "school": "the University of Leeds",
        "employer": "Oxfam",
        "shared": "the Leeds data evenings",
        "known_since": "2021",
        "last_time": "we ran the spring fair together",
        "new_position": "head of data",
        "new_organisation": "Brightwater",
        "minutes": "20",
        "times": "- Tuesday 3 March, 10:00\n- Wednesday 4 March, 16:30\n- Friday 6 March, 9:00",
        "zone": "London time",
        "medium": "by phone",
        "date": "Tuesday 3 March at 10:00",
        "place": "the café opposite your office",
        "answer": "I finish my shifts at two, so that afternoons are easiest",
        "takeaway": "a small first model that one ward really uses beats a grand plan",
        "advice": "learn dbt on a real data set",
        "done": "I rebuilt our ward's bed list in dbt and showed it to the matron",
        "promise": "the paper on triage that I spoke of",
        "referrals": "Li Wei and Tom Sands",
        "introduced": "Li Wei",
        "outcome": "we spoke for half an hour, and she showed me how her team tests its data",
        "article": "“Small data on busy wards”",
        "link": "https://example.org/small-data",
        "why": "it made me think of what you said about trust",
        "question": "which of the two courses you named would you take first",
        "event": "the Leeds data evening on 12 March",
        "news": "I now spend two days a week with our hospital's data team",
    }
)

# What a situation may be called, per kind, the most telling first.
SITUATIONS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.REQUEST: (
            *("introduced", "moved", "dormant", "wrote", "employer"),
            *("school", "shared", "strong", "connected", "cold"),
        ),
        Kind.NUDGE: ("second", "first"),
        Kind.ANSWER: ("question", "later", "declined"),
        Kind.TIMES: ("again", "offer"),
        Kind.INVITATION: ("agreed",),
        Kind.THANKS: ("referrals", "advice", "takeaway", "declined"),
        Kind.REPORT: ("met", "wrote", "unreached"),
        Kind.PROGRESS: ("advice", "promise"),
        Kind.TOUCH: ("congratulations", "article", "progress", "event", "season", "question", "hello"),
        Kind.REOPEN: ("rest",),
        Kind.INTRODUCTION: ("asked",),
    }
)

# The fact that shows that a situation is given.
SHOWN_BY: Mapping[str, str] = MappingProxyType(
    {
        "letter.request.introduced": "referrer",
        "letter.request.moved": "new_organisation",
        "letter.request.employer": "employer",
        "letter.request.school": "school",
        "letter.request.connected": "known_since",
        "letter.thanks.takeaway": "takeaway",
        "letter.thanks.advice": "advice",
        "letter.thanks.referrals": "referrals",
        "letter.report.met": "introduced",
        "letter.introduction.asked": "target",
    }
)
# Why a sentence may stand in a letter; `sentences_coach.PURPOSES` says it in words.
PURPOSES = (
    *("link", "particular", "reason", "who", "topic", "ask", "not-a-job", "way-out", "thanks", "new", "times"),
    *("answer", "meeting", "said", "done", "names", "outcome", "news", "open-door", "no-answer", "blurb", "number"),
)
# Where a channel has no letter of its own, the next one lends its.
LENDS: Mapping[Channel, Channel] = MappingProxyType(
    {
        Channel.LINKEDIN_NOTE: Channel.LINKEDIN,
        Channel.LINKEDIN: Channel.EMAIL,
        Channel.VOICEMAIL: Channel.PHONE,
        Channel.PHONE: Channel.EMAIL,
        Channel.CARD: Channel.LETTER,
        Channel.LETTER: Channel.EMAIL,
    }
)
# What is no part of a sentence wherever it stands.
AS_TYPED = frozenset({"contact", "link", "phone", "times", "me"})
# A mark within a letter's text, between two characters that nobody types.
MARK_OPENS, MARK_CLOSES = "\ue000", "\ue001"

_BLANK = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\(\((.*?)\)\)", re.DOTALL)
_MARK = re.compile(f"{MARK_OPENS}([a-z-]*){MARK_CLOSES}")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+|\n\s*)$")
_FORMS = re.compile(r"\{(greeting|closing|warm_closing)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """`when` names the situation, the most telling word first; a letter without one fits all of its kind.

    `pack` names the etiquette pack for which it is written, if for one, and `language` is that of its words.
    """

    name: str
    pack: str = ""
    language: str = "en"
    kind: Kind
    channel: Channel = Channel.EMAIL
    when: tuple[str, ...] = ()
    subject: str = ""
    body: str

    def blanks(self) -> frozenset[str]:
        return frozenset(_BLANK.findall(f"{self.subject}\n{self.body}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """`variant` turns through the letters that fit equally well, so that two hosts do not get one text.

    `pack` and `language` are those of the reader's manners and of the letter.
    """

    kind: Kind
    channel: Channel = Channel.EMAIL
    tags: frozenset[str] = frozenset()
    variant: int = 0
    pack: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The letter, why it was chosen, and the others that would do, best first."""

    letter: Letter
    reason: Reason
    others: tuple[Letter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Why a stretch of the body stands there: one of `PURPOSES`."""

    start: int
    end: int
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """`blanks` are the names of the blanks that are still to be filled, in the order of reading."""

    kind: Kind
    channel: Channel
    language: str = "en"
    subject: str
    body: str
    blanks: tuple[str, ...]
    told: tuple[Told, ...] = ()

    @property
    def draft(self) -> Draft:
        return Draft(kind=self.kind, channel=self.channel, language=self.language, subject=self.subject, body=self.body)


def choose(letters: Iterable[Letter], situation: Situation) -> Chosen | None:
    """The letter that says most about the situation; None where there is none of its kind.

    Of equals, one that is written for the reader's etiquette pack goes first. Where nothing is written for the
    channel, another lends its letters; where nothing is written in the language, English does.
    """
    kind = [letter for letter in letters if letter.kind is situation.kind and situation.tags.issuperset(letter.when)]
    ours = [letter for letter in kind if letter.pack in {"", situation.pack}]
    fitting = _by_channel([letter for letter in ours if letter.language == situation.language], situation.channel)
    fitting = fitting or _by_channel([letter for letter in ours if letter.language == "en"], situation.channel)
    if not fitting:
        return None
    ranked = sorted(fitting, key=lambda letter: (_rank(letter), letter.name))
    equals = [letter for letter in ranked if _rank(letter) == _rank(ranked[0])]
    letter = equals[situation.variant % len(equals)]
    others = tuple(other for other in ranked if other is not letter)
    return Chosen(letter=letter, reason=reason_of(letter), others=others)


def dress(letter: Letter, pack: Etiquette, to: Addressee) -> Letter:
    """The letter with the greeting and the closing that are usual at the reader's; their blanks are still open."""
    on_paper = letter.channel in {Channel.LETTER, Channel.CARD}
    forms = {
        "greeting": greeting_line(pack, to),
        "closing": closing_line(pack, close=to.close, on_paper=on_paper),
        "warm_closing": closing_line(pack, warm=True, close=to.close),
    }
    return replace(letter, body=_FORMS.sub(lambda form: forms[form[1]], letter.body))


def fill(letter: Letter, facts: Mapping[str, str]) -> Filled:
    """An empty fact counts as unknown."""
    known = {name: _MARK.sub("", fact).strip() for name, fact in facts.items() if fact.strip()}
    subject, (body, told) = _fill(_MARK.sub("", letter.subject), known), _explained(_fill(letter.body, known))
    needed = _blanks(_settled(letter.subject, known) + _settled(letter.body, known))
    return Filled(
        kind=letter.kind,
        channel=letter.channel,
        language=letter.language,
        subject=" ".join(subject.split()),
        body=body,
        blanks=tuple(dict.fromkeys(name for name in needed if name not in known)),
        told=told,
    )


def _by_channel(letters: Sequence[Letter], channel: Channel) -> list[Letter]:
    """Those for the channel, or for the nearest that has any."""
    lender: Channel | None = channel
    while lender is not None:
        found = [letter for letter in letters if letter.channel is lender]
        if found:
            return found
        lender = LENDS.get(lender)
    return []


def _rank(letter: Letter) -> tuple[int, int, bool]:
    order = SITUATIONS[letter.kind]
    return -len(letter.when), min((order.index(tag) for tag in letter.when), default=len(order)), not letter.pack


def _explained(text: str) -> tuple[str, tuple[Told, ...]]:
    """The text without its marks, and what each of them says of the stretch up to the next or the paragraph's end."""
    plain, told = "", list[Told]()
    for place, part in enumerate(_MARK.split(text)):
        if place % 2:
            told.append(Told(start=len(plain), end=len(plain), purpose=part))
            continue
        if told:
            told[-1] = replace(told[-1], end=len(plain) + len(part.split("\n\n")[0].rstrip()))
        plain += part
    return plain, tuple(each for each in told if each.end > each.start)


def reason_of(letter: Letter, facts: Mapping[str, str] | None = None) -> Reason:
    """Which situation the letter is for; with the fact that shows it, where it is known."""
    if not letter.when:
        return Reason(f"letter.{letter.kind.value}")
    code = f"letter.{letter.kind.value}.{letter.when[0]}"
    shown = SHOWN_BY.get(code, "")
    fact = (facts or {}).get(shown, "")
    return Reason(f"{code}.{shown}", {shown: fact}) if fact else Reason(code)


def _fill(text: str, known: Mapping[str, str]) -> str:
    settled = _tidied(_settled(text, known))
    return _BLANK.sub(lambda found: _put(found, known), settled)


def _settled(text: str, known: Mapping[str, str]) -> str:
    """The text with each bracket replaced by its first choice whose blanks are all known, or by nothing."""
    return _OPTIONAL.sub(lambda found: _choice(found[1].split("|"), known), text)


def _choice(choices: list[str], known: Mapping[str, str]) -> str:
    return next((choice for choice in choices if all(name in known for name in _blanks(choice))), "")


def _blanks(text: str) -> list[str]:
    return [found[1] for found in _BLANK.finditer(text)]


def _put(found: re.Match[str], known: Mapping[str, str]) -> str:
    fact = known.get(found[1])
    if fact is None:
        return f"[{found[1].replace('_', ' ')}]"
    # A fact that opens a sentence begins with a capital, and one that ends with a full stop brings no second.
    if found[1] not in AS_TYPED and _SENTENCE_START.search(_MARK.sub("", found.string[: found.start()])):
        fact = fact[0].upper() + fact[1:]
    return fact.rstrip(".") if found.string[found.end() :].startswith(".") else fact


def _tidied(text: str) -> str:
    """Without the gaps that a left-out sentence leaves."""
    lines = [re.sub(r"[ \t]{2,}", " ", line).strip() for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
