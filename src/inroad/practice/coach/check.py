"""Read a draft beside what is known of its reader, and say what a kind expert would say."""

from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Draft
from inroad.practice.coach.finding import Checked, Finding, NotChecked
from inroad.practice.coach.rules import RULES
from inroad.practice.coach.text import read
from inroad.practice.coach.thresholds import Thresholds


def check(draft: Draft, context: Context, thresholds: Thresholds | None = None) -> Checked:
    """Findings come in the order of `RULES`; without `thresholds` the published numbers hold."""
    text = read(draft)
    numbers = thresholds or Thresholds()
    findings: list[Finding] = []
    silent: list[NotChecked] = []
    for rule in RULES:
        if not rule.applies(draft):
            continue
        if rule.needs and not context.knows(*rule.needs):
            silent.append(NotChecked(rule=rule.id, needs=rule.needs))
        else:
            findings.extend(rule.check(text, context, numbers))
    return Checked(findings=tuple(findings), not_checked=tuple(silent))
