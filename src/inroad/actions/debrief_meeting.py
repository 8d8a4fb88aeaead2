"""A conversation becomes knowledge: takeaway, advice, claims, names, promises; the story says what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from inroad.actions.add_person import NewPerson, keep_person
from inroad.actions.put_off import set_tier
from inroad.actions.settle import settle_all
from inroad.practice.moments import Tier
from inroad.practice.names import fold
from inroad.practice.two_pages import NOWHERE, Page, together
from inroad.practice.working_days import When
from inroad.records.journal import named
from inroad.records.models import (
    Advice,
    Claim,
    Conversation,
    Meeting,
    MeetingStatus,
    Owned,
    Person,
    Promise,
    Referral,
    Source,
    User,
    Verb,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """A name that they gave; `known` is set where the user says that it is somebody in the book."""

    new: NewPerson
    said: str = ""
    may_name: bool | None = None
    introduces: bool = False
    known: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    text: str
    ours: bool = True
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What was written down right after a conversation."""

    takeaway: str = ""
    notes: str = ""
    advice: Sequence[str] = ()
    claims: Sequence[str] = ()
    names: Sequence[NamedPerson] = ()
    promises: Sequence[Undertaking] = ()
    usefulness: int | None = None
    tier: Tier | None = None
    page: Page = NOWHERE


@named(Verb.DEBRIEFED)
@transaction.atomic
def debrief_meeting(owner: User, meeting: Meeting, person: Person, debrief: Debrief, *, now: datetime) -> Conversation:
    """Write it all down; whatever was written stands as told by this person, on the day of the meeting.

    What they were noted to have said in this conversation before is not noted twice, and notes that were typed on
    another page meanwhile are kept above these.
    """
    Meeting.objects.select_for_update().get(pk=meeting.pk)
    meeting.status = MeetingStatus.MET
    meeting.debriefed_at = now
    meeting.save()
    conversation, _ = Conversation.objects.get_or_create(owner=owner, meeting=meeting)
    conversation.takeaway = debrief.takeaway
    notes = together(conversation.notes, conversation.typed_on, debrief.notes, debrief.page)
    conversation.notes, conversation.typed_on = notes.text, notes.typed_on
    conversation.usefulness = debrief.usefulness
    conversation.save()
    happened = min(meeting.ends, now) if meeting.ends else meeting.held_on or now
    learnt = [*_told(owner, meeting, person, debrief, happened), conversation]
    named = [_name(owner, meeting, person, each, happened=happened, now=now) for each in debrief.names]
    if debrief.tier:
        set_tier(owner, person, tier=debrief.tier, now=now)
    everyone = {*meeting.meeting_people.values_list("person_id", flat=True), *(each.person_id for each in named)}
    settle_all(owner, everyone, found=[*learnt, *(each.person for each in named), *named], now=now)
    return conversation


def _told(owner: User, meeting: Meeting, person: Person, debrief: Debrief, happened: When) -> list[Owned]:
    told: dict[str, Any] = {"owner": owner, "meeting": meeting, "person": person}
    rows: list[Advice | Claim | Promise] = []
    rows += [Advice(**told, text=text) for text in debrief.advice]
    rows += [Claim(**told, text=text) for text in debrief.claims]
    rows += [Promise(**told, text=each.text, ours=each.ours, due_on=each.due) for each in debrief.promises]
    noted = {
        Advice: _folded(Advice.objects.filter(**told)),
        Claim: _folded(Claim.objects.filter(**told)),
        Promise: _folded(Promise.objects.filter(**told)),
    }
    fresh = [row for row in rows if fold(row.text) not in noted[type(row)]]
    for row in fresh:
        row.happened = happened
        row.save()
    return list(fresh)


def _folded(told: QuerySet[Advice] | QuerySet[Claim] | QuerySet[Promise]) -> set[str]:
    return {fold(text) for text in told.values_list("text", flat=True)}


def _name(
    owner: User, meeting: Meeting, introducer: Person, named: NamedPerson, *, happened: When, now: datetime
) -> Referral:
    known = _named_before(meeting, introducer, named)
    if known:
        return known
    person = named.known or keep_person(owner, named.new, source=Source.REFERRAL, now=now)
    referral = Referral(
        owner=owner,
        introducer=introducer,
        person=person,
        meeting=meeting,
        said=named.said,
        may_name=named.may_name,
        introduces=named.introduces,
    )
    referral.happened = happened
    referral.save()
    return referral


def _named_before(meeting: Meeting, introducer: Person, named: NamedPerson) -> Referral | None:
    """The referral to this person, or to somebody of this name, that was noted of this conversation already."""
    given = Referral.objects.filter(meeting=meeting, introducer=introducer).select_related("person")
    if named.known:
        return given.filter(person=named.known).first()
    wanted = fold(named.new.full_name)
    return next((each for each in given if fold(each.person.full_name) == wanted), None)
