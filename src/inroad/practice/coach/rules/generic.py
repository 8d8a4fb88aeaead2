"""GENERIC: a message that would not be true with another name in it."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import LETTERS, REQUESTS, Example, Rule
from inroad.practice.coach.sameness import shared_percent
from inroad.practice.coach.text import Text, stems
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# A name, a blank for one, a figure, a quotation: something that was looked up for this reader.
_TOKEN = re.compile(
    r"(?<![.!?:\n“\"] )(?<![.!?:\n“\"])(?<!^)\b(?!I\b|I['’]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|LinkedIn|"
    r"January|"
    r"February|March|April|May|June|July|August|September|October|November|December|Zoom|Skype|Teams|English|"
    r"Thank|Best|Kind|Sincerely|Regards|AM|PM|CV|OK|Hi|Dear|Hello)[A-ZÀ-Ý][\w'’&-]+|\[[^\]]+\]|\{[^}]+\}|<[^>]+>|"
    r"_{3,}|\bXX+\b|"
    r"[“\"‘][^”\"’\n]{4,}[”\"’]|\bhttps?:|\b(?:19|20)\d\d\b"
)
# What is theirs and was seen, heard or read.
_THEIRS = re.compile(
    r"\byour (?:\w+ ){0,3}(?:talks?|articles?|papers?|books?|posts?|interviews?|podcasts?|lectures?|course|class|"
    r"webinar|keynote|"
    r"essays?|blog|study|studies|research|panel|presentation|speech|thesis|newsletter|video|report|column|project|"
    r"exhibition|"
    r"campaign|transition|move|switch|path from|change from|work (?:on|in|with|as|for))\b|"
    r"\b(?:met|meeting|spoke|heard you|you spoke|introduced|referred|suggested|recommended|gave me your|told me)\b|"
    r"\byou (?:moved|left|went|started|founded|wrote|built|lead|led|run|changed|switched|became|taught|studied|"
    r"worked|once)\b|"
    r"\bfrom \w+ (?:in)?to \w+",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\byou (?:said|mentioned|told|suggested|recommended|described|explained|shared|advised|talked|spoke|pointed|"
    r"gave|showed|"
    r"offered|introduced|put|helped me (?:see|understand)|answered)\b|"
    r"\byour (?:\w+ ){0,2}(?:advice|suggestions?|recommendations?|tips?|story|stories|point|ideas?|thoughts|"
    r"insights?|perspective|"
    r"comments?|description|experiences?|explanation|feedback|view|views|examples?|journey|path|career) "
    r"(?:to|about|on|that|regarding|of|with|into|as|in|at|from)\b|\b(?:hear|hearing|heard|learn|learning|learned|"
    r"learnt) "
    r"(?:more |so much |a lot |a great deal )?(?:about|that|how)\b|\b(?:especially|particularly|in particular)\b",
    re.IGNORECASE,
)
# What stands in a thousand notes; the other words of a sentence to the reader are about them.
_COMMONPLACE = stems(
    "thank thanks thankful grateful gratitude appreciate appreciated appreciation time taking took take taken speak "
    "speaking "
    "spoke talk talking talked chat chatting meet meeting met conversation call phone coffee zoom yesterday today "
    "week morning "
    "afternoon last recently great good nice wonderful pleasure enjoyed enjoy really truly sincerely very valuable "
    "invaluable "
    "insights insight insightful helpful help helped helping useful advice guidance wisdom knowledge expertise "
    "experience "
    "experiences career careers path journey story background profile industry field company team organization "
    "organisation work "
    "role position learned learning learn learnt lot deal much information informative inspiring inspired "
    "inspirational "
    "impressed impressive amazing incredible interesting interested interest fascinating generous generosity kind "
    "kindness "
    "sharing share shared hope hoping forward looking future touch keep staying stay continued success successful "
    "wish best "
    "opportunity opportunities connect connecting connection network professional linkedin minutes minute hour busy "
    "schedule "
    "know knowing love like want wanted need hear hearing ask asking questions question possible available free "
    "convenient "
    "accomplishments achievements culture innovative innovation excellence commitment leader leading leadership "
    "mission values "
    "reputation growth dynamic passionate passion admire admiration follow following years long always everything "
    "something "
    "anything thing things come came across found find reach reaching out write writing message email note letter "
    "student "
    "person people someone somebody make made making give gave given look looked see seen saw feel felt think thought "
    "understand understanding perspective thoughts ideas idea world life would could might please again once also "
    "even sure"
)
_TELLING = 4
_YOU = re.compile(r"\byou(?:r|rs|'ve|’ve|'re|’re)?\b", re.IGNORECASE)
# A name below on the same line is the writer's own.
_INLINE_CLOSING = re.compile(
    r"[,.!?\n]\s*(?:Best|Kind|Warm|Many|All the best|Thanks|Thank you|Cheers|Sincerely|Regards|Warmly)\b[^.?!]{0,40}$"
)
_FEW = 8


def check(text: Text, context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    """First against the user's own messages to others; then whether anything in it is theirs alone."""
    same = max((shared_percent(text.main.text, other) for other in context.earlier or ()), default=0)
    if same > thresholds.sameness_percent:
        reason = Reason("generic.same", {"percent": same})
        yield Finding(rule="GENERIC", severity=Severity.WARNING, span=text.main.span(), reason=reason)
    elif text.words > _FEW and not _is_theirs(text):
        code = "generic.thanks" if text.draft.kind is Kind.THANKS else "generic.swapped"
        yield Finding(rule="GENERIC", severity=Severity.WARNING, reason=Reason(code))


def _is_theirs(text: Text) -> bool:
    said = _INLINE_CLOSING.sub("", text.main.text.rstrip())
    if _TOKEN.search(said) or (text.subject and _TOKEN.search(text.subject)):
        return True
    return bool((_SAID if text.draft.kind is Kind.THANKS else _THEIRS).search(said)) or len(_telling(text)) >= _TELLING


def _telling(text: Text) -> frozenset[str]:
    """The words of the sentences to the reader that would not stand in any note; a thank-you is all to the reader."""
    thanks = text.draft.kind is Kind.THANKS
    to_them = (each.text for each in text.sentences if thanks or _YOU.search(each.text))
    return frozenset().union(*map(stems, to_them)) - _COMMONPLACE


def _example(body: str, kind: Kind = Kind.REQUEST, *, earlier: tuple[str, ...] = ()) -> Example:
    return Example(
        body=f"Dear Ana,\n\n{body}\n\nMina", subject="A short question", kind=kind, context=Context(earlier=earlier)
    )


_LETTER = "Your team at Acme keeps its records in a way that our ward could learn from. Could we speak for 20 minutes?"

RULE = Rule(
    id="GENERIC",
    kinds=REQUESTS | {Kind.THANKS},
    channels=LETTERS | {Channel.LINKEDIN, Channel.LINKEDIN_NOTE, Channel.CARD},
    languages=frozenset({"en"}),
    thresholds=("sameness_percent",),
    severity=Severity.WARNING,
    why="why.generic",
    source="Turing School; Wake Forest University: recipients compare",
    good=(
        _example(_LETTER),
        _example(_LETTER, earlier=("Dear Bob,\n\nYour paper on triage is on my desk. May I ask you two questions?",)),
        _example("I read your article on night shifts twice. Could we speak for 20 minutes?"),
        _example("Thank you for your advice on small models. I will try it.", Kind.THANKS),
    ),
    bad=(
        _example("I came across your profile and am impressed by your background. Could we speak for 20 minutes?"),
        _example(_LETTER, earlier=(_LETTER,)),
        Example(
            body="Hello Ana, I am expanding my network and would like to connect with you. Best, Bo",
            channel=Channel.LINKEDIN_NOTE,
        ),
        _example("Thank you for your time today. It was a pleasure, and it was very helpful to me.", Kind.THANKS),
    ),
    check=check,
)
