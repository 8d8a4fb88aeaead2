"""What the search shows: each hit with its person, what it is, and where it leads."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad.records.models import Conversation, Person, User
from inroad.records.search import FEWEST_LETTERS, Hit, find
from inroad.web.shared.posts import post_of

KIND: Mapping[str, Promise] = {
    "person": _("Person"),
    "organisation": _("Organisation"),
    "note": _("Note"),
    "message": _("Message"),
    "meeting": _("Meeting"),
    "conversation": _("Conversation"),
    "advice": _("Advice"),
    "claim": _("What they said"),
    "promise": _("Promise"),
    "referral": _("Name given"),
    "touch": _("Contact"),
    "attachment": _("File"),
    "goal": _("Your goal"),
    "evidence": _("Your story"),
    "background": _("Your background"),
    "pitch": _("Your pitch"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One hit; the snippet is text in parts, each with whether it matches."""

    url: str
    title: str
    kind: str
    person: Person | None
    detail: str
    snippet: Sequence[tuple[str, bool]]
    happened: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was asked and what came of it; `short` says that there were too few letters to look."""

    asked: str
    results: Sequence[Result]
    short: bool


def search_for(owner: User, asked: str, *, limit: int) -> Found:
    """Search, and load what stands beside the hits at once."""
    hits = find(owner, asked, limit=limit)
    people = _people(owner, {hit.person_id for hit in hits if hit.person_id})
    meetings = _meetings(owner, {hit.row_id for hit in hits if hit.kind == "conversation"})
    results = [_result(hit, people, meetings) for hit in hits]
    return Found(asked=asked, results=results, short=not hits and len(asked.encode()) < FEWEST_LETTERS)


def _people(owner: User, ids: Collection[UUID]) -> Mapping[UUID, Person]:
    return Person.objects.filter(owner=owner).select_related("organisation_now").in_bulk(ids) if ids else {}


def _meetings(owner: User, conversations: Collection[UUID]) -> Mapping[UUID, UUID]:
    if not conversations:
        return {}
    return dict(Conversation.objects.filter(owner=owner, pk__in=conversations).values_list("pk", "meeting_id"))


def _result(hit: Hit, people: Mapping[UUID, Person], meetings: Mapping[UUID, UUID]) -> Result:
    person = people.get(hit.person_id) if hit.person_id else None
    is_person = hit.kind == "person"
    return Result(
        url=_address(hit, meetings),
        title=person.full_name if is_person and person else hit.title,
        kind=str(KIND[hit.kind]),
        person=person,
        detail=post_of(person) if is_person and person else "",
        snippet=() if is_person else hit.snippet,
        happened=None if is_person else hit.happened,
    )


def _address(hit: Hit, meetings: Mapping[UUID, UUID]) -> str:
    match hit.kind:
        case "organisation":
            return f"{reverse('people')}?organisation={hit.row_id}"
        case "meeting":
            return reverse("meeting", args=[hit.row_id])
        case "conversation" if hit.row_id in meetings:
            return reverse("meeting", args=[meetings[hit.row_id]])
        case "attachment":
            return reverse("attachment", args=[hit.row_id])
        case _:
            return reverse("person", args=[hit.person_id]) if hit.person_id else reverse("setup")
