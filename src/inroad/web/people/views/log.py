"""Log one thing of a person: a form in a dialog of the page, or on a page of its own."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inroad.records.access import mine
from inroad.records.models import Person
from inroad.web.people.logs import BY_NAME
from inroad.web.shared.presses import back
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

LONGEST = 2000


def log(name: str) -> Callable[[BookRequest, UUID], HttpResponse]:
    """The view of one log of the table."""
    entry = BY_NAME[name]

    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: BookRequest, person_id: UUID) -> HttpResponse:
        person = mine(Person, request.user, person_id)
        bound = request.method == "POST"
        given = (request.POST, request.FILES) if bound else ()
        # The palette's "log a call" comes with the kind of contact in the address.
        chosen = {
            name: words_in(request.GET, name, longest=LONGEST) for name in entry.form.base_fields if name in request.GET
        }
        form = entry.form(*given, today=timezone.localdate(request.now), initial=chosen)
        if not form.is_valid():
            shown = {"form": form, "log": entry, "person": person}
            return render(request, "people/log.html", shown, status=422 if bound else 200)
        messages.success(request, entry.keep(request.user, person, form, request.now))
        return back(request, reverse("person", args=[person.pk]))

    return view
