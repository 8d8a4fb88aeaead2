"""What a person's page shows: where the two stand, what is known, and what happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from inroad import sentences
from inroad.actions.compose_person import compose_person
from inroad.practice.standing import StandingKind
from inroad.practice.story import Rest
from inroad.records import models as r
from inroad.records.calendars import calendar_for
from inroad.records.standings import standing_of
from inroad.web.people.asked import TIERS
from inroad.web.people.facts import Contact, Fact, Held, contact_of, facts_of, posts_of
from inroad.web.people.listing import TONE
from inroad.web.people.logs import LOGS, OTHERS, Log
from inroad.web.people.origins import load_origins
from inroad.web.people.timeline import Entry, Rows, look_ahead, tell
from inroad.web.shared.moves import Shown, show
from inroad.web.shared.posts import post_of

ON_A_PAGE = 100
# Messages that tell their reader what came of an advice or of a name.
TELLING = frozenset({r.MessageKind.PROGRESS, r.MessageKind.REPORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """Where the two stand; `barred` is that they asked not to be written to, `resting` that the user let go."""

    sentence: str
    tone: str
    barred: bool
    resting: bool
    moves: Sequence[Shown]
    ahead: Sequence[Entry]
    write_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of the person, each fact with its source."""

    facts: Sequence[Fact]
    contacts: Sequence[Contact]
    tier: str
    posts: Sequence[Held]
    tags: Sequence[r.Tag]
    attachments: Sequence[r.Attachment]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What happened, and what came of it; `heard` is each advice and name of which a message told them what came."""

    story: Page[Entry]
    notes: Sequence[r.Note]
    promises: Sequence[r.Promise]
    advice: Sequence[r.Advice]
    claims: Sequence[r.Claim]
    names_got: Sequence[r.Referral]
    names_given: Sequence[r.Referral]
    heard: frozenset[UUID]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    person: r.Person
    post: str
    address: str
    today: date
    stands: Stands
    known: Known
    told: Told
    logs: Sequence[tuple[Log, SafeString]]
    others: Sequence[Log] = OTHERS


def person_page(owner: r.User, person: r.Person, number: str, *, now: datetime) -> PersonPage:
    """Load the person's rows, each noun once, and lay them out."""
    today = calendar_for(owner, person.country).day(now)
    positions = list(person.positions.select_related("organisation").order_by("-current", "-started", "-created"))
    attachments = list(person.attachments.order_by("-created"))
    return PersonPage(
        person=person,
        post=post_of(person),
        address=reverse("person", args=[person.pk]),
        today=today,
        stands=_stands(owner, person, now),
        known=_known(owner, person, positions, attachments),
        told=_told(owner, person, positions, attachments, number),
        logs=[(log, _drawn(log, today, get_language())) for log in LOGS],
    )


@lru_cache(maxsize=64)
def _drawn(log: Log, today: date, language: str | None) -> SafeString:
    """An empty form of the page's dialogs, the same for everybody on one day in one language: drawn once."""
    del language  # it is here for the cache, so that no form is shown in the language of another visit
    return log.form(auto_id=f"{log.name}-%s", today=today).render()


def _stands(owner: r.User, person: r.Person, now: datetime) -> Stands:
    coming, kind = compose_person(owner, person, now=now), standing_of(person, now)
    barred, address = coming.rest is Rest.BARRED, reverse("person", args=[person.pk])
    not_to_write = _("%(person)s asked you not to write. Nothing here will suggest it.") % {"person": person.full_name}
    return Stands(
        sentence=not_to_write if barred else sentences.stands(kind, person.full_name, person.standing_since),
        tone="warn" if barred else TONE.get(kind, ""),
        barred=barred,
        resting=kind is StandingKind.STOPPED,
        moves=[show(line, back=address, now=now) for line in coming.moves],
        ahead=look_ahead(coming.ahead),
        write_url="" if coming.rest else _write(person, kind),
    )


def _write(person: r.Person, kind: StandingKind) -> str:
    """Where writing of one's own accord begins."""
    first = kind is StandingKind.UNASKED
    return reverse("write_new", args=[person.pk, r.MessageKind.REQUEST if first else r.MessageKind.TOUCH])


def _known(
    owner: r.User, person: r.Person, positions: Sequence[r.Position], attachments: Sequence[r.Attachment]
) -> Known:
    contacts, schools = list(person.contact_points.order_by("kind", "created")), list(person.educations.all())
    origins = load_origins(owner, person, [*positions, *contacts, *schools])
    return Known(
        facts=facts_of(person, origins),
        contacts=[contact_of(row, origins) for row in contacts],
        tier=str(TIERS.get(person.tier, "")),
        posts=posts_of(positions, schools, origins),
        tags=list(person.tags.order_by("folded")),
        attachments=attachments,
    )


def _told(
    owner: r.User,
    person: r.Person,
    positions: Sequence[r.Position],
    attachments: Sequence[r.Attachment],
    number: str,
) -> Told:
    promises = list(person.promises.order_by("kept_on", "-happened_on"))
    advice = list(person.advice.order_by("-state", "-happened_on"))
    names_got = list(person.referrals.select_related("introducer").order_by("-happened_on"))
    names_given = list(person.referrals_given.select_related("person").order_by("-happened_on"))
    messages = list(person.messages.exclude(state=r.MessageState.DRAFT))
    rows = Rows(
        messages=messages,
        meetings=person.meetings.prefetch_related("changes", "conversations"),
        promises=promises,
        advice=advice,
        names_got=names_got,
        names_given=names_given,
        touches=person.touches.all(),
        marks=person.marks.all(),
        news=[each for each in positions if each.news_on],
        ties=person.ties.filter(other__isnull=True),
        files=attachments,
    )
    return Told(
        story=Paginator(tell(rows, calendar_for(owner, person.country)), ON_A_PAGE).get_page(number),
        notes=list(person.notes.order_by("-happened_on", "-created")[:ON_A_PAGE]),
        promises=promises,
        advice=advice,
        claims=list(person.claims.order_by("-happened_on")),
        names_got=names_got,
        names_given=names_given,
        heard=frozenset(UUID(row.about_id) for row in messages if row.kind in TELLING and row.about_id),
    )
