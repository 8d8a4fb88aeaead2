"""A sample book is wiped: all that is in it goes, and its owner stays."""

from django.db import models, transaction

from inroad.actions.fill_sample import NotASampleError
from inroad.records.models import User
from inroad.records.taking_back import children_first


@transaction.atomic
def wipe_book(owner: User) -> None:
    """Delete every row of a sample book, table by table, the children first; any other book raises an error."""
    if not owner.sample:
        raise NotASampleError
    for noun in children_first():
        rows: models.QuerySet[models.Model] = models.QuerySet(noun).filter(owner=owner)
        # Whatever hangs on these rows is gone already, so that nothing has to be looked up row by row.
        rows._raw_delete(rows.db)  # noqa: SLF001 - Django has no other name for it
    owner.name, owner.email, owner.country, owner.page_settings, owner.due_basis = "", "", "", {}, ""
    owner.save()
