"""The rhythm of the practice: after how long each next step is due."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def _weeks_by_tier() -> Mapping[str, int]:
    return {"A": 6, "B": 13, "C": 26}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """The waiting times, each in the unit that its note names, with where its number comes from.

    A working day is one in the host's country, if that is known.

    - `answer_within_days`: working days to answer their reply; none means the same day, or the next one that
      is a working day. One day is the most that the career courses of Athena and Turing allow.
    - `nudge_after`: working days of silence before the first nudge; 5 to 7 in the career guides
      (Carleton: at least a week), the 7 of Dalton's "3B7".
    - `nudge_window`: working days for which a nudge is proposed before the request rests; our judgement.
    - `second_nudge_after`: working days after the first nudge; 7 to 10 in the same guides.
    - `second_nudge_warmths`: only these ties are nudged twice; Simon Fraser University asks for one nudge
      only, and what a second adds shrinks most among strangers (Woodpecker, Instantly).
    - `quiet_after`: working days after the last nudge until the request rests; our judgement, as long as the
      wait before it.
    - `second_contact_after`: working days without an answer until a second person at the same employer
      is suggested; the 3 of Dalton's "3B7".
    - `employer_gap`: working days between two first requests at one employer; offices talk
      (We Can Code IT), one contact at a time (Dalton).
    - `offer_within_days`: working days to offer times after a yes; as for any other answer.
    - `invite_within_hours`: clock hours from the agreed time to the calendar invitation; our judgement.
    - `prepare_before`: working days before the meeting on which it is prepared and confirmed; confirming
      the day before is Nestlé Purina's advice, and reminders cut no-shows from 39.8 % to 26.3 % in a clinic
      trial (Eastern Mediterranean Health Journal 20, 2014).
    - `debrief_within_hours`: clock hours after the meeting; write up right after (Yale postdocs), the
      same day (Santa Clara University).
    - `thanks_within_hours`: clock hours after the meeting; within a day in most guides (Bard, Oklahoma).
      Thanks raised second help from 32 % to 66 % (Grant and Gino, 2010).
    - `follow_referral_within`: working days until a name that they gave is written to; our judgement.
    - `report_within`: working days until the introducer hears what came of it (Yale postdocs ask for it).
    - `advice_within_days`: days to act on advice; loops closed within 14 days.
    - `tell_within_days`: working days to tell the adviser what was done with the advice; our judgement.
    - `promise_default_days`: days for a promise made without a date; our judgement.
    - `promise_shown_before`: days before its date that a promise comes into view; our judgement.
    - `touch_weeks`: weeks between touches by tier, after Ferrazzi's 4 to 6 weeks, 3 months, and once or
      twice a year.
    - `news_within_days`: days in which their news is still a reason to write; our judgement.
    - `rest_days`: days until a request that found no answer may be reopened, with a new reason; ours.
    - `requests_a_day`: first requests proposed for one day; our judgement, few and personal.
    """

    answer_within_days: int = 0
    nudge_after: int = 7
    nudge_window: int = 20
    second_nudge_after: int = 8
    second_nudge_warmths: tuple[str, ...] = ("strong", "introduced", "dormant", "shared")
    quiet_after: int = 8
    second_contact_after: int = 3
    employer_gap: int = 3
    offer_within_days: int = 1
    invite_within_hours: int = 24
    prepare_before: int = 1
    debrief_within_hours: int = 12
    thanks_within_hours: int = 24
    follow_referral_within: int = 3
    report_within: int = 3
    advice_within_days: int = 14
    tell_within_days: int = 3
    promise_default_days: int = 7
    promise_shown_before: int = 3
    # Left out of the hash because a mapping has none; two cadences still compare by it.
    touch_weeks: Mapping[str, int] = field(default_factory=_weeks_by_tier, hash=False)
    news_within_days: int = 14
    rest_days: int = 90
    requests_a_day: int = 3
