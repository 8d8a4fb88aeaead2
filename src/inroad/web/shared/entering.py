"""Somebody comes in or goes: this browser gets a session in their book, and is remembered as a device meanwhile."""

from datetime import datetime, timedelta

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from inroad import clock
from inroad.actions.join_device import join_device
from inroad.records.access import owned
from inroad.records.models import Device, User
from inroad.web.shared.browsers import called

BACKEND = "inroad.web.door.backend.LinkBackend"
# Where the session keeps when its device was last noted as seen; older sessions have no device.
SEEN = "seen"
NOTED_EVERY = timedelta(hours=1)


def enter(request: HttpRequest, owner: User) -> None:
    """Begin a session; one that was there before, in this book or another, ends."""
    _forget_device(request)
    login(request, owner, backend=BACKEND)
    now = clock.now()
    request.session[SEEN] = now.isoformat()
    described = request.headers.get("User-Agent", "")
    join_device(owner, name=called(described), session=str(request.session.session_key), now=now)


def go(request: HttpRequest) -> HttpResponse:
    """End this browser's session, and let it keep nothing that it has seen."""
    _forget_device(request)
    logout(request)
    response = redirect("door")
    response["Clear-Site-Data"] = '"cache", "storage"'
    return response


def note_visit(request: HttpRequest, owner: User, *, now: datetime) -> None:
    """Remember, once an hour, that this device was here."""
    last = request.session.get(SEEN)
    if last is None or now - datetime.fromisoformat(last) < NOTED_EVERY:
        return
    request.session[SEEN] = now.isoformat()
    owned(Device, owner).filter(session=request.session.session_key).update(last_seen=now)


def _forget_device(request: HttpRequest) -> None:
    if isinstance(request.user, User):
        owned(Device, request.user).filter(session=request.session.session_key).delete()
