"""What was done, by which door, and why something of it stayed when it was undone: in words, the same at every door."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inroad.records.models import Door, Verb

# `about` is a person's name, the words of a goal, the name of a file.
DONE: Mapping[str, Promise] = {
    Verb.CHANGED: _("Something was changed"),
    Verb.UNDONE: _("Undone: %(about)s"),
    Verb.ADDED: _("%(about)s came into your book"),
    Verb.EDITED: _("You corrected what is known of %(about)s"),
    Verb.TOOK_POST: _("A new post of %(about)s"),
    Verb.KEPT_CONTACT: _("An address or number of %(about)s"),
    Verb.TAGGED: _("You tagged %(about)s"),
    Verb.UNTAGGED: _("You took a tag off %(about)s"),
    Verb.TIERED: _("How close to keep to %(about)s"),
    Verb.ATTACHED: _("A file about %(about)s"),
    Verb.NOTED: _("A note about %(about)s"),
    Verb.EDITED_NOTE: _("You changed a note about %(about)s"),
    Verb.MERGED: _("Two entries became one: %(about)s"),
    Verb.KEPT_APART: _("You told %(about)s apart from somebody alike"),
    Verb.IMPORTED: _("People came in from %(about)s"),
    Verb.DRAFTED: _("A draft to %(about)s"),
    Verb.SENT: _("You sent something to %(about)s"),
    Verb.REPLIED: _("%(about)s wrote"),
    Verb.CORRECTED: _("You corrected a message with %(about)s"),
    Verb.DECLINED: _("%(about)s said no"),
    Verb.TOUCHED: _("You were in touch with %(about)s"),
    Verb.SNOOZED: _("You put off %(about)s"),
    Verb.STOPPED: _("You let %(about)s rest"),
    Verb.REOPENED: _("You took up %(about)s again"),
    Verb.BARRED: _("%(about)s asked not to be written to"),
    Verb.BOOKED: _("You booked a meeting with %(about)s"),
    Verb.MOVED: _("A meeting with %(about)s was moved"),
    Verb.CANCELLED: _("A meeting with %(about)s was called off"),
    Verb.MISSED: _("A meeting with %(about)s was missed"),
    Verb.HELD: _("You met %(about)s"),
    Verb.PREPARED: _("You prepared for %(about)s"),
    Verb.PLANNED: _("Your questions for %(about)s"),
    Verb.DEBRIEFED: _("You wrote down what %(about)s told you"),
    Verb.PROMISED: _("A promise with %(about)s"),
    Verb.KEPT_PROMISE: _("A promise with %(about)s was kept"),
    Verb.RELEASED_PROMISE: _("A promise with %(about)s is no longer owed"),
    Verb.ACTED: _("You did what %(about)s advised"),
    Verb.DROPPED: _("You put aside advice of %(about)s"),
    Verb.TOLD: _("You told %(about)s what came of it"),
    Verb.LET_GO: _("You let a name go: %(about)s"),
    Verb.SET_GOAL: _("What you want to find out: %(about)s"),
    Verb.RESTED_GOAL: _("A question rests: %(about)s"),
    Verb.RESUMED_GOAL: _("You took up a question again: %(about)s"),
    Verb.SET_PROFILE: _("Who you are"),
    Verb.SET_PLACE: _("Where you are, and when"),
    Verb.KEPT_FACT: _("A fact of your own: %(about)s"),
    Verb.ALLOWED_FACTS: _("Which facts of yours may be used"),
    Verb.SET_PITCH: _("Your pitch: %(about)s"),
    Verb.KEPT_LIST: _("A list of people: %(about)s"),
    Verb.KEPT_HABIT: _("How you write"),
    Verb.SWITCHED: _("A setting of the pages"),
    Verb.RESTORED: _("An earlier text was put back: %(about)s"),
    "deleted_person": _("You deleted %(about)s"),
    "deleted_note": _("You deleted a note about %(about)s"),
    "deleted_message": _("You deleted a message with %(about)s"),
    "deleted_touch": _("You deleted a contact with %(about)s"),
    "deleted_mark": _("You deleted a decision about %(about)s"),
    "deleted_promise": _("You deleted a promise with %(about)s"),
    "deleted_advice": _("You deleted advice of %(about)s"),
    "deleted_claim": _("You deleted what %(about)s said"),
    "deleted_referral": _("You deleted a name that was given: %(about)s"),
    "deleted_request": _("You deleted a request to %(about)s"),
    "deleted_meeting": _("You deleted a meeting with %(about)s"),
    "deleted_position": _("You deleted a post of %(about)s"),
    "deleted_education": _("You deleted a school of %(about)s"),
    "deleted_contactpoint": _("You took out an address or number of %(about)s"),
    "deleted_attachment": _("You took out a file: %(about)s"),
    "deleted_tag": _("You deleted a tag: %(about)s"),
    "deleted_organisation": _("You deleted an organisation: %(about)s"),
    "deleted_goal": _("You deleted a question: %(about)s"),
    "deleted_target": _("You deleted a target: %(about)s"),
    "deleted_evidence": _("You deleted what shows your interest: %(about)s"),
    "deleted_background": _("You deleted a fact of your own: %(about)s"),
    "deleted_pitch": _("You deleted a pitch: %(about)s"),
    "deleted_savedfilter": _("You let go of a list of people: %(about)s"),
}

DOORS: Mapping[str, Promise] = {
    Door.PAGE: _("on a page"),
    Door.COMMAND: _("by a command"),
    Door.IMPORT: _("by bringing people in"),
}

# Why something stayed as it is when the rest was undone.
WHY: Mapping[str, Promise] = {
    "changed": _("kept, because it was changed later"),
    "in_use": _("kept, because something newer belongs to it"),
    "without": _("not put back, because what it belonged to is gone"),
    "taken": _("not put back, because something else has taken its place"),
    "later": _("came later, and stays with the entry that was kept"),
}

# What a row of each noun is called.
NOUNS: Mapping[str, Promise] = {
    "Advice": _("advice"),
    "Attachment": _("a file"),
    "Background": _("a fact of your own"),
    "Claim": _("something they said"),
    "ContactPoint": _("an address or number"),
    "Conversation": _("notes of a conversation"),
    "Education": _("a school"),
    "Evidence": _("something that shows your interest"),
    "Forgotten": _("somebody whom imports leave out"),
    "Goal": _("a question"),
    "Habit": _("a way in which you write"),
    "Mark": _("a decision"),
    "Meeting": _("a meeting"),
    "MeetingChange": _("a change of a meeting"),
    "MeetingPerson": _("who was at a meeting"),
    "Message": _("a message"),
    "Note": _("a note"),
    "Organisation": _("an organisation"),
    "Person": _("a person"),
    "Pitch": _("a pitch"),
    "Position": _("a post"),
    "Profile": _("who you are"),
    "Promise": _("a promise"),
    "Referral": _("a name that was given"),
    "Request": _("a request"),
    "SavedFilter": _("a list of people"),
    "Tag": _("a tag"),
    "Tagging": _("a tag on a person"),
    "Target": _("a target"),
    "Tally": _("what still counts of somebody who was forgotten"),
    "Tie": _("how you know somebody"),
    "Touch": _("a contact"),
    "User": _("your settings"),
    "Version": _("an earlier text"),
}
# A heading over several of them.
PLURALS: Mapping[str, Promise] = {
    "Advice": _("Advice"),
    "Attachment": _("Files"),
    "Claim": _("What they said"),
    "ContactPoint": _("Addresses and numbers"),
    "Education": _("Schools"),
    "Mark": _("Decisions"),
    "Meeting": _("Meetings"),
    "Message": _("Messages"),
    "Note": _("Notes"),
    "Position": _("Posts"),
    "Promise": _("Promises"),
    "Referral": _("Names"),
    "Request": _("Requests"),
    "Touch": _("Contacts"),
}
SEVERAL = _("several people")
SOMETHING = _("something else")


def done(verb: str, about: str) -> str:
    """What was done, in a sentence."""
    return str(DONE.get(verb, DONE[Verb.CHANGED])) % {"about": about or SEVERAL}


def noun(name: str) -> str:
    return str(NOUNS.get(name, SOMETHING))


def plural(name: str) -> str:
    return str(PLURALS[name])
