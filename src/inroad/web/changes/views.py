"""Recently changed, undone with a press; what is deleted by a press."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from inroad.actions.delete_row import DELETABLE, InUseError, delete_row
from inroad.actions.undo_change import CannotUndoError, undo_change
from inroad.records.access import find, mine
from inroad.records.models import Change, Person
from inroad.web.changes.listing import line_of, recent_changes, stayed, titles
from inroad.web.changes.of_person import rows_of
from inroad.web.shared.presses import back
from inroad.web.shared.requests import BookRequest

MANY = 100


@require_safe
def changes(request: BookRequest) -> HttpResponse:
    """What was done of late, of one person or of everybody."""
    person = find(Person, request.user, request.GET.get("person", ""))
    shown, number = request.GET.get("show", ""), request.GET.get("page", "1")
    recent = recent_changes(request.user, shown, person, number, now=request.now)
    return render(request, "changes/changes.html", {"recent": recent})


@require_safe
def change(request: BookRequest, change_id: UUID) -> HttpResponse:
    """One change, and all that stayed when it was undone."""
    known = mine(Change.objects.select_related("undoes"), request.user, change_id)
    page = Paginator(known.left, MANY).get_page(request.GET.get("page"))
    named = titles(request.user, page)
    shown = {
        "line": line_of(known, named, now=request.now),
        "page": page,
        "stayed": [stayed(each, named) for each in page],
    }
    return render(request, "changes/change.html", shown)


@require_safe
def of_person(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Everything that is told of a person, to be deleted one by one."""
    person = mine(Person, request.user, person_id)
    told = rows_of(request.user, person, request.GET.get("noun", ""), request.GET.get("page", "1"))
    return render(request, "changes/of_person.html", {"told": told})


@require_POST
def change_undo(request: BookRequest, change_id: UUID) -> HttpResponse:
    """Undo it; what was changed since stays, and is named on the page of the change."""
    known = mine(Change.objects.defer(None).select_related("undoes", "batch"), request.user, change_id)
    try:
        left = undo_change(request.user, known, now=request.now).left
    except CannotUndoError:
        messages.warning(request, _("This was undone already, or it is too long ago."))
        return back(request, reverse("changes"))
    if not left:
        messages.success(request, _("Undone."))
        return back(request, reverse("changes"))
    told = ngettext(
        "Undone, but for %(count)s thing that was changed since.",
        "Undone, but for %(count)s things that were changed since.",
        len(left),
    )
    messages.warning(request, told % {"count": len(left)})
    return back(request, reverse("change", args=[known.pk]))


@require_POST
def row_delete(request: BookRequest, noun: str, row_id: UUID) -> HttpResponse:
    """Delete something; it can be put back for thirty days."""
    if noun not in DELETABLE:
        raise Http404
    row = mine(DELETABLE[noun], request.user, row_id)
    try:
        delete_row(request.user, row, now=request.now)
    except InUseError:
        messages.warning(request, _("Somebody works there, or something belongs to it. It stays."))
        return back(request, reverse("changes"))
    messages.success(request, _("Deleted. For thirty days you can put it back."))
    return back(request, reverse("changes"))
