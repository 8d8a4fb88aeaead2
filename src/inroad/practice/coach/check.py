"""Read a draft beside what is known of its reader, and say what a kind expert would say."""

from collections.abc import Set as AbstractSet

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Draft
from inroad.practice.coach.finding import Checked, Finding, NotChecked
from inroad.practice.coach.rules import RULES
from inroad.practice.coach.text import read
from inroad.practice.coach.thresholds import Thresholds


def check(
    draft: Draft, context: Context, thresholds: Thresholds | None = None, *, off: AbstractSet[str] = frozenset()
) -> Checked:
    """Findings come in the order of `RULES`; without `thresholds` the published numbers hold.

    The rules named in `off` are none where this letter goes.
    """
    text = read(draft)
    numbers = thresholds or Thresholds()
    findings: list[Finding] = []
    silent: list[NotChecked] = []
    for rule in RULES:
        if rule.id in off or not rule.applies(draft):
            continue
        missing = rule.missing(draft, context)
        if missing:
            silent.append(NotChecked(rule=rule.id, needs=missing))
        else:
            findings.extend(rule.check(text, context, numbers))
    return Checked(findings=tuple(findings), not_checked=tuple(silent))
