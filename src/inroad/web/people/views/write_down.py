"""Somebody new, and what is known of somebody corrected."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inroad.actions.add_person import NewPerson, add_person
from inroad.actions.edit_person import edit_person
from inroad.records.access import mine
from inroad.records.models import Person
from inroad.web.people.forms import EditForm, PersonForm
from inroad.web.shared.requests import BookRequest


@require_http_methods(["GET", "HEAD", "POST"])
def person_new(request: BookRequest) -> HttpResponse:
    """As little as a name brings somebody into the book."""
    form = PersonForm(request.POST or None)
    if not form.is_valid():
        return render(request, "people/new.html", {"form": form}, status=422 if form.is_bound else 200)
    known = form.cleaned_data
    new = NewPerson(
        full_name=known["name"],
        title=known["position"],
        organisation=known["organisation"],
        email=known["email"],
    )
    added = add_person(request.user, new, now=request.now)
    messages.success(request, _("%(name)s is in your book.") % {"name": added.full_name})
    return redirect("person", added.pk)


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
