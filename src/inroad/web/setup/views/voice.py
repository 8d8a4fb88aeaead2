"""How the user writes: shown with where it was learnt, changed, and forgotten."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inroad.actions.hear_voice import forget_voice, set_habit, voice_of
from inroad.practice.voice import HabitKind
from inroad.web.setup.forms import HabitForm
from inroad.web.setup.habits import NAME, NAMED, habits_shown
from inroad.web.shared.requests import BookRequest


@require_safe
def setup_voice(request: BookRequest) -> HttpResponse:
    """Each habit that is in force."""
    return render(request, "setup/voice.html", {"habits": habits_shown(request.user, voice_of(request.user))})


@require_POST
def setup_habit(request: BookRequest) -> HttpResponse:
    """The user's own words for a habit, or none of it any more."""
    form = HabitForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        words = "" if "forget" in request.POST else given["words"].replace(NAMED, NAME)
        set_habit(
            request.user,
            HabitKind(given["kind"]),
            language=given["language"],
            ours=given["ours"],
            words=words,
            now=request.now,
        )
        messages.success(request, _("Kept.") if words else _("Forgotten."))
    else:
        messages.error(request, _("That was too long to be a habit. Nothing was changed."))
    return redirect("setup_voice")


@require_POST
def setup_voice_forget(request: BookRequest) -> HttpResponse:
    """Everything that was learnt goes; what is sent from now on teaches anew."""
    forget_voice(request.user, now=request.now)
    messages.success(request, _("Forgotten. Only letters that you send from now on teach anything."))
    return redirect("setup_voice")
