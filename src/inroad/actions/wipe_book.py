"""A sample book is wiped: all that is in it goes, and its owner stays."""

from collections.abc import Iterator
from graphlib import TopologicalSorter

from django.apps import apps
from django.db import models, transaction

from inroad.actions.fill_sample import NotASampleError
from inroad.records.models import LoginLink, User


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


def children_first() -> Iterator[type[models.Model]]:
    """The nouns of a book, none before what cannot be without it; both databases check keys only at the end.

    The link that opens the book stays.
    """
    nouns = [each for each in apps.get_app_config("records").get_models() if each not in {User, LoginLink}]
    return reversed(list(TopologicalSorter({noun: _needs(noun) for noun in nouns}).static_order()))


def _needs(noun: type[models.Model]) -> list[type[models.Model]]:
    fields = noun._meta.get_fields()  # noqa: SLF001 - documented by Django, in spite of its name
    keys = (each for each in fields if isinstance(each, models.ForeignKey) and not each.null)
    return [each.related_model for each in keys if each.related_model is not User]
