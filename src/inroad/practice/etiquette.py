"""How people of a place like to be written to: forms of address, length, minutes, pace. A pack of it is content."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from inroad.practice.addressees import Addressee, Form
from inroad.practice.cadences import Cadence
from inroad.practice.coach.thresholds import Thresholds

# The pack of whoever is of no country that another pack names.
DEFAULT = "american"
# The waits for an answer, which are longer in one place than in another.
WAITS = ("nudge_after", "nudge_window", "second_nudge_after", "quiet_after")
_WHOLE = 100
_BLANK = re.compile(r"\{(\w+)\}")
_SPACES = re.compile(r" {2,}")


class Directness(StrEnum):
    """How soon a letter comes to its question."""

    DIRECT = "direct"
    TACTFUL = "tactful"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Greetings:
    """The first lines of a letter, the most telling that fits is taken; `plain` always fits, the others may be empty.

    `close` greets who is well known; `she` and `he` whose form of address is known; `titled` who has a title.
    """

    plain: str = "Dear {given},"
    close: str = ""
    she: str = ""
    he: str = ""
    titled: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closings:
    """The last line above the name: `plain`, after thanks `warm`, to whom one knows well `close`, on paper `formal`.

    `allowed` are others that a user may have the habit of; where it is empty, any will do.
    """

    plain: str = "Best regards,"
    warm: str = "With warm thanks,"
    close: str = "Warm wishes,"
    formal: str = "Sincerely,"
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Who says so; `about` names the settings for which they stand."""

    about: tuple[str, ...]
    title: str
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Etiquette:
    """One pack.

    - `language` of the letters that come with the pack (ISO 639-1); `countries` in two letters.
    - `first_names`: whether somebody new may be greeted by the given name; `contractions`: whether "I'm" may stand
      in a letter. Both are a floor for the user's own habits.
    - `stops`: whether a shortened title ends in a full stop, as in "Dr.".
    - `words_most`, `minutes`, `slots`: the length of a request, what it asks for, how many times are offered.
    - `thanks_by`: the channel of a first thank-you; `thanks_within_hours` after the talk.
    - `pace`: how long to wait for an answer, in percent of the user's own rhythm.
    - `off`: rules of the coach that are none here; `numbers`: thresholds of the coach that differ.
    - `customs`: what else a stranger should know, one sentence each.
    """

    name: str = DEFAULT
    title: str = "American"
    language: str = "en"
    countries: tuple[str, ...] = ()
    directness: Directness = Directness.DIRECT
    first_names: bool = True
    contractions: bool = True
    stops: bool = True
    greetings: Greetings = field(default_factory=Greetings)
    closings: Closings = field(default_factory=Closings)
    words_most: int = 125
    minutes: int = 20
    slots: int = 3
    thanks_by: str = "email"
    thanks_within_hours: int = 24
    pace: int = _WHOLE
    off: frozenset[str] = frozenset()
    # Left out of the hash because a mapping has none; two packs still compare by it.
    numbers: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    customs: tuple[str, ...] = ()
    sources: tuple[Reference, ...] = ()

    def thresholds(self, given: Thresholds) -> Thresholds:
        """The coach's numbers here; a number that the user has set stays as it is."""
        shipped = Thresholds()
        ours = {"words_warn": self.words_most, **self.numbers}
        return replace(given, **{name: ours[name] for name in ours if getattr(given, name) == getattr(shipped, name)})

    def paced(self, cadence: Cadence) -> Cadence:
        """The user's rhythm as it is here: the waits longer or shorter, thanks no later than is the custom."""
        waits: dict[str, Any] = {name: -(-getattr(cadence, name) * self.pace // _WHOLE) for name in WAITS}
        thanks = min(cadence.thanks_within_hours, self.thanks_within_hours)
        return replace(cadence, **waits, thanks_within_hours=thanks)


# In English, somebody is greeted so where first names have to be offered.
FORMAL = Greetings(
    plain="Dear {full_name},", titled="Dear {title} {family},", she="Dear Ms {family},", he="Dear Mr {family},"
)
IN_ENGLISH = Closings(plain="Kind regards,", warm="With many thanks,", close="Kind regards,", formal="Yours sincerely,")


def choose_pack(
    packs: Sequence[Etiquette], *, chosen: str = "", country: str = "", own: str = "", language: str = "en"
) -> Etiquette:
    """The pack that the user chose for the person, or that of the person's country, or else the user's own.

    The user's own is that of their country, or of their language where the country has none.
    """
    named = {pack.name: pack for pack in packs}
    by_country = {code: pack for pack in packs for code in pack.countries}
    usual = named.get(DEFAULT) or Etiquette()
    spoken = usual if language == usual.language else next((p for p in packs if p.language == language), usual)
    return named.get(chosen) or by_country.get(country) or by_country.get(own) or spoken


def abroad(pack: Etiquette) -> Etiquette:
    """The pack for a letter in English to where another language is spoken: its manners in English forms."""
    if pack.language == "en":
        return pack
    greetings = Greetings() if pack.first_names else FORMAL
    return replace(pack, language="en", greetings=greetings, closings=IN_ENGLISH)


def greeting_line(pack: Etiquette, to: Addressee) -> str:
    """The greeting, its blanks still open: the most telling whose parts are known, or else the plain one."""
    template = next((each for each in _candidates(pack.greetings, to) if _fits(each, to)), pack.greetings.plain)
    return template if to.title else _SPACES.sub(" ", template.replace("{title}", ""))


def title_of(pack: Etiquette, to: Addressee) -> str:
    """The title as it is written there: in German every one of them, in English the highest."""
    if pack.language == "en" and "Prof." in to.title:
        return "Professor"
    return to.title if pack.stops else to.title.replace(".", "")


def greets_by_given_name(template: str) -> bool:
    blanks = set(_BLANK.findall(template))
    return "given" in blanks and "family" not in blanks


def closing_line(pack: Etiquette, *, warm: bool = False, close: bool = False, on_paper: bool = False) -> str:
    """The line above the name; thanks are warm to whomever they go."""
    if warm:
        return pack.closings.warm
    if close:
        return pack.closings.close
    return pack.closings.formal if on_paper else pack.closings.plain


def differences(packs: Iterable[Etiquette]) -> dict[str, tuple[str, ...]]:
    """Each setting in which the packs differ, with its value in each of them, as the reference shows it."""
    packs = tuple(packs)
    told = {name: tuple(_told(getattr(pack, name)) for pack in packs) for name in _TOLD}
    return {name: values for name, values in told.items() if len(set(values)) > 1}


_TOLD = tuple(
    each.name for each in fields(Etiquette) if each.name not in {"name", "title", "customs", "sources", "greetings"}
)


def _told(value: Any) -> str:  # noqa: ANN401 - the value of any setting
    match value:
        case bool():
            return "yes" if value else "no"
        case Closings():
            return value.plain.rstrip(",")
        case Mapping():
            return ", ".join(f"{name} {number}" for name, number in value.items()) or "–"
        case tuple() | frozenset():
            return ", ".join(sorted(value)) or "–"
        case _:
            return str(value)


def _candidates(greetings: Greetings, to: Addressee) -> tuple[str, ...]:
    by_form = {Form.SHE: greetings.she, Form.HE: greetings.he}.get(to.form, "")
    by_title = greetings.titled if to.title else ""
    close = greetings.close if to.close else ""
    return (close, by_title, by_form, greetings.plain)


def _fits(template: str, to: Addressee) -> bool:
    """Whether the name has all that the greeting speaks of; a title may always be missing."""
    parts = to.parts()
    return bool(template) and all(parts[name] for name in _BLANK.findall(template) if name != "title")
