"""Something is deleted; for thirty days it can be put back (`undo_change`)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from inroad.actions.draft_message import is_barred
from inroad.actions.recognise_forgotten import leave_out, traits_of_person
from inroad.actions.settle_rows import settled
from inroad.records import models as r
from inroad.records.access import owned
from inroad.records.fragments import Kept, own_values
from inroad.records.going import is_unused
from inroad.records.journal import name_deletion
from inroad.records.taking_back import Taking

# What can be deleted by itself, under the name by which an address knows it.
DELETABLE: Mapping[str, type[r.Owned]] = {
    noun.__name__.lower(): noun
    for noun in (
        r.Person,
        r.Note,
        r.Message,
        r.Touch,
        r.Mark,
        r.Promise,
        r.Advice,
        r.Claim,
        r.Referral,
        r.Request,
        r.Meeting,
        r.Position,
        r.Education,
        r.ContactPoint,
        r.Attachment,
        r.Tag,
        r.Organisation,
        r.Goal,
        r.Target,
        r.Evidence,
        r.Background,
        r.Pitch,
        r.SavedFilter,
    )
}


class InUseError(Exception):
    """Something belongs to it: an organisation where somebody works is not deleted."""


@transaction.atomic
def delete_row(owner: r.User, row: r.Owned, *, now: datetime) -> None:
    """Delete it with what hangs on it."""
    if isinstance(row, r.Organisation) and not is_unused(owner, row):
        raise InUseError
    name_deletion(row)
    if isinstance(row, r.Person) and is_barred(owner, row.pk):
        # Who asked not to be written to does not come back as a stranger.
        leave_out(owner, traits_of_person(row), erased=now, now=now)
    going = [row, *_left_alone_by(owner, row)]
    kept = [Kept(type(each).__name__, each.pk, before=own_values(each)) for each in (*going, *_beside(owner, row))]
    with settled(Taking(owner, now), kept):
        for each in going:
            type(each).objects.filter(owner=owner, pk=each.pk).delete()
        if isinstance(row, r.Position) and row.current:
            _take_the_next_post(owner, row.person)


def _left_alone_by(owner: r.User, row: r.Owned) -> list[r.Meeting]:
    """Meetings at which nobody would be left."""
    if not isinstance(row, r.Person):
        return []
    meetings = owned(r.Meeting, owner).filter(people=row).prefetch_related("meeting_people")
    return [each for each in meetings if len(each.meeting_people.all()) == 1]


def _beside(owner: r.User, row: r.Owned) -> list[r.Owned]:
    """What is found under other words once the row is gone: shared meetings, and the people who bore a tag."""
    match row:
        case r.Person():
            return list(owned(r.Meeting, owner).filter(people=row))
        case r.Tag():
            return list(owned(r.Tagging, owner).filter(tag=row))
    return []


def _take_the_next_post(owner: r.User, person: r.Person) -> None:
    """Lists show the post that is left, as far as there is one."""
    held = owned(r.Position, owner).filter(person=person, current=True).order_by("-started", "-created").first()
    person.organisation_now, person.title_now = (held.organisation, held.title) if held else (None, "")
    person.save(update_fields=["organisation_now", "title_now"])
