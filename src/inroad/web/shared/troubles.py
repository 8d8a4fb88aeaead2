"""When a page cannot be shown: what to do, in the product's look, with a short name that the log knows it by."""

import logging
import secrets
import sys
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token

from inroad.logs import told_of
from inroad.records.trouble import Trouble, trouble_of
from inroad.records.trouble_told import DO, WHAT
from inroad.web.shared.templatetags.inroad import ONCE

log = logging.getLogger(__name__)
HEADER = "Inroad-Trouble"
TOLD = frozenset({400, 403, 404, 405, 413, 422, 500})
# What a form carries beside what was typed.
MACHINERY = frozenset({"csrfmiddlewaretoken", ONCE, "stamp", "next"})
SHORTEST_WORTH_KEEPING = 20

Get = Callable[[HttpRequest], HttpResponse]


class Troubles:
    """Give every page that could not be shown its name, and tell the log of it by the pattern of its address."""

    def __init__(self, get_response: Get) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not response.content:
            allowed = response.get("Allow", "")
            response = _page(request, "405.html", HTTPStatus.METHOD_NOT_ALLOWED)
            response["Allow"] = allowed
        if response.status_code in TOLD:
            response[HEADER] = name_of(request)
            _tell(request, response.status_code)
        return response


def _tell(request: HttpRequest, status: int) -> None:
    error = getattr(request, "trouble", None)
    known = trouble_of(error) if error else None
    level = logging.ERROR if status >= HTTPStatus.INTERNAL_SERVER_ERROR else logging.WARNING
    event = "page.failed" if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "page.refused"
    places = "".join(f"\n{line}" for line in told_of(error)) if level == logging.ERROR else ""
    where = request.resolver_match.route if request.resolver_match else "…"
    log.log(
        level,
        "%s id=%s status=%s method=%s at=/%s trouble=%s%s",
        event,
        name_of(request),
        status,
        request.method if request.method in {"GET", "HEAD", "POST"} else "other",
        where,
        known or "-",
        places,
    )


def name_of(request: HttpRequest) -> str:
    """The short name of this one failure, made when it is first asked for."""
    if not hasattr(request, "trouble_name"):
        request.trouble_name = secrets.token_hex(3)  # type: ignore[attr-defined]  # this request alone knows it
    return str(request.trouble_name)  # type: ignore[attr-defined]  # as above


@login_not_required
@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """It was not understood: a wrong host, a broken upload."""
    del exception
    return _page(request, "400.html", HTTPStatus.BAD_REQUEST)


@login_not_required
@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception
    return _page(request, "403.html", HTTPStatus.FORBIDDEN)


@login_not_required
@requires_csrf_token
def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A change that did not come from one of our own pages (`reason` is for the log of the framework)."""
    del reason
    return _page(request, "403.html", HTTPStatus.FORBIDDEN, typed=typed_in(request))


@login_not_required
@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception
    return _page(request, "404.html", HTTPStatus.NOT_FOUND)


@login_not_required
@requires_csrf_token
def failed(request: HttpRequest) -> HttpResponse:
    """Something broke: nothing of it was kept, and what was typed is handed back."""
    error = sys.exc_info()[1]
    request.trouble = error  # type: ignore[attr-defined]  # for the log, which this request is told to afterwards
    known = trouble_of(error) if error else None
    told = {"what": WHAT[known], "do": DO[known], "damaged": known is Trouble.DAMAGED} if known else {}
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    return _page(request, "500.html", status, typed=typed_in(request), bare=True, **told)


def typed_in(request: HttpRequest) -> Sequence[str]:
    """The longer texts of a form, so that nobody writes them twice."""
    try:
        posted = [(name, value) for name, values in request.POST.lists() for value in values]
    except Exception:  # noqa: BLE001 - whatever is wrong with the request, the page about it is shown
        return []
    texts = [str(value) for name, value in posted if name not in MACHINERY]
    return [each for each in texts if len(each) >= SHORTEST_WORTH_KEEPING]


def _page(
    request: HttpRequest,
    template: str,
    status: HTTPStatus,
    *,
    bare: bool = False,
    **told: Any,  # noqa: ANN401 - for the template
) -> HttpResponse:
    """The page, or a part of it where a part was asked for; a plain one where even that fails.

    A `bare` one asks nothing of the database.
    """
    part = "#part" if "HX-Request" in request.headers else ""
    context = {"trouble": name_of(request), **told}
    try:
        drawn: str = render_to_string(f"{template}{part}", context, None if bare else request)
    except Exception:  # noqa: BLE001 - the page about a failure must not fail
        drawn = _last_resort(context)
    return HttpResponse(drawn, status=status)


def _last_resort(told: Mapping[str, Any]) -> str:
    """A page that needs nothing that could be broken."""
    what = told.get("what") or _("Something broke on our side. What you had saved is safe.")
    do = told.get("do") or _("Go back and try once more; if it breaks again, “inroad doctor” may know why.")
    title, name = _("Something broke"), escape(str(told["trouble"]))
    texts = "".join(
        f"<p><textarea rows='8' cols='60' readonly>{escape(each)}</textarea></p>" for each in told.get("typed", ())
    )
    return (
        f"<!doctype html><html><head><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
        f"<title>{escape(title)} · Inroad</title></head><body><h1>{escape(title)}</h1>"
        f"<p>{escape(str(what))} {escape(str(do))}</p><p>{name}</p>{texts}<p><a href='/'>Inroad</a></p></body></html>"
    )
