"""The meetings: ahead, to be written down, past."""

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inroad.records.access import owned
from inroad.records.models import Meeting, MeetingStatus, User
from inroad.web.meet.page import row_of
from inroad.web.shared.requests import BookRequest

MANY = 50


@require_safe
def meet(request: BookRequest) -> HttpResponse:
    """Three lists; only the past one can grow long."""
    rows = meetings(request.user)
    today = timezone.localdate(request.now)
    over = Q(ends__lte=request.now) | Q(starts__isnull=True, held_on__lt=today)
    booked = rows.filter(status=MeetingStatus.BOOKED)
    open_ones = booked.filter(over) | rows.filter(status=MeetingStatus.MET, debriefed_at__isnull=True)
    done = rows.exclude(status=MeetingStatus.BOOKED).exclude(status=MeetingStatus.MET, debriefed_at__isnull=True)
    past = Paginator(done.order_by("-happened_on", "-created"), MANY).get_page(request.GET.get("page"))
    ahead = booked.exclude(over).order_by("starts", "held_on", "pk")
    shown = {
        "ahead": [row_of(each, now=request.now) for each in ahead[:MANY]],
        "to_debrief": [row_of(each, now=request.now) for each in open_ones.order_by("-starts", "-held_on")[:MANY]],
        "past": [row_of(each, now=request.now) for each in past],
        "page": past,
    }
    return render(request, "meet/meet.html", shown)


def meetings(owner: User) -> QuerySet[Meeting]:
    """The user's meetings with all that a row shows."""
    return owned(Meeting, owner).select_related("request").prefetch_related("meeting_people__person")
