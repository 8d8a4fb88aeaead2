"""Setup at a glance, who the seeker is, where they live, and the rhythm in force."""

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inroad.actions.set_profile import FIELDS, profile_of, set_place, set_profile
from inroad.records.calendars import zone_of
from inroad.web.setup.forms import PlaceForm, ProfileForm
from inroad.web.setup.overview import overview, place_of
from inroad.web.setup.rhythm import rhythm
from inroad.web.shared.requests import BookRequest


@require_safe
def setup(request: BookRequest) -> HttpResponse:
    return render(request, "setup/setup.html", {"setup": overview(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def setup_you(request: BookRequest) -> HttpResponse:
    """Who the seeker is, as their letters introduce them."""
    form = ProfileForm(request.POST or None, initial=model_to_dict(profile_of(request.user), FIELDS))
    if not form.is_valid():
        return render(request, "setup/you.html", {"form": form}, status=422 if form.is_bound else 200)
    set_profile(request.user, form.cleaned_data)
    messages.success(request, _("Kept."))
    return redirect("setup")


@require_http_methods(["GET", "HEAD", "POST"])
def setup_place(request: BookRequest) -> HttpResponse:
    """The zone and the country by which every time is told and every waiting counted."""
    owner = request.user
    told = {"time_zone": owner.time_zone, "country": owner.country, "language": owner.language}
    form = PlaceForm(request.POST or None, initial=told, likely=str(zone_of(owner)))
    if not form.is_valid():
        shown = {"form": form, "place": place_of(owner)}
        return render(request, "setup/place.html", shown, status=422 if form.is_bound else 200)
    set_place(owner, **form.cleaned_data, now=request.now)
    messages.success(request, _("Kept. What is due was worked out anew."))
    return redirect("setup")


@require_safe
def setup_rhythm(request: BookRequest) -> HttpResponse:
    """Each waiting time with its reason."""
    return render(request, "setup/rhythm.html", {"rhythm": rhythm()})
