"""A number that was measured, beside the number that was promised."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median, quantiles
from time import perf_counter
from typing import Any

RUNS = 5
REQUESTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """What some runs gave; the middle one counts, and it must lie below the `limit`. One without a limit informs."""

    name: str
    unit: str
    runs: Sequence[float]
    limit: float | None = None

    @property
    def value(self) -> float:
        return median(self.runs)

    @property
    def passed(self) -> bool:
        return self.limit is None or self.value < self.limit

    def told(self) -> dict[str, Any]:
        """The figure for JSON."""
        return {**asdict(self), "value": self.value, "least": min(self.runs), "most": max(self.runs)} | (
            {} if self.limit is None else {"passed": self.passed}
        )

    def __str__(self) -> str:
        verdict = "      " if self.limit is None else "passed" if self.passed else "FAILED"
        limit = "" if self.limit is None else f"below {self.limit:g}"
        spread = f"{min(self.runs):.4g} to {max(self.runs):.4g}"
        return f"{verdict}  {self.name:<58} {self.value:>8.4g} {self.unit:<8} {limit:<11} ({spread})"


def seconds(deed: Callable[[], object]) -> float:
    """How long a deed takes, by the clock on the wall."""
    start = perf_counter()
    deed()
    return perf_counter() - start


def p95(deeds: Sequence[Callable[[], object]]) -> float:
    """The time in milliseconds in which nineteen of twenty deeds are done."""
    return quantiles([seconds(deed) * 1000 for deed in deeds], n=20)[-1]
