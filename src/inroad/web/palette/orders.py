"""An order about a person: what it is called, and the press or the page that carries it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad.practice.orders import SPELLINGS, Order, Verb
from inroad.records.models import MessageKind, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A press on `url` with these fields, or the page there."""

    title: str
    url: str
    icon: str
    pressed: bool = False
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a verb is carried out: the name of its address, what it takes, and its words."""

    name: str
    words: Promise
    icon: str
    kind: str = ""
    given: tuple[tuple[str, str], ...] = ()
    pressed: bool = False


WAYS: Mapping[Verb, Way] = {
    Verb.THANK: Way(
        name="write_new",
        kind=MessageKind.THANKS,
        words=gettext_lazy("Thank %(person)s"),
        icon="heart-handshake",
        pressed=True,
    ),
    Verb.ASK: Way(
        name="write_new",
        kind=MessageKind.REQUEST,
        words=gettext_lazy("Ask %(person)s for a conversation"),
        icon="pen-line",
        pressed=True,
    ),
    Verb.WRITE: Way(
        name="write_new",
        kind=MessageKind.TOUCH,
        words=gettext_lazy("Write to %(person)s"),
        icon="pen-line",
        pressed=True,
    ),
    Verb.SNOOZE: Way(name="person_snooze", words=gettext_lazy("Put off %(person)s"), icon="alarm-clock"),
    Verb.CALL: Way(
        name="person_touch",
        words=gettext_lazy("Log a call with %(person)s"),
        icon="phone",
        given=(("kind", "call"),),
    ),
    Verb.MET: Way(
        name="person_touch",
        words=gettext_lazy("Log a talk with %(person)s"),
        icon="handshake",
        given=(("kind", "met"),),
    ),
    Verb.REPLY: Way(name="person_reply", words=gettext_lazy("%(person)s wrote"), icon="reply"),
    Verb.NOTE: Way(name="person_note", words=gettext_lazy("A note about %(person)s"), icon="pencil"),
    Verb.PROMISE: Way(name="person_promise", words=gettext_lazy("A promise to %(person)s"), icon="gift"),
    Verb.BOOK: Way(name="meet_book", words=gettext_lazy("Book a meeting with %(person)s"), icon="calendar-plus"),
    Verb.TAG: Way(name="person_tag", words=gettext_lazy("Tag %(person)s"), icon="tag"),
    Verb.TIER: Way(name="person_tier", words=gettext_lazy("How close to keep in touch with %(person)s"), icon="star"),
    Verb.EDIT: Way(name="person_edit", words=gettext_lazy("Correct what is known of %(person)s"), icon="pencil"),
    Verb.STOP: Way(name="person_stop", words=gettext_lazy("Let %(person)s rest"), icon="bell-off", pressed=True),
}


def carry_out(order: Order, person: Person) -> Deed:
    """Put off until a day that was said is one press; without the day it is asked for."""
    way = WAYS[order.verb]
    title = str(way.words) % {"person": person.full_name}
    url = reverse(way.name, args=[person.pk, way.kind] if way.kind else [person.pk])
    if order.until:
        until = date_format(order.until, "WEEKDAY_FORMAT")
        title = _("Put off %(person)s until %(day)s") % {"person": person.full_name, "day": until}
        fields = (("until", order.until.isoformat()),)
        return Deed(title=title, url=url, icon=way.icon, pressed=True, fields=fields)
    asked = f"?{urlencode(way.given)}" if way.given else ""
    return Deed(title=title, url=url + asked, icon=way.icon, pressed=way.pressed)


def spelt(verb: Verb) -> str:
    """The word by which a verb is offered."""
    return SPELLINGS[verb][0]
