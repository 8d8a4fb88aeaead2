"""A list of people is kept by a name, and let go."""

from datetime import datetime

from django.db import transaction

from inroad.practice.names import fold
from inroad.records.journal import name_deletion, named
from inroad.records.models import SavedFilter, User, Verb


@named(Verb.KEPT_LIST)
@transaction.atomic
def keep_filter(owner: User, name: str, asked: str, *, now: datetime) -> SavedFilter:
    """Keep it; the same name again keeps the new list in place of the earlier one."""
    clean = " ".join(name.split())
    kept, _ = SavedFilter.objects.get_or_create(
        owner=owner, folded=fold(clean) or clean, defaults={"name": clean, "created": now, "changed": now}
    )
    kept.name, kept.asked = clean, asked
    kept.save()
    return kept


def drop_filter(kept: SavedFilter) -> None:
    name_deletion(kept)
    kept.delete()
