"""The user's voice as Setup shows it: each habit in words, and the letters from which it was learnt."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from inroad import sentences_coach
from inroad.actions.hear_voice import Voice
from inroad.practice.voice import Habit, HabitKind
from inroad.records.models import Message, User

LETTERS_SHOWN = 4
# How a place for the name is written on the page.
NAME, NAMED = "{given}", "[name]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A letter that shows a habit."""

    to: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitShown:
    """`says` is the habit in a sentence; `words` can be changed where `editable`."""

    kind: str
    language: str
    ours: str
    words: str
    says: str
    label: str
    editable: bool
    letters: Sequence[Learnt]


def habits_shown(owner: User, voice: Voice) -> Sequence[HabitShown]:
    keys = {UUID(key) for habit in voice.habits for key in habit.learnt_from[-LETTERS_SHOWN:]}
    letters = {str(each.pk): each for each in Message.objects.filter(owner=owner, pk__in=keys).select_related("person")}
    return [_shown(habit, letters) for habit in voice.habits]


def _shown(habit: Habit, letters: dict[str, Message]) -> HabitShown:
    return HabitShown(
        kind=habit.kind.value,
        language=habit.language,
        ours=habit.ours,
        words=habit.words.replace(NAME, NAMED),
        says=_says(habit),
        label=_label(habit.kind),
        editable=habit.kind is not HabitKind.CONTRACTIONS,
        letters=[
            Learnt(to=letters[key].person.full_name, url=reverse("message", args=[key]))
            for key in habit.learnt_from[-LETTERS_SHOWN:]
            if key in letters
        ],
    )


def _label(kind: HabitKind) -> str:
    return {
        HabitKind.GREETING: _("You greet with"),
        HabitKind.SIGN_OFF: _("You close with"),
        HabitKind.PHRASE: _("You say"),
        HabitKind.CONTRACTIONS: _("You write"),
    }[kind]


def _says(habit: Habit) -> str:
    language = str(sentences_coach.LANGUAGES.get(habit.language, habit.language))
    match habit.kind:
        case HabitKind.CONTRACTIONS:
            return _("short forms, such as “I'm”")
        case HabitKind.PHRASE if not habit.words:
            return _("You leave out “%(ours)s”.") % {"ours": habit.ours}
        case _ if habit.ours:
            return _("where the letter says “%(ours)s”") % {"ours": habit.ours.replace(NAME, NAMED)}
        case _:
            return _("in letters in %(language)s") % {"language": language}
