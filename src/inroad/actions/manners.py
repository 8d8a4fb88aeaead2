"""How one person is written to: their etiquette, the language of the letter, and their form of address."""

from dataclasses import dataclass

from inroad.practice.addressees import Addressee, read_addressee
from inroad.practice.etiquette import Etiquette, abroad, greeting_line, title_of
from inroad.practice.letters import Letter, dress
from inroad.practice.names import fold
from inroad.practice.ties import Warmth
from inroad.records import models as r
from inroad.records.etiquettes import ENGLISH, etiquette_of, own_language

# What people call their languages, where they list those that they speak.
LANGUAGES = {"de": ("german", "deutsch", "allemand"), "fr": ("french", "francais", "franzosisch")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """`pack` is in force for letters in `language`; `custom` is the pack as its country has it."""

    pack: Etiquette
    custom: Etiquette
    language: str
    to: Addressee

    @property
    def greeting(self) -> str:
        return greeting_line(self.pack, self.to)

    def facts(self) -> dict[str, str]:
        """What the greeting is made of."""
        return {**self.to.parts(), "title": title_of(self.pack, self.to)}

    def dressed(self, letter: Letter) -> Letter:
        """The letter with their greeting; where another language lends it, with that language's."""
        return dress(letter, self.pack if letter.language == self.language else abroad(self.custom), self.to)


def manners_of(owner: r.User, person: r.Person, tie: r.Tie | None = None) -> Manners:
    """Whoever is of no country that a pack names is written to as the user's own country does."""
    custom = etiquette_of(owner, person)
    language = _language(owner, person, custom)
    to = read_addressee(
        person.full_name,
        given=person.given,
        family=person.family,
        pronouns=person.pronouns,
        close=tie is not None and tie.warmth == Warmth.STRONG,
    )
    return Manners(
        pack=custom if language == custom.language else abroad(custom), custom=custom, language=language, to=to
    )


def _language(owner: r.User, person: r.Person, pack: Etiquette) -> str:
    """Their language where the user writes it, or where the user said so; else English."""
    if person.writes_in in {pack.language, ENGLISH}:
        return person.writes_in
    return pack.language if pack.language in {ENGLISH, own_language(owner)} or _speaks(owner, pack) else ENGLISH


def _speaks(owner: r.User, pack: Etiquette) -> bool:
    told = r.Background.objects.filter(owner=owner, kind=r.BackgroundKind.LANGUAGE).values_list("text", flat=True)
    return any(name in fold(each) for each in told for name in LANGUAGES.get(pack.language, ()))
