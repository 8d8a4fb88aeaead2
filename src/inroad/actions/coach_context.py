"""What the book knows that matters to one message: gathered once, for the letter and for the coach."""

from collections.abc import Iterable
from dataclasses import dataclass

from inroad.practice.coach.context import Context
from inroad.practice.names import fold
from inroad.practice.profiles import fold_organisation
from inroad.records import models as r
from inroad.records.access import find

# Some facts of many, so that the coach's column stays short.
FACTS = 6
LONGEST_FACT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """What was written down of the conversation that a message speaks of."""

    takeaway: str = ""
    advice: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The row of which a message speaks: a name, their advice, a promise to them, or whom they are to introduce."""

    name: r.Referral | None = None
    advice: r.Advice | None = None
    promise: r.Promise | None = None
    target: r.Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The rows behind one message, and what they have in common with the user's own.

    `thread` holds the messages of the same thread, the oldest first; `referral` is the name that led here.
    """

    message: r.Message
    person: r.Person
    profile: r.Profile
    owner: r.User
    goal: r.Goal | None
    referral: r.Referral | None
    tie: r.Tie | None
    schools: tuple[str, ...]
    employers: tuple[str, ...]
    posts: tuple[r.Position, ...]
    notes: tuple[str, ...]
    thread: tuple[r.Message, ...]
    talk: Talk
    about: About

    @property
    def me(self) -> str:
        return self.profile.full_name or self.owner.name

    @property
    def referrer(self) -> str:
        """Who may be named as having given this name; whom they asked not to name is nobody."""
        named = self.referral is not None and self.referral.may_name is not False
        return self.referral.introducer.full_name if self.referral and named else ""

    @property
    def organisation(self) -> str:
        return self.person.organisation_now.name if self.person.organisation_now else ""

    @property
    def news(self) -> r.Position | None:
        """The post that an update told of last."""
        told = [each for each in self.posts if each.news_on]
        return max(told, key=lambda each: each.news_on or each.created.date(), default=None)


def gather(owner: r.User, message: r.Message) -> Material:
    """Load what one message may speak of, in a fixed number of queries."""
    person = r.Person.objects.select_related("organisation_now").get(owner=owner, pk=message.person_id)
    posts = tuple(person.positions.select_related("organisation"))
    schools, employers = shared_places(owner, person, posts)
    return Material(
        message=message,
        person=person,
        owner=owner,
        profile=r.Profile.objects.filter(owner=owner).first() or r.Profile(owner=owner),
        goal=r.Goal.objects.filter(owner=owner, active=True).order_by("created").first(),
        referral=_led_here(owner, person),
        tie=r.Tie.objects.filter(owner=owner, person=person, other__isnull=True).first(),
        schools=schools,
        employers=employers,
        posts=posts,
        notes=_notes(person),
        thread=_thread(message),
        talk=_talk(message),
        about=_about(owner, message),
    )


def coach_context(material: Material) -> Context:
    """What the coach may hold the draft against."""
    person = material.person
    told = (material.talk.takeaway, *material.talk.advice, *material.talk.claims)
    return Context(
        given=person.given or None,
        family=person.family or None,
        organisation=material.organisation or None,
        organisations=tuple(each.organisation.name for each in material.posts if each.organisation),
        referrer=material.referrer or None,
        target=material.about.target.full_name if material.about.target else None,
        ties=(*material.schools, *material.employers) or None,
        particulars=_particulars(material) or None,
        takeaways=tuple(each for each in told if each) or None,
        previous=material.thread[-1].body if material.thread else None,
        user=material.me or None,
        attachments=("invitation.ics",) if material.message.kind == r.MessageKind.INVITATION else None,
    )


def _particulars(material: Material) -> tuple[str, ...]:
    """What would not fit anybody else: what was noted, how they describe themselves, their new post."""
    headline = material.person.headline
    plain = {fold(material.person.title_now), fold(f"{material.person.title_now} {material.organisation}")}
    news = material.news
    facts = (
        *material.notes,
        "" if fold(headline) in plain else headline,
        f"{news.title} {news.organisation or ''}".strip() if news else "",
    )
    return tuple(each for each in facts if each)[:FACTS]


def _led_here(owner: r.User, person: r.Person) -> r.Referral | None:
    rows = r.Referral.objects.filter(owner=owner, person=person, released_on__isnull=True)
    return rows.select_related("introducer").order_by("-happened_on", "-created").first()


def shared_places(
    owner: r.User, person: r.Person, posts: Iterable[r.Position]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The schools and the employers where both have been; only what the user allowed to be used."""
    schools = _shared(owner, r.BackgroundKind.SCHOOL, (each.school for each in person.educations.all()))
    names = (each.organisation.name for each in posts if each.organisation)
    return schools, _shared(owner, r.BackgroundKind.EMPLOYER, names)


def _shared(owner: r.User, kind: r.BackgroundKind, theirs: Iterable[str]) -> tuple[str, ...]:
    own = r.Background.objects.filter(owner=owner, kind=kind, may_use=True)
    mine = {fold_organisation(each.organisation_name or each.text) for each in own}
    return tuple(dict.fromkeys(each for each in theirs if each and fold_organisation(each) in mine))


def _notes(person: r.Person) -> tuple[str, ...]:
    rows = person.notes.order_by("-happened_on", "-created").values_list("text", flat=True)[:FACTS]
    return tuple(first_line(each) for each in rows if each.strip())


def first_line(text: str) -> str:
    """The first line that says something, cut where it is too long to be quoted."""
    line = next((each.strip() for each in text.splitlines() if each.strip()), "")
    return line if len(line) <= LONGEST_FACT else line[:LONGEST_FACT].rsplit(" ", 1)[0] + " …"


def _thread(message: r.Message) -> tuple[r.Message, ...]:
    if message.request_id is None:
        return ()
    rows = r.Message.objects.filter(owner=message.owner, request=message.request_id).exclude(state=r.MessageState.DRAFT)
    return tuple(rows.order_by("happened_on", "happened_at", "created"))


def _talk(message: r.Message) -> Talk:
    """The conversation of the message's own meeting, or else the latest with this person."""
    held = r.Meeting.objects.filter(owner=message.owner, people=message.person_id, status=r.MeetingStatus.MET)
    meeting = message.meeting or held.order_by("-happened_on", "-created").first()
    if meeting is None:
        return Talk()
    told = {"owner": message.owner, "meeting": meeting, "person": message.person_id}
    conversation = meeting.conversations.first()
    names = r.Referral.objects.filter(owner=message.owner, meeting=meeting, introducer=message.person_id)
    return Talk(
        takeaway=conversation.takeaway if conversation else "",
        advice=tuple(r.Advice.objects.filter(**told).order_by("created").values_list("text", flat=True)),
        claims=tuple(r.Claim.objects.filter(**told).order_by("created").values_list("text", flat=True)),
        names=tuple(names.order_by("created").values_list("person__full_name", flat=True)),
    )


def _about(owner: r.User, message: r.Message) -> About:
    match message.kind:
        case r.MessageKind.REPORT:
            return About(name=find(r.Referral.objects.select_related("person"), owner, message.about_id))
        case r.MessageKind.PROGRESS:
            return About(
                advice=find(r.Advice, owner, message.about_id),
                promise=find(r.Promise, owner, message.about_id),
            )
        case r.MessageKind.INTRODUCTION:
            return About(target=find(r.Person.objects.select_related("organisation_now"), owner, message.about_id))
        case _:
            return About()
