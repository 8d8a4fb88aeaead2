"""Every page speaks in its owner's time zone, counts by the rhythm in force, and reads the clock once."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from inroad import clock
from inroad.actions.refresh_due import keep_counting_true
from inroad.records.calendars import zone_of
from inroad.records.models import User
from inroad.web.shared.entering import note_visit

# Whose pages these are, and which copies of them are good: a device that keeps pages throws away all others.
COPIES = "Inroad-Copies"


class OwnersBook:
    """Set `request.now`, speak the owner's time zone while the page is made, and say which copies are good."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = clock.now()  # type: ignore[attr-defined]  # see BookRequest
        if not isinstance(request.user, User):
            return self.get_response(request)
        with timezone.override(zone_of(request.user)):
            keep_counting_true(request.user, now=request.now)  # type: ignore[attr-defined]  # see BookRequest
            note_visit(request, request.user, now=request.now)  # type: ignore[attr-defined]  # see BookRequest
            response = self.get_response(request)
        if isinstance(request.user, User):
            response[COPIES] = f"{request.user.pk.hex[-12:]}-{request.user.copies}"
        return response
