"""Facts of the seeker's own life, and what shows their interest: kept, allowed to be used, and taken out."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from inroad.records import search
from inroad.records.journal import name_deletion, named
from inroad.records.models import Background, Evidence, Owned, Pitch, User, Verb

Fact = Background | Evidence


@named(Verb.KEPT_FACT)
@transaction.atomic
def keep_fact(fact: Fact, told: Mapping[str, Any]) -> None:
    """Keep a new fact, or what has changed of one."""
    for name, value in told.items():
        setattr(fact, name, value)
    fact.save()
    search.index_rows([fact])


@named(Verb.ALLOWED_FACTS)
def allow_facts(owner: User, allowed: Collection[UUID], *, now: datetime) -> None:
    """Exactly these facts may be used in letters; nothing is used that the seeker did not allow."""
    facts = Background.objects.filter(owner=owner)
    facts.filter(pk__in=allowed, may_use=False).update(may_use=True, changed=now)
    facts.exclude(pk__in=allowed).filter(may_use=True).update(may_use=False, changed=now)


@transaction.atomic
def take_out(fact: Owned) -> None:
    """Take a fact of one's own out of the book."""
    name_deletion(fact)
    owner, row_id = fact.owner, fact.pk
    fact.delete()
    search.remove(owner, [row_id])


@named(Verb.SET_PITCH)
@transaction.atomic
def set_pitch(owner: User, text: str, *, seconds: int) -> Pitch:
    """Keep the pitch; other words make a new version, so that the earlier ones stay."""
    latest = latest_pitch(owner)
    if latest is not None and latest.text == text:
        latest.seconds = seconds
        latest.save(update_fields=["seconds"])
        return latest
    pitch = Pitch.objects.create(owner=owner, version=latest.version + 1 if latest else 1, text=text, seconds=seconds)
    search.index_rows([pitch])
    return pitch


def latest_pitch(owner: User) -> Pitch | None:
    return Pitch.objects.filter(owner=owner).order_by("-version").first()
