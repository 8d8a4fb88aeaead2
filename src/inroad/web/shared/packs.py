"""Etiquette packs to choose from, by their titles."""

from django.utils.translation import gettext as _

from inroad import sentences_coach
from inroad.practice.etiquette import Etiquette
from inroad.records import coached


def pack_title(pack: Etiquette) -> str:
    return str(sentences_coach.PACKS.get(pack.name, pack.title))


def pack_choices() -> list[tuple[str, str]]:
    """Each pack by its title; an empty choice leaves it to the country."""
    named = sorted((pack_title(pack), pack.name) for pack in coached.etiquettes())
    return [("", _("As their country has it")), *((name, title) for title, name in named)]
