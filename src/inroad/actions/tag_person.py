"""A word of the user's own for a person, by which they are found together."""

from datetime import datetime

from django.db import transaction

from inroad.actions.take_out import take_out
from inroad.practice.names import fold
from inroad.records import search
from inroad.records.journal import named
from inroad.records.models import Person, Tag, Tagging, User, Verb


@named(Verb.TAGGED)
@transaction.atomic
def tag_person(owner: User, person: Person, name: str, *, now: datetime) -> Tag:
    """Tag the person; a tag that folds to the same is the same tag."""
    clean = " ".join(name.split())
    tag, _ = Tag.objects.get_or_create(
        owner=owner, folded=fold(clean) or clean, defaults={"name": clean, "created": now, "changed": now}
    )
    Tagging.objects.get_or_create(owner=owner, tag=tag, person=person)
    search.index_rows([person])
    return tag


@named(Verb.UNTAGGED)
@transaction.atomic
def untag_person(owner: User, person: Person, tag: Tag) -> None:
    """Take the tag off for good; one that nobody has is gone."""
    Tagging.objects.filter(owner=owner, tag=tag, person=person).delete()
    if not Tagging.objects.filter(owner=owner, tag=tag).exists():
        tag.delete()
    take_out(person, "tags", tag.name)
    search.index_rows([person])
