"""Somebody asked to be forgotten, or what is stored about them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from inroad.actions.forget_person import ImportRunsError, forget_person
from inroad.actions.recognise_forgotten import take_back
from inroad.actions.scrub_traces import scrub_session
from inroad.actions.tell_stored import copy_of
from inroad.records.access import mine
from inroad.records.models import Forgotten, Person
from inroad.web.people.forgetting import forgetting, the_forgotten
from inroad.web.people.stored import as_markdown, stored_page
from inroad.web.shared.requests import BookRequest

UNPROCESSABLE = 422


@require_safe
def person_stored(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Everything that is stored about one person, from where, since when, and what for."""
    person = mine(Person, request.user, person_id)
    page = stored_page(request.user, person, request.GET.get("page", "1"))
    return render(request, "people/stored.html", {"page": page})


@require_safe
def person_copy(request: BookRequest, person_id: UUID, form: str) -> HttpResponse:
    """A copy to hand over, for programs or for people."""
    copy = copy_of(request.user, mine(Person, request.user, person_id), now=request.now)
    if form == "json":
        answer: HttpResponse = JsonResponse(copy, json_dumps_params={"ensure_ascii": False, "indent": 1})
    else:
        answer = HttpResponse("\n".join(as_markdown(copy)) + "\n", content_type="text/markdown; charset=utf-8")
    name = f"{copy['about']}.{form}"
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or "attachment"
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def person_forget(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Say what goes, and let it go once the user has said that they mean it."""
    person = mine(Person, request.user, person_id)
    page = forgetting(request.user, person)
    sure = request.POST.get("sure") == "yes"
    wrong = ""
    if request.method == "POST" and sure:
        try:
            chosen = page.chosen(request.POST)
            renew = "backups" in request.POST
            word = _("someone")
            forget_person(request.user, person, rewritten=chosen, word=word, renew_backups=renew, now=request.now)
        except ImportRunsError:
            wrong = _("An import is being written just now. Wait until it is done, then press again.")
        else:
            # The session of this very request is written once more at its end.
            scrub_session(request.session)
            messages.success(request, _("They are forgotten: nothing that names them is left in this book."))
            return redirect("people")
    elif request.method == "POST":
        wrong = _("Tick the box above the button to say that you mean it.")
    return render(request, "people/forget.html", {"page": page, "wrong": wrong}, status=UNPROCESSABLE if wrong else 200)


@require_safe
def forgotten(request: BookRequest) -> HttpResponse:
    """Those who were forgotten, by their days; who they were is not known any more."""
    page = the_forgotten(request.user, request.GET.get("page", "1"))
    return render(request, "people/forgotten.html", {"page": page})


@require_POST
def forgotten_lift(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Let whoever it was be brought in again."""
    take_back(mine(Forgotten, request.user, row_id))
    messages.success(request, _("The next import may bring them in again."))
    return redirect("forgotten")
