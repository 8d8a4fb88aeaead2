"""The page that says what to do now."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inroad.web.shared.requests import BookRequest
from inroad.web.today.contexts import everything_due, the_few


@require_safe
def today(request: BookRequest) -> HttpResponse:
    """Seven lines at most, or all of them, a hundred at a time."""
    page = request.GET.get("page", "1")
    whole = "all" in request.GET
    shown = everything_due(request.user, page, now=request.now) if whole else the_few(request.user, now=request.now)
    return render(request, "today/today.html", {"today": shown})
