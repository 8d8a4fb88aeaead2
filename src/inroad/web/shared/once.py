"""A form that is sent twice acts once: the second time leads to where the first one led."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from http import HTTPStatus
from typing import Any

from django.db import DEFAULT_DB_ALIAS
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from inroad import clock
from inroad.records.access import owned
from inroad.records.journal import recording
from inroad.records.models import Door, Press, User
from inroad.web.shared.offers import offer_undo
from inroad.web.shared.templatetags.inroad import ONCE

# How long a page may lie open and still be known when its button is pressed again.
REMEMBERED = timedelta(days=30)
ACTED = {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER}

View = Callable[..., HttpResponseBase]


class Once:
    """Let a press act and be remembered together, or not at all; `{% csrf_token %}` gives each form its value.

    What it did is one change, which the next page offers to undo.

    A view marked `transaction.non_atomic_requests` looks after itself, and so does what is kept while one types.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> HttpResponseBase | None:
        """Answer in place of the view where the form carries its value."""
        alone = DEFAULT_DB_ALIAS in getattr(view, "_non_atomic_requests", ())
        user = request.user
        if alone or not isinstance(user, User) or "HX-Request" in request.headers or request.method != "POST":
            return None
        with recording(user, door=Door.PAGE, now=request.now) as journal:  # type: ignore[attr-defined]  # see BookRequest
            answer = _once(request, user, lambda: view(request, *args, **kwargs))
        if not getattr(view, "quietly", False):
            offer_undo(request, journal.kept)
        return answer


def _once(request: HttpRequest, user: User, view: Callable[[], HttpResponseBase]) -> HttpResponseBase:
    if not request.POST.get(ONCE):
        return view()
    # Whoever comes second waits here until the first has been answered: the mark is unique.
    press, first = Press.objects.get_or_create(owner=user, mark=_mark(request))
    return _act(press, view()) if first else redirect(press.leads_to)


def _act(press: Press, answer: HttpResponseBase) -> HttpResponseBase:
    """Remember a press that led somewhere; one that was refused, or only showed something, may come again."""
    if answer.status_code in ACTED:
        press.leads_to = answer.headers["Location"]
        press.save()
        owned(Press, press.owner).filter(created__lt=clock.now() - REMEMBERED).delete()
    else:
        press.delete()
    return answer


def _mark(request: HttpRequest) -> str:
    """The same page pressed again with other words is another press."""
    return sha256("\0".join(_said(request)).encode()).hexdigest()


def _said(request: HttpRequest) -> Iterator[str]:
    yield request.get_full_path()
    for name, values in sorted(request.POST.lists()):
        if name != "csrfmiddlewaretoken":
            yield from (name, *map(str, values))
    for name, files in sorted(request.FILES.lists()):
        yield from (name, *(f"{each.name} {each.size}" for each in files))
