"""What the seeker wants to find out."""

from uuid import UUID

from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inroad.actions.set_goal import Aim, rest_goal, set_goal
from inroad.records.access import mine
from inroad.records.models import Goal
from inroad.web.setup.forms import GoalForm
from inroad.web.shared.requests import BookRequest


@require_http_methods(["GET", "HEAD", "POST"])
def goal_new(request: BookRequest) -> HttpResponse:
    return _goal(request, None)


@require_http_methods(["GET", "HEAD", "POST"])
def goal(request: BookRequest, row_id: UUID) -> HttpResponse:
    return _goal(request, mine(Goal, request.user, row_id))


def _goal(request: BookRequest, known: Goal | None) -> HttpResponse:
    form = GoalForm(request.POST or None, initial=model_to_dict(known, GoalForm.base_fields) if known else None)
    if not form.is_valid():
        return render(request, "setup/goal.html", {"form": form, "goal": known}, status=422 if form.is_bound else 200)
    set_goal(request.user, Aim(**form.cleaned_data), goal=known, now=request.now)
    messages.success(request, _("Kept. Whom to write to first follows from it."))
    return redirect("setup")


@require_POST
def goal_rest(request: BookRequest, row_id: UUID) -> HttpResponse:
    rest_goal(mine(Goal, request.user, row_id), active=False)
    messages.success(request, _("This goal rests now. It stays in your book."))
    return redirect("setup")


@require_POST
def goal_resume(request: BookRequest, row_id: UUID) -> HttpResponse:
    rest_goal(mine(Goal, request.user, row_id), active=True)
    messages.success(request, _("Taken up again."))
    return redirect("setup")
