"""What the pages of Write show, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from inroad import sentences, sentences_coach
from inroad.actions.draft_message import Variant, blanks_left, check_draft, email_of, variants, why_each_sentence
from inroad.actions.take_fix import name_of
from inroad.adapters.mail.mailto import Mailto, write_mailto
from inroad.content.loader import thresholds
from inroad.practice.coach import Checked, Finding
from inroad.practice.coach.rules import RULES
from inroad.practice.coach.spoken import spoken_seconds
from inroad.practice.moves import MoveKind
from inroad.records.access import owned
from inroad.records.models import Channel, Direction, Message, MessageKind, Person, Profile, User
from inroad.web.shared import words
from inroad.web.shared.stamp import stamp_of
from inroad.web.write.forms import CHANNELS, DraftForm, SentForm, ZoneForm
from inroad.web.write.manners import MannersShown, Sentence, manners_shown, sentences_of

TITLES: Mapping[str, MoveKind] = {
    MessageKind.REQUEST: MoveKind.REQUEST,
    MessageKind.NUDGE: MoveKind.NUDGE,
    MessageKind.ANSWER: MoveKind.ANSWER,
    MessageKind.TIMES: MoveKind.OFFER_TIMES,
    MessageKind.INVITATION: MoveKind.INVITE,
    MessageKind.THANKS: MoveKind.THANK,
    MessageKind.REPORT: MoveKind.REPORT_BACK,
    MessageKind.PROGRESS: MoveKind.TELL_PROGRESS,
    MessageKind.TOUCH: MoveKind.KEEP_IN_TOUCH,
    MessageKind.REOPEN: MoveKind.REOPEN,
}
RULE = {each.id: each for each in RULES}
FIRST_WORDS = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A finding of the coach, as `shared/finding.html` shows it; `fix` is the name of what a press puts right.

    `place` is where its words stand, in code points: part:start:end.
    """

    tone: str
    sentence: str
    quote: str
    reason: str
    source: str
    url: str
    part: str = ""
    place: str = ""
    fix: str
    fix_url: str
    fix_text: str
    fix_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    """Something that only the user can fill in."""

    mark: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """All that changes while one types: the coach, the blanks, the ways to send."""

    message: Message
    remarks: Sequence[Remark]
    silent: Sequence[str]
    blanks: Sequence[Blank]
    email: str
    mailto: Mailto
    saved: datetime
    words: int
    seconds: int
    sender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Another letter that would do; `current` is the one in the text, as long as it is untouched."""

    name: str
    why: str
    begins: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftPage:
    """One draft on the desk."""

    message: Message
    person: Person
    title: str
    why: str
    form: DraftForm
    sent: SentForm
    beside: Beside
    choices: Sequence[Choice]
    channels: Sequence[tuple[str, str, bool]]
    zone: ZoneForm | None
    unasked_name: str
    text_before: bool
    stamp: str
    manners: MannersShown
    sentences: Sequence[Sentence]
    asks_about: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A draft or a message in a list, as `shared/row.html` shows it."""

    person: Person
    url: str
    title: str
    detail: str
    meta: str
    tag: str = ""
    tone: str = ""


def title_of(kind: str, person: str) -> str:
    """What is being written to whom."""
    if kind in TITLES:
        return sentences.what(TITLES[kind], person)
    if kind == MessageKind.INTRODUCTION:
        return _("Ask %(person)s for an introduction") % {"person": person}
    return _("A message to %(person)s") % {"person": person}


def beside(owner: User, message: Message, *, now: datetime) -> Beside:
    """Ask the coach, and offer the ways to send."""
    checked = check_draft(owner, message, now=now)
    email = email_of(message.person)
    return Beside(
        message=message,
        remarks=[_remark(each, message) for each in checked.gravest_first()],
        silent=_silent(checked),
        blanks=[
            Blank(mark=name.replace("_", " "), asks=str(sentences_coach.BLANKS[name])) for name in blanks_left(message)
        ],
        email=email,
        mailto=write_mailto(to=email, subject=message.subject, body=message.body),
        saved=now,
        words=len(message.body.split()),
        seconds=spoken_seconds(message.body, thresholds().words_a_minute),
        sender=_sender(owner),
    )


def _sender(owner: User) -> str:
    return owned(Profile, owner).values_list("full_name", flat=True).first() or owner.name


def _remark(finding: Finding, message: Message) -> Remark:
    span, rule = finding.span, RULE[finding.rule]
    text = (message.subject if span.part == "subject" else message.body)[span.start : span.end] if span else ""
    return Remark(
        tone=finding.severity.value,
        sentence=sentences_coach.say(finding.reason),
        quote=Truncator(text).chars(FIRST_WORDS),
        reason=str(sentences_coach.WHY[rule.why]),
        source=rule.source,
        url=reverse("coach_rule", args=[rule.id]),
        part=span.part.value if span else "",
        place=f"{span.part}:{span.start}:{span.end}" if span else "",
        fix=name_of(finding),
        fix_url=reverse("draft_fix", args=[message.pk]),
        fix_text=" ".join(finding.fix.text.split()) if finding.fix else "",
        fix_words=finding.fix.text if finding.fix else "",
    )


def _silent(checked: Checked) -> Sequence[str]:
    """What would have to be known for the coach to say more; each named once."""
    wanted = (str(sentences_coach.NEEDS[name]) for each in checked.not_checked for name in each.needs)
    return list(dict.fromkeys(wanted))


def draft_page(
    owner: User,
    message: Message,
    *,
    form: DraftForm | None = None,
    sent: SentForm | None = None,
    zone: ZoneForm | None = None,
    text_before: bool = False,
    asks_about: Sequence[str] = (),
    now: datetime,
) -> DraftPage:
    """Put one draft on the desk; `asks_about` are blanks that would go out as they are."""
    letters = variants(owner, message, now=now)
    chosen = next((each for each in letters if each.chosen), None)
    today = timezone.localdate(now)
    return DraftPage(
        message=message,
        person=message.person,
        title=title_of(message.kind, message.person.full_name),
        why=sentences_coach.say(chosen.reason) if chosen else "",
        form=form or DraftForm(initial={"subject": message.subject, "body": message.body}),
        sent=sent or SentForm(initial={"channel": message.channel, "when": "now"}, today=today),
        beside=beside(owner, message, now=now),
        choices=[_choice(each, message) for each in letters],
        channels=_channels(message.channel),
        zone=zone or _zone(message),
        unasked_name=_unasked_name(message),
        text_before=text_before,
        stamp=stamp_of(message.body),
        manners=manners_shown(owner, message),
        sentences=sentences_of(message, why_each_sentence(message, letters)),
        asks_about=[name.replace("_", " ") for name in asks_about],
    )


def _choice(letter: Variant, message: Message) -> Choice:
    return Choice(
        name=letter.name,
        why=sentences_coach.say(letter.reason),
        begins=_begins(letter.filled.body),
        current=letter.filled.body == message.body,
    )


def _channels(current: str) -> list[tuple[str, str, bool]]:
    unwritten = {Channel.IN_PERSON, Channel.OTHER}
    return [(value, str(label), value == current) for value, label in CHANNELS if value not in unwritten]


def _zone(message: Message) -> ZoneForm | None:
    """Ask for the host's zone where times are to be offered and it is not known."""
    if message.kind not in {MessageKind.TIMES, MessageKind.INVITATION} or message.person.time_zone:
        return None
    return ZoneForm(likely=(timezone.get_current_timezone_name(),))


def _unasked_name(message: Message) -> str:
    """Who gave this name without having been asked whether they may be named."""
    if message.kind != MessageKind.REQUEST:
        return ""
    given = message.person.referrals.filter(owner=message.owner, released_on__isnull=True)
    referral = given.select_related("introducer").order_by("-happened_on", "-created").first()
    return referral.introducer.full_name if referral and referral.may_name is None else ""


def draft_row(message: Message, *, now: datetime) -> Row:
    return Row(
        person=message.person,
        url=reverse("draft", args=[message.pk]),
        title=title_of(message.kind, message.person.full_name),
        detail=_begins(message.body),
        meta=_("saved %(when)s") % {"when": _short(message.changed, now)},
    )


def sent_row(message: Message, *, now: datetime) -> Row:
    received = message.direction == Direction.IN
    return Row(
        person=message.person,
        url=reverse("message", args=[message.pk]),
        title=message.person.full_name,
        detail=message.subject or _begins(message.body),
        meta=_short(message.happened, now),
        tag=_("received") if received else "",
    )


def _begins(body: str) -> str:
    """The first words after the greeting."""
    return Truncator(" ".join(body.split("\n\n", 1)[-1].split())).chars(FIRST_WORDS)


def _short(when: date | datetime | None, now: datetime) -> str:
    return words.day(when, now) if when else ""
