"""What every row has: an owner, an id that may travel between installations, and its times."""

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, TypeVar

from django.conf import settings
from django.db import models
from uuid_utils.compat import uuid7

from inroad import clock
from inroad.records.witness import Witness, witness

Row = TypeVar("Row", bound=models.Model)


class Rows(models.QuerySet[Row]):
    """Rows of a noun; whoever looks on (`records.witness`) is told of what is written to many of them at once."""

    def update(self, **values: Any) -> int:  # noqa: ANN401 - as Django has it
        looks_on = witness_of(self.model)
        if looks_on and not _is_derived(self.model, values):
            looks_on.will_change(self.all())
        return super().update(**values)

    update.alters_data = True  # type: ignore[attr-defined]  # as Django marks it, so that no template calls it

    def delete(self) -> tuple[int, dict[str, int]]:
        looks_on = witness_of(self.model)
        if looks_on:
            looks_on.will_go(self.all())
        return super().delete()

    delete.alters_data = True  # type: ignore[attr-defined]  # as above
    delete.queryset_only = True  # type: ignore[attr-defined]  # a manager cannot delete everything

    def bulk_create(self, objs: Iterable[Row], *args: Any, **kwargs: Any) -> list[Row]:  # noqa: ANN401 - as Django has it
        made = super().bulk_create(objs, *args, **kwargs)
        looks_on = witness_of(self.model)
        if looks_on:
            looks_on.were_made(made)
        return made

    bulk_create.alters_data = True  # type: ignore[attr-defined]  # as above


def witness_of(noun: type[models.Model]) -> Witness | None:
    """Who looks on while rows of this noun are written, if anybody does."""
    return witness() if getattr(noun, "journaled", False) else None


def _is_derived(noun: type[models.Model], columns: Iterable[str]) -> bool:
    """Whether these columns can be thrown away and are worked out anew."""
    return set(columns) <= set(getattr(noun, "derived", ()))


FromRows = models.Manager.from_queryset(Rows)


class Owned(models.Model):
    """A row of somebody's book.

    Every explicit index and unique constraint begins with the owner, so that owners can be spread over servers later;
    that is also why the owner needs no index of its own. Rows written in bulk set `changed` themselves.

    What happens to a row can be undone where its noun is `journaled`; columns that are `derived` are worked out anew.
    """

    journaled: ClassVar[bool] = True
    derived: ClassVar[Sequence[str]] = ()

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, db_index=False, related_name="+", editable=False
    )
    created = models.DateTimeField(default=clock.now, editable=False)
    changed = models.DateTimeField(default=clock.now, editable=False)

    objects = FromRows()

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        looks_on, new = witness_of(type(self)), self._state.adding
        if not new:
            self.changed = clock.now()
            update_fields = update_fields if update_fields is None else {*update_fields, "changed"}
            if looks_on:
                looks_on.will_change(self._stored())
        super().save(*args, update_fields=update_fields, **kwargs)
        if new and looks_on:
            looks_on.were_made([self])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:  # noqa: ANN401 - as Django has it
        looks_on = witness_of(type(self))
        if looks_on:
            looks_on.will_go(self._stored())
        return super().delete(*args, **kwargs)

    def _stored(self) -> models.QuerySet[Any]:
        return type(self)._base_manager.filter(pk=self.pk)  # noqa: SLF001 - documented
