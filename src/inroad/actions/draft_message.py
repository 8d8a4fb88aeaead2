"""A draft for each thing to say: found where it was begun, or written from what the story knows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from inroad.actions.coach_context import Material, coach_context, gather
from inroad.actions.coach_story import coach_story
from inroad.actions.hear_voice import Voice, voice_of
from inroad.actions.letter_facts import coach_channel, letter_facts, situation
from inroad.actions.manners import Manners, manners_of
from inroad.actions.record_reply import latest_request
from inroad.actions.settle import settle_all
from inroad.practice.coach import Checked, Context, Draft, Kind, Severity, check
from inroad.practice.letters import BLANKS, Chosen, Filled, Letter, Told, choose, fill, reason_of
from inroad.practice.reasons import Reason
from inroad.practice.story import Rest
from inroad.practice.two_pages import NOWHERE, Page, together
from inroad.records import coached
from inroad.records import models as r
from inroad.records.access import find, mine, owned
from inroad.records.etiquettes import etiquette_of
from inroad.records.journal import named
from inroad.records.stories import load_stories

KINDS = (
    r.MessageKind.REQUEST,
    r.MessageKind.NUDGE,
    r.MessageKind.ANSWER,
    r.MessageKind.TIMES,
    r.MessageKind.INVITATION,
    r.MessageKind.THANKS,
    r.MessageKind.REPORT,
    r.MessageKind.PROGRESS,
    r.MessageKind.TOUCH,
    r.MessageKind.REOPEN,
    r.MessageKind.INTRODUCTION,
)
TAKEN = ("subject", "body", "own_words", "letter", "filled", "language")
# What changes while one types.
TYPED = ("state", "subject", "body", "typed_on", "own_words")
# Situations of which only the user can know; their letters are offered beside the one that was chosen.
USERS_CHOICE = frozenset(
    {"cold", "shared", "wrote", "takeaway", "article", "progress", "event", "season", "question", "hello"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A letter filled for this person, and the situation that it is for; `chosen` is the story's own choice."""

    name: str
    filled: Filled
    reason: Reason
    chosen: bool


def is_barred(owner: r.User, person: UUID) -> bool:
    """Whether they asked not to be written to."""
    return load_stories(owner, [person])[person].rest is Rest.BARRED


@named(r.Verb.DRAFTED)
@transaction.atomic
def open_draft(owner: r.User, person: r.Person, kind: r.MessageKind, about: str, *, now: datetime) -> r.Message:
    """Find or write the draft; whoever was barred gets none (ask `is_barred` first).

    A draft in which there are no words of the user's own is written anew once the letter for it is another.
    """
    # Of two presses at one time, the second finds what the first has begun.
    r.Person.objects.select_for_update().get(pk=person.pk)
    draft = _addressed(owner, person, kind, about, now=now)
    found = owned(r.Message, owner).filter(
        person=person, kind=kind, about_kind=draft.about_kind, about_id=draft.about_id, state=r.MessageState.DRAFT
    )
    known = found.first()
    if known and (known.own_words or letter_of(owner, known, now=now)):
        return known
    draft = known or draft
    draft.channel = draft.channel if known else _channel(owner, person, kind)
    letters = variants(owner, draft, now=now)
    if letters:
        _take(draft, letters[0])
    draft.save()
    return draft


def variants(owner: r.User, draft: r.Message, *, now: datetime) -> Sequence[Variant]:
    """The letter that the story chose, filled in the user's voice, and then the others that would do."""
    material = gather(owner, draft)
    fits = situation(material)
    chosen = choose(coached.letters(), fits)
    wider = choose(coached.letters(), replace(fits, tags=fits.tags | USERS_CHOICE))
    letters = {each.name: each for each in (*_all(chosen), *_all(wider))}
    desk = Desk(
        material=material,
        known=coach_context(material),
        manners=manners_of(owner, material.person, material.tie),
        voice=voice_of(owner),
        facts={
            language: letter_facts(material, language=language, now=now)
            for language in {each.language for each in letters.values()}
        },
    )
    return [
        _variant(each, desk, draft, chosen=chosen is not None and each is chosen.letter) for each in letters.values()
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that letters to one person are made of; the facts by language."""

    material: Material
    known: Context
    manners: Manners
    voice: Voice
    facts: Mapping[str, Mapping[str, str]]


def _all(wider: Chosen | None) -> Sequence[Letter]:
    return (wider.letter, *wider.others) if wider else ()


def _variant(letter: Letter, desk: Desk, draft: r.Message, *, chosen: bool) -> Variant:
    """Fill the letter; within a thread it goes on under the same subject."""
    filled = _filled(letter, desk)
    if not filled.subject and draft.request and draft.channel == r.Channel.EMAIL:
        filled = replace(filled, subject=_thread_subject(draft))
    return Variant(
        name=letter.name, filled=filled, reason=reason_of(letter, desk.facts[letter.language]), chosen=chosen
    )


def _filled(letter: Letter, desk: Desk) -> Filled:
    """In the user's voice, unless the coach likes the plain letter better."""
    plain, facts = desk.manners.dressed(letter), desk.facts[letter.language]
    spoken = desk.voice.speak(plain, desk.manners)
    filled = fill(spoken, facts)
    if spoken == plain:
        return filled
    without = fill(plain, facts)
    worse = _remarks(filled, desk) > _remarks(without, desk)
    return without if worse else filled


def _remarks(filled: Filled, desk: Desk) -> int:
    """How many errors and warnings the coach finds, left blanks aside, which are no fault of the voice."""
    checked = _ask_coach(filled.draft, desk.material, desk.known)
    return sum(each.severity is not Severity.HINT and each.rule != "PLACEHOLDER" for each in checked.findings)


def _thread_subject(draft: r.Message) -> str:
    said = r.Message.objects.filter(owner=draft.owner, request=draft.request).exclude(state=r.MessageState.DRAFT)
    first = said.exclude(subject="").order_by("happened_on", "happened_at").values_list("subject", flat=True).first()
    if not first:
        return ""
    return first if first.lower().startswith("re:") else f"Re: {first}"


def _take(draft: r.Message, variant: Variant) -> None:
    draft.subject, draft.body, draft.own_words = variant.filled.subject, variant.filled.body, False
    draft.letter, draft.filled, draft.language = variant.name, variant.filled.body, variant.filled.language


@named(r.Verb.DRAFTED)
@transaction.atomic
def take_letter(owner: r.User, draft: r.Message, name: str, *, now: datetime) -> None:
    """Begin again from the letter of this name; an unknown name changes nothing."""
    found = next((each for each in variants(owner, draft, now=now) if each.name == name), None)
    if found:
        _take(draft, found)
        draft.save(update_fields=TAKEN)


def check_draft(owner: r.User, draft: r.Message, *, now: datetime) -> Checked:
    """Ask the coach about the draft as it stands."""
    text = Draft(
        kind=Kind(draft.kind),
        channel=coach_channel(draft.channel),
        language=draft.language or "en",
        subject=draft.subject,
        body=draft.body,
    )
    material = gather(owner, draft)
    return _ask_coach(text, material, coach_story(material, now=now))


def _ask_coach(draft: Draft, material: Material, known: Context) -> Checked:
    """By the numbers and rules that hold where the letter goes."""
    pack = etiquette_of(material.owner, material.person)
    return check(draft, known, pack.thresholds(coached.thresholds()), off=pack.off)


def begin_again(owner: r.User, draft: r.Message, *, now: datetime) -> None:
    """Write the letter that the story chooses now."""
    letters = variants(owner, draft, now=now)
    if letters:
        _take(draft, letters[0])
        draft.save(update_fields=TAKEN)


def why_each_sentence(draft: r.Message, letters: Sequence[Variant]) -> Sequence[Told]:
    """Why each stretch of the text stands there, as far as the user has left the words of its letter."""
    variant = next((each for each in letters if each.name == draft.letter), None)
    if variant is None:
        return ()
    found = []
    for told in variant.filled.told:
        words = variant.filled.body[told.start : told.end]
        start = draft.body.find(words)
        if words and start >= 0:
            found.append(replace(told, start=start, end=start + len(words)))
    return found


def blanks_left(draft: r.Message) -> Sequence[str]:
    """The names of the blanks of a letter that still stand in the text, in the order of reading."""
    text = f"{draft.subject}\n{draft.body}"
    places = {name: text.find(_blank(name)) for name in BLANKS}
    return sorted((name for name, place in places.items() if place >= 0), key=places.__getitem__)


@named(r.Verb.DRAFTED)
def fill_blanks(owner: r.User, draft: r.Message, *, now: datetime) -> None:
    """Fill what has become known since the letter was written, and leave all other words alone."""
    facts = letter_facts(gather(owner, draft), language=draft.language or "en", now=now)
    if facts.get("times"):
        facts["times"] = f"{facts['times']}\n({facts['zone']})"
    for name in blanks_left(draft):
        if facts.get(name):
            draft.subject = draft.subject.replace(_blank(name), " ".join(facts[name].split()))
            draft.body = draft.body.replace(_blank(name), facts[name])
    draft.save(update_fields=["subject", "body"])


def _blank(name: str) -> str:
    return f"[{name.replace('_', ' ')}]"


@named(r.Verb.DRAFTED)
@transaction.atomic
def save_draft(draft: r.Message, *, subject: str, body: str, page: Page = NOWHERE, join: bool = True) -> bool:
    """Keep what was typed; a draft makes nothing due and is not found by search.

    Says whether words were typed on another page meanwhile: they are kept above these, or unless `join` is wanted
    nothing is changed. A message that was sent meanwhile stays as it is.
    """
    draft.refresh_from_db(fields=TYPED, from_queryset=r.Message.objects.select_for_update())
    kept = together(draft.body, draft.typed_on, body, page)
    if draft.state != r.MessageState.DRAFT or (kept.both and not join):
        return kept.both
    before = (draft.subject, draft.body)
    draft.subject = draft.subject if kept.text == draft.body != body else subject
    draft.body, draft.typed_on = kept.text, kept.typed_on
    draft.own_words = draft.own_words or (draft.subject, draft.body) != before
    draft.save(update_fields=TYPED)
    return kept.both


def letter_of(owner: r.User, draft: r.Message, *, now: datetime) -> str:
    """The name of the letter that nobody has touched since, or nothing."""
    return next((each.name for each in variants(owner, draft, now=now) if each.filled.body == draft.body), "")


@named(r.Verb.DRAFTED)
@transaction.atomic
def change_channel(owner: r.User, draft: r.Message, channel: r.Channel, *, now: datetime) -> None:
    """Write for another channel: a text that nobody has touched is written anew, any other is kept."""
    untouched = letter_of(owner, draft, now=now)
    draft.channel = channel
    if untouched:
        _take(draft, variants(owner, draft, now=now)[0])
    draft.save(update_fields=["channel", *TAKEN])


def _channel(owner: r.User, person: r.Person, kind: r.MessageKind) -> r.Channel:
    """By e-mail where an address is known, else on LinkedIn, where strangers are asked to connect first.

    Thanks go by the way that is usual where they live, if that is another.
    """
    thanks = r.Channel(etiquette_of(owner, person).thanks_by)
    if kind == r.MessageKind.THANKS and thanks is not r.Channel.EMAIL:
        return thanks
    mailed = person.contact_points.filter(kind=r.ContactKind.EMAIL).exists()
    if mailed or not person.linkedin:
        return r.Channel.EMAIL
    stranger = kind == r.MessageKind.REQUEST and not person.ties.filter(other__isnull=True).exists()
    return r.Channel.LINKEDIN_NOTE if stranger else r.Channel.LINKEDIN


def email_of(person: r.Person) -> str:
    """The first address at which the person can be mailed."""
    found = person.contact_points.filter(kind=r.ContactKind.EMAIL).order_by("created").first()
    return found.value if found else ""


def _addressed(owner: r.User, person: r.Person, kind: r.MessageKind, about: str, *, now: datetime) -> r.Message:
    """A message with what it is about; an id that is not of this person and owner is a 404."""
    draft = r.Message(owner=owner, person=person, kind=kind.value, channel=r.Channel.EMAIL)
    match kind:
        case r.MessageKind.NUDGE | r.MessageKind.ANSWER | r.MessageKind.TIMES:
            draft.request = _thread(owner, person, about, now=now)
            draft.about_kind, draft.about_id = "request", str(draft.request.pk)
        case r.MessageKind.THANKS | r.MessageKind.INVITATION:
            draft.meeting = _meeting(owner, person, kind, about)
            draft.request = draft.meeting.request if draft.meeting else latest_request(owner, person)
            if draft.meeting:
                draft.about_kind, draft.about_id = "meeting", str(draft.meeting.pk)
        case r.MessageKind.REPORT:
            name = mine(r.Referral.objects.filter(introducer=person), owner, about)
            draft.about_kind, draft.about_id = "referral", str(name.pk)
        case r.MessageKind.PROGRESS:
            draft.about_kind, draft.about_id = _told(owner, person, about)
        case r.MessageKind.TOUCH if about:
            position = mine(r.Position.objects.filter(person=person), owner, about)
            draft.about_kind, draft.about_id = "position", str(position.pk)
        case r.MessageKind.INTRODUCTION if about:
            target = mine(r.Person.objects.exclude(pk=person.pk), owner, about)
            draft.about_kind, draft.about_id = "person", str(target.pk)
        case _:
            pass
    return draft


def _told(owner: r.User, person: r.Person, about: str) -> tuple[str, str]:
    advice = find(r.Advice.objects.filter(person=person), owner, about)
    return ("advice", str(advice.pk)) if advice else ("promise", str(mine(person.promises.all(), owner, about).pk))


def _meeting(owner: r.User, person: r.Person, kind: r.MessageKind, about: str) -> r.Meeting | None:
    """The meeting that is meant, or else the latest; thanks may be for an answer, an invitation never."""
    meetings = r.Meeting.objects.select_related("request").filter(people=person)
    if about:
        return mine(meetings, owner, about)
    status = r.MeetingStatus.MET if kind == r.MessageKind.THANKS else r.MeetingStatus.BOOKED
    latest = owned(meetings, owner).filter(status=status).order_by("-happened_on", "-created").first()
    if latest is None and kind == r.MessageKind.INVITATION:
        raise Http404
    return latest


def _thread(owner: r.User, person: r.Person, about: str, *, now: datetime) -> r.Request:
    """The thread that a move names: a request, or a word or a meeting that no request led to, which gets one now."""
    if not about:
        return latest_request(owner, person) or _begin_thread(owner, person)
    request = find(r.Request.objects.filter(person=person), owner, about)
    if request:
        return request
    said = find(r.Message.objects.filter(person=person), owner, about)
    row = said or mine(r.Meeting.objects.filter(people=person), owner, about)
    if row.request is None:
        row.request = _begin_thread(owner, person)
        row.save()
        settle_all(owner, _with_whom(row), now=now)
    of_a_guest = row.request.person_id != person.pk
    return _thread(owner, person, "", now=now) if of_a_guest else row.request


def _with_whom(row: r.Message | r.Meeting) -> list[UUID]:
    """Whose story the row is told in; beside the one who gets a thread, whoever was at a meeting is now a guest."""
    if isinstance(row, r.Message):
        return [row.person_id]
    return list(row.meeting_people.values_list("person_id", flat=True))


def _begin_thread(owner: r.User, person: r.Person) -> r.Request:
    return r.Request.objects.create(owner=owner, person=person, host_first=True, organisation=person.organisation_now)
