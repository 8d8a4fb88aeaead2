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


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with what is known beside it: both a test of the rule and its help page."""

    body: str
    subject: str = "A question about your work"
    kind: Kind = Kind.REQUEST
    channel: Channel = Channel.EMAIL
    context: Context = field(default_factory=Context)

    @property
    def draft(self) -> Draft:
        return Draft(kind=self.kind, channel=self.channel, subject=self.subject, body=self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that the coach looks at.

    `why` is the code of the sentence with the reason, `source` who says so. With `needs` the rule is
    silent unless something is known under one of those names in the context. `severity` is the gravest
    that the rule gives.
    """

    id: str
    kinds: frozenset[Kind]
    channels: frozenset[Channel] = EVERY_CHANNEL
    needs: tuple[str, ...] = ()
    severity: Severity
    why: str
    source: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    check: Callable[[Text, Context, Thresholds], Iterable[Finding]]

    def applies(self, draft: Draft) -> bool:
        return draft.kind in self.kinds and draft.channel in self.channels
