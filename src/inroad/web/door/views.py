"""The landing page of a one-time link, and the page for a visit without a session."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inroad import clock, running
from inroad.actions.open_door import spend_link
from inroad.web.shared.entering import enter, go


@login_not_required
@require_safe
def door(request: HttpRequest) -> HttpResponse:
    """Say how to get a link; a visit without a session sees nothing of the book."""
    response = render(request, "door/door.html", status=401)
    response[running.HEADER] = running.proof()
    return response


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def landing(request: HttpRequest, token: str) -> HttpResponse:
    """A link is spent by the POST alone, so that a browser that looks ahead cannot spend it."""
    if request.method != "POST":
        return render(request, "door/landing.html", {"token": token})
    owner = spend_link(token, now=clock.now())
    if owner is None and request.user.is_authenticated:
        return redirect("today")
    if owner is None:
        return render(request, "door/door.html", {"spent": True}, status=403)
    enter(request, owner)
    return redirect("today")


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End this browser's session, and let it keep nothing that it has seen."""
    return go(request)
