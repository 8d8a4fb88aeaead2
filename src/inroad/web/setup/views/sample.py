"""The book of invented people: filled to look around in, wiped with one press; the real book is never touched."""

from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inroad.actions.fill_sample import fill_sample
from inroad.actions.wipe_book import wipe_book
from inroad.records.models import User
from inroad.web.shared.requests import BookRequest

BACKEND = "inroad.web.door.backend.LinkBackend"


@require_POST
def sample_fill(request: BookRequest) -> HttpResponse:
    """Fill the book of invented people and go into it."""
    sample = User.objects.the_sample()
    fill_sample(sample, now=request.now)
    login(request, sample, backend=BACKEND)
    return redirect("today")


@require_POST
def sample_wipe(request: BookRequest) -> HttpResponse:
    """Take all invented people out and go back to the user's own book."""
    wipe_book(User.objects.the_sample())
    if request.user.sample:
        login(request, User.objects.the_local(), backend=BACKEND)
    messages.success(request, _("The invented people are gone. This is your own book."))
    return redirect("today")
