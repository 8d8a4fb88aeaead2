"""To whom a letter goes, as far as its greeting is concerned; a form of address is never guessed from a given name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from inroad.practice.names import fold, greeting, read_name, tidy

# What a greeting may be made of.
PARTS = ("given", "family", "full_name", "title")
_SHE = frozenset({"she", "her", "elle", "sie", "ella", "ms", "mrs", "miss", "frau", "madame", "mme", "sra"})
_HE = frozenset({"he", "him", "il", "er", "el", "mr", "herr", "monsieur", "sr"})
# Titles that stand in a greeting wherever they are used at all.
_TITLES = {"dr": "Dr.", "prof": "Prof.", "professor": "Prof.", "doctor": "Dr."}


class Form(StrEnum):
    SHE = "she"
    HE = "he"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whatever is not known is empty; `close` is whom one knows well."""

    given: str = ""
    family: str = ""
    full_name: str = ""
    title: str = ""
    form: Form = Form.UNKNOWN
    close: bool = False

    def parts(self) -> Mapping[str, str]:
        return {name: getattr(self, name) for name in PARTS}


def read_addressee(
    typed: str, *, given: str = "", family: str = "", pronouns: str = "", close: bool = False
) -> Addressee:
    """Find the parts in a name as it was typed; its title and its pronouns say the form of address."""
    name = read_name(typed)
    first = greeting(given, typed)
    last = tidy(family or name.family)
    return Addressee(
        given=first,
        family=last,
        full_name=f"{first} {last}".strip() if last != first else first,
        title=_title(name.prefix),
        form=_form(pronouns) or _form(name.prefix),
        close=close,
    )


def _title(prefix: str) -> str:
    found = [_TITLES[word] for word in fold(prefix).split() if word in _TITLES]
    return " ".join(dict.fromkeys(found))


def _form(told: str) -> Form:
    """What pronouns or a title say of it; who is "they", or both, is greeted by the whole name."""
    words = set(fold(told).split())
    if words & {"they", "them", "iel", "ze", "xe"}:
        return Form.UNKNOWN
    she, he = bool(words & _SHE), bool(words & _HE)
    return Form.UNKNOWN if she == he else Form.SHE if she else Form.HE
