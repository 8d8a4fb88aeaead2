"""What is known, in the words that fit the blanks of a letter; what is not known is left out, never invented.

What the user wrote in their own language has no place in a letter in another: there it is asked for again.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from inroad.actions.coach_context import Material, first_line
from inroad.actions.letter_words import day_in_words, listed, on_the_clock, we_spoke, words_in, zone_words
from inroad.actions.manners import Manners, manners_of
from inroad.practice.coach.draft import Channel, Kind
from inroad.practice.letters import Situation
from inroad.practice.moments import Says
from inroad.practice.offers import offer_times
from inroad.practice.ties import Warmth
from inroad.practice.topics import topic_of
from inroad.records import models as r
from inroad.records.calendars import calendar_for, zone_named
from inroad.records.etiquettes import own_language

# Words that lose their capital within a sentence; any other first word may be a name.
_SMALL = frozenset(
    "A An The How What Why When Where Which Who Whether That This These To In On At Start Try Learn Read Ask".split()
)
_LONGEST_TOPIC = 110
# Kinds that are written in one situation only.
ALWAYS: Mapping[str, str] = {
    r.MessageKind.INVITATION: "agreed",
    r.MessageKind.REOPEN: "rest",
    r.MessageKind.INTRODUCTION: "asked",
}
FELL_THROUGH = (
    r.MeetingStatus.CANCELLED_BY_THEM,
    r.MeetingStatus.CANCELLED_BY_US,
    r.MeetingStatus.NO_SHOW_THEM,
    r.MeetingStatus.NO_SHOW_US,
)


# Blanks that hold the user's own sentences, or parts of them.
IN_OWN_WORDS = ("introduction", "topic", "position", "takeaway", "advice", "done", "promise", "target_work")


def letter_facts(material: Material, *, language: str | None = None, now: datetime) -> dict[str, str]:
    """The blanks of `practice.letters.BLANKS` that the book can fill for this message, worded in its language."""
    manners = manners_of(material.owner, material.person, material.tie)
    spoken = language or manners.language
    facts = {
        **_who(material),
        **manners.facts(),
        **_common(material),
        **_news(material),
        **_talk(material, spoken),
        **_about(material, spoken),
        **_meeting(material, manners, spoken),
        **_times(material, manners, spoken, now=now),
    }
    foreign = spoken != own_language(material.owner)
    return {name: fact for name, fact in facts.items() if not (foreign and name in IN_OWN_WORDS)}


def situation(material: Material) -> Situation:
    """Which letter fits; the same person is always given the same one of several that fit equally."""
    message = material.message
    manners = manners_of(material.owner, material.person, material.tie)
    return Situation(
        kind=Kind(message.kind),
        channel=coach_channel(message.channel),
        tags=frozenset(_tags(material)),
        variant=material.person.pk.int,
        pack=manners.custom.name,
        language=manners.language,
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
        case r.MessageKind.THANKS:
            return _thanks(material)
        case r.MessageKind.REPORT:
            return (_became(material),)
        case r.MessageKind.PROGRESS:
            return ("promise" if material.about.promise else "advice",)
        case r.MessageKind.TOUCH:
            return ("congratulations" if material.message.about_id else "hello",)
        case kind:
            return (ALWAYS[kind],)


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
    person = material.person
    goal = material.goal
    return {
        "phone": material.profile.phone,
        "contact": next((each for each in (material.profile.linkedin, material.profile.phone) if each), ""),
        "me": material.me,
        "introduction": first_line(material.profile.headline).rstrip(" .!"),
        "organisation": material.organisation,
        "position": person.title_now,
        "topic": _topic(goal) if goal else "",
        "referrer": material.referrer,
        "known_since": str(material.tie.known_since.year) if material.tie and material.tie.known_since else "",
        **_target(material.about.target),
    }


def _target(target: r.Person | None) -> dict[str, str]:
    """Whom the user would like to be introduced to, and what they do."""
    if target is None:
        return {}
    at = target.organisation_now.name if target.organisation_now else ""
    work = f"{target.title_now} at {at}" if target.title_now and at else target.title_now or at
    return {"target": target.full_name, "target_work": work}


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


def _talk(material: Material, language: str) -> dict[str, str]:
    talk = material.talk
    return {
        "takeaway": within(talk.takeaway),
        "advice": within(next(iter(talk.advice), "")),
        "referrals": listed(talk.names, language),
    }


def _about(material: Material, language: str) -> dict[str, str]:
    """What a report, a progress or a late answer is about."""
    facts: dict[str, str] = {}
    name, advice, promise = material.about.name, material.about.advice, material.about.promise
    if name:
        facts |= {"introduced": name.person.full_name, **_outcome(material, language)}
    if advice:
        facts |= {"advice": within(advice.text), "done": within(advice.outcome), "takeaway": ""}
    if promise:
        facts["promise"] = within(promise.text)
    reply = _last_reply(material)
    if reply and reply.until and material.message.kind == r.MessageKind.ANSWER:
        facts["date"] = day_in_words(reply.until, language)
    return facts


def _outcome(material: Material, language: str) -> dict[str, str]:
    met = _met(material)
    if met is None:
        return {}
    day = met.starts.astimezone(calendar_for(material.owner).zone).date() if met.starts else met.held_on
    conversation = met.conversations.first()
    return {
        "outcome": we_spoke(day, language) if day else "",
        "takeaway": within(conversation.takeaway) if conversation else "",
    }


def _meeting(material: Material, manners: Manners, language: str) -> dict[str, str]:
    """When and where, on the host's clock where it is known, else on the clock on which it was agreed."""
    meeting = material.message.meeting
    if meeting is None or meeting.starts is None:
        return {"minutes": _minutes(material, manners)}
    zone = zone_named(material.person.time_zone) or zone_named(meeting.zone) or calendar_for(material.owner).zone
    minutes = int((meeting.ends - meeting.starts).total_seconds() // 60) if meeting.ends else 0
    medium = words_in(language).medium.get(meeting.medium, "")
    return {
        "date": f"{on_the_clock(meeting.starts, zone, language, exact=True)} ({zone_words(zone, language)})",
        "minutes": str(minutes or ""),
        "place": meeting.place or medium,
        "medium": medium,
    }


def _minutes(material: Material, manners: Manners) -> str:
    """What was asked for in the thread; a first letter asks for what is usual at the reader's."""
    request = material.message.request
    return str(request.minutes if request else manners.custom.minutes)


def _times(material: Material, manners: Manners, language: str, *, now: datetime) -> dict[str, str]:
    """Times on the host's clock; an unknown zone is asked for and never assumed."""
    person, host = material.person, zone_named(material.person.time_zone)
    wanted = material.message.kind in {r.MessageKind.TIMES, r.MessageKind.NUDGE}
    if not wanted or host is None:
        return {}
    booked = r.Meeting.objects.filter(owner=material.owner, status=r.MeetingStatus.BOOKED, starts__gte=now)
    busy = [(starts, ends or starts) for starts, ends in booked.values_list("starts", "ends") if starts]
    offered = offer_times(
        calendar_for(material.owner, person.country),
        host=host,
        now=now,
        minutes=int(_minutes(material, manners)),
        busy=busy,
        count=manners.custom.slots,
    )
    shown = "\n".join(f"- {on_the_clock(each, host, language)}" for each in offered)
    return {"times": shown, "zone": zone_words(host, language)}
