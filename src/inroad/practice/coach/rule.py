"""The shape of a coach's rule; each rule file exports one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Draft, Kind
from inroad.practice.coach.finding import Finding, Severity
from inroad.practice.coach.text import Text
from inroad.practice.coach.thresholds import Thresholds

EVERY_KIND = frozenset(Kind)
EVERY_CHANNEL = frozenset(Channel)
# A request after a rest is a first request again.
REQUESTS = frozenset({Kind.REQUEST, Kind.REOPEN})
# What is read on a screen or on paper, and has room for a letter.
LETTERS = frozenset({Channel.EMAIL, Channel.LETTER})
SPOKEN = frozenset({Channel.PHONE, Channel.VOICEMAIL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with what is known beside it: both a test of the rule and its help page."""

    body: str
    subject: str | None = "A question about your work"
    kind: Kind = Kind.REQUEST
    channel: Channel = Channel.EMAIL
    language: str = "en"
    context: Context = field(default_factory=Context)

    @property
    def draft(self) -> Draft:
        return Draft(kind=self.kind, channel=self.channel, language=self.language, subject=self.subject, body=self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that the coach looks at.

    `why` is the code of the sentence with the reason, `source` who says so. With `needs` the rule is
    silent unless something is known under one of those names in the context, with `needs_all` unless under
    each of them; "subject" stands for the draft's own. A rule that looks for words names the `languages` in
    which it knows them; without any it reads every language. `thresholds` names the numbers that it holds a draft
    against. `severity` is the gravest that the rule gives.
    """

    id: str
    kinds: frozenset[Kind]
    channels: frozenset[Channel] = EVERY_CHANNEL
    languages: frozenset[str] = frozenset()
    needs: tuple[str, ...] = ()
    needs_all: tuple[str, ...] = ()
    thresholds: tuple[str, ...] = ()
    severity: Severity
    why: str
    source: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    check: Callable[[Text, Context, Thresholds], Iterable[Finding]]

    def applies(self, draft: Draft) -> bool:
        return draft.kind in self.kinds and draft.channel in self.channels

    def missing(self, draft: Draft, context: Context) -> tuple[str, ...]:
        """What would have to be known before the rule can speak."""
        if self.languages and draft.language not in self.languages:
            return ("language",)
        missing = tuple(name for name in self.needs_all if not _knows(draft, context, name))
        if missing or not self.needs or any(_knows(draft, context, name) for name in self.needs):
            return missing
        return self.needs


def _knows(draft: Draft, context: Context, name: str) -> bool:
    return draft.subject is not None if name == "subject" else context.knows(name)
