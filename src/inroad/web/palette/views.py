"""The palette, of which only the options come as one types in its dialog; and the page of keys."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inroad.actions.switch_keys import switch_keys
from inroad.web.palette.options import offer
from inroad.web.shared.raw import words_in
from inroad.web.shared.requests import BookRequest

LONGEST = 200


@require_safe
def palette(request: BookRequest) -> HttpResponse:
    """What can be done with the words that were typed."""
    typed = words_in(request.GET, "q", longest=LONGEST).strip()
    languages = tuple(dict.fromkeys(("en", (get_language() or "en").partition("-")[0])))
    options = offer(request.user, typed, today=timezone.localdate(request.now), languages=languages)
    page = "palette.html#options" if "HX-Request" in request.headers else "palette.html"
    return render(request, page, {"typed": typed, "options": options})


@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: BookRequest) -> HttpResponse:
    """All keys, and the switch for those of one letter."""
    if request.method != "POST":
        return render(request, "keys.html")
    on = request.POST.get("letters") == "on"
    switch_keys(request.user, on=on)
    messages.success(request, _("One-letter keys are on.") if on else _("One-letter keys are off."))
    return redirect("keys")
