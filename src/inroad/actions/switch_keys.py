"""One-letter keys are switched off for those whom they disturb, and on again."""

from django.db import transaction

from inroad.records.journal import named
from inroad.records.models import User, Verb


@named(Verb.SWITCHED)
@transaction.atomic
def switch_keys(owner: User, *, on: bool) -> None:
    """Keep it with the settings of the pages; on is how everybody begins."""
    owner.page_settings = {**owner.page_settings, "keys": on}
    owner.save(update_fields=["page_settings"])
