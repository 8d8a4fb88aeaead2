"""The coach beside the page: `check(draft, context)` gives findings, each with its reason."""

from inroad.practice.coach.check import check
from inroad.practice.coach.context import Context
from inroad.practice.coach.draft import Channel, Draft, Fix, Kind, Part, Span, apply
from inroad.practice.coach.finding import Checked, Finding, NotChecked, Severity
from inroad.practice.coach.thresholds import Thresholds

__all__ = [
    "Channel",
    "Checked",
    "Context",
    "Draft",
    "Finding",
    "Fix",
    "Kind",
    "NotChecked",
    "Part",
    "Severity",
    "Span",
    "Thresholds",
    "apply",
    "check",
]
