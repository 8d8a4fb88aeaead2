"""What became of a meeting: called off, missed, or held."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from inroad.actions.book_meeting import cancel_meeting, hold_meeting, miss_meeting
from inroad.practice.moments import Side
from inroad.records.access import mine
from inroad.records.models import Meeting
from inroad.web.meet.page import not_as_it_stands
from inroad.web.meet.typed import keep_typed
from inroad.web.meet.views.lists import meetings
from inroad.web.shared.requests import BookRequest


def _side(request: BookRequest) -> Side:
    return Side.OURS if request.POST.get("by") == Side.OURS else Side.THEIRS


def _say_how_it_stands(request: BookRequest, meeting: Meeting) -> None:
    """The page that was pressed showed an earlier state of things."""
    messages.warning(request, not_as_it_stands(meeting))


@require_POST
def meeting_cancel(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """One of the two called it off (`by` is ours or theirs)."""
    meeting = mine(meetings(request.user), request.user, meeting_id)
    keep_typed(request, meeting)
    if cancel_meeting(meeting, by=_side(request), now=request.now):
        messages.success(request, _("Noted. Offering new times keeps it easy for them."))
    else:
        _say_how_it_stands(request, meeting)
    return redirect("meeting", meeting.pk)


@require_POST
def meeting_missed(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """One of the two did not come (`by` is ours or theirs)."""
    meeting = mine(meetings(request.user), request.user, meeting_id)
    keep_typed(request, meeting)
    if miss_meeting(meeting, by=_side(request), now=request.now):
        messages.success(request, _("Noted. It happens; new times can be offered at once."))
    else:
        _say_how_it_stands(request, meeting)
    return redirect("meeting", meeting.pk)


@require_POST
def meeting_held(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """They met; what was said is written down next."""
    meeting = mine(meetings(request.user), request.user, meeting_id)
    keep_typed(request, meeting)
    if hold_meeting(meeting, now=request.now):
        return redirect("meeting_debrief", meeting.pk)
    _say_how_it_stands(request, meeting)
    return redirect("meeting", meeting.pk)
