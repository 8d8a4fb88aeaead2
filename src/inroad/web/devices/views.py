"""The devices that may open the book: the list, sending one away, and letting a phone join."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from inroad.actions.dismiss_device import dismiss_device
from inroad.records.access import mine, owned
from inroad.records.models import Device
from inroad.running import link_to
from inroad.web.shared.entering import go
from inroad.web.shared.requests import BookRequest


@require_safe
def devices(request: BookRequest) -> HttpResponse:
    """Who may open the book, the last seen first."""
    return render(request, "devices/devices.html", _known(request))


@require_POST
@never_cache
def device_invite(request: BookRequest) -> HttpResponse:
    """Show a link that lets one device join, as a picture to be scanned."""
    if not settings.SHARED_AT:
        return redirect("devices")
    link = link_to(settings.SHARED_AT[0], request.user)
    return render(request, "devices/devices.html", _known(request) | {"link": link, "picture": _scanned(link)})


@require_POST
def device_dismiss(request: BookRequest, device: UUID) -> HttpResponse:
    """End a device's session; the one that asks goes through the door itself."""
    gone = mine(Device, request.user, device)
    if gone.session == request.session.session_key:
        return go(request)
    dismiss_device(gone)
    messages.success(request, _("%(device)s may not open the book any more.") % {"device": gone.name})
    return redirect("devices")


def _known(request: BookRequest) -> dict[str, Any]:
    known = owned(Device, request.user).order_by("-last_seen", "-created")
    return {
        "devices": known,
        "here": request.session.session_key,
        "shared": settings.SHARED_AT,
        "vouched": (settings.DATA / "sharing" / "voucher.pem").is_file(),
    }


def _scanned(link: str) -> SafeString:
    """The link as a QR code; nothing where the library for it is left out."""
    try:
        import segno  # noqa: PLC0415 - belongs to the extra `share`
    except ImportError:
        return SafeString()
    code = segno.make(link).svg_inline(scale=6, border=2, dark="#171613", light="#ffffff")
    return mark_safe(code)  # noqa: S308 - drawn by the library, of our own link
