"""A list of people is kept by a name, and let go."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inroad.actions.keep_filter import drop_filter, keep_filter
from inroad.records.access import mine
from inroad.records.models import SavedFilter
from inroad.web.people.asked import read_asked
from inroad.web.shared.presses import back
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

LONGEST_NAME = 100
LONGEST_ADDRESS = 2000


@require_POST
def filter_keep(request: BookRequest) -> HttpResponse:
    """Keep what narrows the list that was looked at; what makes no sense in it is left out."""
    name = words_in(request.POST, "name", longest=LONGEST_NAME).strip()
    asked = read_asked(QueryDict(words_in(request.POST, "asked", longest=LONGEST_ADDRESS).lstrip("?"))).url()
    if not name:
        messages.warning(request, _("Give the list a name, then press again."))
        return redirect(reverse("people") + asked)
    keep_filter(request.user, name, asked, now=request.now)
    messages.success(request, _("Kept as “%(name)s”.") % {"name": name})
    return redirect(reverse("people") + asked)


@require_POST
def filter_drop(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Let the name go; the people stay."""
    drop_filter(mine(SavedFilter, request.user, row_id))
    messages.success(request, _("The list is no longer kept. The people are."))
    return back(request, reverse("people"))
