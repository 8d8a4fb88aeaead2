"""The seeker's background, evidence and pitch."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib import messages
from django.forms.models import model_to_dict
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inroad.actions.keep_fact import allow_facts, keep_fact, latest_pitch, set_pitch, take_out
from inroad.records.access import as_id, mine
from inroad.records.models import Background, Evidence, Pitch
from inroad.web.setup.facts import background_of, evidence_of
from inroad.web.setup.forms import BackgroundForm, EvidenceForm, PitchForm
from inroad.web.shared.requests import BookRequest

Noun = type[Background] | type[Evidence]


@require_http_methods(["GET", "HEAD", "POST"])
def background(request: BookRequest) -> HttpResponse:
    """All facts, each with a tick that says whether it may be used."""
    if request.method == "POST":
        allowed = [known for typed in request.POST.getlist("may_use") if (known := as_id(typed))]
        allow_facts(request.user, allowed, now=request.now)
        messages.success(request, _("Kept. Nothing else of your life is used."))
        return redirect("background")
    return render(request, "setup/background.html", {"facts": background_of(request.user)})


@require_http_methods(["GET", "HEAD"])
def evidence(request: BookRequest) -> HttpResponse:
    return render(request, "setup/evidence.html", {"facts": evidence_of(request.user)})


def fact_new(noun: Noun, form: type[forms.Form], listed: str) -> Callable[[BookRequest], HttpResponse]:
    """The view that writes down a new fact and goes back to its list."""

    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: BookRequest) -> HttpResponse:
        return _keep(request, noun(owner=request.user), form, listed)

    return view


def fact_edit(noun: Noun, form: type[forms.Form], listed: str) -> Callable[[BookRequest, UUID], HttpResponse]:
    """The view that corrects one."""

    @require_http_methods(["GET", "HEAD", "POST"])
    def view(request: BookRequest, row_id: UUID) -> HttpResponse:
        return _keep(request, _found(noun, request, row_id), form, listed)

    return view


def _found(noun: Noun, request: BookRequest, row_id: UUID) -> Background | Evidence:
    if noun is Background:
        return mine(Background, request.user, row_id)
    return mine(Evidence, request.user, row_id)


def _keep(request: BookRequest, fact: Background | Evidence, form_class: type[forms.Form], listed: str) -> HttpResponse:
    known = not fact._state.adding  # noqa: SLF001 - Django's own word for a row that is not stored yet
    form = form_class(request.POST or None, initial=model_to_dict(fact, form_class.base_fields) if known else None)
    if not form.is_valid():
        shown = {"form": form, "fact": fact, "known": known, "listed": listed}
        return render(request, "setup/fact.html", shown, status=422 if form.is_bound else 200)
    keep_fact(fact, form.cleaned_data)
    messages.success(request, _("Kept."))
    return redirect(listed)


def fact_remove(noun: Noun, listed: str) -> Callable[[BookRequest, UUID], HttpResponse]:
    """The view that takes one out."""

    @require_POST
    def view(request: BookRequest, row_id: UUID) -> HttpResponse:
        take_out(_found(noun, request, row_id))
        messages.success(request, _("Taken out."))
        return redirect(listed)

    return view


background_new = fact_new(Background, BackgroundForm, "background")
background_edit = fact_edit(Background, BackgroundForm, "background")
background_remove = fact_remove(Background, "background")
evidence_new = fact_new(Evidence, EvidenceForm, "evidence")
evidence_edit = fact_edit(Evidence, EvidenceForm, "evidence")
evidence_remove = fact_remove(Evidence, "evidence")


@require_http_methods(["GET", "HEAD", "POST"])
def pitch(request: BookRequest) -> HttpResponse:
    """The pitch as it is now; earlier words stay below it."""
    latest = latest_pitch(request.user)
    told = {"text": latest.text, "seconds": latest.seconds} if latest else None
    form = PitchForm(request.POST or None, initial=told)
    if not form.is_valid():
        earlier = Pitch.objects.filter(owner=request.user).order_by("-version")[1:11]
        shown = {"form": form, "earlier": earlier}
        return render(request, "setup/pitch.html", shown, status=422 if form.is_bound else 200)
    set_pitch(request.user, form.cleaned_data["text"], seconds=form.cleaned_data["seconds"])
    messages.success(request, _("Kept."))
    return redirect("setup")
