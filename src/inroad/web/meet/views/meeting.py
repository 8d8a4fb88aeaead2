"""The page of a meeting: the brief, the questions, the clock, the notes."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from inroad.actions.book_meeting import prepare_meeting
from inroad.actions.invite import invitation_of
from inroad.actions.plan_meeting import Edit, edit_questions
from inroad.adapters.calendars.invitation import write_invitation
from inroad.records.access import mine
from inroad.records.models import Meeting
from inroad.web.meet.page import meeting_page, people_of
from inroad.web.meet.typed import keep_typed, keep_typed_notes
from inroad.web.meet.views.lists import meetings
from inroad.web.shared.raw import count_in
from inroad.web.shared.requests import BookRequest


@require_safe
def meeting(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """Before it the brief, during it the questions and notes, after it what was learnt."""
    page = meeting_page(request.user, mine(meetings(request.user), request.user, meeting_id), now=request.now)
    return render(request, "meet/meeting.html", {"page": page})


@require_POST
def meeting_questions(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """Add, move or drop a question; `do` is the edit and, after a hyphen, the place."""
    known = mine(meetings(request.user), request.user, meeting_id)
    keep_typed(request, known)
    edit, _hyphen, at = request.POST.get("do", "").partition("-")
    # What is added is what stands typed, and that is kept already.
    if edit in {*Edit} - {Edit.ADD}:
        edit_questions(request.user, known, people_of(known)[0], Edit(edit), at=count_in(at))
    return redirect(f"{request.path.removesuffix('/questions')}#questions")


@require_POST
def meeting_notes(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """Keep the notes; while one types, the answer is only that they are kept."""
    known = mine(meetings(request.user), request.user, meeting_id)
    if request.headers.get("HX-Request"):
        elsewhere = keep_typed_notes(request, known, join=False)
        return render(request, "meet/saved.html", {"at": request.now, "elsewhere": elsewhere})
    keep_typed(request, known)
    messages.success(request, _("Your notes are kept."))
    return redirect(f"{request.path.removesuffix('/notes')}#notes")


@require_POST
def meeting_prepared(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """The brief is read and the questions are chosen."""
    known = mine(meetings(request.user), request.user, meeting_id)
    keep_typed(request, known)
    prepare_meeting(known, now=request.now)
    messages.success(request, _("You are prepared. The questions wait here."))
    return redirect("meeting", known.pk)


@require_POST
def meeting_write(request: BookRequest, meeting_id: UUID, kind: str) -> HttpResponse:
    """Keep what is typed, and pass the press on to where letters begin."""
    known = mine(meetings(request.user), request.user, meeting_id)
    keep_typed(request, known)
    begins = reverse("write_new", args=[people_of(known)[0].pk, kind])
    return redirect(f"{begins}?about={known.pk}", preserve_request=True)


@require_safe
def meeting_ics(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """The meeting as a calendar file."""
    known = mine(Meeting, request.user, meeting_id)
    invitation = invitation_of(request.user, known, now=request.now)
    if invitation is None:
        raise Http404
    kind = (
        f"text/calendar; charset=utf-8; method={invitation.method}"
        if invitation.method
        else "text/calendar; charset=utf-8"
    )
    disposition = content_disposition_header(as_attachment=True, filename="invitation.ics") or "attachment"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(write_invitation(invitation), content_type=kind, headers=headers)
