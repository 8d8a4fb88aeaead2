"""A change made by a form, and where the page goes from there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme


def back(request: HttpRequest, otherwise: str) -> HttpResponse:
    """Go back to the page that asked (`next`), where it is one of ours, or else to `otherwise`, a path."""
    page = request.GET.get("next", "")
    ours = page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return redirect(page if ours else otherwise)
