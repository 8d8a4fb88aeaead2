"""The list of people, and one person's page."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inroad.records.access import mine
from inroad.records.models import Person
from inroad.web.people.asked import read_asked
from inroad.web.people.listing import list_people
from inroad.web.people.page import person_page
from inroad.web.shared.requests import BookRequest


@require_safe
def people(request: BookRequest) -> HttpResponse:
    """Everybody whom the filters leave, a hundred at a time; while one types, only the rows."""
    asked = read_asked(request.GET)
    found = list_people(request.user, asked, request.GET.get("page", "1"), now=request.now)
    part = "people/people.html#found" if "HX-Request" in request.headers else "people/people.html"
    return render(request, part, {"people": found})


@require_safe
def person(request: BookRequest, person_id: UUID) -> HttpResponse:
    """One person, on one page."""
    known = mine(Person.objects.select_related("organisation_now"), request.user, person_id)
    page = person_page(request.user, known, request.GET.get("page", "1"), now=request.now)
    return render(request, "people/person.html", {"page": page})
