"""After a press, the next page says what was done and offers to undo it."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.contrib.messages import get_messages
from django.http import HttpRequest

from inroad.records.models import Change, Verb
from inroad.sentences_changes import done

# What one sees in front of oneself, and what says itself how it is taken back.
UNSAID = {Verb.DRAFTED, Verb.UNDONE, Verb.CHANGED}

View = TypeVar("View", bound=Callable[..., object])


def quietly(view: View) -> View:
    """Mark a view after whose press the next page is answer enough, as between the first questions."""
    view.__dict__["quietly"] = True
    return view


def offer_undo(request: HttpRequest, change: Change | None) -> None:
    """Put the change beside the last word that the view said, or say what was done."""
    if change is None or change.verb in UNSAID:
        return
    told: Any = get_messages(request)
    said = told._queued_messages  # noqa: SLF001 - a message that waits cannot be asked for otherwise
    if said:
        said[-1].extra_tags = str(change.pk)
    else:
        messages.success(request, done(change.verb, change.about), extra_tags=str(change.pk))
