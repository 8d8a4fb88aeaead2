"""What the pages of Meet show, as plain values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inroad import sentences, sentences_coach
from inroad.actions.coach_context import first_line, shared_places
from inroad.actions.plan_meeting import Plan, plan_meeting
from inroad.practice.questions import Picked
from inroad.records.calendars import calendar_for, zone_named
from inroad.records.models import (
    Advice,
    Claim,
    Conversation,
    Meeting,
    MeetingStatus,
    Person,
    Position,
    Promise,
    Referral,
    User,
)
from inroad.records.standings import standing_of
from inroad.web.meet.forms import MEDIA
from inroad.web.shared import words
from inroad.web.shared.stamp import stamp_of
from inroad.web.shared.zones import city

FEW = 6
STATUS = {
    MeetingStatus.BOOKED.value: "",
    MeetingStatus.MET.value: "",
    MeetingStatus.CANCELLED_BY_THEM.value: gettext_lazy("they cancelled"),
    MeetingStatus.CANCELLED_BY_US.value: gettext_lazy("you cancelled"),
    MeetingStatus.NO_SHOW_THEM.value: gettext_lazy("they did not come"),
    MeetingStatus.NO_SHOW_US.value: gettext_lazy("you could not come"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A meeting in a list, as `shared/row.html` shows it."""

    person: Person | None
    url: str
    title: str
    detail: str
    meta: str
    tag: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the agenda, as the clock draws it."""

    title: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with the reason why it is there; `at` is its place."""

    at: int
    text: str
    reason: str
    first: bool
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What to know of one person before the conversation."""

    person: Person
    stands: str
    facts: Sequence[Fact]
    notes: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """What was written down after the conversation."""

    takeaway: str
    advice: Sequence[str]
    claims: Sequence[str]
    names: Sequence[Person]
    promises: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage:
    """A meeting on its page; `phase` is ahead, past (held or not, nobody said yet), met or off."""

    meeting: Meeting
    title: str
    when: str
    how: str
    phase: str
    status: str
    briefs: Sequence[Brief]
    questions: Sequence[Asked]
    own_questions: bool
    agenda: Sequence[Part]
    notes: str
    stamp: str
    learnt: Learnt | None
    person: Person


def people_of(meeting: Meeting) -> list[Person]:
    """Those who take part, the one who was asked first."""
    asked = meeting.request.person_id if meeting.request else None
    people = [each.person for each in meeting.meeting_people.all()]
    return sorted(people, key=lambda each: (each.pk != asked, each.sort_name, each.pk))


def names_of(people: Iterable[Person]) -> str:
    return ", ".join(each.full_name for each in people)


def when_of(meeting: Meeting, host: Person, *, now: datetime) -> str:
    """The time on the user's clock and on the host's, or only the day."""
    if meeting.starts is None:
        return words.day(meeting.held_on, now) if meeting.held_on else ""
    mine = words.when(meeting.starts, now)
    zone = zone_named(host.time_zone) or zone_named(meeting.zone)
    here = timezone.localtime(meeting.starts)
    if zone is None or meeting.starts.astimezone(zone).utcoffset() == here.utcoffset():
        return mine
    there = meeting.starts.astimezone(zone)
    other_day = f"{date_format(there, 'l')} " if there.date() != here.date() else ""
    told = _("%(mine)s your time, %(theirs)s in %(city)s")
    return told % {"mine": mine, "theirs": f"{other_day}{there:%H:%M}", "city": city(zone.key).partition(" (")[0]}


def phase_of(meeting: Meeting, *, today: date, now: datetime) -> str:
    """Whether it is ahead, past, was held, or is off."""
    if meeting.status == MeetingStatus.MET:
        return "met"
    if meeting.status != MeetingStatus.BOOKED:
        return "off"
    if meeting.starts:
        return "past" if (meeting.ends or meeting.starts) <= now else "ahead"
    return "past" if meeting.held_on and meeting.held_on < today else "ahead"


def not_as_it_stands(meeting: Meeting) -> str:
    """Why a press changed nothing: the meeting has taken another turn since the page was shown."""
    if meeting.status == MeetingStatus.MET:
        return _("This conversation took place, so nothing was changed.")
    return _("This meeting is off: %(status)s. Once a new time is agreed, note it here.") % {
        "status": STATUS.get(meeting.status, "")
    }


def row_of(meeting: Meeting, *, now: datetime) -> Row:
    people = people_of(meeting)
    how = dict(MEDIA).get(meeting.medium, "")
    status = str(STATUS.get(meeting.status, ""))
    return Row(
        person=people[0] if people else None,
        url=reverse("meeting", args=[meeting.pk]),
        title=names_of(people) or _("A meeting"),
        detail=", ".join(str(each) for each in (how, meeting.place) if each),
        meta=when_of(meeting, people[0], now=now) if people else "",
        tag=status,
        tone="warn" if status else "",
    )


def meeting_page(owner: User, meeting: Meeting, *, now: datetime) -> MeetingPage:
    """Everything for the conversation on one page."""
    people = people_of(meeting)
    host = people[0]
    plan = plan_meeting(owner, meeting, host)
    conversation = Conversation.objects.filter(owner=owner, meeting=meeting).first()
    notes = conversation.notes if conversation else ""
    how = (dict(MEDIA).get(meeting.medium, ""), meeting.place)
    return MeetingPage(
        meeting=meeting,
        title=names_of(people),
        when=when_of(meeting, host, now=now),
        how=", ".join(str(each) for each in how if each),
        phase=phase_of(meeting, today=timezone.localdate(now), now=now),
        status=str(STATUS.get(meeting.status, "")),
        briefs=[_brief(owner, each, now=now) for each in people],
        questions=_asked(plan.questions),
        own_questions=plan.own,
        agenda=_agenda(plan),
        notes=notes,
        stamp=stamp_of(notes),
        learnt=_learnt(owner, meeting, conversation) if meeting.debriefed_at else None,
        person=host,
    )


def _asked(questions: Sequence[Picked]) -> list[Asked]:
    return [
        Asked(at=at, text=each.text, reason=_reason(each), first=at == 0, last=at == len(questions) - 1)
        for at, each in enumerate(questions)
    ]


def _reason(picked: Picked) -> str:
    """Why it is there; a question without a reason is the user's own, and one of an older set says nothing."""
    if not picked.reason.code:
        return _("Your own.")
    return sentences_coach.say(picked.reason) if picked.reason.code in sentences_coach.QUESTIONS else ""


def _agenda(plan: Plan) -> list[Part]:
    """Whole minutes that add up to the whole."""
    ends = [0, *(round((each.starts + each.seconds) / 60) for each in plan.agenda.slots)]
    return [
        Part(title=str(sentences_coach.AGENDA[slot.item]), minutes=until - since)
        for slot, (since, until) in zip(plan.agenda.slots, pairwise(ends), strict=True)
        if until > since
    ]


def _brief(owner: User, person: Person, *, now: datetime) -> Brief:
    notes = person.notes.order_by("-happened_on", "-created").values_list("text", flat=True)[:FEW]
    return Brief(
        person=person,
        stands=sentences.stands(standing_of(person, now), person.full_name, person.standing_since),
        facts=[each for each in _facts(owner, person) if each.value],
        notes=[first_line(each) for each in notes],
    )


def _facts(owner: User, person: Person) -> list[Fact]:
    posts = list(person.positions.select_related("organisation").order_by("-current", "-started", "-created"))
    schools, employers = shared_places(owner, person, posts)
    given = person.referrals.filter(released_on__isnull=True).select_related("introducer").order_by("-happened_on")
    introduced = given.first()
    talk = (
        Conversation.objects.filter(owner=owner, meeting__people=person)
        .exclude(takeaway="")
        .order_by("-created")
        .first()
    )
    return [
        Fact(label=_("Now"), value=_posts(each for each in posts if each.current) or person.headline),
        Fact(label=_("Before"), value=_posts(each for each in posts[:FEW] if not each.current)),
        Fact(label=_("Studied"), value=", ".join(each.school for each in person.educations.all()[:FEW])),
        Fact(label=_("In common"), value=", ".join((*schools, *employers))),
        Fact(label=_("Introduced by"), value=introduced.introducer.full_name if introduced else ""),
        Fact(label=_("What stayed from last time"), value=talk.takeaway if talk else ""),
        Fact(label=_("You promised"), value=_promised(person, ours=True)),
        Fact(label=_("They promised"), value=_promised(person, ours=False)),
    ]


def _posts(posts: Iterable[Position]) -> str:
    return "; ".join(", ".join(str(part) for part in (each.title, each.organisation) if part) for each in posts)


def _promised(person: Person, *, ours: bool) -> str:
    open_ones = person.promises.filter(ours=ours, kept_on__isnull=True, released_on__isnull=True)
    return "; ".join(open_ones.order_by("due_on", "created").values_list("text", flat=True)[:FEW])


def _learnt(owner: User, meeting: Meeting, conversation: Conversation | None) -> Learnt:
    told = {"owner": owner, "meeting": meeting}
    promises = Promise.objects.filter(**told).order_by("created")
    return Learnt(
        takeaway=conversation.takeaway if conversation else "",
        advice=[each.text for each in Advice.objects.filter(**told).order_by("created")],
        claims=[each.text for each in Claim.objects.filter(**told).order_by("created")],
        names=[each.person for each in Referral.objects.filter(**told).select_related("person").order_by("created")],
        promises=[_promise(each) for each in promises],
    )


def _promise(promise: Promise) -> str:
    told = _("You promised: %(text)s") if promise.ours else _("They promised: %(text)s")
    return told % {"text": promise.text}


def zones_for(owner: User, person: Person) -> tuple[str, str]:
    """The clocks on which a time is most likely meant: the host's and the user's own."""
    return person.time_zone, calendar_for(owner).zone.key
