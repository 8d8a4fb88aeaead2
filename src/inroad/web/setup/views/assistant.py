"""The assistant is named, or let go."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inroad.actions.ask_assistant import assistant_of, drop_assistant, keep_assistant
from inroad.web.setup.assistant import AssistantForm, is_installed
from inroad.web.shared.requests import BookRequest


@require_http_methods(["GET", "HEAD", "POST"])
def setup_assistant(request: BookRequest) -> HttpResponse:
    kept = assistant_of(request.user)
    form = AssistantForm(request.POST or None, kept=kept)
    if not (is_installed() and form.is_valid()):
        shown = {"form": form, "kept": kept, "installed": is_installed()}
        return render(request, "setup/assistant.html", shown, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    keep_assistant(request.user, address=told["address"], model=told["model"], key=form.new_key())
    messages.success(request, _("Kept. It is asked only when you press its button beside a draft."))
    return redirect("setup")


@require_POST
def setup_assistant_off(request: BookRequest) -> HttpResponse:
    drop_assistant(request.user)
    messages.success(request, _("The assistant is off, and its key is gone."))
    return redirect("setup")
