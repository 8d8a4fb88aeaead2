"""The page that says what to do now."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from inroad.actions.spread_out import spread_out
from inroad.web.shared.requests import BookRequest
from inroad.web.today.contexts import FEW, everything_due, the_few


@require_safe
def today(request: BookRequest) -> HttpResponse:
    """Seven lines at most, or all of them, a hundred at a time."""
    page = request.GET.get("page", "1")
    whole = "all" in request.GET
    shown = everything_due(request.user, page, now=request.now) if whole else the_few(request.user, now=request.now)
    return render(request, "today/today.html", {"today": shown})


@require_POST
def today_spread(request: BookRequest) -> HttpResponse:
    """What may wait is put off, a few a day."""
    many = spread_out(request.user, keep=FEW, now=request.now)
    if many:
        said = ngettext("%(n)d person can wait now.", "%(n)d people can wait now, a few a day.", many)
        messages.success(request, said % {"n": many})
    else:
        messages.info(request, _("What is left here should not wait."))
    return redirect("today")
