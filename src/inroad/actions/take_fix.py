"""Put one thing right as the coach proposed it."""

from datetime import datetime

from django.db import transaction

from inroad.actions.draft_message import check_draft, save_draft
from inroad.practice.coach import Draft, Finding, Kind, apply
from inroad.records import models as r


def name_of(finding: Finding) -> str:
    """By what a proposal is known as long as the text stays the same; empty where there is none."""
    fix = finding.fix
    return f"{finding.rule}:{fix.span.part}:{fix.span.start}:{fix.span.end}" if fix else ""


@transaction.atomic
def take_fix(owner: r.User, draft: r.Message, name: str, *, now: datetime) -> bool:
    """Apply the proposal of this name; false where the text has changed and it is no longer made."""
    findings = check_draft(owner, draft, now=now).findings
    fix = next((each.fix for each in findings if each.fix and name_of(each) == name), None)
    if fix is None:
        return False
    fixed = apply(Draft(kind=Kind(draft.kind), subject=draft.subject, body=draft.body), fix)
    save_draft(draft, subject=fixed.subject or "", body=fixed.body)
    return True
