"""A note is put right."""

from datetime import date, datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inroad.actions.log_touch import edit_note
from inroad.practice.working_days import When
from inroad.records.access import mine
from inroad.records.models import Note
from inroad.web.people.forms import NoteForm
from inroad.web.shared.presses import back
from inroad.web.shared.requests import BookRequest
from inroad.web.shared.stamp import BOTH_KEPT, page_of, stamp_of


@require_http_methods(["GET", "HEAD", "POST"])
def note_edit(request: BookRequest, row_id: UUID) -> HttpResponse:
    """Its words and its day; what another page made of it meanwhile is kept too."""
    note = mine(Note.objects.select_related("person"), request.user, row_id)
    bound = request.method == "POST"
    today = timezone.localdate(request.now)
    told = {"text": note.text, "when": _day(note.happened)}
    form = NoteForm(request.POST, today=today) if bound else NoteForm(initial=told, today=today)
    if not form.is_valid():
        stamp = request.POST.get("stamp") or stamp_of(note.text)
        shown = {"form": form, "note": note, "stamp": stamp}
        return render(request, "people/note.html", shown, status=422 if bound else 200)
    day = form.cleaned_data["when"]
    happened = note.happened if day == _day(note.happened) else day
    both = edit_note(note, text=form.cleaned_data["text"], happened=happened, page=page_of(request), now=request.now)
    if both:
        messages.warning(request, BOTH_KEPT)
    else:
        messages.success(request, _("Kept the note."))
    return back(request, reverse("person", args=[note.person_id]) if note.person_id else reverse("people"))


def _day(happened: When) -> date:
    return timezone.localdate(happened) if isinstance(happened, datetime) else happened
