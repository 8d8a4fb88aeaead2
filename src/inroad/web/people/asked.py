"""What a visit to the list of people asked for, read from its address."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from inroad.practice.standing import StandingKind
from inroad.records.access import as_id

SORTS: Mapping[str, Promise] = {
    "name": _("By name"),
    "recent": _("Last in touch first"),
    "longest": _("Longest out of touch first"),
    "soonest": _("Whom to write to first"),
    "added": _("Last added first"),
}
TIERS: Mapping[str, Promise] = {
    "A": pgettext_lazy("tier", "A: every 6 weeks"),
    "B": pgettext_lazy("tier", "B: every 13 weeks"),
    "C": pgettext_lazy("tier", "C: every 26 weeks"),
}

# The rows lie wide unless it is said otherwise.
DENSITIES: Mapping[str, Promise] = {"": _("Wide rows"), "compact": _("Narrow rows")}

STANDINGS: Mapping[str, StandingKind] = {kind.value: kind for kind in StandingKind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Filters that narrow together; an empty one narrows nothing."""

    standing: StandingKind | None = None
    tier: str = ""
    tag: str = ""
    organisation: UUID | None = None
    source: str = ""
    q: str = ""
    sort: str = ""
    density: str = ""

    def url(self, **other: Any) -> str:  # noqa: ANN401 - any of the filters above
        """The address of the same list with other filters."""
        wanted = replace(self, **other) if other else self
        given = {each.name: getattr(wanted, each.name) for each in fields(wanted)}
        return "?" + urlencode({name: str(value) for name, value in given.items() if value})


def read_asked(given: Mapping[str, str]) -> Asked:
    """Read the filters; what makes no sense is left out."""
    known: dict[str, Any] = {name: given.get(name, "").strip() for name in ("tag", "source", "q")}
    standing, tier, sort = given.get("standing", ""), given.get("tier", ""), given.get("sort", "")
    density = given.get("density", "")
    return Asked(
        **known,
        standing=STANDINGS.get(standing),
        tier=tier if tier in TIERS else "",
        organisation=as_id(given.get("organisation", "")),
        sort=sort if sort in SORTS else "",
        density=density if density in DENSITIES else "",
    )
