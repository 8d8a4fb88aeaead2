"""Pages that other devices see come through TLS that ended in front of us; their cookies are for TLS alone."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class BehindTLS:
    """Know a request by the address that it was made to, one of those under which the book is shared."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.hosts = {urlsplit(address).netloc for address in settings.SHARED_AT}

    def __call__(self, request: HttpRequest) -> HttpResponse:
        through = request.META.get("HTTP_HOST") in self.hosts
        if through:
            request.META["wsgi.url_scheme"] = "https"
        response = self.get_response(request)
        if through:
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response
