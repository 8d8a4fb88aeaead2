"""What is kept about a person, and what for: a name and a purpose for each noun that may be about somebody."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# What several rows of a noun are called.
KINDS: Mapping[str, Promise | str] = {
    "person": _("Name and place"),
    "contactpoint": _("Addresses and numbers"),
    "position": _("Posts"),
    "education": _("Schools"),
    "tie": _("How you know each other"),
    "request": _("Requests for a conversation"),
    "message": _("Messages"),
    "meeting": _("Meetings"),
    "meetingperson": _("Who was at which meeting"),
    "meetingchange": _("Meetings moved or cancelled"),
    "conversation": _("Conversations"),
    "advice": _("Advice"),
    "claim": _("What they said"),
    "promise": _("Promises"),
    "referral": _("Names given"),
    "note": _("Notes"),
    "touch": _("Other contacts"),
    "mark": _("What was decided"),
    "tag": _("Tags"),
    "tagging": _("Which tag is on whom"),
    "attachment": _("Files"),
    "version": _("Earlier texts"),
    "tally": _("What still counts of somebody who was forgotten"),
    "organisation": _("Organisations"),
    "target": _("Organisations that you chose"),
    "goal": _("What you want to find out"),
    "evidence": _("Your story"),
    "background": _("Your background"),
    "pitch": _("Your pitch"),
    "profile": _("You, as your letters introduce you"),
    "columnmapping": _("How a table was read"),
    "savedfilter": _("Lists that you keep"),
}
WHY: Mapping[str, Promise | str] = {
    "person": _("to know who they are, and when they are awake"),
    "contactpoint": _("to write to them"),
    "position": _("to know what they do, and to hear of a new post"),
    "education": _("to find what you have in common"),
    "tie": _("to write in the right tone"),
    "request": _("to ask once, and to know what came of it"),
    "message": _("to know what was said, and whose turn it is"),
    "meeting": _("to keep what you agreed"),
    "meetingchange": _("to keep what you agreed"),
    "conversation": _("to remember what you learnt"),
    "advice": _("to act on it, and to tell them"),
    "claim": _("to remember what you learnt"),
    "promise": _("to keep your word"),
    "referral": _("to follow a name, and to report back"),
    "note": _("to remember"),
    "touch": _("to know when you were last in touch"),
    "mark": _("to leave them in peace when they, or you, want that"),
    "tag": _("to find them again"),
    "attachment": _("to have it at hand"),
    "version": _("to bring back an earlier text"),
    "tally": _("to keep the figures of your season true"),
}


def kind(noun: str) -> str:
    """What rows of a noun are called; a noun without a name of its own is called after itself."""
    return str(KINDS.get(noun, noun))


def why(noun: str) -> str:
    return str(WHY.get(noun, pgettext_lazy("purpose", "to remember")))
