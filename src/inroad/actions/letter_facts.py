"""What is known, in the words that fit the blanks of a letter; what is not known is left out, never invented.

The letters are written in English, and so are the few words that join these facts.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from inroad.actions.coach_context import Material, first_line
from inroad.practice import names
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.letters import Situation
from inroad.practice.moments import Says
from inroad.practice.offers import offer_times
from inroad.practice.ties import Warmth
from inroad.practice.topics import topic_of
from inroad.records import models as r
from inroad.records.calendars import calendar_for, zone_named

MEDIUM: Mapping[str, str] = {
    r.Medium.IN_PERSON: "in person",
    r.Medium.PHONE: "by phone",
    r.Medium.VIDEO: "on video",
}
# Words that lose their capital within a sentence; any other first word may be a name.
_SMALL = frozenset(
    "A An The How What Why When Where Which Who Whether That This These To In On At Start Try Learn Read Ask".split()
)
_LONGEST_TOPIC = 110
FELL_THROUGH = (
    r.MeetingStatus.CANCELLED_BY_THEM,
    r.MeetingStatus.CANCELLED_BY_US,
    r.MeetingStatus.NO_SHOW_THEM,
    r.MeetingStatus.NO_SHOW_US,
)


def letter_facts(material: Material, *, now: datetime) -> dict[str, str]:
    """The blanks of `practice.letters.BLANKS` that the book can fill for this message."""
    return {
        **_who(material),
        **_common(material),
        **_news(material),
        **_talk(material),
        **_about(material),
        **_meeting(material),
        **_times(material, now=now),
    }


def situation(material: Material) -> Situation:
    """Which letter fits; the same person is always given the same one of several that fit equally."""
    message = material.message
    return Situation(
        kind=Kind(message.kind),
        channel=coach_channel(message.channel),
        tags=frozenset(_tags(material)),
        variant=material.person.pk.int,
    )


def coach_channel(channel: str) -> Channel:
    """What is said face to face or by any other way is worded like a mail."""
    return Channel(channel) if channel in set(Channel) else Channel.EMAIL


def _tags(material: Material) -> Sequence[str]:
    match material.message.kind:
        case r.MessageKind.REQUEST:
            return _why_ask(material)
        case r.MessageKind.NUDGE:
            return ("second" if _said(material, r.MessageKind.NUDGE) else "first",)
        case r.MessageKind.ANSWER:
            return (_answers(material),)
        case r.MessageKind.TIMES:
            return ("again" if _fell_through(material) or _said(material, r.MessageKind.TIMES) else "offer",)
        case r.MessageKind.INVITATION:
            return ("agreed",)
        case r.MessageKind.THANKS:
            return _thanks(material)
        case r.MessageKind.REPORT:
            return (_became(material),)
        case r.MessageKind.PROGRESS:
            return ("promise" if material.about.promise else "advice",)
        case r.MessageKind.TOUCH:
            return ("congratulations" if material.message.about_id else "hello",)
        case _:
            return ("rest",)


def _why_ask(material: Material) -> list[str]:
    warmth = material.tie.warmth if material.tie else ""
    found = {
        "introduced": bool(material.referrer),
        "moved": material.news is not None,
        "dormant": warmth == Warmth.DORMANT,
        "employer": bool(material.employers),
        "school": bool(material.schools),
        "strong": warmth == Warmth.STRONG,
        "connected": material.tie is not None and material.tie.known_since is not None,
        "cold": True,
    }
    return [tag for tag, holds in found.items() if holds]


def _said(material: Material, kind: r.MessageKind) -> bool:
    """Whether a message of this kind went out since they last wrote."""
    heard = max((at for at, each in enumerate(material.thread) if each.direction == r.Direction.IN), default=-1)
    return any(each.kind == kind for each in material.thread[heard + 1 :])


def _last_reply(material: Material) -> r.Message | None:
    return next((each for each in reversed(material.thread) if each.direction == r.Direction.IN), None)


def _answers(material: Material) -> str:
    reply = _last_reply(material)
    return {Says.LATER: "later", Says.NO: "declined"}.get(
        Says(reply.says) if reply and reply.says else Says.OTHER, "question"
    )


def _fell_through(material: Material) -> bool:
    """Whether a meeting that was agreed since they last wrote came to nothing."""
    reply = _last_reply(material)
    agreed = r.Meeting.objects.filter(
        owner=material.owner, people=material.person, request=material.message.request_id, status__in=FELL_THROUGH
    )
    since = agreed.filter(happened_on__gte=reply.happened_on) if reply and reply.happened_on else agreed
    return since.exists()


def _thanks(material: Material) -> list[str]:
    reply = _last_reply(material)
    if material.message.meeting_id is None and reply is not None and reply.says == Says.NO:
        return ["declined"]
    talk = material.talk
    return [tag for tag, holds in (("referrals", talk.names), ("advice", talk.advice), ("takeaway", True)) if holds]


def _became(material: Material) -> str:
    """What became of the name that they gave: it was met, it came to nothing, or it was only written to."""
    named = material.about.name
    if named is None or _met(material):
        return "met"
    told = r.Message.objects.filter(owner=material.owner, person=named.person_id, direction=r.Direction.IN)
    reply = told.order_by("-happened_on", "-created").first()
    declined = named.person.marks.filter(kind__in=(r.MarkKind.DECLINED, r.MarkKind.BARRED)).exists()
    quiet = named.person.quiet_from is not None and named.person.standing in {"waiting", "quiet"} and reply is None
    return "unreached" if declined or quiet or (reply is not None and reply.says == Says.NO) else "wrote"


def _met(material: Material) -> r.Meeting | None:
    named = material.about.name
    held = r.Meeting.objects.filter(owner=material.owner, status=r.MeetingStatus.MET)
    return held.filter(people=named.person_id).order_by("-happened_on", "-created").first() if named else None


def _who(material: Material) -> dict[str, str]:
    person, message = material.person, material.message
    goal = material.goal
    return {
        "given": names.greeting(person.given, person.full_name),
        "me": material.me,
        "introduction": first_line(material.profile.headline).rstrip(" .!"),
        "organisation": material.organisation,
        "position": person.title_now,
        "topic": _topic(goal) if goal else "",
        "referrer": material.referrer,
        "known_since": str(material.tie.known_since.year) if material.tie and material.tie.known_since else "",
        "minutes": str(message.request.minutes) if message.request else "",
    }


def _topic(goal: r.Goal) -> str:
    """What the user wants to find out, to follow "I would like to understand"."""
    asked = topic_of(first_line(goal.statement))
    return within(asked if len(asked) <= _LONGEST_TOPIC else "") or within(goal.field)


def within(text: str) -> str:
    """A line as it stands within a sentence: without its full stop, and with a small first word."""
    line = first_line(text).rstrip(" .!?…")
    first, blank, rest = line.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first in _SMALL else line


def _common(material: Material) -> dict[str, str]:
    return {
        "school": next(iter(material.schools), ""),
        "employer": next(iter(material.employers), ""),
    }


def _news(material: Material) -> dict[str, str]:
    news = material.news
    if news is None:
        return {}
    return {"new_position": news.title, "new_organisation": news.organisation.name if news.organisation else ""}


def _talk(material: Material) -> dict[str, str]:
    talk = material.talk
    return {
        "takeaway": within(talk.takeaway),
        "advice": within(next(iter(talk.advice), "")),
        "referrals": _listed(talk.names),
    }


def _listed(people: Sequence[str]) -> str:
    return " and ".join([", ".join(people[:-1]), people[-1]]) if len(people) > 1 else "".join(people)


def _about(material: Material) -> dict[str, str]:
    """What a report, a progress or a late answer is about."""
    facts: dict[str, str] = {}
    name, advice, promise = material.about.name, material.about.advice, material.about.promise
    if name:
        facts |= {"introduced": name.person.full_name, **_outcome(material)}
    if advice:
        facts |= {"advice": within(advice.text), "done": within(advice.outcome), "takeaway": ""}
    if promise:
        facts["promise"] = within(promise.text)
    reply = _last_reply(material)
    if reply and reply.until and material.message.kind == r.MessageKind.ANSWER:
        facts["date"] = f"{reply.until:%A} {reply.until.day} {reply.until:%B}"
    return facts


def _outcome(material: Material) -> dict[str, str]:
    met = _met(material)
    if met is None:
        return {}
    day = met.starts.astimezone(calendar_for(material.owner).zone).date() if met.starts else met.held_on
    conversation = met.conversations.first()
    return {
        "outcome": f"we spoke on {day.day} {day:%B}" if day else "",
        "takeaway": within(conversation.takeaway) if conversation else "",
    }


def _meeting(material: Material) -> dict[str, str]:
    """When and where, on the host's clock where it is known, else on the clock on which it was agreed."""
    meeting = material.message.meeting
    if meeting is None or meeting.starts is None:
        return {}
    zone = zone_named(material.person.time_zone) or zone_named(meeting.zone) or calendar_for(material.owner).zone
    minutes = int((meeting.ends - meeting.starts).total_seconds() // 60) if meeting.ends else 0
    return {
        "date": f"{on_the_clock(meeting.starts, zone, at=' at ')} ({zone_words(zone)})",
        "minutes": str(minutes or ""),
        "place": meeting.place or MEDIUM.get(meeting.medium, ""),
        "medium": MEDIUM.get(meeting.medium, ""),
    }


def _times(material: Material, *, now: datetime) -> dict[str, str]:
    """Three times on the host's clock; an unknown zone is asked for and never assumed."""
    person, host = material.person, zone_named(material.person.time_zone)
    wanted = material.message.kind in {r.MessageKind.TIMES, r.MessageKind.NUDGE}
    if not wanted or host is None:
        return {}
    booked = r.Meeting.objects.filter(owner=material.owner, status=r.MeetingStatus.BOOKED, starts__gte=now)
    busy = [(starts, ends or starts) for starts, ends in booked.values_list("starts", "ends") if starts]
    minutes = material.message.request.minutes if material.message.request else 20
    offered = offer_times(calendar_for(material.owner, person.country), host=host, now=now, minutes=minutes, busy=busy)
    return {"times": "\n".join(f"- {on_the_clock(each, host)}" for each in offered), "zone": zone_words(host)}


def on_the_clock(instant: datetime, zone: ZoneInfo, *, at: str = ", ") -> str:
    """Word an instant as a letter does: "Tuesday 3 March, 10:00"."""
    shown = instant.astimezone(zone)
    return f"{shown:%A} {shown.day} {shown:%B}{at}{shown:%H:%M}"


def zone_words(zone: ZoneInfo) -> str:
    """Name a zone by its city, as people do: "New York time"."""
    return f"{zone.key.rpartition('/')[2].replace('_', ' ')} time"
