"""When something happened: an instant where it is known, else the bare date."""

from datetime import UTC, date, datetime

from django.db import models


class Happened(models.Model):
    """A pair of columns behind one property: set and read `happened`, order and search by `happened_on`.

    Where the instant is known, `happened_on` is its date in UTC.
    """

    happened_on = models.DateField()
    happened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def happened(self) -> datetime | date:
        return self.happened_at or self.happened_on

    @happened.setter
    def happened(self, when: datetime | date) -> None:
        self.happened_at = when if isinstance(when, datetime) else None
        self.happened_on = when.astimezone(UTC).date() if isinstance(when, datetime) else when
