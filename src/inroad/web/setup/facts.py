"""The seeker's own facts in words: their background, and what shows their interest."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inroad.records.models import Background, Evidence, User
from inroad.web.setup.forms import BACKGROUND, EVIDENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One fact: `title` says it in a line, `detail` the rest."""

    row: Background | Evidence
    kind: str
    title: str
    detail: str


def background_of(owner: User) -> Sequence[Told]:
    """By kind, in the order in which the form offers them, the latest first."""
    order = {kind: place for place, kind in enumerate(BACKGROUND)}
    rows = Background.objects.filter(owner=owner).order_by("-started", "text", "pk")
    return [_background(row) for row in sorted(rows, key=lambda row: order.get(row.kind, len(order)))]  # type: ignore[call-overload]  # a kind is its text


def _background(row: Background) -> Told:
    head = ", ".join(part for part in (row.title, row.organisation_name) if part)
    rest = [part for part in (_span(row), row.text if head else "") if part]
    return Told(row=row, kind=str(BACKGROUND.get(row.kind, row.kind)), title=head or row.text, detail=". ".join(rest))  # type: ignore[call-overload]  # as above


def _span(row: Background) -> str:
    if row.started and not row.ended:
        return _("since %(day)s") % {"day": row.started}
    return " – ".join(part for part in (row.started, row.ended) if part)


def evidence_of(owner: User) -> Sequence[Told]:
    rows = Evidence.objects.filter(owner=owner).order_by("-when", "-created")
    return [_evidence(row) for row in rows]


def _evidence(row: Evidence) -> Told:
    detail = ", ".join(part for part in (row.organisation_name, row.when) if part)
    return Told(row=row, kind=str(EVIDENCE.get(row.kind, row.kind)), title=row.text, detail=detail)  # type: ignore[call-overload]  # as above
