"""What every row has: an owner, an id that may travel between installations, and its times."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from uuid_utils.compat import uuid7

from inroad import clock


class Owned(models.Model):
    """A row of somebody's book.

    Every explicit index and unique constraint begins with the owner, so that owners can be spread over servers later;
    that is also why the owner needs no index of its own. Rows written in bulk set `changed` themselves.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="+", editable=False
    )
    created = models.DateTimeField(default=clock.now, editable=False)
    changed = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        if not self._state.adding:
            self.changed = clock.now()
            update_fields = update_fields if update_fields is None else {*update_fields, "changed"}
        super().save(*args, update_fields=update_fields, **kwargs)
