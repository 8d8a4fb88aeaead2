"""Which manners a letter keeps to, and why; and why each of its sentences stands there."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from inroad import sentences_coach
from inroad.actions.manners import Manners, manners_of
from inroad.practice.letters import Told
from inroad.records.models import Message, Person, User
from inroad.web.shared.countries import country_name
from inroad.web.shared.packs import pack_choices, pack_title

LONGEST_QUOTE = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    value: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MannersShown:
    """The pack in force, why it is, and the others that could be chosen; `languages` where there is a choice."""

    title: str
    why: str
    customs: Sequence[str]
    packs: Sequence[Option]
    languages: Sequence[Option]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The beginning of a sentence of the letter, and why it stands there."""

    quote: str
    text: str
    why: str


def manners_shown(owner: User, message: Message) -> MannersShown:
    person = message.person
    manners = manners_of(owner, person)
    return MannersShown(
        title=pack_title(manners.custom),
        why=_why(owner, person, manners),
        customs=manners.custom.customs,
        packs=[Option(value=v, label=label, current=v == person.etiquette) for v, label in pack_choices()],
        languages=_languages(manners),
    )


def _why(owner: User, person: Person, manners: Manners) -> str:
    if person.etiquette == manners.custom.name:
        return _("You chose it.")
    if person.country in manners.custom.countries:
        return _("They live in %(country)s.") % {"country": country_name(person.country)}
    if owner.country in manners.custom.countries:
        return _("It is your own; nothing else is known of theirs.")
    return _("No other is known for them.")


def _languages(manners: Manners) -> Sequence[Option]:
    several = dict.fromkeys(("en", manners.custom.language))
    if len(several) == 1:
        return ()
    names = sentences_coach.LANGUAGES
    return [Option(value=each, label=str(names.get(each, each)), current=each == manners.language) for each in several]


def sentences_of(message: Message, told: Sequence[Told]) -> Sequence[Sentence]:
    return [
        Sentence(
            quote=Truncator(" ".join(message.body[each.start : each.end].split())).chars(LONGEST_QUOTE),
            text=message.body[each.start : each.end].strip(),
            why=str(sentences_coach.PURPOSES[each.purpose]),
        )
        for each in told
    ]
