"""Every page speaks in its owner's time zone, counts by the rhythm in force, and reads the clock once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from inroad import clock
from inroad.actions.refresh_due import keep_counting_true
from inroad.records.calendars import zone_of
from inroad.records.models import User


class OwnersBook:
    """Set `request.now`, and speak the owner's time zone while the page is made."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = clock.now()  # type: ignore[attr-defined]  # see BookRequest
        if not isinstance(request.user, User):
            return self.get_response(request)
        with timezone.override(zone_of(request.user)):
            keep_counting_true(request.user, now=request.now)  # type: ignore[attr-defined]  # see BookRequest
            return self.get_response(request)
