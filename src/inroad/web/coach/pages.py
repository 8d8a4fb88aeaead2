"""What the help pages show, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad import sentences_coach
from inroad.practice.coach import Channel, Kind, Severity, check
from inroad.practice.coach.rule import Example, Rule
from inroad.practice.coach.rules import RULES
from inroad.records import coached

RULE: Mapping[str, Rule] = {rule.id: rule for rule in RULES}
SEVERITIES: Mapping[Severity, Promise] = {
    Severity.ERROR: _("Should not be sent"),
    Severity.WARNING: _("Worth a change"),
    Severity.HINT: _("An idea"),
}
TONES = {Severity.ERROR: "warn", Severity.WARNING: "wait", Severity.HINT: ""}
KINDS: Mapping[Kind, Promise] = {
    Kind.REQUEST: _("requests"),
    Kind.NUDGE: _("reminders"),
    Kind.ANSWER: _("answers"),
    Kind.TIMES: _("offers of times"),
    Kind.INVITATION: _("invitations"),
    Kind.THANKS: _("thank-yous"),
    Kind.REPORT: _("reports on a name"),
    Kind.PROGRESS: _("news of your progress"),
    Kind.TOUCH: _("greetings that keep in touch"),
    Kind.REOPEN: _("requests after a rest"),
    Kind.INTRODUCTION: _("requests for an introduction"),
}
CHANNELS: Mapping[Channel, Promise] = {
    Channel.EMAIL: _("e-mails"),
    Channel.LINKEDIN_NOTE: _("LinkedIn notes"),
    Channel.LINKEDIN: _("LinkedIn messages"),
    Channel.PHONE: _("telephone calls"),
    Channel.VOICEMAIL: _("voice mails"),
    Channel.LETTER: _("letters"),
    Channel.CARD: _("cards"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One rule in the list of all, as `shared/row.html` shows it."""

    url: str
    title: str
    detail: str
    meta: str
    person: None = None
    tag: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    title: Promise
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the coach says of an example, as `shared/finding.html` shows it."""

    tone: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An example as it would be sent, with what the coach says of it under this rule."""

    subject: str
    body: str
    where: str
    remarks: Sequence[Remark]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    id: str
    title: str
    why: str
    source: str
    severity: str
    tone: str
    kinds: str
    channels: str
    needs: Sequence[str]
    languages: str
    numbers: Sequence[tuple[str, int]]
    off_in: Sequence[str]
    bad: Sequence[Shown]
    good: Sequence[Shown]


def rules_by_subject() -> Sequence[Group]:
    """The gravest first: what must not be sent, what is worth a change, what is an idea."""
    return [
        Group(title=title, rows=[_row(rule) for rule in RULES if rule.severity is severity])
        for severity, title in SEVERITIES.items()
    ]


def _row(rule: Rule) -> Row:
    return Row(
        url=reverse("coach_rule", args=[rule.id]),
        title=str(sentences_coach.RULES[rule.id]),
        detail=str(sentences_coach.WHY[rule.why]),
        meta=rule.id,
    )


def rule_page(rule: Rule) -> RulePage:
    numbers = coached.thresholds()
    return RulePage(
        id=rule.id,
        title=str(sentences_coach.RULES[rule.id]),
        why=str(sentences_coach.WHY[rule.why]),
        source=rule.source,
        severity=str(SEVERITIES[rule.severity]),
        tone=TONES[rule.severity],
        kinds=_listed([KINDS[kind] for kind in Kind if kind in rule.kinds], whole=len(Kind)),
        channels=_listed([CHANNELS[each] for each in Channel if each in rule.channels], whole=len(Channel)),
        needs=[str(sentences_coach.NEEDS[need]) for need in (*rule.needs_all, *rule.needs)],
        languages=", ".join(sorted(rule.languages)),
        numbers=[(name, getattr(numbers, name)) for name in rule.thresholds],
        off_in=[pack.title for pack in coached.etiquettes() if rule.id in pack.off],
        bad=[_shown(rule, example) for example in rule.bad],
        good=[_shown(rule, example) for example in rule.good],
    )


def _listed(words: Sequence[Promise], *, whole: int) -> str:
    """Nothing where the rule holds for all, so that the page need not list them."""
    return "" if len(words) == whole else ", ".join(map(str, words))


def _shown(rule: Rule, example: Example) -> Shown:
    found = check(example.draft, example.context).findings
    return Shown(
        subject=example.subject or "",
        body=example.body.strip(),
        where=f"{KINDS[example.kind]}, {CHANNELS[example.channel]}",
        remarks=[
            Remark(tone=each.severity.value, sentence=sentences_coach.say(each.reason))
            for each in found
            if each.rule == rule.id
        ],
    )
