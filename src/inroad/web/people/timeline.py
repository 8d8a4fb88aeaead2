"""The story of one person as a timeline, from the rows of the nouns; what lies ahead comes first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from inroad import sentences
from inroad.practice.moments import Says
from inroad.practice.moves import MoveKind
from inroad.practice.working_days import Calendar, When
from inroad.records import models as r
from inroad.web.people.asked import TIERS
from inroad.web.shared.words import day_of

SENT: Mapping[str, Promise] = {
    r.MessageKind.REQUEST: gettext_lazy("You asked for a conversation"),
    r.MessageKind.NUDGE: gettext_lazy("You nudged"),
    r.MessageKind.ANSWER: gettext_lazy("You answered"),
    r.MessageKind.TIMES: gettext_lazy("You offered times"),
    r.MessageKind.INVITATION: gettext_lazy("You sent the invitation"),
    r.MessageKind.THANKS: gettext_lazy("You thanked them"),
    r.MessageKind.REPORT: gettext_lazy("You told them what came of a name"),
    r.MessageKind.PROGRESS: gettext_lazy("You told them what you did with their advice"),
    r.MessageKind.TOUCH: gettext_lazy("You wrote"),
    r.MessageKind.REOPEN: gettext_lazy("You asked once more"),
    r.MessageKind.INTRODUCTION: gettext_lazy("You asked for an introduction"),
}
SAID: Mapping[str, Promise] = {
    Says.YES: gettext_lazy("They said yes"),
    Says.NO: gettext_lazy("They said no"),
    Says.LATER: gettext_lazy("They asked you to come back later"),
    Says.QUESTION: gettext_lazy("They asked a question"),
    Says.AWAY: gettext_lazy("An automatic answer came: they are away"),
}
TOUCHED: Mapping[str, Promise] = {
    r.TouchKind.CALL: gettext_lazy("You talked on the telephone"),
    r.TouchKind.MET: gettext_lazy("You met"),
    r.TouchKind.EVENT: gettext_lazy("You met at an event"),
    r.TouchKind.ARTICLE: gettext_lazy("An article was passed on"),
    r.TouchKind.MESSAGE: gettext_lazy("A short message"),
}
BECAME: Mapping[str, tuple[str, Promise]] = {
    r.MeetingStatus.MET: ("coffee", gettext_lazy("You met")),
    r.MeetingStatus.NO_SHOW_THEM: ("calendar-x", gettext_lazy("They did not come")),
    r.MeetingStatus.NO_SHOW_US: ("calendar-x", gettext_lazy("You did not come")),
}
CHANGED: Mapping[str, tuple[str, Promise]] = {
    r.ChangeKind.MOVED: ("calendar-days", gettext_lazy("The meeting was moved")),
    r.ChangeKind.CANCELLED_BY_THEM: ("calendar-x", gettext_lazy("They cancelled the meeting")),
    r.ChangeKind.CANCELLED_BY_US: ("calendar-x", gettext_lazy("You cancelled the meeting")),
}
MARKED: Mapping[str, tuple[str, Promise]] = {
    r.MarkKind.SNOOZED: ("alarm-clock", gettext_lazy("You put this off")),
    r.MarkKind.STOPPED: ("bell-off", gettext_lazy("You let this rest")),
    r.MarkKind.REOPENED: ("refresh-cw", gettext_lazy("You took this up again")),
    r.MarkKind.BARRED: ("hand", gettext_lazy("They asked you not to write")),
    r.MarkKind.DECLINED: ("x", gettext_lazy("They said no")),
    r.MarkKind.TIERED: ("star", gettext_lazy("You decided how close to keep in touch")),
}
MEDIUM: Mapping[str, Promise] = {
    r.Medium.VIDEO: pgettext_lazy("meeting", "on video"),
    r.Medium.PHONE: pgettext_lazy("meeting", "on the telephone"),
    r.Medium.IN_PERSON: pgettext_lazy("meeting", "in person"),
}
OURS, THEIRS = "mine", "theirs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened, or (`ahead`) that will be due.

    `delete_url` deletes the row that told it; of several things that one row tells, only the first has it.
    """

    when: When
    icon: str
    title: str
    text: str = ""
    quote: str = ""
    url: str = ""
    side: str = ""
    ahead: bool = False
    delete_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All the rows that a person's story is told from."""

    messages: Iterable[r.Message]
    meetings: Iterable[r.Meeting]
    promises: Iterable[r.Promise]
    advice: Iterable[r.Advice]
    names_got: Iterable[r.Referral]
    names_given: Iterable[r.Referral]
    touches: Iterable[r.Touch]
    marks: Iterable[r.Mark]
    news: Iterable[r.Position]
    ties: Iterable[r.Tie]
    files: Iterable[r.Attachment]


def tell(rows: Rows, calendar: Calendar) -> list[Entry]:
    """What happened, the newest first; on one day, the later instant before the earlier one."""
    entries = [*_told(rows)]
    entries.sort(key=lambda each: (calendar.day(each.when), calendar.begin(each.when)), reverse=True)
    return entries


def _told(rows: Rows) -> Iterator[Entry]:
    """Each row tells one thing or several."""
    return chain.from_iterable(
        chain(
            map(_message, rows.messages),
            map(_meeting, rows.meetings),
            map(_promise, rows.promises),
            map(_advice, rows.advice),
            map(_name_got, rows.names_got),
            map(_name_given, rows.names_given),
            map(_touch, rows.touches),
            map(_mark, rows.marks),
            map(_news, rows.news),
            map(_tie, rows.ties),
            map(_file, rows.files),
        )
    )


def look_ahead(dues: Iterable[r.Due]) -> list[Entry]:
    """What will be due, the soonest first; what is done all along (the request, the meeting itself) comes by itself."""
    entries = [
        Entry(
            when=_when_due(due),
            icon="calendar-days" if due.kind == MoveKind.HOLD else "flag",
            title=sentences.ahead(due.kind, due.reason_args),
            text=due.reason_args.get("text", ""),
            ahead=True,
        )
        for due in dues
    ]
    return sorted(entries, key=lambda each: day_of(each.when))


def _when_due(due: r.Due) -> When:
    """A meeting and a promise have a day of their own; all else is there to be done from the day on which it opens."""
    if due.kind == MoveKind.HOLD:
        return due.due_at or due.due_on
    return due.due_on if due.kind == MoveKind.KEEP_PROMISE else timezone.localdate(due.opens)


def _delete(row: r.Owned) -> str:
    return reverse("row_delete", args=[type(row).__name__.lower(), row.pk])


def _message(row: r.Message) -> Iterator[Entry]:
    theirs = row.direction == r.Direction.IN
    title = SAID.get(row.says, _("They wrote")) if theirs else SENT.get(row.kind, _("You wrote"))
    yield Entry(
        when=row.happened or row.created,
        icon="reply" if theirs else "send",
        title=str(title),
        text=row.subject,
        quote=row.body,
        url=reverse("message", args=[row.pk]),
        side=THEIRS if theirs else OURS,
        delete_url=_delete(row),
    )


def _meeting(row: r.Meeting) -> Iterator[Entry]:
    address = reverse("meeting", args=[row.pk])
    held = row.starts or row.held_on
    how = str(MEDIUM.get(row.medium, ""))
    agreed = _("You agreed to meet")
    yield Entry(when=row.happened, icon="calendar-check", title=agreed, text=how, url=address, delete_url=_delete(row))
    for change in row.changes.all():
        icon, title = CHANGED[change.kind]
        yield Entry(when=change.happened, icon=icon, title=str(title), url=address)
    if row.status in BECAME and held:
        icon, became = BECAME[row.status]
        takeaway = next((each.takeaway for each in row.conversations.all()), "")
        yield Entry(when=held, icon=icon, title=str(became), text=how, quote=takeaway, url=address)


def _promise(row: r.Promise) -> Iterator[Entry]:
    made = _("You promised something") if row.ours else _("They promised something")
    side = OURS if row.ours else THEIRS
    yield Entry(when=row.happened, icon="gift", title=made, text=row.text, side=side, delete_url=_delete(row))
    if row.kept_on:
        kept = _("You kept your promise") if row.ours else _("They kept their promise")
        yield Entry(when=row.kept_on, icon="check", title=kept, text=row.text)


def _advice(row: r.Advice) -> Iterator[Entry]:
    yield Entry(
        when=row.happened,
        icon="lightbulb",
        title=_("They gave advice"),
        text=row.text,
        side=THEIRS,
        delete_url=_delete(row),
    )
    if row.done_on and row.state == r.AdviceState.DONE:
        yield Entry(when=row.done_on, icon="check", title=_("You did what they advised"), text=row.outcome or row.text)
    if row.told_at:
        yield Entry(when=row.told_at, icon="info", title=_("You told them what you did with it"), text=row.text)


def _name_got(row: r.Referral) -> Iterator[Entry]:
    yield Entry(
        when=row.happened,
        icon="user-plus",
        title=_("%(name)s gave you this name") % {"name": row.introducer.full_name},
        quote=row.said,
        url=reverse("person", args=[row.introducer_id]),
        delete_url=_delete(row),
    )


def _name_given(row: r.Referral) -> Iterator[Entry]:
    yield Entry(
        when=row.happened,
        icon="git-branch",
        title=_("They gave you the name of %(name)s") % {"name": row.person.full_name},
        quote=row.said,
        url=reverse("person", args=[row.person_id]),
        delete_url=_delete(row),
    )
    if row.reported_at:
        told = _("You told them what came of %(name)s's name") % {"name": row.person.full_name}
        yield Entry(when=row.reported_at, icon="info", title=told)


def _touch(row: r.Touch) -> Iterator[Entry]:
    title = str(TOUCHED.get(row.kind, _("You were in touch")))
    yield Entry(
        when=row.happened,
        icon="phone" if row.kind == r.TouchKind.CALL else "coffee",
        title=title,
        quote=row.text,
        side=OURS if row.ours else THEIRS,
        delete_url=_delete(row),
    )


def _mark(row: r.Mark) -> Iterator[Entry]:
    icon, title = MARKED[row.kind]
    yield Entry(when=row.happened, icon=icon, title=str(title), text=_marked(row), delete_url=_delete(row))


def _marked(row: r.Mark) -> str:
    if row.kind == r.MarkKind.SNOOZED and row.until:
        return _("until %(day)s") % {"day": date_format(row.until, "DATE_FORMAT")}
    return str(TIERS.get(row.value, ""))


def _news(row: r.Position) -> Iterator[Entry]:
    where = row.organisation.name if row.organisation else ""
    text = ", ".join(part for part in (row.title, where) if part)
    yield Entry(when=row.news_on or row.created, icon="newspaper", title=_("They have a new post"), text=text)


def _tie(row: r.Tie) -> Iterator[Entry]:
    if row.known_since:
        yield Entry(when=row.known_since, icon="link", title=_("You connected"))
    wrote = row.messages_sent + row.messages_received
    if wrote and row.last_contact:
        text = _("%(sent)d from you, %(received)d from them") % {
            "sent": row.messages_sent,
            "received": row.messages_received,
        }
        yield Entry(when=row.last_contact, icon="mail", title=_("The last of your earlier messages"), text=text)


def _file(row: r.Attachment) -> Iterator[Entry]:
    yield Entry(
        when=row.created,
        icon="paperclip",
        title=_("You kept a file"),
        text=row.name,
        url=reverse("attachment", args=[row.pk]),
        delete_url=_delete(row),
    )
