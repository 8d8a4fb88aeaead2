"""A day of the story, looked back on: where the two stood, what was due, and a place to write down more of it."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from inroad import sentences
from inroad.actions.compose_then import compose_then
from inroad.records.access import mine
from inroad.records.models import Person
from inroad.web.shared.requests import BookRequest

# What may still be written down of a day that is over.
LOGS = (
    ("person_note", _("A note")),
    ("person_touch", _("A contact")),
    ("person_reply", _("They wrote")),
    ("person_promise", _("A promise")),
)


@require_safe
def person_then(request: BookRequest, person_id: UUID) -> HttpResponse:
    """As it stood on the evening of `?day=`, or of today."""
    person = mine(Person, request.user, person_id)
    day = _day(request.GET.get("day", ""), latest=timezone.localdate(request.now))
    then = compose_then(request.user, person, day)
    shown = {
        "person": person,
        "day": day,
        "stood": sentences.stands(then.stood.kind, person.full_name, then.stood.since) if then.stood else "",
        "moves": [
            (sentences.what(each.kind, person.full_name), sentences.why(each.reason.code, each.reason.args))
            for each in then.moves
        ],
        "logs": [(f"{reverse(name, args=[person.pk])}?when={day.isoformat()}", label) for name, label in LOGS],
    }
    return render(request, "people/then.html", shown)


def _day(typed: str, *, latest: date) -> date:
    if not typed:
        return latest
    try:
        day = date.fromisoformat(typed)
    except ValueError as error:
        raise Http404 from error
    if day > latest:
        raise Http404
    return day
