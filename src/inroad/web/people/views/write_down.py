"""Somebody new, and what is known of somebody corrected."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inroad.actions.edit_person import edit_person
from inroad.actions.quick_add import quick_add
from inroad.practice.quick_add import read_quick_add
from inroad.records.access import mine
from inroad.records.models import Person
from inroad.web.people.forms import EditForm
from inroad.web.people.jotting import LONGEST_SENTENCE, JotForm, as_initial
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest


@require_http_methods(["GET", "HEAD", "POST"])
def person_new(request: BookRequest) -> HttpResponse:
    """A sentence is read and shown in its parts; they are kept once they were seen."""
    today = timezone.localdate(request.now)
    said = words_in(request.POST or request.GET, "said", longest=LONGEST_SENTENCE)
    in_dialog = "HX-Request" in request.headers
    form_of = partial(JotForm, owner=request.user, today=today, auto_id="jot-%s" if in_dialog else "id_%s")
    if request.method != "POST":
        form = form_of(initial=as_initial(read_quick_add(said, today), today))
        page = "people/new.html#understood" if in_dialog else "people/new.html"
        return render(request, page, {"form": form, "said": said})
    form = form_of(request.POST)
    if not form.is_valid():
        return render(request, "people/new.html", {"form": form, "said": said}, status=422)
    jotted = form.jotted(request.now)
    person = quick_add(request.user, jotted, now=request.now)
    kept = _("Kept with %(name)s.") if jotted.known else _("%(name)s is in your book.")
    messages.success(request, kept % {"name": person.full_name})
    return redirect("person", person.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def person_edit(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Correct what is known."""
    person = mine(Person, request.user, person_id)
    form = EditForm(request.POST or None, person=person)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "people/edit.html", {"form": form, "person": person}, status=status)
    edit_person(request.user, person, form.cleaned_data, now=request.now)
    return redirect("person", person.pk)
