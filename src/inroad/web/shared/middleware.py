"""Every page speaks in its owner's time zone, counts by the rhythm in force, and reads the clock once."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from inroad import clock
from inroad.actions.refresh_due import keep_counting_true
from inroad.records.calendars import zone_of
from inroad.records.models import User
from inroad.web.shared.entering import note_visit

# Whose pages these are, and which copies of them are good: a device that keeps pages throws away all others.
COPIES = "Inroad-Copies"


class OwnersBook:
    """Set `request.now`, speak the owner's language and time zone, and say which copies of the page are good."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.now = clock.now()  # type: ignore[attr-defined]  # see BookRequest
        with translation.override(_language_of(request)):
            return self._answer(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, User):
            return self.get_response(request)
        with timezone.override(zone_of(request.user)):
            keep_counting_true(request.user, now=request.now)  # type: ignore[attr-defined]  # see BookRequest
            note_visit(request, request.user, now=request.now)  # type: ignore[attr-defined]  # see BookRequest
            response = self.get_response(request)
        if isinstance(request.user, User):
            response[COPIES] = f"{request.user.pk.hex[-12:]}-{request.user.copies}"
        return response


def _language_of(request: HttpRequest) -> str:
    """The language that the user chose, or else the first of the browser's that we speak."""
    chosen = request.user.language if isinstance(request.user, User) else ""
    return chosen if chosen in dict(settings.LANGUAGES) else translation.get_language_from_request(request)
