"""How the user writes: learnt from the letters that they sent, as far as they did not decide otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from inroad.actions.manners import Manners
from inroad.practice import names
from inroad.practice.letters import Letter
from inroad.practice.voice import Decision, Habit, HabitKind, Sample, speak, voice
from inroad.records import models as r
from inroad.records.journal import named

# The last letters tell how somebody writes now, and reading them takes no time that one would notice.
LAST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    habits: tuple[Habit, ...]

    def speak(self, letter: Letter, manners: Manners) -> Letter:
        if letter.language != manners.language:
            return letter
        return speak(letter, self.habits, pack=manners.pack, greeting=manners.greeting)


def voice_of(owner: r.User) -> Voice:
    return Voice(habits=voice(_samples(owner), _decisions(owner)))


def _samples(owner: r.User) -> Sequence[Sample]:
    """The letters that were sent in words of the user's own; one that went as it was filled teaches nothing."""
    sent = r.Message.objects.filter(owner=owner, state=r.MessageState.SENT, direction=r.Direction.OUT)
    told = (
        sent.exclude(body="")
        .exclude(body=F("filled"))
        .select_related("person")
        .order_by("-happened_on", "-created")[:LAST]
    )
    profile = r.Profile.objects.filter(owner=owner).only("full_name").first()
    me = (profile.full_name if profile else "") or owner.name
    return [_sample(each, me) for each in told]


def _sample(message: r.Message, me: str) -> Sample:
    return Sample(
        key=str(message.pk),
        person=str(message.person_id),
        language=message.language or "en",
        at=message.created,
        given=names.greeting(message.person.given, message.person.full_name),
        me=me,
        filled=message.filled,
        sent=message.body,
    )


def _decisions(owner: r.User) -> Sequence[Decision]:
    return [
        Decision(
            kind=HabitKind(each.kind) if each.kind else None,
            language=each.language,
            ours=each.ours,
            words=each.words,
            let_go=each.let_go,
            since=each.since,
        )
        for each in r.Habit.objects.filter(owner=owner)
    ]


@named(r.Verb.KEPT_HABIT)
@transaction.atomic
def set_habit(owner: r.User, kind: HabitKind, *, language: str, ours: str, words: str, now: datetime) -> None:
    """The user's own words for it, from now on; without words it is let go."""
    _decide(owner, kind.value, language, ours, words=words, let_go=not words, now=now)


@named(r.Verb.KEPT_HABIT)
@transaction.atomic
def forget_voice(owner: r.User, *, now: datetime) -> None:
    """All habits are let go; only what is sent from now on teaches anything."""
    r.Habit.objects.filter(owner=owner).delete()
    _decide(owner, "", "", "", words="", let_go=True, now=now)


def _decide(owner: r.User, kind: str, language: str, ours: str, *, words: str, let_go: bool, now: datetime) -> None:
    r.Habit.objects.update_or_create(
        owner=owner,
        kind=kind,
        language=language,
        ours=ours,
        defaults={"words": words, "let_go": let_go, "since": now},
    )
