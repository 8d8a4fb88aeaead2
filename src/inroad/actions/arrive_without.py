"""Who of an archive was forgotten here: they stay out, and so does what would hang on them alone."""

from collections import defaultdict
from collections.abc import Iterator
from uuid import UUID

from inroad.actions.recognise_forgotten import recogniser
from inroad.adapters.archive.reading import Archive
from inroad.practice.profiles import Profile, linkedin_address
from inroad.records.arrivals import Values, sound_rows
from inroad.records.models import (
    ContactKind,
    ContactPoint,
    Forgotten,
    MeetingPerson,
    Organisation,
    Person,
    Position,
    User,
)


def forgotten_in(owner: User, archive: Archive) -> set[UUID]:
    """The people of the archive who were forgotten and are not in the book."""
    if not Forgotten.objects.filter(owner=owner).exists():
        return set()
    is_forgotten = recogniser(owner)
    known = {key for key, profile in _profiles(archive) if is_forgotten(profile)}
    return known - set(Person.objects.filter(owner=owner, pk__in=known).values_list("pk", flat=True))


def meetings_only_with(archive: Archive, people: set[UUID]) -> set[UUID]:
    """Meetings at which nobody else was."""
    told = [(row["meeting_id"], row["person_id"]) for row in sound_rows(archive, MeetingPerson)] if people else []
    return {meeting for meeting, _ in told} - {meeting for meeting, person in told if person not in people}


def _profiles(archive: Archive) -> Iterator[tuple[UUID, Profile]]:
    points: dict[tuple[UUID, str], list[str]] = defaultdict(list)
    for row in sound_rows(archive, ContactPoint):
        points[row["person_id"], row["kind"]].append(row["value"])
    names = {row["id"]: row["name"] for row in sound_rows(archive, Organisation)}
    held: dict[UUID, list[str]] = defaultdict(list)
    for row in sound_rows(archive, Position):
        if row["organisation_id"] in names:
            held[row["person_id"]].append(names[row["organisation_id"]])
    for row in sound_rows(archive, Person):
        of_kind = {kind: points.get((row["id"], kind), []) for kind in ContactKind}
        yield row["id"], _profile(row, of_kind, held.get(row["id"], []))


def _profile(row: Values, points: dict[ContactKind, list[str]], held: list[str]) -> Profile:
    urls = (row["linkedin"], *points[ContactKind.URL])
    return Profile(
        source="archive",
        fn=row["full_name"],
        given=row["given"],
        family=row["family"],
        emails=tuple(points[ContactKind.EMAIL]),
        tels=tuple(points[ContactKind.PHONE]),
        linkedin=next(filter(None, map(linkedin_address, urls)), None),
        orgs=tuple(held),
    )
