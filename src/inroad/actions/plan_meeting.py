"""The plan of a conversation: the questions chosen for this person, or those that the user made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction

from inroad.actions.coach_context import first_line, shared_places
from inroad.actions.settle import settle_all
from inroad.practice.agenda import Agenda, plan_agenda
from inroad.practice.questions import Picked, Place, Question, choose
from inroad.practice.reasons import Reason
from inroad.practice.two_pages import NOWHERE, Page, together
from inroad.records import coached, search
from inroad.records import models as r
from inroad.records.journal import named

MINUTES = 20
# Years after which one no longer asks what keeps a person there by the way.
LONG_YEARS = 5


class Edit(StrEnum):
    """What can be done with the questions."""

    ADD = "add"
    UP = "up"
    DOWN = "down"
    DROP = "drop"
    AFRESH = "afresh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The questions in the order of asking, and the clock; `own` says that the user has changed them."""

    questions: Sequence[Picked]
    agenda: Agenda
    own: bool


def minutes_of(meeting: r.Meeting) -> int:
    if meeting.starts and meeting.ends:
        return int((meeting.ends - meeting.starts).total_seconds() // 60)
    return MINUTES


def plan_meeting(owner: r.User, meeting: r.Meeting, person: r.Person) -> Plan:
    """The user's own questions, or else those chosen for this person, these minutes and what is to be learnt."""
    minutes = minutes_of(meeting)
    conversation = r.Conversation.objects.filter(owner=owner, meeting=meeting).first()
    kept = [_kept(each) for each in conversation.agenda] if conversation else []
    picked = kept or choose(coached.questions(), question_facts(owner, person), minutes, learning_goals(owner))
    return Plan(questions=picked, agenda=plan_agenda(minutes, picked), own=bool(kept))


def question_facts(owner: r.User, person: r.Person) -> dict[str, str]:
    """What is known of the person, in the words of `practice.questions.FACTS`."""
    posts = list(person.positions.select_related("organisation").order_by("-current", "-started", "-created"))
    now, before = _now_and_before(posts)
    schools, employers = shared_places(owner, person, posts)
    named = person.referrals.filter(released_on__isnull=True).exclude(may_name=False).select_related("introducer")
    introduced = named.order_by("-happened_on").first()
    news = next((each for each in posts if each.news_on), None)
    return {
        "organisation": _at(now),
        "position": now.title if now else person.title_now,
        "previous_organisation": _at(before),
        "school": next(iter(schools), ""),
        "shared_employer": next(iter(employers), ""),
        "referrer": introduced.introducer.full_name if introduced else "",
        "new_position": news.title if news else "",
    }


def _now_and_before(posts: Sequence[r.Position]) -> tuple[r.Position | None, r.Position | None]:
    now = next((each for each in posts if each.current), None)
    elsewhere = [each for each in posts if not each.current and each.organisation]
    before = next((each for each in elsewhere if now is None or each.organisation_id != now.organisation_id), None)
    return now, before


def _at(position: r.Position | None) -> str:
    return position.organisation.name if position and position.organisation else ""


def learning_goals(owner: r.User) -> list[str]:
    goals = r.Goal.objects.filter(owner=owner, active=True).order_by("created")
    return [line.strip() for goal in goals for line in goal.learning_goals.splitlines() if line.strip()]


@named(r.Verb.PLANNED)
@transaction.atomic
def edit_questions(
    owner: r.User, meeting: r.Meeting, person: r.Person, edit: Edit, *, at: int = 0, text: str = ""
) -> None:
    """Change the questions; from now on they are the user's own. A place that does not exist changes nothing."""
    questions = [_plain(each) for each in plan_meeting(owner, meeting, person).questions]
    conversation, _ = r.Conversation.objects.get_or_create(owner=owner, meeting=meeting)
    conversation.agenda = [] if edit is Edit.AFRESH else _edited(questions, edit, at=at, text=first_line(text))
    conversation.save(update_fields=["agenda"])
    search.index_rows([conversation])


def _edited(questions: list[dict[str, Any]], edit: Edit, *, at: int, text: str) -> list[dict[str, Any]]:
    known = range(len(questions))
    match edit:
        case Edit.ADD if text:
            return [*questions, {"question": text, "place": Place.MIDDLE, "reason": "", "args": {}}]
        case Edit.UP | Edit.DOWN if at in known and (other := at + (1 if edit is Edit.DOWN else -1)) in known:
            questions[at], questions[other] = questions[other], questions[at]
        case Edit.DROP if at in known and len(questions) > 1:
            del questions[at]
        case _:
            pass
    return questions


def _plain(picked: Picked) -> dict[str, Any]:
    """A question as the conversation keeps it."""
    return {
        "question": picked.text,
        "place": picked.question.place.value,
        "reason": picked.reason.code,
        "args": dict(picked.reason.args),
    }


def _kept(row: Mapping[str, Any]) -> Picked:
    """A kept question; one without a reason is the user's own."""
    text = str(row.get("question", ""))
    place = Place(row["place"]) if row.get("place") in set(Place) else Place.MIDDLE
    question = Question(name="", text=text, theme="", place=place)
    return Picked(question=question, text=text, reason=Reason(str(row.get("reason", "")), row.get("args") or {}))


@named(r.Verb.NOTED)
@transaction.atomic
def keep_notes(
    owner: r.User, meeting: r.Meeting, notes: str, *, page: Page = NOWHERE, join: bool = True, now: datetime
) -> bool:
    """Keep what was noted during the conversation, and let it be found.

    Says whether notes were typed on another page meanwhile: they are kept above these, or unless `join` is wanted
    nothing is changed.
    """
    conversation, _ = r.Conversation.objects.select_for_update().get_or_create(owner=owner, meeting=meeting)
    kept = together(conversation.notes, conversation.typed_on, notes, page)
    if join or not kept.both:
        conversation.notes, conversation.typed_on = kept.text, kept.typed_on
        conversation.save(update_fields=["notes", "typed_on"])
        settle_all(owner, [], found=[conversation], now=now)
    return kept.both
