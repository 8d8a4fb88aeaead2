"""Somebody is moved to another standing: what has to be told for that, or why nothing leads there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad import sentences
from inroad.actions.log_sent import log_meeting, log_sent
from inroad.actions.put_off import record_decline, reopen_person, set_tier, stop_person
from inroad.actions.record_reply import record_reply
from inroad.practice.drops import Asks, Refusal, drop
from inroad.practice.moments import Says, Tier
from inroad.practice.standing import StandingKind
from inroad.records.models import Channel, MessageKind, Person, User
from inroad.records.standings import standing_of
from inroad.web.people.forms import HappenedForm, LogForm, ReplyForm, TierForm


class SentForm(HappenedForm):
    """What was sent, and when."""

    kind = forms.ChoiceField(
        label=_("What you sent"),
        choices=[
            (MessageKind.REQUEST, _("A request for a conversation")),
            (MessageKind.NUDGE, _("A nudge after a request")),
            (MessageKind.ANSWER, _("An answer to what they wrote")),
        ],
    )
    channel = forms.ChoiceField(
        label=_("How"),
        choices=[
            (Channel.EMAIL, _("By e-mail")),
            (Channel.LINKEDIN, _("On LinkedIn")),
            (Channel.PHONE, _("By telephone")),
            (Channel.LETTER, _("By letter")),
            (Channel.OTHER, _("Otherwise")),
        ],
    )
    text = forms.CharField(
        label=_("What you wrote"),
        required=False,
        max_length=100_000,
        widget=forms.Textarea({"class": "writing", "rows": 4}),
        help_text=_("Paste it, or leave it empty."),
    )
    field_order = ("kind", "when", "channel", "text")


class MetForm(HappenedForm):
    """The day on which they met."""


KEEP_IT = _("Keep it")
Keep = Callable[[User, Person, Any, datetime], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one kind of move asks: its words, its form, and what keeps it."""

    asks: Promise
    form: type[LogForm]
    keep: Keep
    save: Promise = KEEP_IT


def _sent(owner: User, person: Person, form: SentForm, now: datetime) -> object:
    known = form.cleaned_data
    kind = MessageKind(known["kind"])
    happened = form.happened(now)
    return log_sent(owner, person, kind=kind, channel=known["channel"], text=known["text"], happened=happened, now=now)


def _reply(owner: User, person: Person, form: ReplyForm, now: datetime) -> object:
    known = form.cleaned_data
    return record_reply(
        owner,
        person,
        says=Says(known["says"]),
        happened=form.happened(now),
        text=known["text"],
        until=known["until"],
        channel=known["channel"],
        now=now,
    )


def _tier(owner: User, person: Person, form: TierForm, now: datetime) -> object:
    tier = form.cleaned_data["tier"]
    return set_tier(owner, person, tier=Tier(tier) if tier else None, now=now)


ASKED: Mapping[Asks, Told] = {
    Asks.SENT: Told(asks=_("What did you send, and when?"), form=SentForm, keep=_sent),
    Asks.REPLY: Told(asks=_("What did they answer?"), form=ReplyForm, keep=_reply),
    Asks.MET: Told(
        asks=_("On which day did you meet? Then thanks and what they told you are next."),
        form=MetForm,
        keep=lambda owner, person, form, now: log_meeting(owner, person, on=form.cleaned_data["when"], now=now),
    ),
    Asks.TIER: Told(asks=_("How often do you want to write to them?"), form=TierForm, keep=_tier),
    Asks.DECLINED: Told(
        asks=_("They said no, in a way that left no message. On which day?"),
        form=MetForm,
        keep=lambda owner, person, form, now: record_decline(owner, person, happened=form.happened(now), now=now),
    ),
    Asks.STOP: Told(
        asks=_("Nothing will be suggested with them until you take them up again. Their page stays."),
        form=LogForm,
        keep=lambda owner, person, _form, now: stop_person(owner, person, now=now),
        save=_("Let rest"),
    ),
    Asks.REOPEN: Told(
        asks=_("They rest now. Taken up again, they stand where your story left them."),
        form=LogForm,
        keep=lambda owner, person, _form, now: reopen_person(owner, person, now=now),
        save=_("Take up again"),
    ),
}
REFUSED: Mapping[Refusal, Promise] = {
    Refusal.SAME: _("They stand there already."),
    Refusal.HAPPENED: _("What has happened stays in the story. If it was noted by mistake, undo it."),
    Refusal.SILENCE: _(
        "Nobody is moved there: a request that stays without an answer long enough comes here by itself."
    ),
    Refusal.OWED: _(
        "Something is still owed: thanks, what they told you, or a promise. Once it is done, they move on."
    ),
    Refusal.NOT_MET: _("People come here once you have met and nothing is owed. Say first that you met."),
    Refusal.NOT_ASKED: _("There is no request to which they could have said no."),
    Refusal.BOOKED: _("A meeting is booked. Say on its page how it went, or call it off there."),
}
BARRED = _("They asked you not to write. Only their own word changes that.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where somebody is moved, and what that takes; without a form it cannot be, and `asks` says why."""

    person: Person
    end: StandingKind
    asks: Promise
    told: Told | None = None

    @property
    def label(self) -> Promise:
        return sentences.STANDING[self.end]


def move_to(person: Person, end: StandingKind, *, barred: bool, now: datetime) -> Move | str:
    """What the move takes; a meeting is agreed on a page of its own, whose address is given instead."""
    asks = drop(standing_of(person, now), end)
    if barred and asks is not Asks.REPLY:
        return Move(person=person, end=end, asks=BARRED)
    if asks is Asks.AGREED:
        return reverse("meet_book", args=[person.pk])
    if isinstance(asks, Refusal):
        return Move(person=person, end=end, asks=REFUSED[asks])
    return Move(person=person, end=end, asks=ASKED[asks].asks, told=ASKED[asks])


def first_guess(start: StandingKind) -> dict[str, str]:
    """What was most likely sent by somebody who stands there."""
    kinds = {StandingKind.ANSWERED: MessageKind.ANSWER, StandingKind.QUIET: MessageKind.NUDGE}
    return {"kind": kinds.get(start, MessageKind.REQUEST)}
