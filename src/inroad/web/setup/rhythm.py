"""The cadence in force, number by number, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inroad.practice.cadences import Cadence
from inroad.records import coached

t = gettext_lazy
OURS = t("our own judgement")


class Unit(Enum):
    WORKING_DAYS = "working days"
    DAYS = "days"
    HOURS = "hours"
    TIMES = "times"
    WORDS = "words"
    WEEKS = "weeks"


# What each number is for, its unit, and where it comes from (`practice/cadences.py` tells more).
NUMBERS: Mapping[str, tuple[Promise, Unit, Promise]] = {
    "answer_within_days": (
        t("Answer what they wrote within"),
        Unit.WORKING_DAYS,
        t("a day is the most that the career courses of Athena and Turing allow"),
    ),
    "nudge_after": (
        t("Nudge once after silence of"),
        Unit.WORKING_DAYS,
        t("5 to 7 in the career guides, 7 in Dalton's “3B7”"),
    ),
    "nudge_window": (t("Propose that nudge for"), Unit.WORKING_DAYS, OURS),
    "second_nudge_after": (t("Nudge a second time after"), Unit.WORKING_DAYS, t("7 to 10 in the career guides")),
    "second_nudge_warmths": (
        t("A second nudge only for ties that are"),
        Unit.WORDS,
        t("Simon Fraser University asks for one nudge only; a second adds least among strangers"),
    ),
    "quiet_after": (t("Let a request rest after the last nudge for"), Unit.WORKING_DAYS, OURS),
    "second_contact_after": (
        t("Suggest a second person at one employer after"),
        Unit.WORKING_DAYS,
        t("the 3 of Dalton's “3B7”"),
    ),
    "employer_gap": (
        t("Between two first requests at one employer"),
        Unit.WORKING_DAYS,
        t("offices talk (We Can Code IT); one contact at a time (Dalton)"),
    ),
    "offer_within_days": (t("Offer times after a yes within"), Unit.WORKING_DAYS, t("as for any other answer")),
    "invite_within_hours": (t("Send the invitation within"), Unit.HOURS, OURS),
    "prepare_before": (
        t("Prepare and confirm before a meeting by"),
        Unit.WORKING_DAYS,
        t("reminders cut no-shows from 39.8 % to 26.3 % in a clinic trial (2014)"),
    ),
    "debrief_within_hours": (
        t("Write down what was said within"),
        Unit.HOURS,
        t("the same day, say Yale's postdoctoral guide and Santa Clara University"),
    ),
    "thanks_within_hours": (
        t("Thank within"),
        Unit.HOURS,
        t("thanks raised second help from 32 % to 66 % (Grant and Gino, 2010)"),
    ),
    "follow_referral_within": (t("Write to a name that you were given within"), Unit.WORKING_DAYS, OURS),
    "report_within": (
        t("Tell the introducer what came of it within"),
        Unit.WORKING_DAYS,
        t("Yale's postdoctoral guide asks for it"),
    ),
    "advice_within_days": (t("Do what was advised within"), Unit.DAYS, t("loops are best closed within 14 days")),
    "tell_within_days": (t("Tell the adviser what you did within"), Unit.WORKING_DAYS, OURS),
    "promise_default_days": (t("Keep a promise made without a date within"), Unit.DAYS, OURS),
    "promise_shown_before": (t("Show a promise before its date by"), Unit.DAYS, OURS),
    "touch_weeks": (
        t("Keep in touch, by tier, every"),
        Unit.WEEKS,
        t("after Ferrazzi: 4 to 6 weeks, 3 months, once or twice a year"),
    ),
    "news_within_days": (t("Their news is a reason to write for"), Unit.DAYS, OURS),
    "rest_days": (t("A request without an answer rests for"), Unit.DAYS, OURS),
    "requests_a_day": (t("First requests proposed for one day"), Unit.TIMES, t("few and personal; our own judgement")),
}
WARMTHS = {
    "strong": t("strong"),
    "introduced": t("introduced"),
    "dormant": t("dormant"),
    "shared": t("shared"),
    "cold": t("cold"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One number of the rhythm; `own` where the user's file changes it."""

    name: str
    label: str
    value: str
    why: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The numbers in force, and the file that would change them."""

    beats: list[Beat]
    file: Path
    changed: bool


def rhythm() -> Rhythm:
    cadence, shipped = coached.cadence(), Cadence()
    file = Path(settings.OWN_CONTENT) / "cadences" / "default.toml"
    return Rhythm(beats=[_beat(name, cadence, shipped) for name in NUMBERS], file=file, changed=file.is_file())


def _beat(name: str, cadence: Cadence, shipped: Cadence) -> Beat:
    label, unit, why = NUMBERS[name]
    value = getattr(cadence, name)
    own = value != getattr(shipped, name)
    said = _("your own file says so") if own else str(why)
    return Beat(name=name, label=str(label), value=_value(value, unit), why=said, own=own)


def _value(value: Any, unit: Unit) -> str:  # noqa: ANN401 - a number, words, or weeks by tier
    match unit:
        case Unit.WORKING_DAYS:
            return ngettext("%(n)s working day", "%(n)s working days", value) % {"n": value} if value else _("the day")
        case Unit.DAYS:
            return ngettext("%(n)s day", "%(n)s days", value) % {"n": value}
        case Unit.HOURS:
            return ngettext("%(n)s hour", "%(n)s hours", value) % {"n": value}
        case Unit.WORDS:
            return ", ".join(str(WARMTHS.get(each, each)) for each in value)
        case Unit.WEEKS:
            return ", ".join(_("%(tier)s %(n)s weeks") % {"tier": tier, "n": weeks} for tier, weeks in value.items())
        case _:
            return str(value)
