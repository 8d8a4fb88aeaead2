"""Where a fact about a person comes from, in words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from inroad import clock
from inroad.records.access import as_id
from inroad.records.models import ImportBatch, Person, Source, User

# The name of a source, in a list to choose from.
NAME: Mapping[str, Promise] = {
    Source.LINKEDIN: pgettext_lazy("source", "LinkedIn"),
    Source.GOOGLE: pgettext_lazy("source", "Google contacts"),
    Source.OUTLOOK: pgettext_lazy("source", "Outlook contacts"),
    Source.VCARD: pgettext_lazy("source", "Cards"),
    Source.SPREADSHEET: pgettext_lazy("source", "Spreadsheet"),
    Source.HAND: pgettext_lazy("source", "Written by you"),
    Source.REFERRAL: pgettext_lazy("source", "Names given"),
    Source.PASTE: pgettext_lazy("source", "Pasted"),
    Source.SAMPLE: pgettext_lazy("source", "Invented"),
}
FROM: Mapping[str, Promise] = {
    Source.LINKEDIN: gettext_lazy("from your LinkedIn archive of %(day)s"),
    Source.GOOGLE: gettext_lazy("from your Google contacts of %(day)s"),
    Source.OUTLOOK: gettext_lazy("from your Outlook contacts of %(day)s"),
    Source.VCARD: gettext_lazy("from the cards of %(day)s"),
    Source.SPREADSHEET: gettext_lazy("from the spreadsheet of %(day)s"),
    Source.HAND: gettext_lazy("written by you on %(day)s"),
    Source.REFERRAL: gettext_lazy("from a name given on %(day)s"),
    Source.PASTE: gettext_lazy("pasted on %(day)s"),
    Source.SAMPLE: gettext_lazy("invented"),
}


class Row(Protocol):
    """A row that knows its source."""

    source: str
    batch_id: UUID | None
    created: datetime


@dataclass(frozen=True, slots=True)
class Origins:
    """The imports that the facts on one page come from, loaded at once."""

    batches: Mapping[UUID, ImportBatch]

    def of_row(self, row: Row) -> str:
        """Where a row comes from."""
        batch = self.batches.get(row.batch_id) if row.batch_id else None
        return _said(row.source, batch.applied_at or batch.created if batch else row.created)

    def of_field(self, person: Person, name: str) -> str:
        """Where one field of a person comes from; its own source before that of the row."""
        own = person.sources.get(name, {})
        if "by" not in own:
            return self.of_row(person)
        batch = self.batches.get(as_id(own["by"]) or person.pk)
        return _said(batch.kind if batch else Source.HAND, datetime.fromisoformat(own["at"]))


def load_origins(owner: User, person: Person, rows: Iterable[Row]) -> Origins:
    """Load the imports that brought the person and these rows."""
    wanted = {row.batch_id for row in [person, *rows] if row.batch_id}
    wanted |= {known for own in person.sources.values() if (known := as_id(own.get("by", "")))}
    return Origins(ImportBatch.objects.filter(owner=owner).in_bulk(wanted) if wanted else {})


def _said(source: str, when: datetime) -> str:
    day = timezone.localdate(when)
    same_year = day.year == timezone.localdate(clock.now()).year
    sentence = str(FROM.get(source, _("from the import of %(day)s")))
    return sentence % {"day": date_format(day, "MONTH_DAY_FORMAT" if same_year else "DATE_FORMAT")}
