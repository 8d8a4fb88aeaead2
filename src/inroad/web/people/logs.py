"""What can be logged of a person: the form, and the action that keeps it. Each answers with a word on what it did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.actions.attach_file import attach_file
from inroad.actions.edit_person import add_contact, take_position
from inroad.actions.keep_word import make_promise
from inroad.actions.log_touch import add_note, log_touch
from inroad.actions.put_off import bar_person, record_decline, set_tier, snooze_person
from inroad.actions.record_reply import record_reply
from inroad.actions.tag_person import tag_person
from inroad.practice.moments import Says, Tier
from inroad.records.models import ContactKind, Person, User
from inroad.web.people import forms

KEEP_IT = gettext_lazy("Keep it")
Keep = Callable[[User, Person, Any, datetime], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """One thing to log: the name of its address, its words, its form and what keeps it; `key` opens it on the page."""

    name: str
    form: type[forms.LogForm]
    keep: Keep
    label: Promise
    title: Promise
    icon: str
    key: str = ""
    save: Promise = KEEP_IT
    explains: Promise | str = ""


def _reply(owner: User, person: Person, form: forms.ReplyForm, now: datetime) -> str:
    known = form.cleaned_data
    record_reply(
        owner,
        person,
        says=Says(known["says"]),
        happened=form.happened(now),
        text=known["text"],
        until=known["until"],
        channel=known["channel"],
        now=now,
    )
    return _("Kept what they wrote.")


def _touch(owner: User, person: Person, form: forms.TouchForm, now: datetime) -> str:
    known = form.cleaned_data
    log_touch(
        owner,
        person,
        kind=known["kind"],
        ours=known["side"] == "ours",
        text=known["text"],
        happened=form.happened(now),
        now=now,
    )
    return _("Kept.")


def _note(owner: User, person: Person, form: forms.NoteForm, now: datetime) -> str:
    add_note(owner, person, text=form.cleaned_data["text"], happened=form.happened(now), now=now)
    return _("Kept the note.")


def _promise(owner: User, person: Person, form: forms.PromiseForm, now: datetime) -> str:
    known = form.cleaned_data
    make_promise(
        owner,
        person,
        text=known["text"],
        ours=known["side"] == "ours",
        due=known["due"],
        happened=form.happened(now),
        now=now,
    )
    return _("Kept the promise in mind.")


def _decline(owner: User, person: Person, form: forms.DeclineForm, now: datetime) -> str:
    record_decline(owner, person, happened=form.happened(now), now=now)
    return _("Kept. A no is normal, and the door stays open.")


def _bar(owner: User, person: Person, form: forms.BarForm, now: datetime) -> str:
    bar_person(owner, person, happened=form.happened(now), now=now)
    return _("Kept. Nothing will suggest writing to them.")


def _snooze(owner: User, person: Person, form: forms.SnoozeForm, now: datetime) -> str:
    snooze_person(owner, person, until=form.cleaned_data["until"], now=now)
    return _("Put off.")


def _tier(owner: User, person: Person, form: forms.TierForm, now: datetime) -> str:
    tier = form.cleaned_data["tier"]
    set_tier(owner, person, tier=Tier(tier) if tier else None, now=now)
    return _("Kept.")


def _position(owner: User, person: Person, form: forms.PositionForm, now: datetime) -> str:
    take_position(owner, person, **form.cleaned_data, now=now)
    return _("Kept the new post.")


def _tag(owner: User, person: Person, form: forms.TagForm, now: datetime) -> str:
    tag = tag_person(owner, person, form.cleaned_data["name"], now=now)
    return _("Tagged “%(tag)s”.") % {"tag": tag.name}


def _contact(owner: User, person: Person, form: forms.ContactForm, now: datetime) -> str:
    known = form.cleaned_data
    add_contact(owner, person, kind=ContactKind(known["kind"]), value=known["value"], now=now)
    return _("Kept the address.")


def _attach(owner: User, person: Person, form: forms.AttachForm, now: datetime) -> str:
    del now  # a file has the time at which its row is made
    file = form.cleaned_data["file"]
    attach_file(owner, person, name=file.name, media_type=cast("str", file.content_type or ""), content=file.read())
    return _("Kept the file.")


LOGS: tuple[Log, ...] = (
    Log(
        name="person_reply",
        form=forms.ReplyForm,
        keep=_reply,
        label=gettext_lazy("They wrote"),
        title=gettext_lazy("They wrote"),
        icon="reply",
        key="r",
    ),
    Log(
        name="person_touch",
        form=forms.TouchForm,
        keep=_touch,
        label=gettext_lazy("We talked"),
        title=gettext_lazy("You were in touch"),
        icon="phone",
        key="t",
    ),
    Log(
        name="person_note",
        form=forms.NoteForm,
        keep=_note,
        label=gettext_lazy("Note"),
        title=gettext_lazy("A note"),
        icon="pencil",
        key="m",
    ),
    Log(
        name="person_promise",
        form=forms.PromiseForm,
        keep=_promise,
        label=gettext_lazy("Promise"),
        title=gettext_lazy("A promise"),
        icon="gift",
        key="p",
        explains=gettext_lazy("Without a day, yours is due in a week."),
    ),
)
OTHERS: tuple[Log, ...] = (
    Log(
        name="person_tier",
        form=forms.TierForm,
        keep=_tier,
        label=gettext_lazy("How close to keep in touch"),
        title=gettext_lazy("How close to keep in touch"),
        icon="star",
    ),
    Log(
        name="person_position",
        form=forms.PositionForm,
        keep=_position,
        label=gettext_lazy("They have a new post"),
        title=gettext_lazy("A new post"),
        icon="building-2",
        explains=gettext_lazy("The present one ends where this one begins."),
    ),
    Log(
        name="person_contact",
        form=forms.ContactForm,
        keep=_contact,
        label=gettext_lazy("Add an address or a number"),
        title=gettext_lazy("An address or a number"),
        icon="mail",
    ),
    Log(
        name="person_tag",
        form=forms.TagForm,
        keep=_tag,
        label=gettext_lazy("Tag"),
        title=gettext_lazy("A tag"),
        icon="tag",
    ),
    Log(
        name="person_attach",
        form=forms.AttachForm,
        keep=_attach,
        label=gettext_lazy("Attach a file"),
        title=gettext_lazy("A file"),
        icon="paperclip",
    ),
    Log(
        name="person_snooze",
        form=forms.SnoozeForm,
        keep=_snooze,
        label=gettext_lazy("Put off"),
        title=gettext_lazy("Not now"),
        icon="alarm-clock",
        save=gettext_lazy("Put off"),
        explains=gettext_lazy("What is due now is shown again on that day. A meeting stays where it is."),
    ),
    Log(
        name="person_decline",
        form=forms.DeclineForm,
        keep=_decline,
        label=gettext_lazy("They said no"),
        title=gettext_lazy("They said no"),
        icon="x",
        explains=gettext_lazy("By word of mouth, or in any way that left no message. It happens to everybody."),
    ),
    Log(
        name="person_bar",
        form=forms.BarForm,
        keep=_bar,
        label=gettext_lazy("They asked me not to write"),
        title=gettext_lazy("They asked you not to write"),
        icon="hand",
        explains=gettext_lazy("Nothing will suggest writing to them again, until they write to you themselves."),
    ),
)
BY_NAME: Mapping[str, Log] = {log.name: log for log in (*LOGS, *OTHERS)}
