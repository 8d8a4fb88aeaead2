"""What the coach has to say about a draft, as values that know no language."""

from dataclasses import dataclass
from enum import StrEnum

from inroad.practice.coach.draft import Fix, Span
from inroad.practice.reasons import Reason


class Severity(StrEnum):
    """An error should not be sent; a warning is worth a change; a hint is an idea."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One remark; `span` is None where something is absent, and `reason` names its sentence."""

    rule: str
    severity: Severity
    span: Span | None = None
    reason: Reason
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """A rule that stayed silent, and what would have to be known for it to speak."""

    rule: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]

    def gravest_first(self) -> list[Finding]:
        """As one reads them: what should not be sent, what is worth a change, what is an idea."""
        return sorted(self.findings, key=lambda found: tuple(Severity).index(found.severity))

    def worst(self) -> Severity | None:
        """The gravest severity found, or None where the coach is content."""
        return min((f.severity for f in self.findings), key=tuple(Severity).index, default=None)
