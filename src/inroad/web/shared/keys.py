"""The keys, told once: the dialog behind `?`, the page of keys and the docs read this table; `keys.js` acts on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Key:
    """What is pressed, one after the other, and what it does."""

    pressed: tuple[str, ...]
    does: Promise


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys that belong together; `letters` are those that can be switched off."""

    title: Promise
    keys: Sequence[Key]
    letters: bool = True


KEYS: Sequence[Keys] = (
    Keys(
        _("Everywhere"),
        (
            Key(("n",), _("Add a person")),
            Key(("/",), _("Search")),
            Key(("u",), _("Undo what was just done")),
            Key((".",), _("More about the line in hand")),
            Key(("?",), _("These keys")),
        ),
    ),
    Keys(
        _("Go to"),
        (
            Key(("g", "t"), _("Today")),
            Key(("g", "p"), _("People")),
            Key(("g", "w"), _("Write")),
            Key(("g", "m"), _("Meet")),
            Key(("g", "r"), _("Review")),
            Key(("g", "s"), _("Setup")),
        ),
    ),
    Keys(
        _("In a list"),
        (
            Key(("j",), _("Next line")),
            Key(("k",), _("Line before")),
            Key(("x",), _("Tick the line")),
            Key(("Enter",), _("Open the line")),
        ),
    ),
    Keys(
        _("Always, also while you type"),
        (
            Key(("Ctrl", "K"), _("Find or do anything")),
            Key(("Ctrl", "Enter"), _("Save or send")),
            Key(("Esc",), _("Close what is open")),
        ),
        letters=False,
    ),
)
