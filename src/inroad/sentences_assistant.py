"""Why the assistant gave no text, each with what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NO_ANSWER: dict[str, Promise] = {
    "no_address": _(
        "This is no address of a service. It looks like https://example.org/v1 or http://localhost:11434/v1."
    ),
    "not_private": _("Outside your own network, the address has to begin with https, so that nobody reads along."),
    "unreachable": _("The service did not answer properly. Is it running, and is its address in Setup right?"),
    "slow": _("The service took too long, so Inroad stopped waiting. Your draft is as it was."),
    "refused": _("The service did not accept the key. Look at it in Setup."),
    "unknown": _("The service does not know this model or this way of asking. Look at the model's name in Setup."),
    "nonsense": _("What came back was no text that could be used. Your draft is as it was."),
}
