"""The catalogue: what the practice's codes say in words, the same at every door."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils import formats, timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from inroad import clock

# What to do, with the person's name in it.
WHAT: Mapping[str, Promise] = {
    "hold": _("Meet %(person)s"),
    "answer": _("Answer %(person)s"),
    "offer_times": _("Offer %(person)s some times"),
    "book": _("Book what you agreed with %(person)s"),
    "debrief": _("Write down what %(person)s told you"),
    "thank": _("Thank %(person)s"),
    "invite": _("Send %(person)s the invitation"),
    "prepare": _("Prepare for %(person)s"),
    "keep_promise": _("Keep your promise to %(person)s"),
    "report_back": _("Tell %(person)s what came of the name"),
    "follow_referral": _("Write to %(person)s"),
    "nudge": _("Nudge %(person)s"),
    "tell_progress": _("Tell %(person)s what you did"),
    "congratulate": _("Congratulate %(person)s"),
    "act_on_advice": _("Do what %(person)s advised"),
    "request": _("Ask %(person)s for a conversation"),
    "keep_in_touch": _("Write to %(person)s again"),
    "reopen": _("Try %(person)s once more"),
}

# What the one button of a move says.
LABEL: Mapping[str, Promise] = {
    "hold": _("Open the questions"),
    "answer": _("Write the answer"),
    "offer_times": _("Offer times"),
    "book": _("Book it"),
    "debrief": _("Write it down"),
    "thank": _("Write the thank-you"),
    "invite": _("Send the invitation"),
    "prepare": _("Prepare"),
    "keep_promise": _("Kept"),
    "report_back": _("Write"),
    "follow_referral": _("Write the request"),
    "nudge": _("Write the nudge"),
    "tell_progress": _("Write"),
    "congratulate": _("Write"),
    "act_on_advice": _("Done"),
    "request": _("Write the request"),
    "keep_in_touch": _("Write"),
    "reopen": _("Write"),
}

# What will be due on a later day; the arguments are those of the reason, which itself speaks of the day as it comes.
AHEAD: Mapping[str, Promise] = {
    "hold": _("You meet"),
    "answer": _("Answer what they wrote"),
    "offer_times": _("Offer them some times"),
    "book": _("Book what you agreed"),
    "debrief": _("Write down what they tell you"),
    "thank": _("Thank them"),
    "invite": _("Send them the invitation"),
    "prepare": _("Prepare for the conversation"),
    "keep_promise": _("Keep your promise"),
    "report_back": _("Tell them what came of %(name)s's name"),
    "follow_referral": _("Write to them, as %(name)s suggested"),
    "nudge": _("A nudge, if no answer comes"),
    "tell_progress": _("Tell them what you did with their advice"),
    "congratulate": _("Congratulate them on the new post"),
    "act_on_advice": _("Do what they advised"),
    "request": _("Ask them for a conversation"),
    "keep_in_touch": _("Write again, to keep in touch"),
    "reopen": _("Take it up once more"),
}

WHY: Mapping[str, Promise] = {
    "they_wrote": _("They wrote %(when)s. An answer the same day keeps a conversation warm."),
    "they_said_yes": _("They said yes %(when)s. Offer two or three times that suit their day."),
    "they_chose": _("They chose one of your times %(when)s."),
    "they_cancelled": _("They had to cancel %(when)s. New times keep it easy for them."),
    "you_cancelled": _("You cancelled %(when)s. Offer new times."),
    "they_did_not_come": _("They did not come %(when)s. It happens; offer new times without a word of blame."),
    "you_did_not_come": _("You missed the meeting %(when)s. Say sorry once, and offer new times."),
    "silence": _("You wrote %(when)s, and no answer came. That is usual; many people answer a second note."),
    "silence_after_times": _(
        "You offered times %(when)s, and no word came. A short reminder with a new time is welcome."
    ),
    "second_silence": _("You wrote again %(when)s, and still no answer. One more short note, and then let it rest."),
    "meeting_invite": _("You meet %(when)s. An invitation puts it in their calendar."),
    "meeting_prepare": _("You meet %(when)s. Twenty minutes of reading make better questions."),
    "meeting_hold": _("You meet %(when)s."),
    "did_you_meet": _("The meeting was %(when)s. Write it down while it is fresh, or say that it did not happen."),
    "you_met": _("You met %(when)s. What you write down today will still be there next year."),
    "thanks_within_a_day": _("You met %(when)s. Thanks within a day make people glad to help again."),
    "you_promised": _("You promised: %(text)s"),
    "they_advised": _("They advised %(when)s: %(text)s"),
    "you_acted": _("You did what they advised: %(text)s. People like to hear that their advice was of use."),
    "introduced_met": _("They gave you %(name)s's name, and you met %(when)s."),
    "introduced_declined": _("They gave you %(name)s's name; it did not work out. They will be glad to know."),
    "introduced_silent": _("They gave you %(name)s's name, and no answer came. They may have an idea."),
    "introduced_by": _("%(name)s gave you this name %(when)s."),
    "new_position": _("New post: %(title)s at %(organisation)s. News is a good reason to write."),
    "second_contact": _("%(name)s at %(organisation)s has not answered yet. By now a second person there is fair."),
    "wrote_before": _("You last wrote to each other %(when)s. Old ties answer, and often know something new."),
    "known": _("You know each other already."),
    "cold": _("Nothing shows that you have met. A short, honest note is welcome more often than you think."),
    "rested": _("You wrote %(when)s, a good while ago, and no answer came. With something new to say, try once more."),
    "they_said_later": _("They asked you to come back later, %(when)s."),
    "taken_up_again": _("You wanted to take this up again."),
    "time_to_write": _("You last were in touch %(when)s."),
    "goal_words": _("Their work touches what you want to find out: %(words)s."),
}

STANDING: Mapping[str, Promise] = {
    "unasked": pgettext_lazy("standing", "Not asked yet"),
    "waiting": pgettext_lazy("standing", "Waiting for an answer"),
    "answered": pgettext_lazy("standing", "They wrote; your turn"),
    "agreed": pgettext_lazy("standing", "A conversation is agreed"),
    "owing": pgettext_lazy("standing", "You owe them something"),
    "kept": pgettext_lazy("standing", "In touch"),
    "declined": pgettext_lazy("standing", "Not this time"),
    "quiet": pgettext_lazy("standing", "No answer came"),
    "stopped": pgettext_lazy("standing", "Let go"),
}

# A whole sentence for the person's own page.
STANDS: Mapping[str, Promise] = {
    "unasked": _("You have not asked %(person)s for a conversation yet."),
    "waiting": _("You wrote to %(person)s %(when)s and are waiting to hear."),
    "answered": _("%(person)s wrote %(when)s, and it is your turn."),
    "agreed": _("You and %(person)s have agreed to talk."),
    "owing": _("You owe %(person)s something."),
    "kept": _("You and %(person)s are in touch, last %(when)s."),
    "declined": _("%(person)s said no %(when)s. That is normal, and the door stays open."),
    "quiet": _("%(person)s has not answered. That is usual, and says nothing about you."),
    "stopped": _("You have let this rest."),
}

NEAR: Mapping[int, Promise] = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}


def what(kind: str, person: str) -> str:
    """What to do, in words."""
    return str(WHAT[kind]) % {"person": person}


def ahead(kind: str, args: Mapping[str, Any]) -> str:
    """What will be due, said before its day has come."""
    return str(AHEAD[kind]) % args


def label(kind: str) -> str:
    return str(LABEL[kind])


def why(code: str, args: Mapping[str, Any]) -> str:
    """The reason as a sentence; dates come as ISO text from the table, or as themselves from a move."""
    # Whoever was forgotten since has no name here any more.
    return str(WHY[code]) % {name: _spoken(value) or str(_("Somebody")) for name, value in args.items()}


def stands(kind: str, person: str, since: date | datetime | None) -> str:
    """Where two people stand, as a sentence."""
    sentence = str(STANDS[kind] if since or "%(when)s" not in str(STANDS[kind]) else STANDING[kind])
    return sentence % {"person": person, "when": _spoken(since)}


def _spoken(value: object) -> str:
    """A day as it is said within a sentence: "today", "on 3 March", with the year where it is another one."""
    day, today = _as_day(value), timezone.localdate(clock.now())
    if day is None:
        return str(value)
    near = NEAR.get((day - today).days)
    if near:
        return str(near)
    same_year = day.year == today.year
    written = formats.date_format(day, "MONTH_DAY_FORMAT" if same_year else "DATE_FORMAT")
    return str(_("on %(day)s")) % {"day": written}


def _as_day(value: object) -> date | None:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return timezone.localtime(value).date()
    return value if isinstance(value, date) else None
