"""A text that keeps what it said before, by whichever door it is changed."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models

from inroad import clock
from inroad.practice.versions import is_worth_keeping
from inroad.records.models.version import Version


class Versioned(models.Model):
    """A row with a text; `text_in` is its column, and `subject_in` that of a subject which goes with it."""

    text_in: ClassVar[str]
    subject_in: ClassVar[str] = ""

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        written = update_fields is None or self.text_in in set(update_fields)
        if written and not self._state.adding:
            self._keep_what_it_said()
        super().save(*args, update_fields=update_fields, **kwargs)

    def _keep_what_it_said(self) -> None:
        columns = [each for each in (self.text_in, self.subject_in) if each]
        before = type(self)._base_manager.filter(pk=self.pk).values(*columns).first()  # noqa: SLF001 - documented
        if before is None or getattr(self, self.text_in) == before[self.text_in]:
            return
        latest = self.earlier().values_list("created", flat=True).first()
        since_last = clock.now() - latest if latest else None
        if is_worth_keeping(before[self.text_in], getattr(self, self.text_in), since_last=since_last):
            self.keep_wording(before[self.text_in], before.get(self.subject_in, ""))

    def keep_wording(self, text: str, subject: str) -> None:
        """Keep this as what the text said until now."""
        about = {type(self).__name__.lower(): self}
        Version.objects.create(owner_id=getattr(self, "owner_id"), text=text, subject=subject, **about)  # noqa: B009 - every noun has an owner

    def earlier(self) -> "models.QuerySet[Version]":
        """What it said before, the newest first."""
        about = {type(self).__name__.lower(): self}
        return Version.objects.filter(owner_id=getattr(self, "owner_id"), **about).order_by("-created", "-pk")  # noqa: B009 - as above
