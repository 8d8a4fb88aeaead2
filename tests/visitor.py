"""A browser without pictures, for tests that press buttons of a served book faster than a person could."""

import re
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener


class Staying(HTTPRedirectHandler):
    """Where a press leads is told, and not gone to."""

    def redirect_request(self, *_args: object) -> None:
        return None


class Visitor:
    """One browser in the book: its cookies, and the token that its forms carry."""

    def __init__(self, address: str, link: str) -> None:
        self.address, self.cookies = address, CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(self.cookies), Staying())
        self.press(link.removeprefix(address), token_of(self.see(link.removeprefix(address))[1]))

    def see(self, path: str) -> tuple[int, str]:
        return self._ask(Request(self.address + path))  # noqa: S310 - a book on this machine

    def press(self, path: str, token: str, **typed: str) -> tuple[int, str]:
        """Send a form, and give the status with the page, or with where it leads."""
        body = urlencode({"csrfmiddlewaretoken": token, **typed}).encode()
        return self._ask(Request(self.address + path, data=body, headers={"Origin": self.address}))  # noqa: S310 - as above

    def _ask(self, request: Request) -> tuple[int, str]:
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.headers.get("Location") or error.read().decode()


def token_of(page: str) -> str:
    """The token of the first form on the page."""
    found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found, page[:500]
    return found[1]
