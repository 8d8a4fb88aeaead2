"""What an archive tells of its owner: their posts, schools and skills."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from inroad.adapters.contacts.reading import Background
from inroad.practice.names import fold
from inroad.records import models as r
from inroad.records import search


def write_background(batch: r.ImportBatch, told: Background, *, now: datetime) -> None:
    """The seeker's own posts, schools and skills; what they wrote themselves stays, and nothing comes in twice."""
    owner = batch.owner
    profile, _ = r.Profile.objects.get_or_create(owner=owner)
    profile.full_name = profile.full_name or f"{told.given} {told.family}".strip()
    profile.headline = profile.headline or told.headline
    profile.summary = profile.summary or told.summary
    profile.linkedin = profile.linkedin or told.linkedin or ""
    profile.save()
    fresh = [
        r.Background(owner=owner, source=batch.kind, batch=batch, created=now, changed=now, **row)
        for row in fresh_background(owner, told)
    ]
    r.Background.objects.bulk_create(fresh)
    search.index_rows(fresh)


def fresh_background(owner: r.User, told: Background | None) -> list[Mapping[str, Any]]:
    """What an archive tells of its owner that the book does not hold yet."""
    known = {_told_of(vars(row)) for row in r.Background.objects.filter(owner=owner)}
    return [row for row in _background_rows(told) if _told_of(row) not in known] if told else []


def _told_of(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["kind"], fold(row.get("organisation_name") or row.get("text", "")), fold(row.get("title", ""))


def _background_rows(told: Background) -> Iterator[Mapping[str, Any]]:
    for post in told.posts:
        yield {
            "kind": r.BackgroundKind.EMPLOYER.value,
            "organisation_name": post.organisation,
            "title": post.title,
            "text": post.description,
            **_span(post.started, post.ended, unsaid="-01"),
        }
    for study in told.studies:
        yield {
            "kind": r.BackgroundKind.SCHOOL.value,
            "organisation_name": study.school,
            "title": study.degree,
            "text": study.notes,
            **_span(study.started, study.ended, unsaid="-01-01"),
        }
    for skill in dict.fromkeys(told.skills):
        yield {"kind": r.BackgroundKind.SKILL.value, "text": skill}


def _span(started: date | None, ended: date | None, *, unsaid: str) -> dict[str, str]:
    """Posts are told by month and studies by year; their first day, which nobody told, is left off again."""
    days = {"started": started, "ended": ended}
    return {name: day.isoformat().removesuffix(unsaid) if day else "" for name, day in days.items()}
