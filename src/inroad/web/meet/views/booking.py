"""Book what was agreed, and move what was booked."""

from datetime import date, datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inroad.actions.book_meeting import Agreed, book_meeting, move_meeting
from inroad.actions.edit_person import edit_person
from inroad.actions.plan_meeting import minutes_of
from inroad.practice.working_days import When
from inroad.records.access import mine
from inroad.records.calendars import calendar_for, zone_named
from inroad.records.models import Meeting, Person
from inroad.web.meet.forms import AgreedForm, BookForm
from inroad.web.meet.page import names_of, not_as_it_stands, people_of, zones_for
from inroad.web.shared.requests import BookRequest


@require_http_methods(["GET", "HEAD", "POST"])
def meet_book(request: BookRequest, person_id: UUID) -> HttpResponse:
    """Book by hand what was agreed with a person."""
    person = mine(Person, request.user, person_id)
    likely = zones_for(request.user, person)
    if request.method != "POST":
        form = BookForm(owner=request.user, person=person, likely=likely, initial={"zone": person.time_zone})
        return render(request, "meet/book.html", {"form": form, "person": person})
    form = BookForm(request.POST, owner=request.user, person=person, likely=likely)
    if not form.is_valid():
        return render(request, "meet/book.html", {"form": form, "person": person}, status=422)
    agreed = form.agreed()
    if form.cleaned_data.get("theirs") and form.cleaned_data["zone"]:
        edit_person(request.user, person, {"time_zone": form.cleaned_data["zone"]}, now=request.now)
    meeting = book_meeting(
        request.user,
        [person, *form.cleaned_data["guests"]],
        agreed,
        happened=_when_agreed(agreed, today=timezone.localdate(request.now), now=request.now),
        now=request.now,
    )
    messages.success(request, _("Booked."))
    return redirect("meeting", meeting.pk)


def _when_agreed(agreed: Agreed, *, today: date, now: datetime) -> When:
    """Agreed now; a meeting of an earlier day, which is only noted now, was agreed by that day."""
    day = timezone.localdate(agreed.starts) if agreed.starts else agreed.held_on
    return day if day and day < today else now


@require_http_methods(["GET", "HEAD", "POST"])
def meeting_move(request: BookRequest, meeting_id: UUID) -> HttpResponse:
    """Another time was agreed."""
    meeting = mine(Meeting.objects.select_related("request"), request.user, meeting_id)
    people = people_of(meeting)
    likely = (meeting.zone, *zones_for(request.user, people[0]))
    posted = request.method == "POST"
    form = AgreedForm(request.POST if posted else None, likely=likely, initial=_as_agreed(request, meeting))
    if not (posted and form.is_valid()):
        shown = {"form": form, "meeting": meeting, "title": names_of(people)}
        return render(request, "meet/move.html", shown, status=422 if posted else 200)
    if move_meeting(meeting, form.agreed(), now=request.now):
        messages.success(request, _("Moved. An invitation that went out before is out of date now."))
    else:
        messages.warning(request, not_as_it_stands(meeting))
    return redirect("meeting", meeting.pk)


def _as_agreed(request: BookRequest, meeting: Meeting) -> dict[str, object]:
    """The meeting in the fields of the form, on the clock on which it was agreed."""
    zone = zone_named(meeting.zone) or calendar_for(request.user).zone
    shown = meeting.starts.astimezone(zone) if meeting.starts else None
    return {
        "day": shown.date() if shown else meeting.held_on,
        "at": shown.time() if shown else None,
        "zone": zone.key if shown else "",
        "minutes": minutes_of(meeting),
        "medium": meeting.medium,
        "place": meeting.place,
    }
