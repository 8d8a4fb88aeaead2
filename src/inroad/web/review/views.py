"""The page that looks back."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inroad.web.review.contexts import look_back
from inroad.web.shared.requests import BookRequest


@require_safe
def review(request: BookRequest) -> HttpResponse:
    """The season until today; `?period=` names another stretch of time."""
    shown = look_back(request.user, request.GET.get("period", ""), now=request.now)
    return render(request, "review/review.html", {"review": shown})
