"""What makes the pages an app: its manifest, and the worker that keeps pages to be read without the server."""

import json
from hashlib import sha256

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

PAPER = "#faf8f3"
ICONS = (("icon-192", "192x192", "any"), ("icon-512", "512x512", "any"), ("icon-maskable", "512x512", "maskable"))
# What every page needs to look as it should.
SHELL = (
    "inroad/inroad.css",
    "inroad/icons.svg",
    "inroad/mark.svg",
    "inroad/fonts/sans.woff2",
    "inroad/fonts/sans-east.woff2",
    "inroad/fonts/serif.woff2",
    "inroad/js/offline.js",
)


@login_not_required
@require_safe
def manifest(_request: HttpRequest) -> JsonResponse:
    """How the app is called and looks like where it is installed; a browser asks for it without its session."""
    icons = [
        {"src": static(f"inroad/app/{name}.png"), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for name, sizes, purpose in ICONS
    ]
    told = {
        "id": "/",
        "name": "Inroad",
        "short_name": "Inroad",
        "description": _("The people you want to learn from, and what is due with each of them."),
        "lang": settings.LANGUAGE_CODE,
        "start_url": reverse("today"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
        "shortcuts": [{"name": _("Add a person"), "url": reverse("person_new")}],
    }
    return JsonResponse(told, content_type="application/manifest+json")


@login_not_required
@require_safe
@never_cache
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; it differs whenever what it keeps of the looks does."""
    files = [reverse("offline"), *map(static, SHELL)]
    told = {"files": json.dumps(files), "version": sha256("".join(files).encode()).hexdigest()[:12]}
    return render(request, "devices/worker.js", told, content_type="text/javascript")


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The page that a device shows where the server cannot be reached; there is nothing of the book in it."""
    return render(request, "devices/offline.html")


@login_not_required
@require_safe
def certificate(_request: HttpRequest) -> FileResponse:
    """The certificate that vouches for this machine, for a phone that is to trust it; nothing in it is secret."""
    file = settings.DATA / "sharing" / "voucher.pem"
    if not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), content_type="application/x-x509-ca-cert", filename="inroad.crt")
