"""What do you want to find out, who are you, and whom do you know."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from inroad.actions.set_goal import Aim, first_goal, set_goal
from inroad.actions.set_profile import profile_of, set_place, set_profile
from inroad.records.calendars import zone_of
from inroad.records.models import Goal
from inroad.web.shared.offers import quietly
from inroad.web.shared.requests import BookRequest
from inroad.web.start.forms import WhoForm, WonderForm


@quietly
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: BookRequest) -> HttpResponse:
    """The first question; whoever comes back finds their answer."""
    known = first_goal(request.user)
    form = WonderForm(request.POST or None, initial={"statement": known.statement} if known else None)
    if not form.is_valid():
        return render(request, "start/wonder.html", {"form": form}, status=422 if form.is_bound else 200)
    set_goal(request.user, _aim(known, form.cleaned_data["statement"]), goal=known, now=request.now)
    return redirect("start_you")


def _aim(known: Goal | None, statement: str) -> Aim:
    """The goal with these words; what else is known of it stays."""
    if known is None:
        return Aim(statement=statement)
    return Aim(
        statement=statement,
        field=known.field,
        roles=known.roles,
        organisations=known.organisations,
        learning_goals=known.learning_goals,
    )


@quietly
@require_http_methods(["GET", "HEAD", "POST"])
def start_you(request: BookRequest) -> HttpResponse:
    """The second question, with where and when."""
    owner, profile = request.user, profile_of(request.user)
    told = {
        "full_name": profile.full_name,
        "headline": profile.headline,
        "time_zone": owner.time_zone,
        "country": owner.country,
    }
    form = WhoForm(request.POST or None, initial=told, likely=str(zone_of(owner)))
    if not form.is_valid():
        return render(request, "start/you.html", {"form": form}, status=422 if form.is_bound else 200)
    said = form.cleaned_data
    set_place(owner, time_zone=said.pop("time_zone"), country=said.pop("country"), now=request.now)
    set_profile(owner, said)
    return redirect("start_people")


@require_safe
def start_people(request: BookRequest) -> HttpResponse:
    """The third: people from a file, by hand, or later."""
    return render(request, "start/people.html")
