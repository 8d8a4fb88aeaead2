"""TOPIC: the message says what it would like to talk about."""

import re
from collections.abc import Iterator

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.rule import REQUESTS, Example, Rule
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds
from inroad.practice.reasons import Reason

# "How you came to it" and "what you would read" are questions, with or without a mark.
_QUESTION = re.compile(
    r"\b(?:how|what|why|which|where|whether|who)\b(?! (?:time|day|times|days|works?|suits?|would (?:work|suit|be)|is "
    r"best|"
    r"about (?:next|this|on|a|mon|tue|wed|thu|fri)|are you|do you do|you do|soon|long)\b)(?: \w+){2,}",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:about|on|regarding|into|in|of|from|to|for|between|with|exploring|considering|studying|your) "
    r"(?P<subject>[^.,;:?!\n]{3,60})",
    re.IGNORECASE,
)
# What every request speaks of names no subject.
_EMPTY = frozenset(
    "experience experiences career careers path paths pathway journey journeys background role roles position "
    "positions job "
    "jobs work working company team organization organisation industry field fields profession professional advice "
    "insight "
    "insights guidance perspective perspectives thoughts time times opportunity opportunities life story stories "
    "success "
    "successful education educational current industry area areas expertise knowledge wisdom brain things something "
    "anything "
    "everything more some any very much also your you yours that this these those what which have has had been being "
    "would "
    "could should might will can may learn learning hear hearing know talk speak chat meet meeting call connect "
    "discuss "
    "phone coffee zoom video email person minutes minute hour half short brief quick next week weeks month days today "
    "tomorrow soon convenient convenience schedule calendar busy consideration help helping support interest "
    "interested "
    "love like want wish hope great good best happy free available availability student senior junior sophomore "
    "freshman "
    "university college school graduate degree major majoring alumni alumnus alumna alum network linkedin profile "
    "page website "
    "name friend colleague touch contact contacting writing reaching reach out from with about into onto over through "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december afternoon morning evening forward reading seeing getting doing make made take "
    "taking".split()
)
_WORD = re.compile(r"[^\W\d_]{4,}|\[[^\]]+\]|[A-Z]{2,}")
# A name after "at" is where they work, which is no subject either.
_PLACE = re.compile(r"\b(?:at|from|with) (?:the )?[A-Z][\w&.'’-]*(?: (?:of |& )?[A-Z][\w&.'’-]*)*")


def check(text: Text, _context: Context, thresholds: Thresholds) -> Iterator[Finding]:
    asked = [sentence for sentence in text.sentences if sentence.text.rstrip("\"'”’) ").endswith("?")]
    if len(asked) > thresholds.questions_most:
        numbers = {"count": len(asked), "most": thresholds.questions_most}
        yield _finding(Reason("topic.many", numbers))
    elif not any(_QUESTION.search(sentence.text) or _names_one(sentence.text) for sentence in text.sentences):
        yield _finding(Reason("topic.absent"))


def _finding(reason: Reason) -> Finding:
    return Finding(rule="TOPIC", severity=Severity.WARNING, reason=reason)


def _names_one(sentence: str) -> bool:
    bare = _PLACE.sub(" ", sentence)
    subjects = (found["subject"] for found in _SUBJECT.finditer(bare))
    return any(word.casefold() not in _EMPTY for subject in subjects for word in _WORD.findall(subject))


def _example(body: str) -> Example:
    return Example(body=f"Dear Ana,\n\n{body}\n\nMina")


RULE = Rule(
    id="TOPIC",
    kinds=REQUESTS,
    channels=frozenset({Channel.EMAIL, Channel.LINKEDIN, Channel.LETTER, Channel.PHONE}),
    languages=frozenset({"en"}),
    thresholds=("questions_most",),
    severity=Severity.WARNING,
    why="why.topic",
    source="Boomerang, 40 million mails, 2016: one to three questions; athena, Outreach Masterclass: the vague ask",
    good=(
        _example("I would like to hear how you chose your first project."),
        _example("Could we speak for 20 minutes about school libraries?"),
        _example("I am curious about health data. May I call you?"),
        _example("How did you begin? What would you read first? May I call you?"),
    ),
    bad=(
        _example("I would love to learn more about your experience."),
        _example("Would you have time for a coffee next week? I would love to hear your story."),
        _example("How did you begin? What did you read? Who helped you? Where did you fail? May I call?"),
    ),
    check=check,
)
