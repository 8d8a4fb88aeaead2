"""People as a board, and the page that asks what a move from one column to another takes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inroad import sentences
from inroad.actions.compose_person import compose_person
from inroad.practice.story import Rest
from inroad.records.access import mine
from inroad.records.models import Person
from inroad.records.standings import standing_of
from inroad.web.people.asked import STANDINGS, read_asked
from inroad.web.people.board import ORDER, lay_board
from inroad.web.people.stand import Move, first_guess, move_to
from inroad.web.shared.presses import back
from inroad.web.shared.requests import BookRequest


@require_safe
def board(request: BookRequest) -> HttpResponse:
    """Everybody whom the filters leave, in columns."""
    laid = lay_board(request.user, read_asked(request.GET), now=request.now)
    return render(request, "people/board.html", {"board": laid})


@require_http_methods(["GET", "HEAD", "POST"])
def person_stand(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Choose where to; then tell what that takes. In the board's dialog, only these parts are shown."""
    person = mine(Person, request.user, person_id)
    end = STANDINGS.get(request.GET.get("to", ""))
    now_at = standing_of(person, request.now)
    if end is None:
        others = [(kind.value, sentences.STANDING[kind]) for kind in ORDER if kind is not now_at]
        page = "people/stand.html#where" if "HX-Request" in request.headers else "people/stand.html"
        return render(request, page, {"person": person, "others": others})
    barred = compose_person(request.user, person, now=request.now).rest is Rest.BARRED
    move = move_to(person, end, barred=barred, now=request.now)
    return redirect(move) if isinstance(move, str) else _tell(request, move)


def _tell(request: BookRequest, move: Move) -> HttpResponse:
    """The form of what the move takes, kept when it is right; or why it cannot be."""
    person, told = move.person, move.told
    posted = request.method == "POST" and told is not None
    form = None
    if told:
        asked = {"data": request.POST} if posted else {"initial": first_guess(standing_of(person, request.now))}
        form = told.form(auto_id="stand-%s", today=timezone.localdate(request.now), **asked)
    if not (posted and told and form and form.is_valid()):
        page = "people/stand.html#ask" if "HX-Request" in request.headers else "people/stand.html"
        return render(request, page, {"person": person, "move": move, "form": form}, status=422 if posted else 200)
    told.keep(request.user, person, form, request.now)
    person.refresh_from_db()
    stands = sentences.STANDING[standing_of(person, request.now)]
    messages.success(request, _("%(name)s: %(stands)s.") % {"name": person, "stands": stands})
    return back(request, reverse("people_board"))
