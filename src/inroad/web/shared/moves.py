"""Where the one button of a move leads, and a move as the line that a page shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inroad import sentences
from inroad.actions.compose_today import Line
from inroad.practice.moves import MoveKind
from inroad.records.models import MessageKind, Person

# What is written, and as which kind of message.
WRITTEN: Mapping[str, MessageKind] = {
    MoveKind.ANSWER: MessageKind.ANSWER,
    MoveKind.OFFER_TIMES: MessageKind.TIMES,
    MoveKind.INVITE: MessageKind.INVITATION,
    MoveKind.THANK: MessageKind.THANKS,
    MoveKind.NUDGE: MessageKind.NUDGE,
    MoveKind.REQUEST: MessageKind.REQUEST,
    MoveKind.FOLLOW_REFERRAL: MessageKind.REQUEST,
    MoveKind.REPORT_BACK: MessageKind.REPORT,
    MoveKind.TELL_PROGRESS: MessageKind.PROGRESS,
    MoveKind.CONGRATULATE: MessageKind.TOUCH,
    MoveKind.KEEP_IN_TOUCH: MessageKind.TOUCH,
    MoveKind.REOPEN: MessageKind.REOPEN,
}
# What is done on the page of the meeting, or of its debrief.
MEETING: Mapping[str, str] = {
    MoveKind.HOLD: "meeting",
    MoveKind.PREPARE: "meeting",
    MoveKind.DEBRIEF: "meeting_debrief",
}
# What is done by the press alone.
PRESSED: Mapping[str, str] = {MoveKind.KEEP_PROMISE: "promise_keep", MoveKind.ACT_ON_ADVICE: "advice_done"}
LATER = (1, 3, 7, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A line as `shared/move.html` shows it: either `url` to go to or `post_url` to press."""

    id: str
    kind: str
    person: Person
    person_url: str
    what: str
    reason: str
    due: date | datetime | None
    pressing: bool
    label: str
    url: str = ""
    post_url: str = ""
    later_url: str
    later: Sequence[tuple[str, str]]
    presses: Sequence[tuple[str, str]]


def url_of(kind: str, person: UUID, about: str = "") -> str:
    """The address of a move's button; one that is in `PRESSED` or in `WRITTEN` is a POST."""
    if kind in PRESSED:
        return reverse(PRESSED[kind], args=[about])
    if kind in MEETING:
        return reverse(MEETING[kind], args=[about])
    if kind == MoveKind.BOOK:
        return reverse("meet_book", args=[person])
    address = reverse("write_new", args=[person, WRITTEN[kind]])
    return f"{address}?{urlencode({'about': about})}" if about else address


def show(line: Line, *, back: str, now: datetime) -> Shown:
    """Put a line in words; its presses come back to the page `back`."""
    person, address = line.person, url_of(line.kind, line.person.pk, line.about)
    pressed, written = line.kind in PRESSED, line.kind in WRITTEN
    return Shown(
        id=slugify(f"{line.kind}-{person.pk}-{line.about}"),
        kind=line.kind,
        person=person,
        person_url=reverse("person", args=[person.pk]),
        what=sentences.what(line.kind, person.full_name),
        reason=_reason(line),
        due=None if line.kind == MoveKind.REQUEST else line.due,
        pressing=line.overdue,
        label=sentences.label(line.kind),
        url="" if pressed or written else address,
        post_url=and_back(address, back) if pressed else address if written else "",
        later_url=and_back(reverse("person_snooze", args=[person.pk]), back),
        later=later(timezone.localdate(now)),
        presses=[(_("Let this person go"), and_back(reverse("person_stop", args=[person.pk]), back))],
    )


def and_back(address: str, page: str) -> str:
    """The address of a press that comes back to the page."""
    return f"{address}?{urlencode({'next': page})}"


def later(today: date) -> list[tuple[str, str]]:
    """The days until which a person may be put off."""
    return [(_in(days), (today + timedelta(days=days)).isoformat()) for days in LATER]


def _in(days: int) -> str:
    if days == 1:
        return _("Tomorrow")
    if days == 7:
        return _("In a week")
    if days == 30:
        return _("In a month")
    return ngettext("In %(n)d day", "In %(n)d days", days) % {"n": days}


def _reason(line: Line) -> str:
    reason = sentences.why(line.reason, line.reason_args)
    if not line.shared_words:
        return reason
    return f"{reason} {sentences.why('goal_words', {'words': ', '.join(line.shared_words)})}"
