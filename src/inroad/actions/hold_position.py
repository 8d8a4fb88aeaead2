"""A person takes a post: the present one is kept on the person too, for lists."""

from datetime import date, datetime

from inroad.practice.profiles import fold_organisation
from inroad.records import search
from inroad.records.models import Organisation, Person, Position, Source, User


def hold_position(
    owner: User,
    person: Person,
    *,
    title: str,
    organisation: str,
    source: Source = Source.HAND,
    started: str = "",
    news_on: date | None = None,
    now: datetime,
    present: bool = True,
) -> Position:
    """Open the new post, as the `present` one unless there is a better; the caller settles."""
    employer = find_organisation(owner, organisation, now=now) if organisation.strip() else None
    position = Position.objects.create(
        owner=owner,
        person=person,
        organisation=employer,
        title=title.strip(),
        started=started,
        news_on=news_on,
        source=source,
        created=now,
        changed=now,
    )
    if present:
        person.organisation_now, person.title_now = employer, position.title
        person.save(update_fields=["organisation_now", "title_now"])
    return position


def find_organisation(owner: User, name: str, *, now: datetime) -> Organisation:
    """The organisation of this name, made where it is new."""
    clean = " ".join(name.split())
    found, made = Organisation.objects.get_or_create(
        owner=owner, folded=fold_organisation(clean), defaults={"name": clean, "created": now, "changed": now}
    )
    if made:
        search.index_rows([found])
    return found
