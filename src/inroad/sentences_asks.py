"""What the coach says of what a message asks for, and of its tone."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# A finding, in one sentence that says what to do.
FINDINGS: Mapping[str, Promise] = {
    "job-ask.asks": _("“%(words)s” asks for a job. Ask for advice or for their view instead."),
    "job-mention.mentions": _(
        "“%(words)s” speaks of jobs. Leave it out of a first message; what you want to learn is enough."
    ),
    "resume.attached": _("A résumé comes with this message. Leave it out of the first one, and bring it if they ask."),
    "resume.offered": _("You offer your résumé. Leave it out of the first message, and bring it if they ask."),
    "ask-present.absent": _("There is no question. Ask for a short conversation in one clear sentence."),
    "ask-time.absent": _("You do not say how long it would take. Ask for 20 minutes."),
    "ask-time.too-long": _("%(minutes)s minutes are a lot to ask. Ask for %(limit)s at the most."),
    "ask-time.too-short": _("%(minutes)s minutes are hardly worth a meeting. Ask for %(limit)s at the least."),
}

# Why the rule is one.
WHY: Mapping[str, Promise] = {
    "why.job-ask": _(
        "You ask for advice, never for a job. Whoever is asked for a job sends you to the personnel office; "
        "whoever is asked for advice talks to you."
    ),
    "why.job-mention": _("A word about jobs turns a question into an application before anyone has met you."),
    "why.resume": _("A résumé turns a question into an application, and an attachment halves the speed of answers."),
    "why.ask-present": _("A reader who has to guess what you would like does not answer."),
    "why.ask-time": _("Fifteen to thirty minutes, said in advance, are easy to give."),
}

# What each rule looks at, as the heading of its help.
RULES: Mapping[str, Promise] = {
    "JOB-ASK": _("No asking for a job"),
    "JOB-MENTION": _("No talk of jobs at first"),
    "RESUME": _("No résumé in the first message"),
    "ASK-PRESENT": _("A question for a conversation"),
    "ASK-TIME": _("The minutes"),
}
