"""All that the book holds about one person, and a copy of it that can be handed to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q

from inroad.records import models as r
from inroad.records.rows import as_values

# Made from the others, or about the making of them; the change that brought a row says nothing new of anybody.
ASIDE = (r.Due, r.Press, r.Change, r.Tagging, r.MeetingPerson)
# In this order they are told; whatever comes later stands behind.
ORDER = (
    r.Person,
    r.ContactPoint,
    r.Position,
    r.Education,
    r.Tie,
    r.Request,
    r.Message,
    r.Meeting,
    r.MeetingChange,
    r.Conversation,
    r.Advice,
    r.Claim,
    r.Promise,
    r.Referral,
    r.Note,
    r.Touch,
    r.Mark,
    r.Tag,
    r.Attachment,
    r.Version,
)
# Columns that say nothing of the person: they serve the machinery, or lead to somebody else.
MACHINERY = frozenset(
    "approach batch_id changed content fingerprint folded invited_sequence line owner_id rows sequence sha256 "
    "sort_name source sources typed_on uid own_words letter language".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One row about the person: what it says, and since when it is there."""

    row: r.Owned
    values: Mapping[str, Any]
    since: datetime

    @property
    def said(self) -> list[str]:
        """Its values that say something, as text."""
        return [", ".join(map(str, each)) if isinstance(each, list) else str(each) for each in self.values.values()]


def tell_stored(owner: r.User, person: r.Person) -> dict[str, Sequence[Stored]]:
    """Every row about the person by its noun, the oldest first."""
    found = {noun: _rows_of(owner, noun, person) for noun in _nouns()}
    return {noun.__name__.lower(): rows for noun, rows in found.items() if rows}


def copy_of(owner: r.User, person: r.Person, *, now: datetime) -> dict[str, Any]:
    """What the person may have of it: their own data without anybody else's, after article 15 of the GDPR.

    Ids are left out, and with them who named them, whom they named, and who else came to a meeting. Texts are left as
    they are: what they say of others only the reader can see.
    """
    stored = tell_stored(owner, person)
    return {
        "about": person.full_name,
        "written": now.isoformat(),
        "rows": {noun: [_in_copy(each) for each in rows] for noun, rows in stored.items()},
    }


def _in_copy(stored: Stored) -> dict[str, Any]:
    return {**stored.values, "since": stored.since.isoformat(), "from": getattr(stored.row, "source", "hand")}


def _nouns() -> list[type[r.Owned]]:
    nouns = [each for each in apps.get_app_config("records").get_models() if issubclass(each, r.Owned)]
    return [*ORDER, *(each for each in nouns if each not in ORDER and each not in ASIDE)]


def _rows_of(owner: r.User, noun: type[r.Owned], person: r.Person) -> list[Stored]:
    about = _about(noun, person)
    if about is None:
        return []
    rows: models.QuerySet[Any] = models.QuerySet(noun).filter(about, owner=owner).order_by("created", "pk").distinct()
    return [Stored(row=row, values=dict(_told(row)), since=row.created) for row in _light(rows, noun)]


def _light(rows: models.QuerySet[Any], noun: type[r.Owned]) -> models.QuerySet[Any]:
    """Files are told of by their names, so that their bytes stay unread."""
    return rows.defer("content") if noun is r.Attachment else rows


def _about(noun: type[r.Owned], person: r.Person) -> Q | None:
    """How rows of this noun are about the person: themselves, by a key, or by what hangs on a meeting or a text."""
    if noun is r.Person:
        return Q(pk=person.pk)
    if noun is r.Meeting:
        return Q(meeting_people__person=person)
    if noun is r.Tag:
        return Q(people=person)
    if noun is r.Version:
        return Q(message__person=person) | Q(note__person=person) | Q(conversation__meeting__people=person)
    keys = [each.name for each in noun._meta.concrete_fields if each.related_model is r.Person]  # noqa: SLF001 - documented
    if not keys:
        return Q(meeting__people=person) if noun in (r.Conversation, r.MeetingChange) else None
    found = Q()
    for key in keys:
        found |= Q(**{key: person})
    return found


def _told(row: r.Owned) -> Iterator[tuple[str, Any]]:
    """The columns that say something, without ids and machinery."""
    if isinstance(row, r.Attachment):
        yield from {"name": row.name, "size": row.size}.items()
        return
    for name, value in as_values(row).items():
        if value not in (None, "", [], {}) and name not in MACHINERY and name != "id" and not name.endswith("_id"):
            yield name, value
    employer = getattr(row, "organisation", None)
    if employer is not None:
        yield "organisation", employer.name
