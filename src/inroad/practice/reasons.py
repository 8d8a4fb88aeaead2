"""Why something is proposed, as a value: a code with arguments. The sentences live at the edge, in every language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

Argument = str | int | date | datetime


@dataclass(frozen=True, slots=True)
class Reason:
    """A code that the catalogue of sentences knows, and what its blanks are filled with."""

    code: str
    args: Mapping[str, Argument] = field(default_factory=dict)
