"""The book of invented people: filled to look around in, wiped with one press; the real book is never touched."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inroad.actions.fill_sample import fill_sample
from inroad.actions.wipe_book import wipe_book
from inroad.records.journal import unrecorded
from inroad.records.models import User
from inroad.web.shared.entering import enter
from inroad.web.shared.requests import BookRequest


@require_POST
def sample_fill(request: BookRequest) -> HttpResponse:
    """Fill the book of invented people and go into it."""
    sample = User.objects.the_sample()
    with unrecorded():  # what is invented is thrown away as a whole
        fill_sample(sample, now=request.now)
    enter(request, sample)
    return redirect("today")


@require_POST
def sample_wipe(request: BookRequest) -> HttpResponse:
    """Take all invented people out and go back to the user's own book."""
    with unrecorded():
        wipe_book(User.objects.the_sample())
    if request.user.sample:
        enter(request, User.objects.the_local())
    messages.success(request, _("The invented people are gone. This is your own book."))
    return redirect("today")
